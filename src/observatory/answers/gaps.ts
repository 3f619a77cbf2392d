/** Needs against today and tomorrow: existing and predictable gaps, why, what serves them and what could pay. */
import { type Assertion, type Entity, join, parseLabel, problem, type Statement, valueOf, valuesOf } from "#model";
import {
  findGaps,
  type Gap,
  gapStates,
  type GapState,
  type MeasuredGap,
  type NeedToMeet,
  nextFunding,
  type PartToday,
  type Use,
} from "#scout";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import { europeanSharesOf } from "./european_shares.ts";
import { callParts, openCallsOf } from "./open_calls.ts";
import { byText, evidenceOf, mentionsOf, nameIn, type Texts, textsOf } from "./pieces.ts";
import { documentsFor, type Judgement, judgedOf, readinessOf } from "./readiness.ts";
import { instrumentsOf } from "./registers.ts";

export interface GapsQuery {
  readonly need?: string | undefined;
  readonly state?: GapState | undefined;
  readonly domain?: string | undefined;
  /** The day it is about; today when left out. */
  readonly on?: string | undefined;
}

const domains = ["land", "sea", "air", "space", "cyber", "joint"];

/** Needs by domain and id, each with its gap. Empty when the reader sees no need. Throws `need-unknown` for a need that is named and not there. */
export async function gaps(sight: Sight, query: GapsQuery = {}) {
  const on = query.on ?? sight.effects.now().toISOString().slice(0, 10);
  const entities = await sight.view.entities({ kind: "need" });
  if (query.need !== undefined) knownNeed(entities, query.need);
  const asked = entities.filter((one) => query.need === undefined || nameIn(one.subject) === query.need);
  const judged = await judgedOf(sight);
  const found = await gapsOf(sight, asked, on);
  const mentioned = await mentionsOf(
    sight.view,
    asked.flatMap((one) => [...valuesOf(one, "technology"), ...valuesOf(one, "node")]),
  );
  const named = (subject: string) => ({ id: nameIn(subject), name: mentioned.get(subject)?.name ?? {} });
  const rows = asked.map((one, at) => {
    const gap = found.gaps[at];
    if (gap === undefined) throw new RangeError("every need has its gap");
    return {
      ...marked(join([one.label, judged.label])),
      id: nameIn(one.subject),
      name: textsOf(one, "name"),
      text: textsOf(one, "text"),
      domain: valueOf(one, "domain") ?? "",
      sector: valueOf(one, "sector") ?? "",
      byDate: newest(one, "by_date")?.value ?? null,
      technologies: [...new Set(valuesOf(one, "technology"))].map(named),
      nodes: [...new Set(valuesOf(one, "node"))].map(named),
      basis: valueOf(one, "basis") ?? null,
      requirement: requirementOf(one),
      gap: told(gap, found.parts),
      ...evidenceOf(one.statements.find((statement) => statement.property === "text")),
    };
  });
  const counts = Object.fromEntries(gapStates.map((state) => [state, rows.filter((one) => one.gap.state === state).length])) as Record<
    GapState,
    number
  >;
  const wanted = rows.filter(
    (one) => (query.state === undefined || one.gap.state === query.state) && (query.domain === undefined || one.domain === query.domain),
  );
  const place = ({ domain }: { domain: string }) => (domains.includes(domain) ? domains.indexOf(domain) : domains.length);
  return {
    on,
    needs: wanted.sort((left, right) => place(left) - place(right) || byText(left.id, right.id)),
    counts,
    /** Documents that were judged; without any, no level is known. */
    documents: judged.documents.length,
    age: ageOf(judged.parts),
  };
}

export type Gaps = Awaited<ReturnType<typeof gaps>>;
export type NeedWithGap = Gaps["needs"][number];

/** One need with the documents that serve its technologies and what could pay for the next step. Throws `need-unknown`. */
export async function gap(sight: Sight, need: string, query: Pick<GapsQuery, "on"> = {}) {
  const { needs, on, age } = await gaps(sight, { need, ...query });
  const [one] = needs;
  if (one === undefined) throw problem("need-unknown", { need });
  const serving = await servingOf(
    sight,
    one.technologies.map((technology) => technology.id),
    one.sector,
  );
  const paying = { instruments: await instrumentsOf(sight), calls: await openCallsOf(sight) };
  const stands = one.gap.trl.today;
  const trl = stands === null ? null : ([Math.floor(stands[0]), Math.ceil(stands[1])] as const);
  const next = nextFunding(
    { trl, use: useOf(one.sector), technologies: one.technologies.map((technology) => technology.id), parties: "anyone", on },
    paying,
  );
  return {
    label: one.label,
    marking: one.marking,
    on,
    need: one,
    documents: serving.slice(0, mostDocuments),
    served: serving.length,
    funding: {
      refused: next.refused,
      steps: next.steps.slice(0, mostSteps).map(stepOf),
      before: next.before.slice(0, mostSteps).map(stepOf),
      after: next.after.slice(0, mostSteps).map(stepOf),
    },
    age,
    callAge: ageOf(await callParts(sight)),
  };
}

const mostDocuments = 10;
const mostSteps = 12;

/** What is needed by armed forces, by space and by civil security may be paid from. */
function useOf(sector: string): Use {
  return ({ defence: "defence", space: "dual", civil_security: "civil" } as const)[sector] ?? "unknown";
}

function stepOf({ why, unsure, trl, ...step }: ReturnType<typeof nextFunding>["steps"][number]) {
  return { ...step, trl: trl === null ? null : [...trl], why: [...why], unsure: [...unsure] };
}

/** Documents tied to one of these technologies: score of the technology times the probability of the sector, highest first. */
async function servingOf(sight: Sight, technologies: readonly string[], sector: string) {
  const { documents } = await judgedOf(sight);
  const best = new Map<string, { document: Judgement; score: number; technology: string }>();
  for (const technology of technologies) {
    for (const { document, score } of documentsFor(documents, technology)) {
      const weighed = score * document[domainOf(sector)];
      if (weighed > (best.get(document.ref)?.score ?? -1)) best.set(document.ref, { document, score: weighed, technology });
    }
  }
  return [...best.values()]
    .sort((left, right) => right.score - left.score || byText(left.document.ref, right.document.ref))
    .map(({ document: { ref, source, id, kind, title, date, programme, trl }, score, technology }) => ({
      ref,
      source,
      id,
      kind,
      title,
      date,
      programme,
      technology,
      score,
      trl: trl === null ? null : { low: trl.low, high: trl.high },
    }));
}

function domainOf(sector: string): "defence" | "space" | "security" {
  return sector === "space" ? "space" : sector === "civil_security" ? "security" : "defence";
}

async function gapsOf(
  sight: Sight,
  entities: readonly Entity[],
  on: string,
): Promise<{ gaps: Gap[]; parts: ReadonlyMap<string, PartToday> }> {
  const needs = entities.map(needFrom);
  const technologies = await readinessOf(
    sight,
    needs.flatMap((one) => one.technologies),
    on,
  );
  const nodes = await europeanSharesOf(
    sight,
    needs.flatMap((one) => one.nodes),
  );
  return { gaps: findGaps(needs, { technologies, nodes, on }), parts: new Map([...technologies, ...nodes]) };
}

function needFrom(one: Entity): NeedToMeet {
  const within = (property: string, [low, high]: readonly [number, number]) => {
    const said = newest(one, property)?.value;
    const value = said === undefined || said === null ? Number.NaN : Number(said);
    return value >= low && value <= high ? value : null;
  };
  const date = newest(one, "by_date")?.value ?? null;
  return {
    id: nameIn(one.subject),
    byDate: date !== null && /^\d{4}(-\d\d){0,2}$/.test(date) ? date : null,
    trlRequired: within("trl_required", [1, 9]),
    shareRequired: within("share_required", [0, 100]),
    technologies: [...new Set(valuesOf(one, "technology"))].map(nameIn),
    nodes: [...new Set(valuesOf(one, "node"))].map(nameIn),
  };
}

/** What analysts require stands before what documents print; the latest first. */
function newest(one: Entity, property: string): Statement | undefined {
  const said = one.statements.filter((statement) => statement.property === property && statement.value !== null);
  const own = (statement: Statement) => Number(statement.source.startsWith(requirements));
  return said.toSorted((left, right) => own(right) - own(left) || byText(right.assertedAt, left.assertedAt))[0];
}

const requirements = "requirements/";

/** What an analyst requires of this need and why; null when nobody does. */
function requirementOf(one: Entity) {
  const said = one.statements.filter((statement) => statement.source.startsWith(requirements));
  const reason = newest({ ...one, statements: said }, "requirement_reason");
  if (reason === undefined) return null;
  const value = (property: string) =>
    said.find((statement) => statement.property === property && statement.batch === reason.batch)?.value ?? null;
  return {
    ...marked(reason.label),
    trl: value("trl_required"),
    share: value("share_required"),
    by: value("by_date"),
    reason: reason.value ?? "",
    author: reason.assertedBy,
    at: reason.assertedAt,
    batch: reason.batch,
  };
}

function told({ need: _, trl, share, reasons, wanted, ...gap }: Gap, parts: ReadonlyMap<string, PartToday>) {
  return { ...gap, trl: measureOf(trl, parts), share: measureOf(share, parts), reasons: [...reasons], wanted: [...wanted] };
}

function measureOf(
  { today, byDate, missingToday, missingByDate, parts: rows, ...measured }: MeasuredGap,
  parts: ReadonlyMap<string, PartToday>,
) {
  const pair = (bounds: readonly [number, number] | null): [number, number] | null => (bounds === null ? null : [bounds[0], bounds[1]]);
  return {
    ...measured,
    today: pair(today),
    byDate: pair(byDate),
    missingToday: pair(missingToday),
    missingByDate: pair(missingByDate),
    parts: rows.map((one) => {
      const part = parts.get(one.id);
      const said: { name: Texts; why: Texts; refused: Texts | null } = part ?? { name: { en: one.id }, why: {}, refused: null };
      return { id: one.id, name: said.name, today: pair(one.today), byDate: pair(one.byDate), why: said.why, refused: said.refused };
    }),
  };
}

export interface RequirementGiven {
  /** 1–9. */
  readonly trl?: number | undefined;
  /** Per cent from Europe, decimal as text. */
  readonly share?: string | undefined;
  /** ISO 8601 day, month or year. */
  readonly by?: string | undefined;
  readonly reason: string;
  readonly label?: string | undefined;
}

/**
 * Enters what a need requires, as a statement with its reason; entering again under the same label replaces it, undoing its batch takes it back.
 * Throws `need-unknown`, `requirement-empty`, `label-not-understood`, `not-cleared-to-write`.
 */
export async function requireOfNeed(sight: Sight, need: string, given: RequirementGiven): Promise<NeedWithGap> {
  const entity = knownNeed(await sight.view.entities({ kind: "need" }), need);
  const { trl, share, by, reason, label } = given;
  if (trl === undefined && share === undefined && by === undefined) throw problem("requirement-empty", { need });
  const about = { kind: "need", subject: entity.subject, source: `${requirements}${need}` } as const;
  const values: [string, string | undefined, string?][] = [
    ["trl_required", trl === undefined ? undefined : String(trl)],
    ["share_required", share, "%"],
    ["by_date", by],
    ["requirement_reason", reason],
  ];
  const assertions = values.flatMap(([property, value, unit]): Assertion[] =>
    value === undefined ? [] : [{ ...about, property, value, ...(unit === undefined ? {} : { unit }) }],
  );
  const carried = label === undefined ? entity.label : join([entity.label, parseLabel(label)]);
  await sight.view.replace({ title: `Required of ${valueOf(entity, "name") ?? need}`, label: carried, source: about.source, assertions });
  const { needs } = await gaps(sight, { need });
  const [found] = needs;
  if (found === undefined) throw problem("need-unknown", { need });
  return found;
}

function knownNeed(entities: readonly Entity[], need: string): Entity {
  const found = entities.find((one) => nameIn(one.subject) === need);
  if (found === undefined) throw problem("need-unknown", { need });
  return found;
}
