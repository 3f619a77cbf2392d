/** Simulations, exposures and controls as flat tables. */
import type { Row, Table } from "#model";
import type { controls } from "./answers/controls.ts";
import type { Exposed, technologyExposure } from "./answers/exposure.ts";
import type { Simulated } from "./answers/simulation.ts";
import { printedIn, wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

/** An answer as it comes back from the contract: nothing read-only, absent fields perhaps undefined. */
type Loose<Value> = Value extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Loose<Value[Key]> | (Key extends OptionalOf<Value> ? undefined : never) }
    : Value;
type OptionalOf<Value> = { [Key in keyof Value]-?: object extends Pick<Value, Key> ? Key : never }[keyof Value];
type SimulationRows = Loose<Pick<Simulated, "id" | "nodes" | "without" | "prices" | "timeToRecover" | "names">>;

/**
 * One line per node; with measures a second one, `without`, of the same node as it would be without them. For `ttr` one line per disrupted source, for
 * `leontief` one per node with its rise of price.
 */
export function simulationAsTable({ id, nodes, without = [], prices, timeToRecover, names }: SimulationRows): Table {
  if (timeToRecover !== undefined) {
    const columns = columnsOf({
      run: "text",
      source: "text",
      lost_days: "number",
      risk_exposure: "number",
      time_to_survive: "number",
      recover_days: "number",
    });
    const rows = timeToRecover.map(
      (one): Row => ({
        run: id,
        source: one.source,
        lost_days: one.lost,
        risk_exposure: one.riskExposure,
        time_to_survive: one.timeToSurvive,
        recover_days: one.recover,
      }),
    );
    return { columns, rows };
  }
  if (prices !== undefined) {
    const columns = columnsOf({
      run: "text",
      node: "text",
      name_en: "text",
      name_nl: "text",
      rise_low: "number",
      rise_p50: "number",
      rise_high: "number",
    });
    const rows = prices.map(
      ({ node, rise }): Row => ({ run: id, node, ...named(names[node]), rise_low: rise.low, rise_p50: rise.p50, rise_high: rise.high }),
    );
    return { columns, rows };
  }
  const columns = columnsOf({
    run: "text",
    node: "text",
    name_en: "text",
    name_nl: "text",
    chains: "text",
    tier: "integer",
    end: "flag",
    hit: "flag",
    measures: "flag",
    first_day_earliest: "number",
    first_day_p50: "number",
    first_day_latest: "number",
    falls_in: "number",
    direct_low: "number",
    direct_high: "number",
    lowest_level_low: "number",
    lowest_level_p05: "number",
    lowest_level_p50: "number",
    lowest_level_p95: "number",
    lowest_level_high: "number",
    lost_days_low: "number",
    lost_days_p05: "number",
    lost_days_p50: "number",
    lost_days_p95: "number",
    lost_days_high: "number",
    through: "text",
  });
  const lineOf =
    (measures: boolean | null) =>
    (one: SimulationRows["nodes"][number]): Row => ({
      run: id,
      node: one.node,
      ...named(names[one.node]),
      chains: one.chains.join(";"),
      tier: one.tier,
      end: one.end,
      hit: one.hit,
      measures,
      first_day_earliest: one.impact.earliest,
      first_day_p50: one.impact.p50,
      first_day_latest: one.impact.latest,
      falls_in: one.impact.share,
      direct_low: one.direct.low,
      direct_high: one.direct.high,
      ...spreadOf("lowest_level", one.lowest),
      ...spreadOf("lost_days", one.lostDays),
      through: one.through,
    });
  return { columns, rows: [...nodes.map(lineOf(without.length > 0 ? true : null)), ...without.map(lineOf(false))] };
}

function named(name: { readonly en?: string | undefined; readonly nl?: string | undefined } | undefined): Row {
  return { name_en: name?.en ?? null, name_nl: name?.nl ?? null };
}

function spreadOf(name: string, { low, p05, p50, p95, high }: SimulationRows["nodes"][number]["lowest"]): Row {
  return { [`${name}_low`]: low, [`${name}_p05`]: p05, [`${name}_p50`]: p50, [`${name}_p95`]: p95, [`${name}_high`]: high };
}

/** One line per node and whom it depends on. */
export function exposureAsTable({ chain, on, rows }: Loose<Pick<Exposed, "chain" | "on" | "rows">>): Table {
  const columns = columnsOf({
    chain: "text",
    node: "text",
    name_en: "text",
    name_nl: "text",
    tier: "integer",
    end: "flag",
    [on]: "text",
    direct_low: "number",
    direct_high: "number",
    total_low: "number",
    total_high: "number",
    through: "text",
  });
  return {
    columns,
    rows: rows.map(
      (one): Row => ({
        chain,
        node: one.node,
        ...named(one.name),
        tier: one.tier,
        end: one.end,
        [on]: one.on,
        direct_low: one.direct[0] ?? null,
        direct_high: one.direct[1] ?? null,
        total_low: one.total[0] ?? null,
        total_high: one.total[1] ?? null,
        through: one.through,
      }),
    ),
  };
}

/** One line per technology, chain and country. */
export function technologyExposureAsTable({ rows }: Loose<Pick<Awaited<ReturnType<typeof technologyExposure>>, "rows">>): Table {
  const columns = columnsOf({
    technology: "text",
    name_en: "text",
    name_nl: "text",
    chain: "text",
    end: "text",
    country: "text",
    total_low: "number",
    total_high: "number",
    through: "text",
  });
  const lines = rows.flatMap(({ technology, name, chain, end, on }) =>
    on.map(
      (one): Row => ({
        technology,
        ...named(name),
        chain,
        end,
        country: one.country,
        total_low: one.total[0] ?? null,
        total_high: one.total[1] ?? null,
        through: one.through,
      }),
    ),
  );
  return { columns, rows: lines };
}

/** One line per entry of the register. */
export function controlsAsTable({ controls: entries }: Loose<Pick<Awaited<ReturnType<typeof controls>>, "controls">>): Table {
  const columns = columnsOf({
    id: "text",
    imposed_by: "text",
    against: "text",
    materials: "text",
    nodes: "text",
    hs6: "text",
    measure: "text",
    announced: "date",
    effective: "date",
    until: "date",
    status_en: "text",
    status_nl: "text",
    text_en: "text",
    text_nl: "text",
    publication: "text",
    place: "text",
    url: "text",
    evidence: "text",
    confidence: "text",
    label: "text",
  });
  const rows = entries.map(
    (one): Row =>
      complete(columns, {
        id: one.id,
        imposed_by: one.imposedBy,
        against: one.against.join(";"),
        materials: one.materials.map(({ id }) => id).join(";"),
        nodes: one.nodes.map(({ id }) => id).join(";"),
        hs6: one.hs6.join(";"),
        measure: one.measure,
        announced: one.announced,
        effective: one.effective,
        until: one.until,
        ...wordsIn("status", one.status),
        ...wordsIn("text", one.text),
        ...printedIn(one),
      }),
  );
  return { columns, rows };
}
