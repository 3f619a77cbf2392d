/** Watchlists: questions that stay, what answers them, and what is new since one looked last. */
import { createHash } from "node:crypto";
import { type Entity, join, type Label, parseLabel, problem, publicLabel, valueOf, type WatchlistGiven, watchQueryGiven } from "#model";
import { matchOf, type WatchMatch, type WatchQuery } from "#scout";
import { marked } from "../audience.ts";
import { researchOf } from "../horizon/research.ts";
import { storiesOf, type Story } from "../horizon/stories.ts";
import type { Sight } from "../sight.ts";
import { byText, nameIn } from "./pieces.ts";

export interface Watchlist {
  readonly id: string;
  readonly name: string;
  readonly query: WatchQuery;
  readonly label: Label;
}

export interface Watched {
  readonly story: Story;
  readonly why: readonly WatchMatch[];
}

/** The watchlists the reader sees, by name; what is no query is left out. */
export async function watchlistsOf({ view }: Sight): Promise<Watchlist[]> {
  return (await view.entities({ kind: "watchlist" }))
    .flatMap((entity) => {
      const query = queryIn(entity);
      if (query === undefined) return [];
      return [{ id: nameIn(entity.subject), name: valueOf(entity, "name") ?? nameIn(entity.subject), query, label: entity.label }];
    })
    .sort((left, right) => byText(left.name, right.name) || byText(left.id, right.id));
}

function queryIn(entity: Entity): WatchQuery | undefined {
  try {
    return watchQueryGiven.safeParse(JSON.parse(valueOf(entity, "query") ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** Throws `watchlist-unknown`. */
export async function watchlistOf(sight: Sight, id: string): Promise<Watchlist> {
  const all = await watchlistsOf(sight);
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw problem("watchlist-unknown", { watchlist: id, known: all.map((one) => one.id).join(", ") || "–" });
  return found;
}

/**
 * The stories that answer a watchlist, each with why: signals and reports in their order, then documents of the other sources it names. Dismissed ones too: a
 * digest counts them. Remembered for the reader.
 */
export async function watchedBy(sight: Sight, { query }: Pick<Watchlist, "query">): Promise<Watched[]> {
  return sight.memory.recall(sight.reader.clearance, `horizon watched ${JSON.stringify(query)}`, async () => {
    const [stories, research, names] = await Promise.all([storiesOf(sight), researchOf(sight, query.sources), countryNames(sight)]);
    const all = [...stories.map((story) => ({ story, countries: [], organisations: [] })), ...research];
    return all.flatMap(({ story, countries, organisations }) => {
      const { item, others, tied } = story;
      const text = [item.text, ...others.map((one) => `${one.item.title} ${one.item.text}`)].join(" ");
      const seen = { source: item.source, title: item.title, text, countries, organisations, ...tied };
      const why = matchOf(seen, query, names);
      return why === undefined ? [] : [{ story, why }];
    });
  });
}

/** ISO3 → the names to look for. Remembered for the reader. */
async function countryNames({ view, memory, reader }: Sight): Promise<ReadonlyMap<string, readonly string[]>> {
  return memory.recall(reader.clearance, "horizon countries", async () => {
    const countries = await view.entities({ kind: "country" });
    return new Map(
      countries.map((one) => [
        nameIn(one.subject),
        [...new Set((["en", "nl"] as const).flatMap((language) => valueOf(one, "name", language) ?? []))],
      ]),
    );
  });
}

export async function watchlists(sight: Sight) {
  const [lists, looks] = await Promise.all([watchlistsOf(sight), looksOf(sight)]);
  const rows = [];
  for (const list of lists) {
    const found = (await watchedBy(sight, list)).filter(({ story }) => story.answer !== "dismissed");
    const look = looks.get(list.id);
    rows.push({
      ...marked(list.label),
      id: list.id,
      name: list.name,
      query: plain(list.query),
      count: found.length,
      fresh: found.filter(({ story }) => !(look?.seen.has(shortHash(story.item.ref)) ?? false)).map(({ story }) => story.item.ref),
      seenAt: look?.at ?? null,
    });
  }
  return { watchlists: rows };
}

function plain(query: WatchQuery) {
  return {
    technologies: [...query.technologies],
    words: [...query.words],
    countries: [...query.countries],
    organisations: [...query.organisations],
    sources: [...query.sources],
    least: query.least,
  };
}

/** What answers one watchlist, and why. Throws `watchlist-unknown`. */
export async function watchlist(sight: Sight, id: string) {
  const list = await watchlistOf(sight, id);
  const found = await watchedBy(sight, list);
  return {
    ...marked(list.label),
    id: list.id,
    name: list.name,
    query: plain(list.query),
    found: found
      .filter(({ story }) => story.answer !== "dismissed")
      .map(({ story, why }) => ({
        ...marked(story.item.label),
        ref: story.item.ref,
        kind: story.item.kind,
        title: story.item.title,
        date: story.item.date,
        answer: story.answer,
        why: why.map(({ by, asked, words }) => ({ by, asked, words: [...words] })),
      })),
  };
}

/** Keeps a watchlist; one of the same id is replaced. Throws `watchlist-asks-nothing`, `label-not-understood`, `not-cleared-to-write`. */
export async function saveWatchlist(sight: Sight, { id: named, name, query, label: given }: WatchlistGiven) {
  const id = named ?? idFrom(name);
  const asks = Object.values(query).some((one) => (Array.isArray(one) ? one.length > 0 : one !== null));
  if (!asks) throw problem("watchlist-asks-nothing", { watchlist: name });
  const label = given === undefined || given === "" ? publicLabel : parseLabel(given);
  const about = { kind: "watchlist", subject: `watchlist:${id}`, source: `watchlists/${id}` } as const;
  const batch = await sight.view.replace({
    title: `Watchlist ${name}`,
    label,
    source: about.source,
    assertions: [
      { ...about, property: "name", value: name, language: "en" },
      { ...about, property: "query", value: JSON.stringify(query) },
    ],
  });
  return { ...marked(label), id, name, query: plain(query), batch: batch?.id ?? null };
}

/** Takes a watchlist away; undoing the batch brings it back. Throws `watchlist-unknown`, `not-cleared-to-write`. */
export async function dropWatchlist(sight: Sight, id: string) {
  const list = await watchlistOf(sight, id);
  const batch = await sight.view.replace({
    title: `Watchlist ${list.name} taken away`,
    label: list.label,
    source: `watchlists/${id}`,
    assertions: [],
  });
  return { ...marked(list.label), id, batch: batch?.id ?? null };
}

/** At most this many, the newest first: what is older counts as new again, which is the safe side. */
const remembered = 4000;

/** Remembers what answers a watchlist now, under the join of their labels. Throws `watchlist-unknown`, `not-cleared-to-write`. */
export async function lookAtWatchlist(sight: Sight, id: string) {
  const list = await watchlistOf(sight, id);
  const found = [...(await watchedBy(sight, list))]
    .sort((left, right) => byText(right.story.item.date ?? "", left.story.item.date ?? ""))
    .slice(0, remembered);
  const label = join([list.label, ...found.map(({ story }) => story.item.label)]);
  const about = { kind: "watch_look", subject: `watch_look:${id}`, source: `looks/${id}` } as const;
  const at = sight.effects.now().toISOString();
  const batch = await sight.view.replace({
    title: `Looked at ${list.name}`,
    label,
    source: about.source,
    assertions: [
      { ...about, property: "watchlist", value: `watchlist:${id}` },
      { ...about, property: "seen", value: found.map(({ story }) => shortHash(story.item.ref)).join(" ") },
      { ...about, property: "at", value: at },
    ],
  });
  return { ...marked(label), id, at, seen: found.length, batch: batch?.id ?? null };
}

/** By watchlist: the last look, and everything seen in the looks the reader sees. */
async function looksOf({ view }: Sight): Promise<Map<string, { at: string; seen: Set<string> }>> {
  const looks = new Map<string, { at: string; seen: Set<string> }>();
  for (const entity of await view.entities({ kind: "watch_look" })) {
    const said = (property: string) => entity.statements.filter((one) => one.property === property).flatMap((one) => one.value ?? []);
    const at = [...said("at")].sort(byText).at(-1) ?? "";
    looks.set(nameIn(entity.subject), { at, seen: new Set(said("seen").flatMap((text) => text.split(" "))) });
  }
  return looks;
}

function shortHash(ref: string): string {
  return createHash("sha256").update(ref).digest("base64url").slice(0, 8);
}

/** The words of a name, and six characters of it, so that two of one name in other letters stay apart. */
export function idFrom(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 40);
  return words === "" ? createHash("sha256").update(name).digest("hex").slice(0, 8) : words;
}
