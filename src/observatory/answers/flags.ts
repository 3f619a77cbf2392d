/** The incubator's queue: what was flagged, why, and what people decided. */
import { createHash } from "node:crypto";
import { type Entity, type Label, join, parseLabel, valueOf } from "#model";
import { type Judged, type Lesson, lessonsFrom, sampleOf, withLesson } from "#scout";
import { marked } from "../audience.ts";
import { type Judgement, evidenceOf, type JudgedDocuments, judgedOf } from "../scouted/judged.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import { byText, type Mention, mentionsOf, nameIn, type Texts } from "./pieces.ts";

export type FlagState = "open" | "accepted" | "rejected" | "watched" | "routed" | "appealed" | "sample";
export type Decision = "accept" | "reject" | "watch" | "route";

export interface FlagsQuery {
  readonly state?: FlagState | "all" | undefined;
  readonly domain?: "security" | "space" | "defence" | undefined;
  readonly technology?: string | undefined;
  readonly source?: string | undefined;
  readonly programme?: string | undefined;
  /** Also what a programme pays for that serves defence, space or security by its own account. */
  readonly declared?: boolean | undefined;
  readonly q?: string | undefined;
  readonly threshold?: number | undefined;
  readonly sort?: "probability" | "date" | "amount" | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** Documents that were not flagged and are offered for checking. */
const sampled = 60;

const states: Readonly<Record<Decision, FlagState>> = { accept: "accepted", reject: "rejected", watch: "watched", route: "routed" };

/** A judged document with what people decided about it; `probability` with the lessons of decisions in it. */
export interface Flag extends Judgement {
  readonly probability: number;
  readonly unshifted: number;
  readonly state: FlagState | null;
  readonly decision: Entity | undefined;
  /** Its programme says itself that it serves defence, space or security. */
  readonly declared: boolean;
}

export interface Queue {
  readonly judged: JudgedDocuments;
  readonly threshold: number;
  readonly flags: readonly Flag[];
  readonly lessons: readonly Lesson[];
  readonly decisions: ReadonlyMap<string, readonly Entity[]>;
  readonly appeals: ReadonlyMap<string, readonly Entity[]>;
}

/** Every judged document the reader sees, in the order of the sources. `state` is null for what is neither flagged, decided upon nor sampled. */
export async function queueOf(sight: Sight, given?: number): Promise<Queue> {
  const { memory, reader } = sight;
  const judged = await judgedOf(sight);
  const threshold = given ?? judged.threshold;
  const [decided, lodged] = [await sight.view.entities({ kind: "flag_decision" }), await sight.view.entities({ kind: "flag_appeal" })];
  // Words about anything else leave the queue as it is: its key names all it rests on besides the judged table.
  const said = createHash("sha256");
  for (const { statements } of [...decided, ...lodged]) for (const { id, batch } of statements) said.update(`${id} ${batch} `);
  const key = `flag queue ${judged.manifest} ${threshold} ${said.digest("hex")}`;
  const queue = async (): Promise<Queue> => {
    const decisions = newestFirst(decided, "decided_at");
    const appeals = newestFirst(lodged, "lodged_at");
    const lessons = lessonsOf(judged.documents, decisions);
    const known = new Map(lessons.map((one) => [one.technology, one]));
    const shifted = judged.documents.map((one) => ({ one, probability: withLesson(one.probability, bestOf(one), known) }));
    const below = shifted.filter(({ one, probability }) => probability < threshold && !decisions.has(one.ref)).map(({ one }) => one);
    const toCheck = new Set(sampleOf(below, "check", sampled).map((one) => one.ref));
    const declared = declaredBy(sight.content.judging.declared);
    const flags = shifted.map(({ one, probability }): Flag => {
      const decision = decisions.get(one.ref)?.[0];
      const appealed = isNewer(appeals.get(one.ref)?.[0], decision);
      const open = probability >= threshold ? "open" : toCheck.has(one.ref) ? "sample" : null;
      const state = appealed ? "appealed" : decision ? (states[decisionIn(decision)] ?? "open") : open;
      return { ...one, probability, unshifted: one.probability, state, decision, declared: declared(one) };
    });
    return { judged, threshold, flags, lessons, decisions, appeals };
  };
  return memory.recall(reader.clearance, key, queue, "tables");
}

/** The queue under filters, best first. Empty before anything is collected. */
export async function flags(sight: Sight, query: FlagsQuery = {}) {
  const queue = await queueOf(sight, query.threshold);
  const { judged, threshold } = queue;
  const wanted = queue.flags.filter((flag) => flag.state !== null && fits(flag, query));
  const counts = { open: 0, accepted: 0, rejected: 0, watched: 0, routed: 0, appealed: 0, sample: 0, all: wanted.length };
  for (const flag of wanted) if (flag.state !== null) counts[flag.state] += 1;
  const state = query.state ?? "open";
  const found = wanted.filter((flag) => state === "all" || flag.state === state).sort(orders[query.sort ?? "probability"]);
  const page = found.slice(query.offset ?? 0, (query.offset ?? 0) + (query.limit ?? 50));
  const names = await namesFor(sight, [...page, ...wanted]);
  const evidence = await evidenceOf(
    sight,
    judged,
    page.map((flag) => flag.ref),
  );
  return {
    threshold,
    flags: page.map((flag) => flagOf(flag, names, evidence.get(flag.ref))),
    total: found.length,
    counts,
    documents: judged.documents.length,
    programmes: tally(wanted, (flag) => flag.programme),
    technologies: tally(wanted, bestOf).map(({ id, count }) => ({ id, name: names.get(`technology:${id}`)?.name ?? { en: id }, count })),
    sources: tally(wanted, (flag) => flag.source).map(({ id, count }) => ({ id, name: sourceName(sight, id), count })),
    age: ageOf(judged.parts),
  };
}

/** Everything at least this probable, most probable first, whatever was decided; the threshold of the model when none is given. */
export async function flagged(sight: Sight, threshold?: number) {
  const queue = await queueOf(sight);
  const least = threshold ?? queue.threshold;
  const found = queue.flags.filter((flag) => flag.probability >= least).sort(orders.probability);
  const names = await namesFor(sight, found);
  const evidence = await evidenceOf(sight, queue.judged);
  return {
    threshold: least,
    documents: queue.flags.length,
    flags: found.map((flag) => flagOf(flag, names, evidence.get(flag.ref))),
    marking: marked(queue.judged.label).marking,
  };
}

export type FlagsFound = Awaited<ReturnType<typeof flags>>;

/** What is declared waits for nobody, unless somebody decided upon it. */
function fits(flag: Flag, { domain, technology, source, programme, declared, q }: FlagsQuery): boolean {
  if (flag.declared && !declared && (flag.state === "open" || flag.state === "sample")) return false;
  const words = (q ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const text =
    words.length === 0 ? "" : `${flag.title} ${flag.technologies.flatMap((one) => one.words).join(" ")} ${flag.id}`.toLowerCase();
  return (
    (domain === undefined || flag[domain] >= Math.max(flag.security, flag.space, flag.defence) - 1e-9) &&
    (technology === undefined || flag.technologies.some((one) => one.id === technology || one.id.startsWith(`${technology}_`))) &&
    (source === undefined || flag.source === source) &&
    (programme === undefined || flag.programme === programme) &&
    words.every((word) => text.includes(word))
  );
}

const orders: Readonly<Record<NonNullable<FlagsQuery["sort"]>, (one: Flag, other: Flag) => number>> = {
  probability: (one, other) => other.probability - one.probability || byText(one.ref, other.ref),
  date: (one, other) => byText(other.date ?? "", one.date ?? "") || byText(one.ref, other.ref),
  amount: (one, other) => Number(other.amount ?? -1) - Number(one.amount ?? -1) || byText(one.ref, other.ref),
};

/** The technology a document is about most; null when it is tied to none. */
export function bestOf(one: Judgement): string | null {
  return one.technologies[0]?.id ?? null;
}

/** Decisions about documents that were flagged teach; what came from the sample is kept apart, as it was not flagged. */
function lessonsOf(documents: readonly Judgement[], decisions: ReadonlyMap<string, readonly Entity[]>): Lesson[] {
  const judged = new Map(documents.map((one) => [one.ref, one]));
  return lessonsFrom(
    [...decisions].flatMap(([ref, [newest]]) => {
      const document = judged.get(ref);
      if (document === undefined || newest === undefined) return [];
      return [{ technology: bestOf(document), probability: document.probability, accepted: decisionIn(newest) !== "reject" }];
    }),
  );
}

function declaredBy({ sources, topics }: Sight["content"]["judging"]["declared"]): (one: Judgement) => boolean {
  const patterns = topics.map((topic) =>
    topic
      .split("*")
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );
  const named = new RegExp(`^(?:${patterns.join("|")})$`);
  return ({ source, topics: own }) => sources.includes(source) || (patterns.length > 0 && own.some((topic) => named.test(topic)));
}

function newestFirst(entities: readonly Entity[], moment: string): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  const ordered = [...entities].sort((a, b) => byText(valueOf(b, moment) ?? "", valueOf(a, moment) ?? "") || byText(a.subject, b.subject));
  for (const entity of ordered) {
    const document = valueOf(entity, "document") ?? "";
    groups.set(document, [...(groups.get(document) ?? []), entity]);
  }
  return groups;
}

function isNewer(appeal: Entity | undefined, decision: Entity | undefined): boolean {
  if (appeal === undefined) return false;
  return decision === undefined || (valueOf(appeal, "lodged_at") ?? "") > (valueOf(decision, "decided_at") ?? "");
}

function decisionIn(entity: Entity): Decision {
  return (valueOf(entity, "decision") ?? "watch") as Decision;
}

function tally<Item>(items: readonly Item[], key: (item: Item) => string | null): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const id = key(item);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || byText(a.id, b.id));
}

function sourceName({ content }: Sight, id: string): Texts {
  const card = content.sources.find((one) => one.card.id === id)?.card;
  return card ? { ...card.name } : { en: id };
}

/** Names of technologies and services that occur. */
export function namesFor(sight: Sight, flags: readonly Flag[]): Promise<Map<string, Mention>> {
  const technologies = flags.flatMap((flag) => flag.technologies.map((one) => `technology:${one.id}`));
  const services = flags.flatMap((flag) => (flag.decision ? (valueOf(flag.decision, "service") ?? []) : []));
  return mentionsOf(sight.view, [...technologies, ...services]);
}

/** A flag as it travels. */
export function flagOf(flag: Flag, names: ReadonlyMap<string, Mention>, evidence: Judged["evidence"] = []) {
  const { ref, source, id, kind, title, date, programme, action, amount, language, remark, state, declared } = flag;
  return {
    ...marked(labelOf(flag)),
    ref,
    source,
    id,
    kind,
    title,
    date,
    programme,
    action,
    amount,
    language,
    remark,
    declared,
    state: state ?? ("all" as const),
    probability: flag.probability,
    unshifted: flag.unshifted,
    security: flag.security,
    space: flag.space,
    defence: flag.defence,
    civil: flag.civil,
    trl: flag.trl,
    rule: flag.state_of_use,
    technologies: flag.technologies.map((one) => ({ ...one, name: names.get(`technology:${one.id}`)?.name ?? { en: one.id } })),
    evidence: evidence.map(({ sentence, spans }) => ({ sentence, spans })),
    decision: flag.decision ? decisionOf(flag.decision, names) : null,
  };
}

function labelOf(flag: Flag): Label {
  const own = parseLabel(flag.label);
  return flag.decision ? join([own, flag.decision.label]) : own;
}

export function decisionOf(entity: Entity, names: ReadonlyMap<string, Mention>) {
  const service = valueOf(entity, "service");
  const [first] = entity.statements;
  return {
    ...marked(entity.label),
    id: nameIn(entity.subject),
    decision: decisionIn(entity),
    service: service === undefined ? null : (names.get(service) ?? { subject: service, kind: "service", name: { en: nameIn(service) } }),
    reason: valueOf(entity, "reason") ?? null,
    by: first?.assertedBy ?? "",
    at: valueOf(entity, "decided_at") ?? "",
    batch: first?.batch ?? "",
    probability: numberIn(valueOf(entity, "probability")),
    technologies: technologiesIn(entity),
  };
}

/** What a person said a document is about, `[]` for none of the list; null where the decision says nothing of it. */
export function technologiesIn(decision: Entity): readonly string[] | null {
  const said = valueOf(decision, "technologies");
  return said === undefined ? null : said === "none" ? [] : said.split(";");
}

function numberIn(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
