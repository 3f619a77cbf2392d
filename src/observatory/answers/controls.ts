/** The register of export controls. */
import { valueOf, valuesOf } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { byText, evidenceOf, mentionsOf, nameIn, textsOf } from "./pieces.ts";

/** Newest first; empty when the reader sees none. */
export async function controls({ view }: Sight) {
  const entities = await view.entities({ kind: "export_control" });
  const mentioned = await mentionsOf(
    view,
    entities.flatMap((one) => [...valuesOf(one, "material"), ...valuesOf(one, "node")]),
  );
  const named = (subject: string) => ({ id: nameIn(subject), name: mentioned.get(subject)?.name ?? {} });
  const rows = entities.map((one) => ({
    ...marked(one.label),
    id: nameIn(one.subject),
    imposedBy: nameIn(valueOf(one, "imposed_by") ?? ""),
    against: valuesOf(one, "against").map(nameIn),
    materials: [...new Set(valuesOf(one, "material"))].map(named),
    nodes: [...new Set(valuesOf(one, "node"))].map(named),
    hs6: valuesOf(one, "hs6"),
    measure: valueOf(one, "measure") ?? "",
    announced: valueOf(one, "announced") ?? null,
    effective: valueOf(one, "effective") ?? null,
    until: valueOf(one, "until") ?? null,
    status: textsOf(one, "status"),
    text: textsOf(one, "text"),
    ...evidenceOf(one.statements.find((statement) => statement.property === "text")),
  }));
  rows.sort(
    (left, right) => byText(right.effective ?? right.announced ?? "", left.effective ?? left.announced ?? "") || byText(left.id, right.id),
  );
  return { controls: rows };
}
