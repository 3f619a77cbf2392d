/** A method over rows written into the query itself: nothing is stored, and every engine that runs house SQL can do it. */
import type { View } from "#archive";
import { type Column, type ColumnType, type Table, problem } from "#model";
import type { Method } from "./measure.ts";
import { parameterValues } from "./parameters.ts";

/** Rows of an input as text, under the columns its card declares; a column the rows do not have is empty. */
export interface WorkedInput {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const engineTypes: Record<ColumnType, string> = {
  text: "varchar",
  integer: "integer",
  decimal: "decimal(24, 6)",
  number: "double",
  flag: "boolean",
  date: "date",
};

/** The result of the SELECT over these inputs, in the order of the key. Throws `parameter-…`, `method-input-missing`, `query-failed`. */
export function worked(
  view: View,
  method: Method,
  inputs: Readonly<Record<string, WorkedInput>>,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Table> {
  const { card, sql } = method;
  const tables = Object.entries(card.inputs).map(([name, address]) => {
    const input = inputs[name];
    if (input === undefined) throw problem("method-input-missing", { method: card.id, input: address });
    return `"${name}" as (${tableOf(input)})`;
  });
  const key = card.output.key.map((column) => `"${column}"`).join(", ");
  const whole = `with ${tables.join(",\n")}\nselect * from (\n${sql}\n) as worked order by ${key}`;
  return view.read({ name: card.id, sql: whole, inputs: {}, values: parameterValues(card.id, card.parameters, parameters) });
}

function tableOf({ columns, rows }: WorkedInput): string {
  const cells = columns
    .map(({ name, type }, index) => `cast(${rows.length === 0 ? "null" : `c${index}`} as ${engineTypes[type]}) as "${name}"`)
    .join(", ");
  if (rows.length === 0) return `select ${cells} where false`;
  const names = columns.map((_, index) => `c${index}`).join(", ");
  const values = rows.map((row) => `(${columns.map((column) => textOf(row, column)).join(", ")})`).join(",\n");
  return `select ${cells} from (values\n${values}\n) as given (${names})`;
}

function textOf(row: Readonly<Record<string, string>>, { name, type }: Column): string {
  const text = row[name] ?? "";
  if (text === "") return "cast(null as varchar)";
  if (type === "flag") return text === "yes" || text === "true" ? "'true'" : "'false'";
  return `'${text.replaceAll("'", "''")}'`;
}
