/** Measured tables for a reader. */
import { type Measured, measure, type ParameterValue, readFigures, type Where } from "#measure";
import type { MethodFolder } from "#content";
import { Problem, problem, type Row } from "#model";
import type { Sight } from "./sight.ts";

/** The method of this id; undefined when there is none. */
export function methodCalled({ content }: Sight, id: string): MethodFolder | undefined {
  return content.methods.find((method) => method.id === id);
}

/** The same; throws `method-unknown`, which names those that exist. */
export function knownMethod(sight: Sight, id: string): MethodFolder {
  const method = methodCalled(sight, id);
  if (method === undefined) throw problem("method-unknown", { method: id, known: sight.content.methods.map((one) => one.id).join(", ") });
  return method;
}

/** Measures, or finds measured, the table of a method for this reader. Throws what `measure` throws. */
export function measuredTable(sight: Sight, id: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<Measured> {
  const { view, effects, content, memory, reader } = sight;
  const method = knownMethod(sight, id);
  const order = { view, method, methods: content.methods, parameters, effects };
  // A caller who may stop the work does it alone: others must not be stopped with it.
  if (effects.signal !== undefined) return measure(order);
  const key = `measured ${id} ${method.hash} ${JSON.stringify(parameters)}`;
  return memory.recall(reader.clearance, key, () => measure(order));
}

/** The same; undefined while there is no such method or its data were not collected. */
export async function measuredIfAny(sight: Sight, id: string): Promise<Measured | undefined> {
  if (methodCalled(sight, id) === undefined) return undefined;
  try {
    return await measuredTable(sight, id);
  } catch (error) {
    if (error instanceof Problem && error.code === "nothing-under-this-name") return undefined;
    throw error;
  }
}

/** Rows by the values of columns, in the card's order. Throws `filter-unknown`, `filter-finds-nothing`. */
export async function rowsOf({ view, effects }: Sight, { card, manifest }: Measured, where: Where = {}): Promise<readonly Row[]> {
  const { signal } = effects;
  return (await readFigures({ view, card, manifest, where, ...(signal === undefined ? {} : { signal }) })).rows;
}

/** The values of a key column that occur, ascending, as text. */
export async function valuesIn({ view }: Sight, { card, manifest }: Measured, column: string): Promise<string[]> {
  if (!(column in card.output.columns))
    throw problem("filter-unknown", { method: card.id, column, known: Object.keys(card.output.columns).join(", ") });
  const inputs = { result: { manifest: manifest.hash, table: "result" } };
  const { rows } = await view.read({
    name: card.id,
    sql: `select distinct cast("${column}" as varchar) as value from result order by 1`,
    inputs,
  });
  return rows.map((row) => String(row["value"]));
}

export function defaultsOf(method: MethodFolder): Record<string, ParameterValue> {
  return Object.fromEntries(Object.entries(method.card.parameters).map(([name, parameter]) => [name, parameter.default]));
}

export type { Measured };
