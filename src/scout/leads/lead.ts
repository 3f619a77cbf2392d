/** Who leads, by how much, and how near that is to a monopoly. */
import { poissonInterval } from "../emergence/counts.ts";
import { unknownCountry } from "./fractions.ts";

export const risks = ["low", "medium", "high"] as const;
export type Risk = (typeof risks)[number];

export interface RiskRules {
  /** Of the ten first institutions at least so many in the leading country, and its share at least so many times the second's. */
  readonly high: { readonly institutions: number; readonly times: number };
  readonly medium: { readonly institutions: number; readonly times: number };
}

/** Technology monopoly risk as the Critical Technology Tracker is recalled to define it; both pairs can be set. */
export const riskRules: RiskRules = { high: { institutions: 8, times: 3 }, medium: { institutions: 5, times: 2 } };

export interface Standing {
  readonly country: string;
  readonly count: number;
  readonly share: number;
  /** 95 % on the share, from the count as a Poisson count; null where the numbers are no counts (money). */
  readonly interval: readonly [number, number] | null;
}

export interface Lead {
  /** The greatest first; what has no country is not among them, but is in the whole. */
  readonly standings: readonly Standing[];
  readonly whole: number;
  readonly leader: Standing | null;
  readonly second: Standing | null;
  /** Share of the first over that of the second; null without a second, for then there is nothing to divide by. */
  readonly ratio: number | null;
  /** What the intervals allow the ratio to be; null with the ratio, or where there are no intervals. */
  readonly ratioInterval: readonly [number, number] | null;
  /** Of the ten first institutions, how many stand in the leading country; null where the data names no institutions, or fewer than ten. */
  readonly institutions: number | null;
  /** The least and the most the risk can be: equal when institutions are known. Null without a leader. */
  readonly risk: { readonly least: Risk; readonly most: Risk } | null;
}

interface Given {
  /** Per country or bloc. */
  readonly counts: ReadonlyMap<string, number>;
  /** The whole the shares are of; the sum of `counts` unless the source prints it. */
  readonly whole?: number;
  /** Greatest first; absent or fewer than ten: unknown. */
  readonly institutions?: readonly { readonly country: string }[];
  readonly rules?: RiskRules;
  /** False where the numbers are no counts. */
  readonly counted?: boolean;
}

/** Shares, lead ratio, institutions and risk for one technology and one period. Of nothing: no leader. */
export function leadOf({ counts, whole: printed, institutions = [], rules = riskRules, counted = true }: Given): Lead {
  const whole = printed ?? [...counts.values()].reduce((sum, one) => sum + one, 0);
  const standings = [...counts]
    .filter(([country, count]) => country !== unknownCountry && count > 0)
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .map(([country, count]): Standing => {
      const [low, high] = poissonInterval(count);
      return { country, count, share: count / whole, interval: counted ? [low / whole, Math.min(1, high / whole)] : null };
    });
  const [leader = null, second = null] = standings;
  const ratio = leader && second ? leader.share / second.share : null;
  const k =
    leader === null || institutions.length < 10 ? null : institutions.slice(0, 10).filter((one) => one.country === leader.country).length;
  return {
    standings,
    whole,
    leader,
    second,
    ratio,
    ratioInterval: leader && second ? ratioInterval(leader.count, second.count, counted) : null,
    institutions: k,
    risk: leader === null ? null : riskOf(k, ratio, rules),
  };
}

/** Of two Poisson counts, by the normal approximation on the logarithm. */
function ratioInterval(first: number, second: number, counted: boolean): readonly [number, number] | null {
  if (!counted) return null;
  const reach = 1.959963984540054 * Math.sqrt(1 / first + 1 / second);
  return [(first / second) * Math.exp(-reach), (first / second) * Math.exp(reach)];
}

/**
 * Monopoly risk from institutions and lead ratio. Without institutions what the ratio alone leaves open is a range: under the medium ratio it is low
 * whatever the institutions are. A null ratio means nobody else has anything.
 */
export function riskOf(institutions: number | null, ratio: number | null, rules: RiskRules = riskRules): { least: Risk; most: Risk } {
  const times = ratio ?? Number.POSITIVE_INFINITY;
  const met = (rule: RiskRules["high"], count: number) => count >= rule.institutions && times >= rule.times;
  const of = (count: number): Risk => (met(rules.high, count) ? "high" : met(rules.medium, count) ? "medium" : "low");
  return institutions === null ? { least: of(0), most: of(10) } : { least: of(institutions), most: of(institutions) };
}
