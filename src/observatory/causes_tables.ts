/** Causes and applications as flat tables. */
import type { Row, Table } from "#model";
import type { Applications } from "./answers/applications.ts";
import type { Causes } from "./answers/causes.ts";
import { type Evidenced, printedIn, wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

type Citation = Evidenced["citation"];
/** The part of an answer that its own contract carries too. */
type Plain<Item> = Omit<Item, "citation"> & { readonly citation: Citation };
type CauseRow = Plain<Omit<Causes["causes"][number], "evidence">> & { readonly evidence: readonly { readonly subject: string }[] };
type ApplicationRow = Plain<Applications["applications"][number]>;

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(";");
const printed = {
  ...({ publication: "text", publisher: "text", place: "text", year: "text", url: "text", evidence: "text" } as const),
  ...({ confidence: "text", label: "text" } as const),
} as const;

/** One line per cause, the heaviest first, with the statements it rests on by subject. */
export function causesAsTable({ causes }: { readonly causes: readonly CauseRow[] }): Table {
  const columns = columnsOf({
    ...({ id: "text", name_en: "text", name_nl: "text", text_en: "text", text_nl: "text", cause_type: "text" } as const),
    ...({ type_en: "text", type_nl: "text", weight: "text", sure: "text", nodes: "text", chains: "text" } as const),
    ...({ technologies: "text", rests_on: "text", vanished: "text", basis: "text", caveat: "text" } as const),
    ...printed,
  });
  const rows = causes.map(
    (one): Row =>
      complete(columns, {
        id: one.id,
        ...wordsIn("name", one.name),
        ...wordsIn("text", one.text),
        cause_type: one.type.id,
        ...wordsIn("type", one.type.name),
        weight: one.weight,
        sure: one.sure,
        nodes: ids(one.nodes),
        chains: ids(one.chains),
        technologies: ids(one.technologies),
        rests_on: one.evidence.map(({ subject }) => subject).join(";"),
        vanished: one.vanished.join(";"),
        basis: one.basis,
        caveat: one.caveat,
        ...printedIn(one),
      }),
  );
  return { columns, rows };
}

/** One line for each technology of each application for each need; where an application has no need, the need is unknown. */
export function applicationsAsTable({ applications }: { readonly applications: readonly ApplicationRow[] }): Table {
  const columns = columnsOf({
    ...({ technology: "text", technology_en: "text", technology_nl: "text", application: "text", application_en: "text" } as const),
    ...({ application_nl: "text", need: "text", need_en: "text", need_nl: "text", domains: "text", sectors: "text" } as const),
    ...({ nodes: "text", basis: "text", caveat: "text" } as const),
    ...printed,
  });
  const none = [{ id: null, name: {} as { en?: string; nl?: string } }];
  const rows = applications.flatMap((one) =>
    (one.technologies.length > 0 ? one.technologies : none).flatMap((technology) =>
      (one.needs.length > 0 ? one.needs : none).map(
        (need): Row =>
          complete(columns, {
            technology: technology.id,
            ...wordsIn("technology", technology.name),
            application: one.id,
            ...wordsIn("application", one.name),
            need: need.id,
            ...wordsIn("need", need.name),
            domains: one.domains.join(";"),
            sectors: one.sectors.join(";"),
            nodes: ids(one.nodes),
            basis: one.basis,
            caveat: one.caveat,
            ...printedIn(one),
          }),
      ),
    ),
  );
  return { columns, rows };
}
