/** Scores → probabilities that come true as often as they say. */

export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** Fits 1 / (1 + e^−(slope · score + offset)) to targets of 0–1 by Newton's steps (Platt 1999). Slope 1, offset 0 without rows. */
export function fitCalibration(scores: ArrayLike<number>, targets: ArrayLike<number>, weights?: ArrayLike<number>): Calibration {
  let [slope, offset] = [1, 0];
  if (scores.length === 0) return { slope, offset };
  for (let round = 0; round < 30; round += 1) {
    let [gs, go, ss, so, oo] = [1e-6 * (slope - 1), 0, 1e-6, 0, 1e-6];
    for (let row = 0; row < scores.length; row += 1) {
      const score = scores[row] ?? 0;
      const weight = weights?.[row] ?? 1;
      const said = sigmoid(slope * score + offset);
      const off = weight * (said - (targets[row] ?? 0));
      const curve = weight * Math.max(1e-9, said * (1 - said));
      gs += off * score;
      go += off;
      ss += curve * score * score;
      so += curve * score;
      oo += curve;
    }
    const determinant = ss * oo - so * so;
    if (!(Math.abs(determinant) > 1e-12)) break;
    const [stepSlope, stepOffset] = [(oo * gs - so * go) / determinant, (ss * go - so * gs) / determinant];
    slope -= Math.max(-2, Math.min(2, stepSlope));
    offset -= Math.max(-2, Math.min(2, stepOffset));
    if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-7) break;
  }
  return { slope, offset };
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
