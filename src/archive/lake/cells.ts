/** DuckDB values as cells: decimals and 64-bit integers as text, so that nothing is lost on the way. */
import { type DuckDBConnection, type DuckDBType, DuckDBTypeId, type DuckDBValue } from "@duckdb/node-api";
import type { Cell, Column, ColumnType, Row, Table } from "#model";

const types: Partial<Record<DuckDBTypeId, ColumnType>> = {
  [DuckDBTypeId.BOOLEAN]: "flag",
  [DuckDBTypeId.TINYINT]: "integer",
  [DuckDBTypeId.SMALLINT]: "integer",
  [DuckDBTypeId.INTEGER]: "integer",
  [DuckDBTypeId.BIGINT]: "integer",
  [DuckDBTypeId.HUGEINT]: "integer",
  [DuckDBTypeId.DECIMAL]: "decimal",
  [DuckDBTypeId.FLOAT]: "number",
  [DuckDBTypeId.DOUBLE]: "number",
  [DuckDBTypeId.DATE]: "date",
  [DuckDBTypeId.TIMESTAMP]: "date",
};

/** Runs a statement and returns its rows. */
export async function tableOf(connection: DuckDBConnection, sql: string): Promise<Table> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.deduplicatedColumnNames();
  const columns: Column[] = names.map((name, index) => ({ name, type: typeOf(reader.columnType(index)) }));
  const rows = reader.getRows().map((values) => {
    const row: Row = {};
    for (const [index, name] of names.entries()) row[name] = cell(values[index] ?? null);
    return row;
  });
  return { columns, rows };
}

function typeOf(type: DuckDBType): ColumnType {
  return types[type.typeId] ?? "text";
}

function cell(value: DuckDBValue): Cell {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return String(value);
}

/** The DuckDB type of a column. */
export function engineType(column: Column): string {
  return engineTypes[column.type];
}

const engineTypes: Record<ColumnType, string> = {
  text: "VARCHAR",
  integer: "INTEGER",
  decimal: "DECIMAL(18,3)",
  number: "DOUBLE",
  flag: "BOOLEAN",
  date: "DATE",
};
