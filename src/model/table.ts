/** Rows as they travel between rooms and to the page. */

/** 64-bit integers and decimals are text; a float is a number; an unknown is null. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

export const columnTypes = ["text", "integer", "decimal", "number", "flag", "date"] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit?: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
