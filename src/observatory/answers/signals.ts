/** The inbox of signals: what came in, folded, graded, tied to technologies and answered. */
import { createHash } from "node:crypto";
import {
  type Assertion,
  join,
  parseLabel,
  problem,
  publicLabel,
  type SignalAnswer,
  signalAnswers,
  type SignalGiven,
  type TriageGiven,
} from "#model";
import { marked } from "../audience.ts";
import { sourceAges, sourceName } from "../horizon/ages.ts";
import { type Item, itemsOf, typedItem, typedSource } from "../horizon/items.ts";
import { type Story, storiesOf } from "../horizon/stories.ts";
import { type Catalogue, catalogueOf } from "../horizon/technologies.ts";
import { type Triage, writeTriage } from "../horizon/triage.ts";
import type { Sight } from "../sight.ts";
import { byText } from "./pieces.ts";

export interface SignalsQuery {
  /** `all`, or one answer; absent = new. */
  readonly state?: SignalAnswer | "all" | undefined;
  /** A technology, or an area for all below it. */
  readonly technology?: string | undefined;
  readonly source?: string | undefined;
  readonly q?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort?: "date" | "score" | undefined;
  readonly limit?: number | undefined;
}

export const signalsShown = 200;

/** The stories that pass the filters, newest or likeliest first; undated and unjudged last. Empty before anything came in. */
export async function signals(sight: Sight, query: SignalsQuery = {}) {
  const { state = "new", sort = "date", limit = signalsShown } = query;
  const [stories, catalogue, items] = await Promise.all([storiesOf(sight), catalogueOf(sight), itemsOf(sight)]);
  const passing = stories.filter((story) => passes(story, query));
  const found = passing.filter((story) => state === "all" || story.answer === state).sort(order[sort]);
  const counts = Object.fromEntries(signalAnswers.map((one) => [one, passing.filter((story) => story.answer === one).length]));
  return {
    state,
    total: found.length,
    counts: { ...counts, all: passing.length } as Record<SignalAnswer | "all", number>,
    /** Before folding. */
    items: items.length,
    /** By technology, over all answers. */
    technologies: technologiesIn(stories, catalogue),
    sources: await sourceAges(sight, items),
    signals: found.slice(0, limit).map((story) => told(sight, story, catalogue)),
  };
}

export type Signals = Awaited<ReturnType<typeof signals>>;

const order: Record<"date" | "score", (left: Story, right: Story) => number> = {
  date: (left, right) => byText(right.item.date ?? "", left.item.date ?? "") || byText(left.item.ref, right.item.ref),
  score: (left, right) => (right.tied.probability ?? -1) - (left.tied.probability ?? -1) || order.date(left, right),
};

function passes({ item, others, tied }: Story, { technology, source, q, from, to }: SignalsQuery): boolean {
  if (source !== undefined && item.source !== source && !others.some((one) => one.item.source === source)) return false;
  if (technology !== undefined && !tied.technologies.some(({ id }) => id === technology || id.startsWith(`${technology}_`))) return false;
  if (from !== undefined && (item.date === null || item.date < from)) return false;
  if (to !== undefined && (item.date === null || item.date.slice(0, 10) > to)) return false;
  const words = q?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const text = `${item.title} ${item.text} ${item.origin ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function technologiesIn(stories: readonly Story[], { names }: Catalogue) {
  const counted = new Map<string, number>();
  for (const { tied } of stories) for (const { id } of tied.technologies) counted.set(id, (counted.get(id) ?? 0) + 1);
  return [...counted]
    .map(([id, count]) => ({ id, name: names.get(id) ?? { en: id, nl: id }, count }))
    .sort((left, right) => right.count - left.count || byText(left.id, right.id));
}

function told(sight: Sight, { item, others, tied, triage, answer, grade }: Story, { names }: Catalogue) {
  return {
    ...marked(join([item.label, ...others.map((one) => one.item.label), ...triage.map((one) => one.label)])),
    ...itemTold(sight, item),
    text: item.text,
    language: item.language,
    theatre: item.theatre,
    equipment: item.equipment,
    grade,
    technologies: tied.technologies.map(({ id, score, words }) => ({
      id,
      name: names.get(id) ?? { en: id, nl: id },
      score,
      words: [...words],
    })),
    probability: tied.probability,
    answer,
    triage: triage.map(triageTold),
    folded: others.map(({ item: other, like }) => ({
      ...marked(other.label),
      ...itemTold(sight, other),
      like: { kind: like.kind, score: like.score, shared: [...like.shared] },
    })),
  };
}

function itemTold(sight: Sight, { ref, source, kind, title, link, date, origin }: Item) {
  return { ref, source, sourceName: sourceName(sight, source), kind, title, link, date, origin };
}

function triageTold({ label, answer, reason, linkedTo, reliability, credibility, by, at, batch }: Triage) {
  return { ...marked(label), answer, reason, linkedTo, reliability, credibility, by, at, batch };
}

/** Keeps a signal typed by hand. Throws `label-not-understood` and `not-cleared-to-write`. */
export async function saveSignal(sight: Sight, given: SignalGiven) {
  const label = given.label === undefined || given.label === "" ? publicLabel : parseLabel(given.label);
  const { title, text, link, date, origin, language, reliability, credibility } = given;
  const id =
    given.id ??
    createHash("sha256")
      .update(JSON.stringify([title, text, link, date, origin]))
      .digest("hex")
      .slice(0, 12);
  const grade = `${reliability ?? "F"}${credibility ?? "6"}`;
  const about = {
    kind: "signal",
    subject: `signal:${id}`,
    source: `signals/${id}`,
    ...(reliability === undefined && credibility === undefined ? {} : { confidence: grade }),
    ...(origin === undefined || origin === ""
      ? {}
      : { citation: { publication: origin, evidence: "read" as const, ...(link === undefined ? {} : { url: link }) } }),
  } as const;
  const says = (property: string, value: string | undefined, more: Partial<Assertion> = {}): Assertion[] =>
    value === undefined || value === "" ? [] : [{ ...about, property, value, ...more }];
  const assertions = [
    ...says("name", title, { language }),
    ...says("text", text, { language }),
    ...says("link", link),
    ...says("date", date),
    ...says("origin", origin),
  ];
  const batch = await sight.view.replace({ title: `Signal: ${title.slice(0, 80)}`, label, source: about.source, assertions });
  const [entity] = await sight.view.entities({ kind: "signal", subject: about.subject });
  if (entity === undefined) throw problem("signal-unknown", { ref: `${typedSource}/${id}` });
  return { ...marked(label), ref: typedItem(entity).ref, batch: batch?.id ?? null };
}

/** What one thinks of signals. Throws as `writeTriage` does. */
export async function triageSignals(sight: Sight, given: TriageGiven) {
  return { written: await writeTriage(sight, await itemsOf(sight), given) };
}
