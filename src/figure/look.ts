/** How a picture is to look, and the columns it reads. */
import type { EChartsOption } from "echarts";
import { type Language, problem, type Row, type ShapeName, type Table } from "#model";
import type { ChainLayout } from "./layout_chain.ts";
import { type Theme, type ThemeName, themes } from "./theme.ts";

export type { EChartsOption };

export interface Look {
  readonly language: Language;
  readonly theme: ThemeName;
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** What the picture is called in problems. */
  readonly figure?: string;
  /** Code → name in the language; a code without a name shows as itself. */
  readonly names?: Readonly<Record<string, string>>;
  /** What is true of a label: `{ strategic: ["Gallium"], basket: ["811292"], inside: ["DEU"] }`. */
  readonly marks?: Readonly<Record<string, readonly string[]>>;
  /** Role → column, where they differ from the shape's own words. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Role → the value of a threshold line. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** At most this many rows or groups are drawn. */
  readonly most?: number;
  /** Where the nodes of a chain stand; only `chain_tiers` reads it. */
  readonly layout?: ChainLayout;
}

/** One shape: what it reads, how it is drawn, and what it says in a sentence. */
export interface Shape {
  /** Role → the column it is read from unless the look says otherwise. */
  readonly roles: Readonly<Record<string, string>>;
  /** Pixels it needs by what is in it; absent where any height will do. */
  height?(table: Table, look: Look): number;
  options(table: Table, look: Look): EChartsOption;
  /** The sentence that says what the picture shows. */
  describe(table: Table, look: Look): string;
}

/** The rows of a picture, with its roles read. Throws `figure-without-data` when there are none, `figure-without-column` when one is absent. */
export function readRows(name: ShapeName, roles: Readonly<Record<string, string>>, table: Table, look: Look): Reading {
  const figure = look.figure ?? name;
  if (table.rows.length === 0) throw problem("figure-without-data", { figure });
  const columnOf = (role: string): string => {
    const column = look.columns?.[role] ?? roles[role] ?? role;
    if (table.columns.some((one) => one.name === column)) return column;
    throw problem("figure-without-column", { figure, column, columns: table.columns.map((one) => one.name).join(", ") });
  };
  return {
    rows: table.rows,
    text: (row, role) => String(row[columnOf(role)] ?? ""),
    number: (row, role) => asNumber(row[columnOf(role)]),
    flag: (row, role) => row[columnOf(role)] === true || row[columnOf(role)] === "true",
    name: (row, role) => nameOf(String(row[columnOf(role)] ?? ""), look),
  };
}

export interface Reading {
  readonly rows: readonly Row[];
  text(row: Row, role: string): string;
  /** Null when unknown. */
  number(row: Row, role: string): number | null;
  flag(row: Row, role: string): boolean;
  /** The text's name in the reader's language. */
  name(row: Row, role: string): string;
}

export function nameOf(code: string, look: Look): string {
  return look.names?.[code] ?? code;
}

export function themeOf(look: Look): Theme {
  return themes[look.theme];
}

export function isMarked(code: string, mark: string, look: Look): boolean {
  return look.marks?.[mark]?.includes(code) ?? false;
}

function asNumber(cell: Row[string] | undefined): number | null {
  if (cell === null || cell === undefined || cell === "" || typeof cell === "boolean") return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}
