/** The technologies of the radar, by area, in the order of their codes. */
import { type Entity, type Label, problem, valueOf } from "#model";
import { byText, nameIn, type Texts, textsOf } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";

export interface Technology {
  readonly id: string;
  readonly code: string;
  readonly name: Texts;
  readonly area: string;
  readonly label: Label;
}

export interface Area {
  readonly id: string;
  readonly code: string;
  readonly name: Texts;
}

export interface Catalogue {
  readonly areas: readonly Area[];
  readonly technologies: readonly Technology[];
  readonly names: ReadonlyMap<string, Texts>;
}

/** The list whose areas are the sectors of the radar: Recommendation (EU) 2023/2113. */
const list = "eu_2023_2113";

/** What the reader sees of it. Remembered for the reader. */
export async function catalogueOf({ view, memory, reader }: Sight): Promise<Catalogue> {
  return memory.recall(reader.clearance, "horizon technologies", async () => {
    const entities = (await view.entities({ kind: "technology", where: { list } })).filter((one) => valueOf(one, "code") !== undefined);
    const sorted = [...entities].sort((left, right) => byCode(codeOf(left), codeOf(right)) || byText(left.subject, right.subject));
    const areas = sorted.filter((one) => valueOf(one, "parent") === undefined);
    const ids = new Set(areas.map((one) => one.subject));
    return {
      areas: areas.map((one) => ({ id: nameIn(one.subject), code: codeOf(one), name: textsOf(one, "name") })),
      technologies: sorted.flatMap((one) => {
        const parent = valueOf(one, "parent") ?? "";
        if (!ids.has(parent)) return [];
        return [{ id: nameIn(one.subject), code: codeOf(one), name: textsOf(one, "name"), area: nameIn(parent), label: one.label }];
      }),
      names: new Map(sorted.map((one) => [nameIn(one.subject), textsOf(one, "name")])),
    };
  });
}

/** Throws `technology-not-in-list`. */
export function technologyIn({ technologies }: Catalogue, id: string): Technology {
  const found = technologies.find((one) => one.id === id);
  if (found === undefined) throw problem("technology-not-in-list", { technology: id });
  return found;
}

function codeOf(entity: Entity): string {
  return valueOf(entity, "code") ?? "";
}

/** `1.2` before `1.10`. */
function byCode(left: string, right: string): number {
  const [one, other] = [left.split(".").map(Number), right.split(".").map(Number)];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
