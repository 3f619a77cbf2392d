/** Signals, radar and forecasts as one flat table each. */
import type { Column, Table } from "#model";
import type { Forecasts } from "./answers/forecasts.ts";
import type { Texts } from "./answers/pieces.ts";
import type { Radar } from "./answers/radar.ts";
import type { Signals } from "./answers/signals.ts";

type Shown<Row, Names extends keyof Row> = Pick<Row, Names> & { readonly name?: Texts };
type Signal = Omit<Signals["signals"][number], "sourceName" | "technologies"> & {
  readonly sourceName: Texts;
  readonly technologies: readonly { readonly id: string; readonly words: readonly string[] }[];
};
type Blip = Omit<Shown<Radar["blips"][number], keyof Radar["blips"][number]>, "name"> & { readonly name: Texts };

function columnsOf(types: Record<string, Column["type"]>): Column[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}

/** A line per story. */
export function signalsAsTable({ signals }: { readonly signals: readonly Signal[] }): Table {
  const columns = columnsOf({
    ref: "text",
    date: "date",
    title: "text",
    source: "text",
    origin: "text",
    answer: "text",
    reliability: "text",
    credibility: "text",
    probability: "number",
    technologies: "text",
    words: "text",
    folded: "integer",
    folded_refs: "text",
    answered_by: "text",
    answered_at: "text",
    reason: "text",
    link: "text",
    text: "text",
    marking: "text",
  });
  const rows = signals.map((one) => {
    const said = one.triage.find((each) => each.answer !== null);
    return {
      ref: one.ref,
      date: one.date,
      title: one.title,
      source: one.source,
      origin: one.origin,
      answer: one.answer,
      reliability: one.grade.reliability,
      credibility: one.grade.credibility,
      probability: one.probability,
      technologies: one.technologies.map(({ id }) => id).join(";"),
      words: [...new Set(one.technologies.flatMap(({ words }) => words))].join(";"),
      folded: one.folded.length,
      folded_refs: one.folded.map(({ ref }) => ref).join(";"),
      answered_by: said?.by ?? null,
      answered_at: said?.at ?? null,
      reason: said?.reason ?? null,
      link: one.link,
      text: one.text,
      marking: one.marking,
    };
  });
  return { columns, rows };
}

/** A line per technology. */
export function radarAsTable({
  blips,
  edition,
  date,
}: {
  readonly blips: readonly Blip[];
  readonly edition: { readonly id: string } | null;
  readonly date: string;
}): Table {
  const columns = columnsOf({
    number: "integer",
    technology: "text",
    code: "text",
    name_en: "text",
    name_nl: "text",
    area: "text",
    ring: "text",
    by_rule: "text",
    move: "text",
    from: "text",
    blocked: "text",
    reason: "text",
    signals: "integer",
    flagged: "integer",
    accepted: "integer",
    trl: "integer",
    emergence: "number",
    growth: "number",
    edition: "text",
    date: "text",
    marking: "text",
  });
  const rows = blips.map((one) => ({
    number: one.number,
    technology: one.technology,
    code: one.code,
    name_en: one.name.en ?? null,
    name_nl: one.name.nl ?? null,
    area: one.area,
    ring: one.ring,
    by_rule: one.byRule,
    move: one.move,
    from: one.from,
    blocked: one.blocked,
    reason: one.reason,
    ...one.indicators,
    edition: edition?.id ?? null,
    date,
    marking: one.marking,
  }));
  return { columns, rows };
}

type Question = Omit<Forecasts["questions"][number], "technology"> & { readonly technology: { readonly id: string } | null };

/** A line per question; nobody's forecasts one by one. */
export function forecastsAsTable({ questions }: { readonly questions: readonly Question[] }): Table {
  const columns = columnsOf({
    id: "text",
    question: "text",
    criteria: "text",
    resolves: "date",
    technology: "text",
    forecasters: "integer",
    mean: "number",
    median: "number",
    outcome: "text",
    outcome_source: "text",
    crowd_brier: "number",
    last_brier: "number",
    time_weighted_brier: "number",
    marking: "text",
  });
  const rows = questions.map((one) => ({
    id: one.id,
    question: one.question,
    criteria: one.criteria,
    resolves: one.resolves,
    technology: one.technology?.id ?? null,
    forecasters: one.forecasters,
    mean: one.mean,
    median: one.median,
    outcome: one.outcome?.outcome ?? null,
    outcome_source: one.outcome?.origin ?? null,
    crowd_brier: one.crowdBrier,
    last_brier: one.lastBrier,
    time_weighted_brier: one.timeBrier,
    marking: one.marking,
  }));
  return { columns, rows };
}
