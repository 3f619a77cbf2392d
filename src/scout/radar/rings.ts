/**
 * In which ring of the radar a technology stands, by declared rules on what is known about it. Every rule that was tried says what it asked, what was
 * found and whether that was enough; what nobody knows never meets a rule.
 */
import { radarRings } from "#model";

/** From the middle outward: act (a decision is due), prepare (build the option), watch (follow it), note (seen, and no more known yet). */
export const rings = radarRings;
export type Ring = (typeof rings)[number];

/** What is known about a technology on a day; null is unknown, which is not 0. */
export interface Indicators {
  /** Stories about it in the window, duplicates counted once. */
  readonly signals: number | null;
  /** Documents flagged for a use in defence, space or security. */
  readonly flagged: number | null;
  /** Flags that a person accepted. */
  readonly accepted: number | null;
  /** The highest technology readiness level found in its documents, 1–9. */
  readonly trl: number | null;
  /** The emergence score (Porter, Carley et al.). */
  readonly emergence: number | null;
  /** The low end (95 %) of how fast its part of all documents grows in a year, 0.1 = ten per cent. */
  readonly growth: number | null;
}

export const indicatorNames = [
  "signals",
  "flagged",
  "accepted",
  "trl",
  "emergence",
  "growth",
] as const satisfies readonly (keyof Indicators)[];

export interface RingRule {
  readonly ring: Ring;
  /** All of these must hold. */
  readonly all: readonly Condition[];
}

/** One of these must hold: indicator and the least value. */
export type Condition = Partial<Indicators>;

/**
 * A heuristic of ours: the first rule that holds gives the ring. That some document is flagged brings nothing nearer than watch: in a whole programme of research
 * every technology has some.
 */
export const standardRules: readonly RingRule[] = [
  { ring: "act", all: [{ trl: 6 }, { accepted: 1, flagged: 5 }, { signals: 3, emergence: 1.77, growth: 0 }] },
  {
    ring: "prepare",
    all: [
      { trl: 4, accepted: 1 },
      { accepted: 1, signals: 3, emergence: 1.77, growth: 0 },
    ],
  },
  { ring: "watch", all: [{ signals: 1, flagged: 1, accepted: 1, emergence: 1.77 }] },
  { ring: "note", all: [] },
];

export interface Tried {
  readonly ring: Ring;
  readonly indicator: keyof Indicators;
  readonly least: number;
  /** What was found; null = unknown. */
  readonly found: number | null;
  readonly met: boolean;
}

export interface Placed {
  readonly ring: Ring;
  /** What the ring rests on: the conditions met of the rule that held; of the next ring inward those that were not. */
  readonly why: readonly Tried[];
}

/** The ring by the first rule that holds; without any, the outermost. */
export function placeInRing(indicators: Indicators, rules: readonly RingRule[] = standardRules): Placed {
  const tried = rules.map((rule) => ({ rule, conditions: rule.all.map((condition) => tries(rule.ring, condition, indicators)) }));
  const at = tried.findIndex(({ conditions }) => conditions.every((one) => one.some(({ met }) => met)));
  const holds = tried[at];
  const inward = at === -1 ? tried.at(-1) : tried[at - 1];
  const met = holds?.conditions.flat().filter((one) => one.met) ?? [];
  const missing = inward?.conditions.filter((one) => !one.some((each) => each.met)).flat() ?? [];
  return { ring: holds?.rule.ring ?? "note", why: [...met, ...missing] };
}

function tries(ring: Ring, condition: Condition, indicators: Indicators): Tried[] {
  return indicatorNames.flatMap((indicator) => {
    const least = condition[indicator];
    if (least === undefined || least === null) return [];
    const found = indicators[indicator];
    return [{ ring, indicator, least, found, met: found !== null && found >= least }];
  });
}
