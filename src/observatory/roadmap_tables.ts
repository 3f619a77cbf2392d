/** Roadmaps as flat tables. */
import type { Row, Table } from "#model";
import type { Roadmap, Roadmaps } from "./answers/roadmaps.ts";
import { columnsOf, complete } from "./tables.ts";

/** The part of an answer that its own contract carries too. */
type Plain<Item> = Omit<Item, "citation"> & {
  readonly citation: {
    readonly publication?: string;
    readonly publisher?: string | undefined;
    readonly place?: string | undefined;
    readonly url?: string | undefined;
    readonly evidence?: string;
    readonly caveat?: string | undefined;
  } | null;
};

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(";");

/** One line per roadmap with where its milestones stand. */
export function roadmapsAsTable({ roadmaps }: { readonly roadmaps: readonly Plain<Roadmaps["roadmaps"][number]>[] }): Table {
  const columns = columnsOf({
    ...({ id: "text", name_en: "text", name_nl: "text", technologies: "text", chains: "text", needs: "text" } as const),
    ...({ milestones: "integer", reached: "integer", past_their_day: "integer", unconfirmed: "integer", ahead: "integer" } as const),
    ...({ at_risk: "integer", impossible: "integer", undated: "integer", faults: "integer", next: "text", next_date: "date" } as const),
    ...({ last_earliest: "date", last_latest: "date", label: "text" } as const),
  });
  const rows = roadmaps.map(
    (one): Row =>
      complete(columns, {
        id: one.id,
        name_en: one.name.en ?? null,
        name_nl: one.name.nl ?? null,
        technologies: ids(one.technologies),
        chains: ids(one.chains),
        needs: ids(one.needs),
        milestones: one.total,
        reached: one.counts.reached,
        past_their_day: one.past,
        unconfirmed: one.counts.unconfirmed,
        ahead: one.counts.ahead,
        at_risk: one.counts.at_risk,
        impossible: one.counts.impossible,
        undated: one.counts.undated,
        faults: one.faults,
        next: one.next?.id ?? null,
        next_date: one.next?.date ?? null,
        last_earliest: one.last?.low ?? null,
        last_latest: one.last?.high ?? null,
        label: one.label,
      }),
  );
  return { columns, rows };
}

/** One line per milestone, in the order in which each follows what it requires, with its ties, its days and where it is printed. */
export function roadmapAsTable({ milestones }: { readonly milestones: readonly Plain<Roadmap["milestones"][number]>[] }): Table {
  const columns = columnsOf({
    ...({ id: "text", roadmap: "text", kind: "text", name_en: "text", name_nl: "text", text_en: "text", text_nl: "text" } as const),
    ...({ start: "date", date: "date", date_as_printed: "text", moved_from: "date", status: "text", standing: "text" } as const),
    ...({ late_days: "integer", earliest: "date", latest: "date", critical: "flag", trl: "number", technologies: "text" } as const),
    ...({ requires: "text", measures: "text", owners: "text", instruments: "text", actions: "text", targets: "text" } as const),
    ...({ basis: "text", publication: "text", publisher: "text", place: "text", url: "text", evidence: "text" } as const),
    ...({ confidence: "text", caveat: "text", label: "text" } as const),
  });
  return { columns, rows: milestones.map((one) => complete(columns, milestoneCells(one))) };
}

/** What a milestone says, by column; a table takes those it has. */
export function milestoneCells(one: Plain<Roadmap["milestones"][number]>): Row {
  return {
    id: one.id,
    roadmap: one.roadmap.id,
    kind: one.kind,
    name_en: one.name.en ?? null,
    name_nl: one.name.nl ?? null,
    text_en: one.text.en ?? null,
    text_nl: one.text.nl ?? null,
    start: one.start,
    date: one.date,
    date_as_printed: one.datePrinted,
    moved_from: one.movedFrom,
    status: one.status,
    standing: one.standing,
    late_days: one.lateDays,
    earliest: one.earliest?.low ?? null,
    latest: one.earliest?.high ?? null,
    critical: one.critical,
    trl: one.trl,
    technologies: ids(one.technologies),
    requires: ids(one.requires),
    measures: ids(one.measures),
    owners: ids(one.owners),
    instruments: ids(one.instruments),
    actions: ids(one.actions),
    targets: ids(one.targets),
    basis: one.basis,
    publication: one.citation?.publication ?? null,
    publisher: one.citation?.publisher ?? null,
    place: one.citation?.place ?? null,
    url: one.citation?.url ?? null,
    evidence: one.citation?.evidence ?? null,
    confidence: one.confidence,
    caveat: one.citation?.caveat ?? null,
    label: one.label,
  };
}
