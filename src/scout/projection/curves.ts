/** Curves of growth to a ceiling. */

export const curveNames = ["logistic", "gompertz"] as const;
export type CurveName = (typeof curveNames)[number];

/** Ceiling κ, time from 10 % to 90 % of it, and midpoint (logistic: κ/2; Gompertz: κ/e). */
export interface Curve {
  readonly name: CurveName;
  readonly ceiling: number;
  readonly span: number;
  readonly middle: number;
}

/** ln 81 for the logistic (Meyer, Yung and Ausubel, 1999); for Gompertz ln(ln 0.1 / ln 0.9). */
export const spanOf: Readonly<Record<CurveName, number>> = { logistic: Math.log(81), gompertz: Math.log(Math.log(0.1) / Math.log(0.9)) };

/** The curve at a time, in the unit of its ceiling. */
export function curveAt({ name, ceiling, span, middle }: Curve, time: number): number {
  const slope = (spanOf[name] / span) * (time - middle);
  return name === "logistic" ? ceiling / (1 + Math.exp(-slope)) : ceiling * Math.exp(-Math.exp(-slope));
}

/** When the curve stands at a fraction of its ceiling. */
export function timeAt({ name, span, middle }: Curve, fraction: number): number {
  const deviate = name === "logistic" ? Math.log(fraction / (1 - fraction)) : -Math.log(-Math.log(fraction));
  return middle + (deviate * span) / spanOf[name];
}

/**
 * Fisher and Pry's check: ln(F/(1−F)) of a logistic is a straight line in time. Gives the squared correlation over the points between 1 % and 99 % of
 * the ceiling; for Gompertz the same with −ln(−ln F). Null with fewer than four such points.
 */
export function straightness(curve: Curve, times: ArrayLike<number>, values: ArrayLike<number>): number | null {
  const points: [number, number][] = [];
  for (let at = 0; at < times.length; at += 1) {
    const part = (values[at] ?? 0) / curve.ceiling;
    if (!(part > 0.01 && part < 0.99)) continue;
    points.push([times[at] ?? 0, curve.name === "logistic" ? Math.log(part / (1 - part)) : -Math.log(-Math.log(part))]);
  }
  if (points.length < 4) return null;
  const mean = (place: 0 | 1) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const point of points) {
    xx += (point[0] - x) ** 2;
    yy += (point[1] - y) ** 2;
    xy += (point[0] - x) * (point[1] - y);
  }
  return xx > 0 && yy > 0 ? xy ** 2 / (xx * yy) : null;
}
