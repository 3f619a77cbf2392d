/** Needs with their gap, instruments and services as flat tables. */
import type { Row, Table } from "#model";
import type { Gaps } from "./answers/gaps.ts";
import type { Instruments, Services } from "./answers/registers.ts";
import { type Evidenced, printedIn, wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

const evidenceColumns = {
  publication: "text",
  place: "text",
  year: "text",
  url: "text",
  evidence: "text",
  confidence: "text",
  label: "text",
} as const;

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(";");

type OfAnswer<Item> = { readonly [Key in keyof Item]: Item[Key] extends Evidenced["citation"] ? Evidenced["citation"] : Item[Key] };
type Need = OfAnswer<Gaps["needs"][number]>;

/** One line per need: levels and per cent as bounds, what is missing, and what would have to be known. */
export function gapsAsTable({ needs }: { readonly needs: readonly Need[] }): Table {
  const measures = {
    required: "number",
    today_low: "number",
    today_high: "number",
    by_date_low: "number",
    by_date_high: "number",
    missing_low: "number",
    missing_high: "number",
  } as const;
  const under = (stem: string) => Object.fromEntries(Object.entries(measures).map(([name, type]) => [`${stem}_${name}`, type]));
  const columns = columnsOf({
    ...({
      id: "text",
      name_en: "text",
      name_nl: "text",
      domain: "text",
      sector: "text",
      by_date: "text",
      state: "text",
      overdue: "flag",
    } as const),
    ...under("trl"),
    ...under("share"),
    ...({ weakest: "text", technologies: "text", nodes: "text", basis: "text", requirement_reason: "text" } as const),
    ...({ reasons_en: "text", reasons_nl: "text", wanted_en: "text", wanted_nl: "text" } as const),
    ...evidenceColumns,
  });
  const measured = (stem: string, one: Need["gap"]["trl"]): Row => ({
    [`${stem}_required`]: one.required,
    [`${stem}_today_low`]: one.today?.[0] ?? null,
    [`${stem}_today_high`]: one.today?.[1] ?? null,
    [`${stem}_by_date_low`]: one.byDate?.[0] ?? null,
    [`${stem}_by_date_high`]: one.byDate?.[1] ?? null,
    [`${stem}_missing_low`]: one.missingToday?.[0] ?? null,
    [`${stem}_missing_high`]: one.missingToday?.[1] ?? null,
  });
  const several = (stem: string, list: readonly { readonly en: string; readonly nl: string }[]): Row =>
    wordsIn(stem, list.length === 0 ? {} : { en: list.map(({ en }) => en).join("; "), nl: list.map(({ nl }) => nl).join("; ") });
  const rows = needs.map((one) =>
    complete(columns, {
      id: one.id,
      ...wordsIn("name", one.name),
      domain: one.domain,
      sector: one.sector,
      by_date: one.byDate,
      state: one.gap.state,
      overdue: one.gap.overdue,
      ...measured("trl", one.gap.trl),
      ...measured("share", one.gap.share),
      weakest: one.gap.trl.weakest,
      technologies: ids(one.technologies),
      nodes: ids(one.nodes),
      basis: one.basis,
      requirement_reason: one.requirement?.reason ?? null,
      ...several("reasons", one.gap.reasons),
      ...several("wanted", one.gap.wanted),
      ...printedIn(one),
    }),
  );
  return { columns, rows };
}

/** One line per instrument; budgets overlap and are never added up. */
export function instrumentsAsTable({
  instruments,
}: {
  readonly instruments: readonly OfAnswer<Instruments["instruments"][number]>[];
}): Table {
  const columns = columnsOf({
    ...({
      id: "text",
      name_en: "text",
      name_nl: "text",
      owner: "text",
      kind: "text",
      scope: "text",
      trl_min: "integer",
      trl_max: "integer",
    } as const),
    ...({ budget_meur: "decimal", period: "text", text_en: "text", text_nl: "text", eligible_en: "text", eligible_nl: "text" } as const),
    ...({ open_to: "text", country: "text", technologies: "text", basis: "text", status: "text", legal_basis: "text" } as const),
    ...evidenceColumns,
  });
  const rows = instruments.map((one) =>
    complete(columns, {
      id: one.id,
      ...wordsIn("name", one.name),
      owner: one.owner,
      kind: one.kind,
      scope: one.scope,
      trl_min: one.trlMin,
      trl_max: one.trlMax,
      budget_meur: one.budget,
      period: one.period,
      ...wordsIn("text", one.text),
      ...wordsIn("eligible", one.eligible),
      open_to: one.openTo.join(";"),
      country: one.country,
      technologies: ids(one.technologies),
      basis: one.basis,
      status: one.status,
      legal_basis: one.legalBasis,
      ...printedIn(one),
    }),
  );
  return { columns, rows };
}

/** One line per service. */
export function servicesAsTable({ services }: { readonly services: readonly OfAnswer<Services["services"][number]>[] }): Table {
  const columns = columnsOf({
    ...({ id: "text", name_en: "text", name_nl: "text", owner: "text", level: "text", country: "text", domains: "text" } as const),
    ...({ technologies: "text", basis: "text", text_en: "text", text_nl: "text", contact: "text" } as const),
    ...evidenceColumns,
  });
  const rows = services.map((one) =>
    complete(columns, {
      id: one.id,
      ...wordsIn("name", one.name),
      owner: one.owner,
      level: one.level,
      country: one.country,
      domains: one.domains.join(";"),
      technologies: ids(one.technologies),
      basis: one.basis,
      ...wordsIn("text", one.text),
      contact: one.contact,
      ...printedIn(one),
    }),
  );
  return { columns, rows };
}
