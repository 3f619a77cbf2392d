/** The card of a report: for whom, which figures, in which order. */
import { z } from "zod";
import { words } from "../citation.ts";
import { identifier } from "./shared.ts";

/** The shapes the pen of `figure` knows. */
export const shapeNames = [
  "supplier_bars",
  "supplier_mix",
  "risk_scatter",
  "dependency_plot",
  "years_side_by_side",
  "ranked_bars",
  "interval_bars",
  "level_bands",
  "year_lines",
  "index_dots",
  "chain_tiers",
  "technology_radar",
  "roadmap_timeline",
] as const;
export type ShapeName = (typeof shapeNames)[number];

/** A picture: its shape, what it is called, what it says to who cannot see it, and which columns it draws. */
export const figureShape = z.strictObject({
  shape: z.enum(shapeNames),
  title: words,
  alternative: words,
  /** Role → column, where they differ: `{ value: cdi1 }`. */
  columns: z.record(z.string(), identifier).default({}),
  /** Role → a number, or the name of a method parameter that holds it. */
  thresholds: z.record(z.string(), z.union([z.number(), identifier])).default({}),
  /** At most this many rows or groups are drawn; the table has all. */
  most: z.number().int().positive().optional(),
  /** Height in pixels of a picture 680 wide. */
  height: z.number().int().positive().optional(),
});
export type FigureShape = z.infer<typeof figureShape>;

const choice = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);

export const reportFigure = z.strictObject({
  method: identifier,
  parameters: z.record(z.string(), z.unknown()).default({}),
  /** Column → the value or values wanted. */
  where: z.record(identifier, choice).default({}),
  /** Columns to order by; `cdi1 desc` for falling. */
  order: z.array(z.string()).default([]),
  limit: z.number().int().positive().optional(),
  /** Absent: the figure is a table, or only numbers in the text. */
  drawing: figureShape.optional(),
  columns: z.array(identifier).optional(),
});
export type ReportFigure = z.infer<typeof reportFigure>;

/** The answers of the desk a report may print, each with the columns of its table. */
export const reportAnswers = [
  "actions",
  "targets",
  "gaps",
  "criticality",
  "causes",
  "coverage",
  "measures",
  "portfolio",
  "roadmaps",
  "roadmap",
  "screening",
] as const;
export type ReportAnswer = (typeof reportAnswers)[number];

/** A table the desk answers with: what is critical, why, what is done about it. Rows that were only recalled are never printed. */
export const answerFigure = z.strictObject({
  answer: z.enum(reportAnswers),
  /** What is asked, in the words of the command; `{roadmap}` is the parameter of that name, and nothing where it is not given. */
  query: z.record(identifier, choice).default({}),
  where: z.record(identifier, choice).default({}),
  order: z.array(z.string()).default([]),
  limit: z.number().int().positive().optional(),
  /** False: without a row the report is not built. */
  may_be_empty: z.boolean().default(true),
  drawing: figureShape.optional(),
});
export type AnswerFigure = z.infer<typeof answerFigure>;

/** What a report is asked about, each time it is built. */
export const reportParameter = z.strictObject({
  name: words,
  /** The kind of what it names; the name then stands in the title, unless it is the default. */
  kind: identifier.optional(),
  /** Absent: nothing is asked; a day is today. */
  default: z.string().optional(),
});

export const reportCard = z.strictObject({
  id: identifier,
  version: z.number().int().min(1),
  title: words,
  question: words,
  audience: z.string().default("public"),
  parameters: z.record(identifier, reportParameter).default({}),
  figures: z.record(identifier, z.union([reportFigure, answerFigure])),
});
export type ReportCard = z.infer<typeof reportCard>;
