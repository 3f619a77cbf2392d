/** Rows of a measured table: the ones asked for, in the order asked for. */
import type { View } from "#archive";
import { type Column, type Manifest, type MethodCard, type Row, type Table, problem } from "#model";
import { type Filter, type Where, columnsOf, conditionOf, filtersOf, orderOf } from "./filters.ts";
import { type Measured, type MeasureOrder, measure } from "./measure.ts";

interface Wanted {
  readonly where?: Where;
  /** Columns, each optionally with `desc`; the card's order without. */
  readonly order?: readonly string[];
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export interface FiguresOrder extends MeasureOrder, Wanted {}

export interface Figures extends Measured {
  /** The columns of the card, in its order. No rows when nothing fits the filters on columns that are not key. */
  readonly table: Table;
}

/**
 * Measures and reads. Throws what `measure` throws, and `filter-unknown`, `filter-finds-nothing` (a year, bloc or product that is
 * not there), `order-not-understood`, `limit-not-understood`.
 */
export async function figures(order: FiguresOrder): Promise<Figures> {
  filtersOf(order.method.card, order.where ?? {});
  orderOf(order.method.card, order.order);
  const measured = await measure(order);
  return { ...measured, table: await readFigures({ ...order, card: measured.card, manifest: measured.manifest }) };
}

/** Reads rows of a table that is measured already, current or not. Throws as `figures`. */
export async function readFigures(
  order: Wanted & { readonly view: View; readonly card: MethodCard; readonly manifest: Manifest },
): Promise<Table> {
  const { view, card, manifest, limit, signal } = order;
  if (limit !== undefined && (!Number.isSafeInteger(limit) || limit < 1)) throw problem("limit-not-understood", { limit });
  const filters = filtersOf(card, order.where ?? {});
  const condition = conditionOf(filters);
  const columns = columnsOf(card).map((column) => `"${column}"`);
  const most = limit === undefined ? "" : ` limit ${limit}`;
  const sql = `select ${columns.join(", ")} from result${condition.sql}${orderOf(card, order.order)}${most}`;
  const { rows } = await view.read({ ...resultOf(card, manifest, signal), sql, values: condition.values });
  await everyKeyIsThere(view, card, manifest, filters, rows);
  return { columns: describe(card), rows };
}

/** One row by the values of its key columns; undefined when there is none. */
export async function figureAt(view: View, card: MethodCard, manifest: Manifest, key: readonly string[]): Promise<Row | undefined> {
  if (key.length !== card.output.key.length) return undefined;
  const condition = conditionOf(card.output.key.map((column, index) => ({ column, wanted: [key[index] ?? ""] })));
  const columns = columnsOf(card).map((column) => `"${column}"`);
  const { rows } = await view.read({
    ...resultOf(card, manifest),
    sql: `select ${columns.join(", ")} from result${condition.sql}`,
    values: condition.values,
  });
  return rows[0];
}

function resultOf(card: MethodCard, manifest: Manifest, signal?: AbortSignal) {
  return { name: card.id, inputs: { result: { manifest: manifest.hash, table: "result" } }, ...(signal === undefined ? {} : { signal }) };
}

function describe(card: MethodCard): Column[] {
  return Object.entries(card.output.columns).map(([name, { type, unit }]) => ({ name, type, ...(unit === undefined ? {} : { unit }) }));
}

/** A year nobody has data for is said, not shown as an empty table. */
async function everyKeyIsThere(
  view: View,
  card: MethodCard,
  manifest: Manifest,
  filters: readonly Filter[],
  rows: readonly Row[],
): Promise<void> {
  for (const { column, wanted } of filters.filter((one) => card.output.key.includes(one.column))) {
    const found = new Set(rows.map((row) => String(row[column])));
    if (wanted.every((value) => found.has(value))) continue;
    const sql = `select distinct cast("${column}" as varchar) as known from result order by 1`;
    const known = (await view.read({ ...resultOf(card, manifest), sql })).rows.map((row) => String(row["known"]));
    const absent = wanted.filter((value) => !known.includes(value));
    if (absent.length > 0) throw problem("filter-finds-nothing", { method: card.id, column, value: absent.join(", "), known: some(known) });
  }
}

const shown = 30;

function some(known: readonly string[]): string {
  if (known.length === 0) return "–";
  return known.length <= shown ? known.join(", ") : `${known.slice(0, shown).join(", ")} … (${known.length})`;
}
