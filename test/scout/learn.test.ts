/** The kernels of learning agree with figures that can be reckoned by hand, and with themselves. */
import { expect, it } from "vitest";
import {
  areaUnderCurve,
  averagePrecision,
  brierScore,
  precisionRecall,
  reliability,
  trainFlagModel,
  type TrainingRow,
  withInterval,
} from "#scout";

it("reckons area under the curve with ties, and null without both kinds", () => {
  expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
  expect(areaUnderCurve([1, 1], [true, false])).toBe(0.5);
  expect(areaUnderCurve([1, 2], [true, true])).toBeNull();
});

it("reckons average precision as the mean over every yes", () => {
  expect(averagePrecision([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBeCloseTo((1 + 2 / 3) / 2);
  expect(averagePrecision([1, 2], [false, false])).toBeNull();
});

it("reckons Brier score, precision, recall and reliability", () => {
  expect(brierScore([0.5, 1], [true, true])).toBeCloseTo(0.125);
  expect(precisionRecall([true, true, false], [true, false, true])).toEqual({ precision: 0.5, recall: 0.5, named: 2, right: 1, there: 2 });
  expect(precisionRecall([false], [true]).precision).toBeNull();
  expect(reliability([0.05, 0.07, 0.95], [false, true, true])).toEqual([
    { rows: 2, said: expect.closeTo(0.06, 9), came: 0.5 },
    { rows: 1, said: 0.95, came: 1 },
  ]);
});

it("draws the same interval for the same seed, and the figure lies in it", () => {
  const scores = Array.from({ length: 60 }, (_, row) => Math.sin(row * 12.9898) * 0.5 + (row % 2) * 0.4);
  const labels = scores.map((_, row) => row % 2 === 1);
  const one = withInterval(areaUnderCurve, scores, labels, { draws: 200 });
  expect(one).toEqual(withInterval(areaUnderCurve, scores, labels, { draws: 200 }));
  expect(one?.low).toBeLessThanOrEqual(one?.value ?? 0);
  expect(one?.high).toBeGreaterThanOrEqual(one?.value ?? 1);
});

const civil = ["wheat harvest soil", "patient tumour therapy", "classroom teachers pupils", "protein enzyme cell"];
const use = ["radar antenna jamming", "missile warhead seeker", "submarine sonar torpedo", "aircraft turbine blades"];
const rows: TrainingRow[] = Array.from({ length: 160 }, (_, row) => {
  const isUse = row % 2 === 0;
  const words = (isUse ? use : civil)[(row >> 1) % 4] ?? "";
  return {
    document: { ref: String(row), title: words, text: `We look at the ${words} and at the number ${row} of the ${words}.` },
    labels: isUse ? { defence: true, civil: false } : { civil: true, defence: false },
    programme: `p${row % 3}`,
  };
});

it("learns which words speak for a use, the same model for the same seed", () => {
  const model = trainFlagModel(rows, { lexicon: [], subjects: [], terms: 200 });
  const weight = (term: string) => model.weights.use[model.terms.indexOf(term)] ?? 0;
  expect(weight("radar")).toBeGreaterThan(0);
  expect(weight("tumor")).toBeLessThan(0);
  expect(trainFlagModel(rows, { lexicon: [], subjects: [], terms: 200 })).toEqual(model);
});

it("learns no word that stands in the texts of one programme alone", () => {
  const model = trainFlagModel(
    rows.map((row) => ({ ...row, document: { ...row.document, text: `${row.document.text} ${row.programme === "p1" ? "zyxwv" : ""}` } })),
    { lexicon: [], subjects: [], terms: 200 },
  );
  expect(model.terms.filter((term) => term.includes("zyxwv"))).toEqual([]);
});

it("makes a model of no rows at all", () => {
  const model = trainFlagModel([], { lexicon: [], subjects: [] });
  expect(model.terms).toEqual([]);
  expect(Object.values(model.heads.use).every(Number.isFinite)).toBe(true);
});
