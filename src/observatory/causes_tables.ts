/** Causes and applications as flat tables. */
import type { Row, Table } from "#model";
import type { Applications } from "./answers/applications.ts";
import type { Causes } from "./answers/causes.ts";
import { columnsOf, complete } from "./tables.ts";

type Citation = {
  readonly publication?: string;
  readonly publisher?: string | undefined;
  readonly place?: string | undefined;
  readonly year?: string | undefined;
  readonly url?: string | undefined;
  readonly evidence?: string;
} | null;
/** The part of an answer that its own contract carries too. */
type Plain<Item> = Omit<Item, "citation"> & { readonly citation: Citation };
type CauseRow = Plain<Omit<Causes["causes"][number], "evidence">> & { readonly evidence: readonly { readonly subject: string }[] };
type ApplicationRow = Plain<Applications["applications"][number]>;

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(";");
const printed = {
  ...({ publication: "text", publisher: "text", place: "text", year: "text", url: "text", evidence: "text" } as const),
  ...({ confidence: "text", label: "text" } as const),
} as const;

function printedOf({
  citation,
  confidence,
  label,
}: {
  readonly citation: Citation;
  readonly confidence: string | null;
  readonly label: string;
}) {
  return {
    publication: citation?.publication ?? null,
    publisher: citation?.publisher ?? null,
    place: citation?.place ?? null,
    year: citation?.year ?? null,
    url: citation?.url ?? null,
    evidence: citation?.evidence ?? null,
    confidence,
    label,
  };
}

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
        name_en: one.name.en ?? null,
        name_nl: one.name.nl ?? null,
        text_en: one.text.en ?? null,
        text_nl: one.text.nl ?? null,
        cause_type: one.type.id,
        type_en: one.type.name.en ?? null,
        type_nl: one.type.name.nl ?? null,
        weight: one.weight,
        sure: one.sure,
        nodes: ids(one.nodes),
        chains: ids(one.chains),
        technologies: ids(one.technologies),
        rests_on: one.evidence.map(({ subject }) => subject).join(";"),
        vanished: one.vanished.join(";"),
        basis: one.basis,
        caveat: one.caveat,
        ...printedOf(one),
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
            technology_en: technology.name.en ?? null,
            technology_nl: technology.name.nl ?? null,
            application: one.id,
            application_en: one.name.en ?? null,
            application_nl: one.name.nl ?? null,
            need: need.id,
            need_en: need.name.en ?? null,
            need_nl: need.name.nl ?? null,
            domains: one.domains.join(";"),
            sectors: one.sectors.join(";"),
            nodes: ids(one.nodes),
            basis: one.basis,
            caveat: one.caveat,
            ...printedOf(one),
          }),
      ),
    ),
  );
  return { columns, rows };
}
