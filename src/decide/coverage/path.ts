/** The funding path from the first level to the market: what pays for each step, in which form, and what is missing in the two valleys of death. */
import type { InstrumentStatus, OpenTo, Scope } from "#model";
import { countsFor } from "./coverage.ts";

export const moneyForms = ["grant", "equity", "debt", "procurement", "support"] as const;
export type MoneyForm = (typeof moneyForms)[number];

const formOfKind: Readonly<Partial<Record<string, MoneyForm>>> = {
  grant: "grant",
  prize: "grant",
  equity: "equity",
  loan: "debt",
  guarantee: "debt",
  procurement: "procurement",
  infrastructure: "support",
  coordination: "support",
  alliance: "support",
  skills: "support",
};

/** Stages of growth of who has the results, and the levels from which they take a step. Which belong together is our reading. */
export const growthStages = { idea: [1, 2, 3], prototype: [4, 5, 6], market: [7, 8], growth: [9] } as const;
export type GrowthStage = keyof typeof growthStages;

/** Which forms of money a stage lives on; one that no active instrument gives is missing. Our reading of what COM(2022) 61, § 3.3, asks for. */
const wantedForms: Readonly<Record<GrowthStage, readonly MoneyForm[]>> = {
  idea: ["grant"],
  prototype: ["grant", "equity"],
  market: ["equity", "debt", "procurement"],
  growth: ["equity", "debt", "procurement"],
};

export interface PathInstrument {
  readonly id: string;
  readonly kind: string;
  readonly scope: Scope;
  readonly trl: readonly [low: number, high: number] | null;
  readonly technologies: readonly string[];
  readonly status: InstrumentStatus;
  readonly openTo: readonly OpenTo[];
  /** ISO3; null = no country of its own. */
  readonly country: string | null;
}

export interface PathQuery {
  readonly technology: string | null;
  readonly scope: Scope | null;
  /** Kind of applicant; null = anyone. */
  readonly applicant: OpenTo | null;
  /** ISO3 of the applicant: with it, instruments of that country count too, without it none of one country. */
  readonly country: string | null;
  /** Levels from which steps are told. */
  readonly levels: readonly number[];
}

export type ValleyName = "first" | "second";

export interface PathStep {
  /** The step from this level to the next; 9 is the market itself: buying and growing. */
  readonly from: number;
  readonly stage: GrowthStage;
  readonly valley: ValleyName | null;
  /** Active instruments by form, by id. */
  readonly forms: Readonly<Record<MoneyForm, readonly string[]>>;
  /** Planned or proposed. */
  readonly coming: readonly string[];
  /** Forms the stage lives on that nothing active gives. */
  readonly missing: readonly MoneyForm[];
  /** Forms the stage lives on that only instruments give which name no level: whether they pay for this step is unknown. */
  readonly perhaps: readonly MoneyForm[];
}

export interface PathValley {
  readonly valley: ValleyName;
  readonly levels: readonly number[];
  readonly missing: readonly { readonly from: number; readonly forms: readonly MoneyForm[] }[];
  /** The step of the valley for which the fewest active instruments pay. */
  readonly thinnest: { readonly from: number; readonly instruments: number };
  readonly coming: readonly string[];
}

export interface FundingPath {
  readonly steps: readonly PathStep[];
  readonly valleys: readonly PathValley[];
  /** Active instruments that pay and name no level: they may help anywhere. */
  readonly unlevelled: readonly string[];
}

/** Who an applicant may call himself: a small firm is a firm, both can join a consortium, all are anyone. */
const selves: Readonly<Partial<Record<OpenTo, readonly OpenTo[]>>> = {
  small_firms: ["small_firms", "firms", "consortia", "any"],
  firms: ["firms", "consortia", "any"],
  research: ["research", "researchers", "consortia", "any"],
  researchers: ["researchers", "research", "any"],
  consortia: ["consortia", "firms", "small_firms", "research", "any"],
  authorities: ["authorities", "any"],
};

/** Steps for which nothing pays stand there too, with nothing in them. */
export function fundingPath(
  instruments: readonly PathInstrument[],
  query: PathQuery,
  valleySteps: Readonly<Record<ValleyName, readonly number[]>>,
): FundingPath {
  const fitting = instruments.filter((one) => formOfKind[one.kind] !== undefined && fits(one, query));
  const unlevelled = fitting.filter((one) => one.trl === null && one.status === "active" && formOfKind[one.kind] !== "support");
  const anywhere = new Set(unlevelled.map(({ kind }) => formOfKind[kind]));
  const steps = query.levels.map((from): PathStep => {
    const here = fitting.filter(({ trl }) => trl !== null && trl[0] <= from && (from === 9 ? trl[1] === 9 : trl[1] > from));
    const active = here.filter(({ status }) => status === "active");
    const stage = stageOf(from);
    const forms = Object.fromEntries(
      moneyForms.map((form) => [form, idsOf(active.filter(({ kind }) => formOfKind[kind] === form))]),
    ) as Record<MoneyForm, string[]>;
    const valley = (["first", "second"] as const).find((one) => valleySteps[one].includes(from)) ?? null;
    const coming = idsOf(here.filter(({ status }) => status === "planned" || status === "proposed"));
    const lacking = wantedForms[stage].filter((form) => forms[form].length === 0);
    return {
      from,
      stage,
      valley,
      forms,
      coming,
      missing: lacking.filter((form) => !anywhere.has(form)),
      perhaps: lacking.filter((form) => anywhere.has(form)),
    };
  });
  const valleys = (["first", "second"] as const).flatMap((valley) => {
    const [first, ...rest] = steps.filter((one) => one.valley === valley);
    return first === undefined ? [] : [valleyOf(valley, [first, ...rest])];
  });
  return { steps, valleys, unlevelled: idsOf(unlevelled) };
}

function valleyOf(valley: ValleyName, steps: readonly [PathStep, ...PathStep[]]): PathValley {
  const paying = ({ forms }: PathStep) => moneyForms.reduce((sum, form) => sum + (form === "support" ? 0 : forms[form].length), 0);
  const thinnest = steps.reduce((least, one) => (paying(one) < paying(least) ? one : least));
  return {
    valley,
    levels: steps.map(({ from }) => from),
    missing: steps.flatMap(({ from, missing }) => (missing.length === 0 ? [] : [{ from, forms: missing }])),
    thinnest: { from: thinnest.from, instruments: paying(thinnest) },
    coming: [...new Set(steps.flatMap(({ coming }) => coming))].sort(),
  };
}

function fits(one: PathInstrument, { technology, scope, applicant, country }: PathQuery): boolean {
  const own = applicant === null ? null : (selves[applicant] ?? [applicant]);
  const named = (id: string) => one.technologies.some((area) => area === id || id.startsWith(`${area}_`) || area.startsWith(`${id}_`));
  return (
    countsFor(scope, one.scope) &&
    (technology === null || one.technologies.length === 0 || named(technology)) &&
    (own === null || one.openTo.some((who) => own.includes(who))) &&
    (one.country === null || one.country === country)
  );
}

const stageOf = (from: number): GrowthStage => (from <= 3 ? "idea" : from <= 6 ? "prototype" : from <= 8 ? "market" : "growth");
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
