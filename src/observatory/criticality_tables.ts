/** The criticality board and what changed on it, as flat tables. */
import type { Row, Table } from "#model";
import type { Criticality } from "./answers/criticality.ts";
import type { CriticalityChanges } from "./answers/criticality_changes.ts";
import type { Texts } from "./answers/pieces.ts";
import { wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

/** The part of a change that its own contract carries too. */
type Change = Omit<CriticalityChanges["changes"][number], "verdicts"> & {
  readonly verdicts: readonly (Omit<CriticalityChanges["changes"][number]["verdicts"][number], "before" | "after"> & {
    readonly before: Texts | null;
    readonly after: Texts | null;
  })[];
};

type Board = Pick<Criticality, "rows"> & { readonly rule: { readonly criteria: readonly { readonly id: string }[] } };

/** One line per technology: outcome, the five verdicts and who gave them, least and most of the score and of each indicator, ranks. */
export function criticalityAsTable({ rows, rule }: Board): Table {
  const criteria = rule.criteria.map(({ id }) => id);
  const indicators = rows[0]?.values.map(({ id }) => id) ?? [];
  const columns = columnsOf({
    ...({ technology: "text", code: "text", name_en: "text", name_nl: "text", outcome: "text" } as const),
    ...Object.fromEntries(
      criteria.flatMap((id) => [
        [id, "text" as const],
        [`${id}_by`, "text" as const],
        [`${id}_dissents`, "integer" as const],
      ]),
    ),
    ...({ score_low: "number", score_mid: "number", score_high: "number", known: "number" } as const),
    ...({ in_top: "number", mean_rank: "number", confidence: "number" } as const),
    ...Object.fromEntries(
      indicators.flatMap((id) => [
        [`${id}_low`, "number" as const],
        [`${id}_high`, "number" as const],
        [`${id}_central`, "number" as const],
      ]),
    ),
    label: "text",
  });
  return {
    columns,
    rows: rows.map((one): Row => {
      const judged = one.verdicts.flatMap(({ criterion, verdict, by, dissents }) => [
        [criterion, verdict],
        [`${criterion}_by`, by ?? "rule"],
        [`${criterion}_dissents`, dissents],
      ]);
      const values = one.values.flatMap(({ id, value }, at) => [
        [`${id}_low`, value?.[0] ?? null],
        [`${id}_high`, value?.[1] ?? null],
        [`${id}_central`, one.central?.[at] ?? null],
      ]);
      return complete(columns, {
        technology: one.technology,
        code: one.code,
        ...wordsIn("name", one.name),
        outcome: one.outcome,
        ...Object.fromEntries([...judged, ...values]),
        score_low: one.score.low,
        score_mid: one.score.mid,
        score_high: one.score.high,
        known: one.score.known,
        in_top: one.inTop,
        mean_rank: one.meanRank,
        confidence: one.confidence,
        label: one.label,
      });
    }),
  };
}

/** One line per verdict that changed, and one for a technology whose outcome, score or rank alone moved. */
export function criticalityChangesAsTable({ changes }: { readonly changes: readonly Change[] }): Table {
  const columns = columnsOf({
    ...({ technology: "text", code: "text", name_en: "text", name_nl: "text", outcome_from: "text", outcome_to: "text" } as const),
    ...({ criterion: "text", from: "text", to: "text", cause: "text", dissents: "integer" } as const),
    ...({ before_en: "text", before_nl: "text", after_en: "text", after_nl: "text" } as const),
    ...({ score_from_low: "number", score_from_high: "number", score_to_low: "number", score_to_high: "number" } as const),
    ...({ in_top_from: "number", in_top_to: "number" } as const),
  });
  const rows = changes.flatMap((one): Row[] => {
    const shared = {
      technology: one.technology,
      code: one.code,
      ...wordsIn("name", one.name),
      outcome_from: one.outcome.from,
      outcome_to: one.outcome.to,
      score_from_low: one.score.from?.[0] ?? null,
      score_from_high: one.score.from?.[1] ?? null,
      score_to_low: one.score.to?.[0] ?? null,
      score_to_high: one.score.to?.[1] ?? null,
      in_top_from: one.inBest.from,
      in_top_to: one.inBest.to,
    };
    if (one.verdicts.length === 0) return [complete(columns, shared)];
    return one.verdicts.map(({ criterion, from, to, cause, before, after, dissents }) =>
      complete(columns, {
        ...shared,
        criterion,
        from,
        to,
        cause,
        dissents,
        ...wordsIn("before", before),
        ...wordsIn("after", after),
      }),
    );
  });
  return { columns, rows };
}
