/** Puts named values into house SQL as literals. */
import { problem } from "#model";

export type Literal = string | number | boolean | readonly string[];

const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|::|:([a-z_][a-z0-9_]*)/g;

/** Replaces `:name` outside quotes and comments. Throws `query-failed` for a name without a value. */
export function withValues(name: string, sql: string, values: Readonly<Record<string, Literal>>): string {
  return sql.replace(tokens, (token: string, key?: string) => {
    if (key === undefined) return token;
    const value = values[key];
    if (value === undefined) throw problem("query-failed", { name, reason: `no value for :${key}` });
    return literal(value);
  });
}

/** A value as SQL: text quoted, a list in brackets (an empty one matches nothing). */
export function literal(value: Literal): string {
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") return Number.isFinite(value) ? plain(value) : "null";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return value.length === 0 ? "(null)" : `(${value.map(literal).join(", ")})`;
}

function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? `cast('${text}' as double)` : text;
}

/** An identifier in quotes. */
export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
