/** The list of measures: what each would change, what is known of its cost, and whether it can be weighed. */
import { circleIn } from "#decide";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { assumedOf, effectOf, type Ground, groundOf, labelWith, type MeasureEffectFound } from "./measure_effects.ts";
import { type MeasureRow, measureRows } from "./measure_rows.ts";
import { byText, mentionsOf, type Texts } from "./pieces.ts";

export interface MeasuresQuery {
  readonly technology?: string | undefined;
  readonly node?: string | undefined;
  readonly cause?: string | undefined;
  readonly chain?: string | undefined;
  readonly bloc?: string | undefined;
  readonly basis?: "document" | "own_proposal" | undefined;
}

/** Why a measure cannot be weighed against money. */
export type Unweighed = NonNullable<MeasureEffectFound["gap"]> | "cost_unknown" | "no_outside_supplier";

export interface Known extends MeasureEffectFound {
  readonly row: MeasureRow;
  readonly unweighed: readonly Unweighed[];
}

/** Measures with their effect, remembered until something changes. */
export async function knownMeasures(sight: Sight, ground: Ground, key: string): Promise<Known[]> {
  const rows = await measureRows(sight);
  const clearance = sight.reader.clearance;
  return sight.memory.recall(clearance, `measure effects ${key} ${ground.hash}`, () =>
    Promise.resolve(rows.map((row) => knownOf(ground, row))),
  );
}

export function knownOf(ground: Ground, row: MeasureRow): Known {
  const effect = effectOf(ground, row);
  const unweighed: Unweighed[] = [
    ...(effect.gap === null ? [] : [effect.gap]),
    ...(effect.gap === null && !ground.stops.nodes.has(row.node ?? "") ? (["no_outside_supplier"] as const) : []),
    ...(row.cost[0] === null || row.cost[1] === null ? (["cost_unknown"] as const) : []),
  ];
  return { row, ...effect, unweighed };
}

/** The list; empty when the reader sees none. Throws `chain-unknown`. */
export async function measures(sight: Sight, { technology, node, cause, chain = "all", bloc = "EU27", basis }: MeasuresQuery = {}) {
  const ground = await groundOf(sight, chain, bloc);
  const all = await knownMeasures(sight, ground, `${chain} ${bloc}`);
  const wanted = all.filter(
    ({ row }) =>
      (technology === undefined || row.technologies.some((one) => one === technology || one.startsWith(`${technology}_`))) &&
      (node === undefined || row.node === node) &&
      (cause === undefined || row.causes.includes(cause)) &&
      (basis === undefined || row.basis === basis),
  );
  const rows = await told(sight, ground, wanted);
  rows.sort((left, right) => (right.cut?.mid ?? -1) - (left.cut?.mid ?? -1) || byText(left.id, right.id));
  const circle = circleIn(all.map(({ row }) => row));
  return {
    ...marked(
      labelWith(
        ground,
        wanted.map(({ row }) => row),
      ),
    ),
    chain,
    bloc,
    baseline: baselineOf(ground),
    measures: rows,
    weighed: rows.filter(({ unweighed }) => unweighed.length === 0).length,
    /** Measures that wait for one another; null when none do. */
    circle: circle ?? null,
    assumed: assumedOf(ground).map((words) => ({ ...words })),
  };
}

export type Measures = Awaited<ReturnType<typeof measures>>;

export function baselineOf({ bare, names, stops, days }: Ground) {
  const loss = ([low, mid, high]: readonly [number, number, number]) => ({ low: percent(low), mid: percent(mid), high: percent(high) });
  return {
    stops: stops.stops.length,
    days,
    /** Per cent of a year's output of the end products. */
    ...loss(bare.all),
    ends: bare.ends.map(({ node, stops: count, loss: lost }) => ({ node, name: { ...names.get(node) }, stops: count, ...loss(lost) })),
  };
}

const percent = (fraction: number) => Math.round(fraction * 1e6) / 1e4;

/** Rows as everybody sees them, with the names of what they refer to. */
export async function told(sight: Sight, ground: Ground, known: readonly Known[]) {
  const subjects = known.flatMap(({ row }) => [
    ...row.causes.map((id) => `cause:${id}`),
    ...row.instruments.map((id) => `instrument:${id}`),
    ...row.owners.map((id) => `policy_owner:${id}`),
    ...row.technologies.map((id) => `technology:${id}`),
    ...(row.lever === null ? [] : [`lever:${row.lever}`]),
  ]);
  const named = await mentionsOf(sight.view, subjects);
  const mention =
    (kind: string) =>
    (id: string): { id: string; name: Texts } => ({ id, name: named.get(`${kind}:${id}`)?.name ?? { en: id } });
  return known.map(({ row, cut, gap, ceiling, unweighed }) => ({
    ...marked(row.label),
    id: row.id,
    name: row.name,
    text: row.text,
    causes: row.causes.map(mention("cause")),
    lever: row.lever === null ? null : mention("lever")(row.lever),
    node: row.node === null ? null : { id: row.node, name: { ...(ground.names.get(row.node) ?? { en: row.node }) } },
    technologies: row.technologies.map(mention("technology")),
    effect: row.effect,
    country: row.country,
    share: { low: row.share[0], high: row.share[1] },
    stockDays: row.stockDays,
    trl: { low: row.trl[0], high: row.trl[1] },
    cost: { low: row.cost[0], high: row.cost[1] },
    months: { low: row.months[0], high: row.months[1] },
    start: row.start,
    owners: row.owners.map(mention("policy_owner")),
    instruments: row.instruments.map(mention("instrument")),
    scope: row.scope,
    requires: [...row.requires],
    excludes: [...row.excludes],
    actions: [...row.actions],
    basis: row.basis,
    onDesk: row.onDesk,
    cut: cut === null ? null : { ...cut },
    gap,
    ceiling,
    unweighed: [...unweighed],
    faults: row.faults.map((words) => ({ ...words })),
    caveat: row.caveat,
    source: row.source,
    citation: row.citation,
    confidence: row.confidence,
  }));
}
