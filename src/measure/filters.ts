/** Which rows a person wants, as a condition over the columns of the card. */
import { type MethodCard, problem } from "#model";
import type { ParameterValue } from "./parameters.ts";

export type Choice = string | number | boolean;
/** Column → the value or values wanted. No values at all means: all. */
export type Where = Readonly<Record<string, Choice | readonly Choice[]>>;

export interface Filter {
  readonly column: string;
  readonly wanted: readonly string[];
}

/** The filters in the order of the card's columns. Throws `filter-unknown`. */
export function filtersOf(card: MethodCard, where: Where): Filter[] {
  const columns = columnsOf(card);
  for (const column of Object.keys(where)) {
    if (!columns.includes(column)) throw problem("filter-unknown", { method: card.id, column, known: columns.join(", ") });
  }
  return columns.flatMap((column) => {
    const value = where[column];
    if (value === undefined) return [];
    const wanted = [...new Set((isList(value) ? value : [value]).map((one) => written(card, column, one)))];
    return wanted.length === 0 ? [] : [{ column, wanted }];
  });
}

function isList(value: Choice | readonly Choice[]): value is readonly Choice[] {
  return Array.isArray(value);
}

function written(card: MethodCard, column: string, value: Choice): string {
  const text = String(value).trim();
  return card.output.columns[column]?.type === "flag" ? text.replace(/^yes$/i, "true").replace(/^no$/i, "false").toLowerCase() : text;
}

export function columnsOf(card: MethodCard): string[] {
  return Object.keys(card.output.columns);
}

/** `where …` over named values, or nothing. */
export function conditionOf(filters: readonly Filter[]): { sql: string; values: Record<string, ParameterValue> } {
  const values = Object.fromEntries(filters.map(({ wanted }, index) => [`wanted_${index}`, wanted]));
  const sql = filters.map(({ column }, index) => `cast("${column}" as varchar) in :wanted_${index}`).join(" and ");
  return { sql: sql === "" ? "" : ` where ${sql}`, values };
}

/** `order by …`: the columns asked for, else the card's, then the key, so that it is always the same. Throws `order-not-understood`. */
export function orderOf(card: MethodCard, asked: readonly string[] | undefined): string {
  const columns = columnsOf(card);
  const parts = (asked ?? card.output.order ?? []).map((text) => {
    const [, column = "", way = ""] = /^(\w+)(?:\s+(asc|desc))?$/i.exec(text.trim()) ?? [];
    if (!columns.includes(column)) throw problem("order-not-understood", { method: card.id, order: text, known: columns.join(", ") });
    return `"${column}"${way.toLowerCase() === "desc" ? " desc" : ""} nulls last`;
  });
  return ` order by ${[...parts, ...card.output.key.map((column) => `"${column}"`)].join(", ")}`;
}
