/** A computed table beside the expected one. Pure. */
import type { Cell, MethodCard, Row, Table } from "#model";

type Printed = Readonly<Record<string, string>>;

/** One sentence per difference: columns, rows and cells. Numbers may be off by `tolerance`, relative to values above one. */
export function compareTables(card: MethodCard, table: Table, expected: readonly Printed[], tolerance: number): string[] {
  const declared = Object.keys(card.output.columns);
  const columns = table.columns.map((column) => column.name);
  if (columns.join() !== declared.join()) return [`the columns are ${columns.join(", ")}; the card declares ${declared.join(", ")}`];
  const wanted = Object.keys(expected[0] ?? Object.fromEntries(declared.map((name) => [name, ""])));
  if (wanted.join() !== declared.join())
    return [`expected.csv has the columns ${wanted.join(", ")}; the card declares ${declared.join(", ")}`];
  const nameOf = (row: Row | Printed) => card.output.key.map((name) => String(row[name])).join("/");
  const left = new Map(table.rows.map((row) => [nameOf(row), row]));
  const right = new Map(expected.map((row) => [nameOf(row), row]));
  if (left.size < table.rows.length) return [`${table.rows.length - left.size} rows share their key with another`];
  return [
    ...[...right.keys()].filter((name) => !left.has(name)).map((name) => `${name}: expected, not computed`),
    ...[...left.keys()].filter((name) => !right.has(name)).map((name) => `${name}: computed, not expected`),
    ...[...left].flatMap(([name, row]) => cells(name, row, right.get(name) ?? {}, declared, tolerance)),
  ];
}

function cells(name: string, row: Row, expected: Printed, columns: readonly string[], tolerance: number): string[] {
  if (Object.keys(expected).length === 0) return [];
  return columns
    .filter((column) => !same(row[column] ?? null, expected[column] ?? "", tolerance))
    .map(
      (column) =>
        `${name}: ${column} is ${String(row[column] ?? "empty")}, expected ${expected[column] === "" ? "empty" : (expected[column] ?? "")}`,
    );
}

function same(cell: Cell, expected: string, tolerance: number): boolean {
  if (cell === null) return expected === "";
  if (String(cell) === expected) return true;
  if (expected === "" || typeof cell === "boolean") return false;
  const [left, right] = [Number(cell), Number(expected)];
  return Math.abs(left - right) <= Math.max(tolerance, Number.EPSILON) * Math.max(1, Math.abs(right));
}
