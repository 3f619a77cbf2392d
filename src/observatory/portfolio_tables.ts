/** Measures and a portfolio as flat tables. */
import type { Row, Table } from "#model";
import type { Measures } from "./answers/measures.ts";
import type { Portfolio } from "./answers/portfolio.ts";
import { columnsOf, complete } from "./tables.ts";

/** The part of an answer that its own contract carries too. */
type Cited = {
  readonly citation: { readonly publication?: string; readonly place?: string | undefined; readonly evidence?: string } | null;
};
type Plain<Item> = Omit<Item, "citation" | "gap" | "faults"> & Cited;
type MeasureLine = Plain<Measures["measures"][number]>;
type PortfolioLine = Plain<Portfolio["measures"][number]>;

const columns = {
  ...({ id: "text", name_en: "text", name_nl: "text", node: "text", effect: "text", country: "text" } as const),
  ...({ share_low: "number", share_high: "number", stock_days: "number", trl_from: "number", trl_to: "number" } as const),
  ...({ cost_low: "number", cost_high: "number", months_low: "number", months_high: "number", start: "date" } as const),
  ...({ cut_low: "number", cut: "number", cut_high: "number", ceiling: "number", unweighed: "text" } as const),
  ...({ causes: "text", lever: "text", instruments: "text", requires: "text", excludes: "text", basis: "text" } as const),
} as const;
const tail = { publication: "text", place: "text", evidence: "text", confidence: "text", label: "text" } as const;
const decided = { chosen: "flag", standing: "text", margin: "number", missing: "number", paid_by: "text", barred: "text" } as const;

/** One line per measure, its simulated cut in per cent of expected exposure. */
export function measuresAsTable({ measures }: { readonly measures: readonly MeasureLine[] }): Table {
  const all = columnsOf({ ...columns, ...tail });
  return { columns: all, rows: measures.map((one): Row => complete(all, { ...cells(one), ...ends(one) })) };
}

/** One line per measure with why it is in or out, the chosen ones first. */
export function portfolioAsTable({
  measures,
  payments,
}: {
  readonly measures: readonly PortfolioLine[];
  readonly payments: Portfolio["payments"];
}): Table {
  const all = columnsOf({ ...decided, ...columns, ...tail });
  const sorted = measures.toSorted(
    (left, right) => Number(right.chosen) - Number(left.chosen) || (right.cut?.mid ?? -1) - (left.cut?.mid ?? -1),
  );
  const rows = sorted.map(
    (one): Row =>
      complete(all, {
        ...cells(one),
        ...ends(one),
        chosen: one.chosen,
        standing: one.standing,
        margin: one.margin,
        missing: one.missing,
        paid_by: payments
          .filter(({ measure }) => measure === one.id)
          .map(({ line, amount }) => `${line} ${amount}`)
          .join(";"),
        barred: one.barred.map(({ line, barrier }) => `${line} ${barrier}`).join(";"),
      }),
  );
  return { columns: all, rows };
}

function cells(one: MeasureLine) {
  return {
    id: one.id,
    name_en: one.name.en ?? null,
    name_nl: one.name.nl ?? null,
    node: one.node?.id ?? null,
    effect: one.effect,
    country: one.country,
    share_low: one.share.low,
    share_high: one.share.high,
    stock_days: one.stockDays,
    trl_from: one.trl.low,
    trl_to: one.trl.high,
    cost_low: one.cost.low,
    cost_high: one.cost.high,
    months_low: one.months.low,
    months_high: one.months.high,
    start: one.start,
    cut_low: one.cut?.low ?? null,
    cut: one.cut?.mid ?? null,
    cut_high: one.cut?.high ?? null,
    ceiling: one.ceiling,
    unweighed: one.unweighed.join(";"),
    causes: one.causes.map(({ id }) => id).join(";"),
    lever: one.lever?.id ?? null,
    instruments: one.instruments.map(({ id }) => id).join(";"),
    requires: one.requires.join(";"),
    excludes: one.excludes.join(";"),
    basis: one.basis,
  };
}

function ends(one: MeasureLine) {
  return {
    publication: one.citation?.publication ?? null,
    place: one.citation?.place ?? null,
    evidence: one.citation?.evidence ?? null,
    confidence: one.confidence,
    label: one.label,
  };
}
