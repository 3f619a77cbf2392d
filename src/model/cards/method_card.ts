/** The card of a method: what a referee needs to check it. */
import { z } from "zod";
import { citation, words } from "../citation.ts";
import { columnType, identifier } from "./shared.ts";

const parameter = z.strictObject({
  type: z.enum(["number", "integer", "text", "flag", "list"]),
  default: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]),
  min: z.number().optional(),
  max: z.number().optional(),
  choices: z.array(z.string()).optional(),
  name: words,
  meaning: words,
  citation: citation.optional(),
});

const outputColumn = z.strictObject({
  type: columnType,
  name: words,
  meaning: words.optional(),
  unit: z.string().optional(),
  /** How to round for reading: decimals shown on the page; exports carry the full value. */
  digits: z.number().int().optional(),
});

export const methodCard = z.strictObject({
  id: identifier,
  /** Raised when the meaning changes, not when the code does. */
  version: z.number().int().min(1),
  name: words,
  question: words,
  formula: z.string(),
  unit: words.optional(),
  citations: z.array(citation).min(1),
  /**
   * Name in the SELECT → address: `clean/baci/flows`; `measured/<method>/result`, measured first with the parameters of the same name;
   * `registry/<kind>` or `registry/<kind>.<property>` for what the reader may see of a kind.
   */
  inputs: z.record(identifier, z.string().regex(/^(clean|measured)\/[a-z0-9_]+\/[a-z0-9_]+$|^registry\/[a-z_]+(\.[a-z0-9_]+)?$/)),
  parameters: z.record(identifier, parameter).default({}),
  output: z.strictObject({
    /** Columns that name a row; they make the figure id. */
    key: z.array(identifier).min(1),
    columns: z.record(identifier, outputColumn),
    /** Column that holds the year of a row, if any. */
    year: identifier.optional(),
    order: z.array(z.string()).optional(),
  }),
  /** What it cannot see; shown beside every figure. */
  caveats: z.array(words).default([]),
});
export type MethodCard = z.infer<typeof methodCard>;
export type MethodParameter = z.infer<typeof parameter>;

/** A figure of the worked example that a publication prints. */
const printedFigure = z.strictObject({
  /** The row, by its key columns. */
  where: z.record(identifier, z.union([z.string(), z.number()])),
  column: identifier,
  /** As printed, in the unit of the column. */
  printed: z.number(),
  /** How far the computed value may be off: half the last printed digit, or what the rounding of the printed inputs allows. */
  within: z.number().min(0),
  citation,
});

/** What `example.yaml` says about a worked example; the rows stand in the CSV files beside it. */
export const methodExample = z.strictObject({
  about: z.union([z.string().min(1), words]),
  parameters: z.record(z.string(), z.unknown()).default({}),
  /** How far a number may be from the expected one. */
  tolerance: z.number().min(0).default(0),
  printed: z.array(printedFigure).default([]),
});
export type MethodExample = z.infer<typeof methodExample>;
