/** Export controls by others that are in force on a day and can touch the Union. */
import { type Entity, type Label, valueOf, valuesOf, type Words } from "#model";
import { nameIn, textsOf } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";

export interface ControlOn {
  readonly id: string;
  readonly by: Words;
  readonly text: Words;
}

export interface InForce {
  /** Those on a node by a country among its suppliers. */
  readonly on: (node: Entity, suppliers: ReadonlySet<string>) => ControlOn[];
  readonly labels: ReadonlyMap<string, Label>;
}

/** By nobody of the members, against all or against a member. */
export async function controlsInForce({ view }: Sight, on: string, members: ReadonlySet<string>): Promise<InForce> {
  const [controls, countries] = await Promise.all([view.entities({ kind: "export_control" }), view.entities({ kind: "country" })]);
  const names = new Map(countries.map((one) => [nameIn(one.subject), textsOf(one, "name")]));
  const standing = controls.flatMap((one) => {
    const by = nameIn(valueOf(one, "imposed_by") ?? "");
    const against = valuesOf(one, "against").map(nameIn);
    const touches = against.length === 0 || against.some((who) => who === "EU27" || members.has(who));
    if (members.has(by) || by === "EU27" || !touches || !isInForce(one, on)) return [];
    const { en = by, nl = en } = names.get(by) ?? {};
    const text = textsOf(one, "text");
    return [
      {
        by,
        nodes: new Set(valuesOf(one, "node")),
        materials: new Set(valuesOf(one, "material")),
        told: { id: nameIn(one.subject), by: { en, nl }, text: { en: text.en ?? text.nl ?? "", nl: text.nl ?? text.en ?? "" } },
      },
    ];
  });
  return {
    on: (node, suppliers) =>
      standing
        .filter(
          ({ by, nodes, materials }) => suppliers.has(by) && (nodes.has(node.subject) || materials.has(valueOf(node, "material") ?? "")),
        )
        .map(({ told }) => told),
    labels: new Map(controls.map((one) => [nameIn(one.subject), one.label])),
  };
}

/** Dates may be a year or a month; one that ends in it stands until its last day. */
function isInForce(one: Entity, on: string): boolean {
  const [effective, until] = [valueOf(one, "effective"), valueOf(one, "until")];
  if (effective === undefined || effective > on) return false;
  return until === undefined || `${until}${["", "-12-31", "-31"][until.length === 4 ? 1 : until.length === 7 ? 2 : 0]}` >= on;
}
