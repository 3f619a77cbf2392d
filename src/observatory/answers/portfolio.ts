/** Which measures cut expected exposure most for the money: chosen, simulated as a whole, explained, with the next best sets and the worth of more money. */
import {
  type Barrier,
  barrierOf,
  bestSets,
  type Candidate,
  type Choice,
  choose,
  circleIn,
  closureOf,
  conflictOf,
  explain,
  frontier,
  frontierFactors,
  marginals,
  openSolver,
  type PortfolioOrder,
  type Rule,
} from "#decide";
import { type Language, problem } from "#model";
import { marked } from "../audience.ts";
import { followed } from "../followed.ts";
import type { Sight } from "../sight.ts";
import { assumedOf, cutOf, type Ground, groundOf, labelWith } from "./measure_effects.ts";
import { type MeasureRow, measureRows } from "./measure_rows.ts";
import { baselineOf, type Known, knownMeasures, knownOf, told, type Unweighed } from "./measures.ts";
import { byText, groupByKey } from "./pieces.ts";
import { type BudgetLine, budgetsIn, type FileRead, type PortfolioQuery, readFile, supposing, unknown } from "./portfolio_request.ts";
import { instrumentsOf } from "./registers.ts";

export type { PortfolioQuery } from "./portfolio_request.ts";

/**
 * Throws `portfolio-budget-not-understood`, `portfolio-suppose-not-understood`, `portfolio-code-unknown`, `portfolio-file-not-sound`, `portfolio-circular`,
 * `portfolio-must-cannot-be-weighed`, `portfolio-cannot-be-met` with the smallest conflict, and `chain-unknown`. Without a budget only what costs nothing is chosen.
 */
export function portfolio(sight: Sight, query: PortfolioQuery = {}, language: Language = "en") {
  // Asked again with the same budgets it is not solved again; what a file says is part of the question. The solver ends when the last who waits goes away.
  const { chain, bloc, budget = [], robust, alternatives, must = [], without = [], suppose = [], file } = query;
  const key = `portfolio ${JSON.stringify([chain, bloc, budget, robust, alternatives, must, without, suppose, file])}`;
  return followed(sight, key, (effects) => solved({ ...sight, effects }, query, language));
}

const alternativesUnlessSaid = 3;

/** What is left of the programmes to be solved, as it is told: which part, how many are done, and how near the one under way is. */
function followedSolver({ effects: { signal, progress } }: Sight, order: PortfolioOrder, alternatives: number) {
  const parts = {
    choose: 2,
    explain: order.candidates.length,
    worth: 1 + order.lines.length,
    frontier: frontierFactors.length,
    next: 1 + alternatives,
  };
  const of = Object.values(parts).reduce((sum, one) => sum + one, 0);
  let [step, begun, done, end]: [keyof typeof parts, number, number, number] = ["choose", 0, 0, parts.choose];
  const tell = (gap?: number) =>
    progress({ doing: "computing", step: `portfolio/${step}`, done: Math.min(done, end), of, ...(gap === undefined ? {} : { gap }) });
  const solver = openSolver(signal, tell);
  return {
    close: solver.close,
    solve: async (...given: Parameters<typeof solver.solve>) => {
      tell();
      const answer = await solver.solve(...given);
      done += 1;
      return answer;
    },
    /** The next part begins, however many programmes the one before took. */
    begin(next: keyof typeof parts) {
      begun += parts[step];
      [step, done, end] = [next, begun, begun + parts[next]];
      tell();
    },
  };
}

async function solved(sight: Sight, query: PortfolioQuery, language: Language) {
  const asked = await askedOf(sight, query, language);
  const { ground, known, lines, order, barred } = asked;
  const alternatives = query.alternatives ?? alternativesUnlessSaid;
  const solver = followedSolver(sight, order, alternatives);
  try {
    const { choice, tuned } = await corrected(asked, order, solver);
    solver.begin("explain");
    const why = await explain(tuned, choice, solver);
    solver.begin("worth");
    const worth = await marginals(tuned, choice, solver);
    solver.begin("frontier");
    const steps = await frontier(tuned, solver);
    solver.begin("next");
    const next = await bestSets({ ...tuned, gap: 1e-6 }, solver, 1 + alternatives);
    const chosen = new Set(choice.chosen);
    const rows = await told(sight, ground, known);
    const reasons = new Map(why.map((one) => [one.id, one]));
    const names = new Map((await instrumentsOf(sight)).map(({ id, name }) => [id, name]));
    return {
      ...marked(
        labelWith(
          ground,
          known.map(({ row }) => row),
        ),
      ),
      chain: query.chain ?? "all",
      bloc: query.bloc ?? "EU27",
      robust: order.robust ?? null,
      baseline: baselineOf(ground),
      chosen: [...choice.chosen],
      cost: choice.cost,
      /** Cuts in per cent of expected exposure: the single ones added up, what the programme reckons (overlaps and shortfalls off), and the set simulated as a whole. */
      sum: rounded(choice.chosen.reduce((sum, id) => sum + (cutBy(known, id)?.mid ?? 0), 0)),
      value: rounded(choice.value),
      together: cutOf(ground, rowsOf(known, choice.chosen)),
      gap: choice.gap,
      payments: choice.payments.map((one) => ({ ...one })),
      lines: lines.map((line) => ({
        id: line.id,
        instrument: line.instrument,
        name: line.instrument === "any" ? anything : { ...(names.get(line.instrument) ?? { en: line.instrument }) },
        year: line.year,
        amount: line.amount,
        spent: rounded(choice.payments.filter((one) => one.line === line.id).reduce((sum, { amount }) => sum + amount, 0)),
        worth: worthOf(worth.find((one) => one.line === line.id)),
      })),
      measures: rows.map((row) => ({
        ...row,
        chosen: chosen.has(row.id),
        standing: reasons.get(row.id)?.standing ?? null,
        margin: orNull(reasons.get(row.id)?.margin),
        missing: orNull(reasons.get(row.id)?.missing),
        against: [...(reasons.get(row.id)?.against ?? [])],
        payers: [...(order.candidates.find(({ id }) => id === row.id)?.lines ?? [])],
        barred: [...(barred.get(row.id) ?? [])].map((one) => ({ ...one })),
      })),
      alternatives: next.slice(1).map((one) => ({
        chosen: [...one.chosen],
        cost: one.cost,
        value: rounded(one.value),
        together: cutOf(ground, rowsOf(known, one.chosen)),
        more: one.chosen.filter((id) => !chosen.has(id)),
        less: choice.chosen.filter((id) => !one.chosen.includes(id)),
      })),
      frontier: steps.map((step) => ({
        ...step,
        value: rounded(step.value),
        chosen: [...step.chosen],
        together: cutOf(ground, rowsOf(known, step.chosen)).mid,
      })),
      assumed: assumedOf(ground).map((words) => ({ ...words })),
    };
  } finally {
    solver.close();
  }
}

export type Portfolio = Awaited<ReturnType<typeof portfolio>>;

const anything = { en: "Any money", nl: "Elk geld" };

interface Asked {
  readonly ground: Ground;
  readonly known: readonly Known[];
  readonly lines: readonly BudgetLine[];
  readonly order: PortfolioOrder;
  readonly barred: ReadonlyMap<string, readonly { readonly line: string; readonly barrier: Barrier }[]>;
}

async function askedOf(sight: Sight, given: PortfolioQuery, language: Language): Promise<Asked> {
  const standing = await measureRows(sight);
  const file: FileRead | undefined = given.file === undefined ? undefined : readFile(given.file, standing, language);
  const query = {
    ...file?.query,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  } as PortfolioQuery;
  const { chain = "all", bloc = "EU27", suppose = [], must = [], without = [], robust } = query;
  const ground = await groundOf(sight, chain, bloc);
  const changed = new Map([...standing, ...(file?.rows ?? [])].map((row) => [row.id, row]));
  const rows = supposing([...changed.values()], suppose);
  const remembered = new Map((await knownMeasures(sight, ground, `${chain} ${bloc}`)).map((one) => [one.row.id, one]));
  const known = rows.map((row) => {
    const before = remembered.get(row.id);
    return before?.row === row ? before : knownOf(ground, row);
  });
  const place = (id: string) => file?.places.get(id) ?? `measure ${id}`;
  checkRefs(known, [...must, ...without], file);
  const circle = circleIn(known.map(({ row }) => row));
  if (circle !== undefined) throw problem("portfolio-circular", { circle: circle.join(" → "), where: place(circle[0] ?? "") });
  const lines = budgetsIn(query.budget ?? [], file === undefined || given.budget !== undefined ? "--budget" : (given.file?.name ?? ""));
  const instruments = new Map((await instrumentsOf(sight)).map((one) => [one.id, one]));
  for (const { instrument, where } of lines)
    if (instrument !== "any" && !instruments.has(instrument))
      throw unknown(where, "instrument", instrument, ["any", ...instruments.keys()]);
  const barred = new Map<string, { line: string; barrier: Barrier }[]>();
  const candidates = known.flatMap((one): Candidate[] => {
    const { row, cut, unweighed } = one;
    const payers = lines.flatMap(({ id, instrument, year }) => {
      const barrier = barrierOf(payable(row), instrument === "any" ? null : (instruments.get(instrument) ?? null), year);
      if (barrier !== null) barred.set(row.id, [...(barred.get(row.id) ?? []), { line: id, barrier }]);
      return barrier === null ? [id] : [];
    });
    if (without.includes(row.id) || !canBeWeighed(unweighed)) return [];
    const cost = { low: row.cost[0] ?? 0, high: row.cost[1] ?? 0 };
    return [
      { id: row.id, effect: cut ?? { low: 0, mid: 0, high: 0 }, cost, lines: payers, requires: row.requires, excludes: row.excludes },
    ];
  });
  const order: PortfolioOrder = { candidates, lines, overlaps: overlapsOf(ground, known, candidates), must, robust, gap: 0.005 };
  for (const id of must) mustBeWeighed(known, id, language);
  return { ground, known, lines, order, barred };
}

/** What only money is missing of, or changes nothing, is still a candidate: a rule may need it. */
function canBeWeighed(unweighed: readonly Unweighed[]): boolean {
  return unweighed.every((one) => one === "no_outside_supplier");
}

function payable(row: MeasureRow) {
  const trl = row.trl[0] === null || row.trl[1] === null ? null : ([row.trl[0], row.trl[1]] as const);
  return {
    instruments: row.instruments,
    scope: row.scope,
    trl,
    country: row.country,
    technologies: row.technologies,
    start: row.start,
    months: row.months[1],
  };
}

function checkRefs(known: readonly Known[], named: readonly string[], file: FileRead | undefined): void {
  const ids = known.map(({ row }) => row.id);
  for (const id of named) if (!ids.includes(id)) throw unknown("must, without", "measure", id, ids);
  for (const { row } of known) {
    const where = file?.places.get(row.id);
    // Rows of a register were checked when it was read; what a reader does not see is no fault of theirs.
    if (where === undefined) continue;
    for (const id of [...row.requires, ...row.excludes]) if (!ids.includes(id)) throw unknown(where, "measure", id, ids);
  }
}

const whyNot: Readonly<Record<Unweighed, { readonly en: string; readonly nl: string }>> = {
  faulty: { en: "a value of it cannot be right", nl: "een waarde ervan kan niet kloppen" },
  no_effect_said: { en: "nobody says what it changes", nl: "niemand zegt wat zij verandert" },
  trl_only: { en: "it raises readiness and does not change exposure", nl: "zij verhoogt de gereedheid en verandert de blootstelling niet" },
  not_on_these_chains: { en: "its node is on none of these chains", nl: "haar schakel staat op geen van deze ketens" },
  share_unknown: {
    en: "nobody says which share of the node it would deliver",
    nl: "niemand zegt welk aandeel van de schakel zij zou leveren",
  },
  stock_unknown: { en: "nobody says how many days of stock", nl: "niemand zegt hoeveel dagen voorraad" },
  cost_unknown: { en: "nobody says what it costs the public purse", nl: "niemand zegt wat zij de schatkist kost" },
  no_outside_supplier: {
    en: "no source names anybody outside at its node or before it",
    nl: "geen bron noemt iemand van buiten bij haar schakel of daarvoor",
  },
};

function mustBeWeighed(known: readonly Known[], id: string, language: Language): void {
  for (const needed of closureOf(
    known.map(({ row }) => row),
    id,
  )) {
    const reasons = known.find(({ row }) => row.id === needed)?.unweighed.filter((one) => one !== "no_outside_supplier") ?? [];
    const [reason] = reasons;
    if (reason !== undefined) throw problem("portfolio-must-cannot-be-weighed", { measure: needed, reason: whyNot[reason][language] });
  }
}

/** Measures at one node cut together at most what all of them do, simulated. */
function overlapsOf(ground: Ground, known: readonly Known[], candidates: readonly Candidate[]) {
  const inside = new Set(candidates.map(({ id }) => id));
  const groups = groupByKey(
    known.filter(({ row, cut }) => inside.has(row.id) && (cut?.mid ?? 0) > 0),
    ({ row }) => row.node ?? "",
  );
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    return [
      {
        members: group.map(({ row }) => row.id),
        together: cutOf(
          ground,
          group.map(({ row }) => row),
        ).mid,
      },
    ];
  });
}

/** How often the programme is told what a set really cuts, and asked again. */
const mostCorrections = 4;

/**
 * Solves, simulates the set as a whole, and where it cuts less than reckoned says so to the programme and solves again; the best set by the simulation is kept.
 * Throws `portfolio-cannot-be-met`.
 */
async function corrected(
  { ground, known }: Asked,
  order: PortfolioOrder,
  solver: Parameters<typeof choose>[1],
): Promise<{ choice: Choice; tuned: PortfolioOrder }> {
  let tuned = order;
  let best: { choice: Choice; whole: number } | undefined;
  for (let turn = 0; turn <= mostCorrections; turn += 1) {
    const choice = await choose(tuned, solver);
    if (choice === undefined)
      throw problem("portfolio-cannot-be-met", { conflict: (await conflictOf(order, solver)).map(ruleInWords).join("; ") });
    const whole = cutOf(ground, rowsOf(known, choice.chosen)).mid;
    if (best === undefined || whole > best.whole + 1e-9) best = { choice, whole };
    const reckoned = choice.chosen.reduce((sum, id) => sum + (cutBy(known, id)?.mid ?? 0), 0);
    if (order.robust !== undefined || choice.value <= whole * 1.005 || reckoned <= whole) break;
    tuned = { ...tuned, overlaps: [...(tuned.overlaps ?? []), { members: choice.chosen, together: whole }] };
  }
  const { choice } = best ?? { choice: { chosen: [], value: 0, cost: 0, payments: [], gap: 0 } };
  return { choice: (await choose(tuned, solver, { hold: heldAt(order, choice) })) ?? choice, tuned };
}

function heldAt({ candidates }: PortfolioOrder, { chosen }: Choice): Map<string, 0 | 1> {
  return new Map(candidates.map(({ id }) => [id, chosen.includes(id) ? 1 : 0]));
}

function ruleInWords(rule: Rule): string {
  switch (rule.kind) {
    case "must":
      return `${rule.measure} !`;
    case "line":
      return `${rule.line} ≤ ${rule.amount}`;
    case "requires":
      return `${rule.measure} → ${rule.other}`;
    case "excludes":
      return `${rule.measure} ≠ ${rule.other}`;
  }
}

function rowsOf(known: readonly Known[], ids: readonly string[]): MeasureRow[] {
  return known.flatMap(({ row }) => (ids.includes(row.id) ? [row] : [])).sort((left, right) => byText(left.id, right.id));
}

function cutBy(known: readonly Known[], id: string) {
  return known.find(({ row }) => row.id === id)?.cut;
}

function worthOf(one: { readonly perMillion: number; readonly more: number; readonly gain: number } | undefined) {
  return { perMillion: rounded(one?.perMillion ?? 0), more: rounded(one?.more ?? 0), gain: rounded(one?.gain ?? 0) };
}

function orNull(value: number | null | undefined): number | null {
  return value === undefined || value === null ? null : rounded(value);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
