/** A worked example: small input tables → the expected table, with figures a publication prints. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import type { View } from "#archive";
import { type Cell, type Column, type MethodExample, type Row, type Table, methodExample, problem } from "#model";
import { compareTables } from "./compare.ts";
import type { Method } from "./measure.ts";
import { type WorkedInput, worked } from "./worked.ts";

export interface ExampleRun {
  readonly example: MethodExample;
  readonly table: Table;
  readonly expected: readonly Readonly<Record<string, string>>[];
  /** One sentence per difference; none when the example holds. */
  readonly differences: readonly string[];
}

/**
 * Works the example of a method out, as the reader of the view and without storing anything. `columnsOf` says what an input's columns are.
 * Throws `example-not-sound` when a file cannot be read as what it should be, and `query-failed`.
 */
export async function runExample(order: {
  readonly view: View;
  readonly method: Method & { readonly example: string };
  readonly columnsOf: (address: string) => readonly Column[] | undefined;
}): Promise<ExampleRun> {
  const { view, method, columnsOf } = order;
  const { card } = method;
  const example = await exampleOf(method);
  const inputs: Record<string, WorkedInput> = {};
  for (const [name, address] of Object.entries(card.inputs)) inputs[name] = await inputOf(method, name, columnsOf(address));
  const expected = await rowsOf(method, "expected.csv");
  const table = await worked(view, method, inputs, example.parameters);
  const differences = [...compareTables(card, table, expected, example.tolerance), ...printedOff(example, table)];
  return { example, table, expected, differences };
}

/** What `example.yaml` says. Throws `example-not-sound`. */
async function exampleOf(method: Method & { readonly example: string }): Promise<MethodExample> {
  const file = "example.yaml";
  const text = await textOf(method, file);
  const read = methodExample.safeParse(parseYaml(text) ?? {});
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw unsound(method, file, `${first?.path.join(".") ?? ""}: ${first?.message ?? ""}`);
}

async function inputOf(
  method: Method & { readonly example: string },
  name: string,
  columns: readonly Column[] | undefined,
): Promise<WorkedInput> {
  const file = `${name}.csv`;
  if (columns === undefined) throw unsound(method, file, `no card declares ${method.card.inputs[name] ?? name}`);
  const rows = await rowsOf(method, file);
  const strange = Object.keys(rows[0] ?? {}).find((header) => !columns.some((column) => column.name === header));
  if (strange !== undefined) throw unsound(method, file, `no column ${strange} in ${method.card.inputs[name] ?? name}`);
  return { columns, rows };
}

async function rowsOf(method: Method & { readonly example: string }, file: string): Promise<Record<string, string>[]> {
  const text = await textOf(method, file);
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw unsound(method, file, (error as Error).message);
  }
}

async function textOf(method: Method & { readonly example: string }, file: string): Promise<string> {
  try {
    return await readFile(join(method.example, file), "utf8");
  } catch (error) {
    throw unsound(method, file, (error as Error).message);
  }
}

function unsound({ card }: Method, file: string, reason: string) {
  return problem("example-not-sound", { method: card.id, file: `example/${file}`, reason });
}

/** Figures of a publication that the example does not come close enough to. */
function printedOff({ printed }: MethodExample, { rows }: Table): string[] {
  return printed.flatMap(({ where, column, printed: value, within }) => {
    const found = rows.filter((row) => fits(row, where)).map((row) => row[column] ?? null);
    if (found.length === 1 && near(found[0], value, within)) return [];
    const place = Object.values(where).join("/");
    return [`${place}: ${column} is printed as ${value}, computed ${found.map(String).join(", ") || "nowhere"}`];
  });
}

function fits(row: Row, where: Readonly<Record<string, string | number>>): boolean {
  return Object.entries(where).every(([key, value]) => String(row[key]) === String(value));
}

function near(cell: Cell | undefined, value: number, within: number): boolean {
  return cell !== null && cell !== undefined && Math.abs(Number(cell) - value) <= within + 1e-9;
}
