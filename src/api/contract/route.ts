/** What a route declares about itself. */
import type { z } from "zod";

export type Format = "json" | "csv" | "xlsx" | "parquet" | "pdf" | "ndjson" | "md" | "html" | "eml" | "atom" | "feed" | "ics";

export interface Route {
  readonly method: "GET" | "POST";
  /** Fastify's notation: `/api/chains/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** What comes back as JSON; for a route with only a file (`formats` without json) the meaning of the file stands in `summary`. */
  readonly response: z.ZodType;
  /** A request that works on the reference edition; the two-worlds test sends it. */
  readonly example: {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  /** Forms of the answer; the first is what the plain path gives, the others stand behind `<path>.<format>`. Absent: JSON only. */
  readonly formats?: readonly [Format, ...Format[]];
  /** Bytes of the body, where more than the house's one megabyte is to be expected. */
  readonly bodyLimit?: number;
  /** True when only the local owner's token opens it. */
  readonly owner?: true;
}

/** Keeps the literal types of a declaration, so that the page knows from the path what comes back. */
export function route<const Declared extends Route>(declared: Declared): Declared {
  return declared;
}
