/** The projects in the tables as the kernel of the coverage reads them: whose money, how much, for what, how ready. */
import { callSubjects, type Entity, scopes, valueOf, valuesOf } from "#model";
import { type PaidProject, type ProgrammeRule, programmesOf } from "#decide";
import { type JudgedDocuments, type Judgement, judgedOf } from "../scouted/judged.ts";
import { yearOfDocument } from "../scouted/years.ts";
import type { Sight } from "../sight.ts";
import { enteredOf } from "./desk.ts";
import { nameIn } from "./pieces.ts";

export interface PaidProjects {
  readonly judged: JudgedDocuments;
  readonly projects: readonly PaidProject[];
  readonly documents: ReadonlyMap<string, Judgement>;
  /** Instruments that a rule ties to a source with projects. */
  readonly ruled: ReadonlySet<string>;
}

/**
 * All projects the reader sees, with the instrument that the register of programmes gives them. Reckoned once for the same documents and the same rules, and
 * kept beyond a write that changes neither. Empty before anything is collected.
 */
export async function paidProjectsOf(sight: Sight): Promise<PaidProjects> {
  const judged = await judgedOf(sight);
  const rules = await sight.memory.recall(sight.reader.clearance, "programmes", async () =>
    (await enteredOf(sight, "programme")).map(ruleOf),
  );
  const known = standing.get(judged) ?? new Map<string, PaidProjects>();
  standing.set(judged, known);
  const key = JSON.stringify(rules);
  const there = known.get(key);
  if (there === undefined) sight.effects.progress({ doing: "computing", step: "decide/coverage" });
  const made = there ?? paidFrom(judged, rules);
  known.set(key, made);
  return made;
}

const standing = new WeakMap<JudgedDocuments, Map<string, PaidProjects>>();

function paidFrom(judged: JudgedDocuments, rules: readonly ProgrammeRule[]): PaidProjects {
  const ruleFor = programmesOf(rules);
  const documents = judged.documents.filter(({ kind }) => kind === "project");
  const projects = documents.map((one): PaidProject => {
    const rule = ruleFor(one);
    return {
      ref: one.ref,
      instrument: rule?.instrument ?? null,
      scope: rule?.scope ?? null,
      directed: rule?.calls === "directed",
      year: yearOfDocument(one),
      cents: centsIn(one.amount),
      technologies: one.technologies.map(({ id }) => id),
      stated: one.trl?.basis === "stated",
      trl: one.trl === null ? null : [one.trl.low, one.trl.high],
    };
  });
  const sources = new Set(documents.map(({ source }) => source));
  const ruled = new Set(rules.filter(({ source }) => sources.has(source)).map(({ instrument }) => instrument));
  return { judged, projects, documents: new Map(documents.map((one) => [one.ref, one])), ruled };
}

function ruleOf(one: Entity): ProgrammeRule {
  return {
    rank: Number(valueOf(one, "rank") ?? 0),
    source: valueOf(one, "source") ?? "",
    code: valuesOf(one, "code"),
    action: valuesOf(one, "action"),
    topic: valuesOf(one, "topic"),
    instrument: nameIn(valueOf(one, "instrument") ?? ""),
    scope: scopes.find((scope) => scope === valueOf(one, "scope")) ?? "civil",
    calls: callSubjects.find((calls) => calls === valueOf(one, "calls")) ?? "open",
  };
}

/** Whole cents of `299250.00`; null when unknown. */
function centsIn(amount: string | null): number | null {
  return amount === null || !/^\d+(?:[.]\d+)?$/.test(amount) ? null : Math.round(Number(amount) * 100);
}

/** Cents as euro, exact. */
export function euroOf(cents: number): string {
  return (BigInt(cents) / 100n).toString() + (cents % 100 === 0 ? "" : `.${String(cents % 100).padStart(2, "0")}`);
}
