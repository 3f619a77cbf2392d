/** What measures change, simulated: expected exposure of the end products with and without them. */
import { join, type Label, type ScenarioCard, scenarioCard, type Words } from "#model";
import { type Expected, openStops, type StopMeasure, type Stops } from "#simulate";
import type { Sight } from "../sight.ts";
import { chainsFor, modelOf } from "../simulated.ts";
import { membersOf } from "./exposure.ts";
import type { MeasureRow, Range } from "./measure_rows.ts";
import type { Texts } from "./pieces.ts";

/** Why the effect of a measure is not known, or is known to be nothing. */
export const effectGaps = ["faulty", "no_effect_said", "trl_only", "not_on_these_chains", "share_unknown", "stock_unknown"] as const;
export type EffectGap = (typeof effectGaps)[number];

export interface Cut {
  /** Per cent of expected exposure (its middle) without any measure; the ends over what chains and range of effect leave open. */
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface MeasureEffectFound {
  readonly gap: EffectGap | null;
  /** Null with a gap. */
  readonly cut: Cut | null;
  /** With an unknown share: what it could cut at the very most, delivering everything. */
  readonly ceiling: number | null;
}

/** The ground of all effects: chains, stops, and expected exposure without measures. */
export interface Ground {
  readonly label: Label;
  readonly stops: Stops;
  readonly bare: Expected;
  readonly names: ReadonlyMap<string, Texts>;
  readonly days: number;
  readonly assume: ScenarioCard["assume"];
  readonly hash: string;
}

export const stopDays = 365;

/** Chains as the reader sees them, with one stop per node. Throws `chain-unknown`. */
export async function groundOf(sight: Sight, chain = "all", bloc = "EU27"): Promise<Ground> {
  const { model, label } = await modelOf(sight, await chainsFor(sight, chain));
  return sight.memory.recall(sight.reader.clearance, `stops ${chain} ${bloc} ${model.hash}`, async () => {
    const inside = new Set(await membersOf(sight, bloc));
    const { assume } = scenarioCard.parse({ name: "stops", shocks: [{ country: "CHN" }] });
    const stops = openStops({ model, inside, days: stopDays, assume });
    const names = new Map(model.nodes.map((node) => [node.id, { ...node.name }]));
    return { label, stops, bare: stops.expected(), names, days: stopDays, assume, hash: model.hash };
  });
}

/** The effect of one measure alone. */
export function effectOf(ground: Ground, measure: MeasureRow): MeasureEffectFound {
  const gap = gapOf(ground, measure);
  if (gap === null) return { gap, cut: cutOf(ground, [measure]), ceiling: null };
  const ceiling = gap === "share_unknown" ? cutOf(ground, [{ ...measure, share: [100, 100] }]).high : null;
  return { gap, cut: null, ceiling };
}

function gapOf({ names }: Ground, { effect, node, share, stockDays, faults }: MeasureRow): EffectGap | null {
  if (faults.length > 0) return "faulty";
  if (effect === null) return "no_effect_said";
  if (effect === "trl") return "trl_only";
  if (node === null || !names.has(node)) return "not_on_these_chains";
  if (effect === "stockpile") return stockDays === null ? "stock_unknown" : null;
  return share[0] === null || share[1] === null ? "share_unknown" : null;
}

/** What these measures cut together: middle with everything in its middle, ends over best and worst case of the chains and both ends of the measures. */
export function cutOf({ stops, bare }: Ground, measures: readonly MeasureRow[]): Cut {
  const whole = bare.all[1];
  if (whole === 0 || measures.length === 0) return { low: 0, mid: 0, high: 0 };
  const sizes = measures.some(({ share }) => share[0] !== share[1]) ? ([0, 0.5, 1] as const) : ([0.5] as const);
  const found = sizes.map((size) => ({ size, after: stops.expected(measures.map((one) => stopMeasure(one, size))) }));
  const cuts = found.flatMap(({ after }) => ([0, 1, 2] as const).map((end) => part((bare.all[end] - after.all[end]) / whole)));
  const middle = found.find(({ size }) => size === 0.5)?.after;
  return {
    low: Math.min(...cuts),
    mid: middle === undefined ? 0 : part((bare.all[1] - middle.all[1]) / whole),
    high: Math.max(...cuts),
  };
}

function stopMeasure({ effect, node, country, share, stockDays }: MeasureRow, size: number): StopMeasure {
  const at = node ?? "";
  const where = country === null ? {} : { country };
  if (effect === "stockpile") return { kind: "stockpile", node: at, ...where, stockDays: stockDays ?? 0 };
  const kind = effect === "second_source" || effect === "recycling" ? effect : "capacity";
  return { kind, node: at, ...where, share: within(share, size) / 100 };
}

function within([low, high]: Range, size: number): number {
  const [from, to] = [low ?? 0, high ?? low ?? 0];
  return from + (to - from) * size;
}

/** Per cent with six digits: away with what binary fractions add. */
function part(fraction: number): number {
  return Math.max(0, Math.round(fraction * 1e8) / 1e6);
}

/** What every effect takes for granted. */
export function assumedOf({ stops, days, assume }: Ground): Words[] {
  const [low, high] = assume.stock_days;
  return [
    {
      en: `Expected exposure: at each of ${stops.stops.length} nodes in turn, the outside country that holds most of it stops delivering it for ${days} days. What end products lose is averaged; every stop and every end product counts alike, because nobody prints how likely a stop is.`,
      nl: `Verwachte blootstelling: bij elk van ${stops.stops.length} schakels om de beurt stopt het buitenland dat er het meeste van levert ${days} dagen. Wat eindproducten verliezen is gemiddeld; elke stop en elk eindproduct telt even zwaar, want niemand drukt hoe waarschijnlijk een stop is.`,
    },
    {
      en: `Measures count as standing from the first day. Where no source names stocks, ${low} to ${high} days are taken; a node that somebody delivers without amounts is open between nothing and all.`,
      nl: `Maatregelen tellen alsof ze er vanaf de eerste dag zijn. Waar geen bron voorraden noemt, gelden ${low} tot ${high} dagen; een schakel die iemand zonder hoeveelheid levert, staat open tussen niets en alles.`,
    },
  ];
}

export function labelWith(ground: Ground, measures: readonly MeasureRow[]): Label {
  return join([ground.label, ...measures.map(({ label }) => label)]);
}
