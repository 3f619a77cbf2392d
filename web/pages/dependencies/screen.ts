/** The rows of the screen with their names, judged anew when a threshold moves. */
import { useMemo } from "react";
import type { AnswerOf } from "../../data/ask.ts";
import type { DependenciesSearch } from "../../data/searches.ts";

export type Products = AnswerOf<"/api/products">["products"];
export type Measured = AnswerOf<"/api/measured/:method">;

export interface Thresholds {
  readonly cdi1: number;
  readonly cdi2: number;
  readonly cdi3: number;
}

export interface Screened {
  readonly code: string;
  readonly product: Products[number] | undefined;
  readonly imports: number | null;
  readonly cdi1: number | null;
  readonly cdi2: number | null;
  readonly cdi3: number | null;
  readonly cdi3Extra: number | null;
  readonly topSupplier: string | null;
  readonly topShare: number | null;
  readonly dependent: boolean | null;
  readonly full: Readonly<Record<string, string | number | boolean | null>>;
}

const names = { cdi1: "concentration_above", cdi2: "scarcity_above", cdi3: "substitutability_above" } as const;

/** The thresholds as published: the defaults of the method's card. */
export function publishedThresholds(method: AnswerOf<"/api/methods/:id">): Thresholds {
  const of = (name: string, fallback: number) => Number(method.parameters.find((one) => one.id === name)?.default ?? fallback);
  return { cdi1: of(names.cdi1, 0.4), cdi2: of(names.cdi2, 0.5), cdi3: of(names.cdi3, 1) };
}

/** As the method judges: without imports from outside no; without exports the third test counts as met. */
export function judge(row: Pick<Screened, "cdi1" | "cdi2" | "cdi3" | "imports">, limit: Thresholds): boolean | null {
  if (row.imports === null) return null;
  if (row.cdi1 === null || row.cdi2 === null) return false;
  return row.cdi1 > limit.cdi1 && row.cdi2 > limit.cdi2 && (row.cdi3 === null || row.cdi3 > limit.cdi3);
}

/** The query that gives the same table with these thresholds, for exports and for the command line. */
export function setOf(limit: Thresholds, published: Thresholds): string[] {
  return (["cdi1", "cdi2", "cdi3"] as const).filter((one) => limit[one] !== published[one]).map((one) => `${names[one]}=${limit[one]}`);
}

export function useScreen(measured: Measured, products: Products, limit: Thresholds): readonly Screened[] {
  return useMemo(() => {
    const byCode = new Map(products.map((one) => [one.code, one]));
    const read = (value: unknown) => (value === null || value === undefined || value === "" ? null : Number(value));
    return measured.rows.map((full) => {
      const code = String(full["product"]);
      const row = {
        imports: read(full["imports_extra"]),
        cdi1: read(full["cdi1"]),
        cdi2: read(full["cdi2"]),
        cdi3: read(full["cdi3"]),
      };
      return {
        ...row,
        code,
        product: byCode.get(code),
        cdi3Extra: read(full["cdi3_extra"]),
        topSupplier: typeof full["top_supplier"] === "string" ? full["top_supplier"] : null,
        topShare: read(full["top_share"]),
        dependent: judge(row, limit),
        full,
      };
    });
  }, [measured, products, limit]);
}

/** Rows that pass the filters of the address. */
export function filtered(rows: readonly Screened[], search: DependenciesSearch, words: (row: Screened) => string): readonly Screened[] {
  const wanted = (search.q ?? "").toLocaleLowerCase();
  return rows.filter((row) => {
    if (search.only && !row.dependent) return false;
    if (search.baskets === "no" && row.product?.basket) return false;
    return wanted === "" || words(row).toLocaleLowerCase().includes(wanted);
  });
}
