/** The next funding step of results: which instruments and open calls carry them further, why, and what is unsure. */
import { payingKinds, type Words } from "#model";
import { type PreparedCall, stepOfCall } from "./calls.ts";
import { testLevels, testParties, testScope, testTechnologies, testTime } from "./fit.ts";
import { type FundingInstrument, type FundingStep, type NextFunding, type Seeking, sidesOfTheValley } from "./funding.ts";

export interface Paying {
  readonly instruments: readonly FundingInstrument[];
  readonly calls: readonly PreparedCall[];
}

/** Kinds that lead somewhere without paying: schemes and places. Rules, plans and screening are no step. */
const helping: ReadonlySet<string> = new Set(["coordination", "infrastructure"]);

/**
 * Steps, what fits before what may: calls by deadline, then money before help, technology named before open to all, narrow levels before wide ones,
 * identifiers last; the same input gives the same order. Without a level it refuses, and gives what would carry the results on either side of the
 * valley (`sidesOfTheValley`). Nothing that fits is an empty list.
 */
export function nextFunding(seeking: Seeking, paying: Paying): NextFunding {
  if (seeking.trl !== null) return { steps: stepsAt({ ...seeking, trl: seeking.trl }, paying), refused: null, before: [], after: [] };
  const side = (trl: readonly [number, number]) => stepsAt({ ...seeking, trl }, paying).map(conditional(trl));
  return { steps: [], refused: unknownLevel, before: side(sidesOfTheValley.before), after: side(sidesOfTheValley.after) };
}

const unknownLevel: Words = {
  en: "No step is told: the readiness level is unknown. Below is what would carry the results on either side of the valley between research and use; a level from the project itself decides.",
  nl: "Er wordt geen stap genoemd: het TRL is onbekend. Hieronder staat wat de resultaten aan beide kanten van het dal tussen onderzoek en gebruik verder brengt; een TRL van het project zelf beslist.",
};

/** On a side of the valley nothing is sure: the level was taken, not known. */
function conditional([low, high]: readonly [number, number]): (step: FundingStep) => FundingStep {
  const taken: Words = { en: `If the results stand within TRL ${low}–${high}`, nl: `Als de resultaten binnen TRL ${low}–${high} staan` };
  return (step) => ({ ...step, fit: "perhaps", unsure: [taken, ...step.unsure] });
}

function stepsAt(seeking: Seeking & { readonly trl: readonly [number, number] }, { instruments, calls }: Paying): FundingStep[] {
  const ranked = instruments.flatMap((one) => {
    const step = stepOf(one, seeking);
    return step === null ? [] : [{ step, rank: rankOf(one) }];
  });
  const byRank = ranked.sort((left, right) =>
    compare([left.step.fit, ...left.rank, left.step.id], [right.step.fit, ...right.rank, right.step.id]),
  );
  const open = calls.flatMap((one) => stepOfCall(one, seeking) ?? []);
  const byDeadline = open.sort((left, right) =>
    compare([left.fit, left.deadline ?? "9999", left.id], [right.fit, right.deadline ?? "9999", right.id]),
  );
  const of = (steps: readonly FundingStep[], fit: FundingStep["fit"]) => steps.filter((one) => one.fit === fit);
  const list = byRank.map(({ step }) => step);
  return (["fits", "perhaps"] as const).flatMap((fit) => [...of(byDeadline, fit), ...of(list, fit)]);
}

function stepOf(one: FundingInstrument, seeking: Seeking & { readonly trl: readonly [number, number] }): FundingStep | null {
  if (!payingKinds.has(one.kind) && !helping.has(one.kind)) return null;
  const tests = [
    testLevels(one.trl, seeking.trl),
    testScope(one.scope, seeking.use),
    testParties(one, seeking.parties),
    testTechnologies(one.technologies, seeking.technologies),
    testTime(one, seeking.on),
  ];
  if (tests.includes(null)) return null;
  const unsure = tests.flatMap((test) => test?.unsure ?? []);
  return {
    id: one.id,
    name: one.name,
    kind: "instrument",
    sort: one.kind,
    fit: unsure.length === 0 ? "fits" : "perhaps",
    why: tests.flatMap((test) => test?.why ?? []),
    unsure,
    trl: one.trl,
    deadline: null,
    budget: one.budget,
    url: one.url,
  };
}

function rankOf(one: FundingInstrument): (string | number)[] {
  const width = one.trl === null ? 99 : one.trl[1] - one.trl[0];
  return [payingKinds.has(one.kind) ? 0 : 1, one.technologies.length > 0 ? 0 : 1, width];
}

function compare(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [at, one] of left.entries()) {
    const other = right[at];
    if (one !== other) return one < (other ?? "") ? -1 : 1;
  }
  return 0;
}
