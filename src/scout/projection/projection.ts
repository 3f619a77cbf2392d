/** How far a technology's growth will go, or the sentence why the counts cannot tell. */
import { drawPoisson, quantileOf, randomOf } from "../emergence/chance.ts";
import type { Words } from "../emergence/emergence.ts";
import { type Curve, curveAt, curveNames, straightness } from "./curves.ts";
import { fitCurve } from "./fit.ts";

export interface ProjectionRules {
  readonly leastYears: number;
  readonly leastDocuments: number;
  /** Squared correlation of the Fisher–Pry line. */
  readonly leastStraight: number;
  /** A ceiling whose interval spans more than this many times is not told. */
  readonly widest: number;
  readonly draws: number;
  readonly seed: number;
  /** Years drawn beyond the last. */
  readonly ahead: number;
}

export const projectionRules: ProjectionRules = {
  leastYears: 8,
  leastDocuments: 30,
  leastStraight: 0.9,
  widest: 4,
  draws: 200,
  seed: 1,
  ahead: 10,
};

export type Triple = readonly [low: number, middle: number, high: number];

export interface Projection {
  /** Null when refused. */
  readonly curve: Curve | null;
  /** 95 %, by fitting again to Poisson draws around the counts; low, fitted, high. */
  readonly ceiling: Triple | null;
  readonly middle: Triple | null;
  readonly span: Triple | null;
  /** Fraction of the ceiling reached in the last year. */
  readonly reached: number | null;
  readonly straightness: number | null;
  /** Cumulative count: as it was, and as the curve has it with its band, for the years there are and `ahead` more. */
  readonly points: readonly { readonly year: number; readonly seen: number | null; readonly curve: Triple | null }[];
  readonly refused: Words | null;
}

/**
 * An S-curve through cumulative counts of whole years, ascending without a gap. The better of logistic and Gompertz by least squares. Refuses with too
 * few years or documents, with growth that has not passed its fastest point (the ceiling is then not in the data), with a Fisher–Pry line that is
 * not straight, and with a ceiling whose interval is too wide to mean anything.
 */
export function projectGrowth(years: readonly number[], counts: ArrayLike<number>, rules: ProjectionRules = projectionRules): Projection {
  const seen = cumulate(counts, years.length);
  const first = Array.from(seen).findIndex((one) => one > 0);
  const [times, values] = [years.slice(Math.max(0, first)), seen.slice(Math.max(0, first))];
  const documents = seen.at(-1) ?? 0;
  const plain = years.map((year, at) => ({ year, seen: seen[at] ?? 0, curve: null }));
  const refuse = (refused: Words, straight: number | null = null): Projection => ({
    curve: null,
    ceiling: null,
    middle: null,
    span: null,
    reached: null,
    straightness: straight,
    points: plain,
    refused,
  });
  if (first < 0 || times.length < rules.leastYears) return refuse(tooFewYears(first < 0 ? 0 : times.length, rules.leastYears));
  if (documents < rules.leastDocuments) return refuse(tooFewDocuments(documents, rules.leastDocuments));
  const fits = curveNames.flatMap((name) => fitCurve(name, times, values) ?? []);
  const [best] = fits.toSorted((left, right) => left.squares - right.squares);
  const last = times.at(-1) ?? 0;
  if (best === undefined || best.curve.middle >= last) return refuse(beforeInflection(last));
  const straight = straightness(best.curve, times, values);
  if (straight === null || straight < rules.leastStraight) return refuse(notStraight(straight), straight);
  const drawn = redraw(best.curve, times, counts, first, rules);
  const passed = drawn.filter((curve) => curve.middle < last).length / Math.max(1, drawn.length);
  if (passed < 0.95) return refuse(maybeBeforeInflection(passed), straight);
  const triple = (of: (curve: Curve) => number): Triple => {
    const sorted = Float64Array.from(drawn, of).toSorted();
    const fitted = of(best.curve);
    return [Math.min(fitted, quantileOf(sorted, 0.025)), fitted, Math.max(fitted, quantileOf(sorted, 0.975))];
  };
  const ceiling = triple((curve) => curve.ceiling);
  if (ceiling[2] / ceiling[0] > rules.widest) return refuse(tooWide(ceiling), straight);
  const until = last + rules.ahead;
  const shown = Array.from({ length: until - (years[0] ?? last) + 1 }, (_, at) => (years[0] ?? last) + at);
  return {
    curve: best.curve,
    ceiling,
    middle: triple((curve) => curve.middle),
    span: triple((curve) => curve.span),
    reached: documents / ceiling[1],
    straightness: straight,
    points: shown.map((year, at) => ({
      year,
      seen: at < years.length ? (seen[at] ?? 0) : null,
      curve: triple((curve) => curveAt(curve, year)),
    })),
    refused: null,
  };
}

export function cumulate(counts: ArrayLike<number>, length = counts.length): Float64Array {
  const sums = new Float64Array(length);
  let sum = 0;
  for (let at = 0; at < length; at += 1) sums[at] = sum += counts[at] ?? 0;
  return sums;
}

/** The curve fitted again to counts drawn anew: what chance alone would change. */
function redraw(near: Curve, times: readonly number[], counts: ArrayLike<number>, first: number, rules: ProjectionRules): Curve[] {
  const random = randomOf(rules.seed);
  return Array.from({ length: rules.draws }).flatMap(() => {
    const drawn = times.map((_, at) => drawPoisson(counts[first + at] ?? 0, random));
    const fit = fitCurve(near.name, times, cumulate(drawn), near);
    return fit === null ? [] : [fit.curve];
  });
}

const rounded = (value: number) => Math.round(value).toString();

function tooFewYears(years: number, least: number): Words {
  return {
    en: `An S-curve needs at least ${least} whole years with documents; there are ${years}.`,
    nl: `Een S-curve vraagt ten minste ${least} hele jaren met documenten; er zijn er ${years}.`,
  };
}

function tooFewDocuments(documents: number, least: number): Words {
  return {
    en: `An S-curve needs at least ${least} documents; there are ${rounded(documents)}.`,
    nl: `Een S-curve vraagt ten minste ${least} documenten; er zijn er ${rounded(documents)}.`,
  };
}

function beforeInflection(last: number): Words {
  return {
    en: `Growth has not passed its fastest point by ${last}, so the counts do not tell where it ends.`,
    nl: `De groei is tot en met ${last} niet voorbij het snelste punt; de aantallen zeggen dus niet waar zij ophoudt.`,
  };
}

function maybeBeforeInflection(passed: number): Words {
  const share = Math.round(passed * 100);
  return {
    en: `Only ${share} % of the draws put the fastest growth in the past; under 95 % no ceiling is told.`,
    nl: `Slechts ${share} % van de trekkingen legt de snelste groei in het verleden; onder 95 % wordt geen plafond genoemd.`,
  };
}

function notStraight(straight: number | null): Words {
  const said = straight === null ? { en: "has too few points", nl: "heeft te weinig punten" } : undefined;
  const value = straight?.toFixed(2) ?? "";
  return {
    en: `The counts do not follow an S-curve: the Fisher–Pry line ${said?.en ?? `is not straight (R² ${value})`}.`,
    nl: `De aantallen volgen geen S-curve: de lijn van Fisher en Pry ${said?.nl ?? `is niet recht (R² ${value})`}.`,
  };
}

function tooWide([low, , high]: Triple): Words {
  return {
    en: `The ceiling lies anywhere between ${rounded(low)} and ${rounded(high)} documents; that is too wide to tell.`,
    nl: `Het plafond ligt ergens tussen ${rounded(low)} en ${rounded(high)} documenten; dat is te ruim om te noemen.`,
  };
}
