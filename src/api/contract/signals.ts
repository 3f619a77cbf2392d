import { languages, signalAnswers, signalGiven, triageGiven, watchlistGiven, watchQueryGiven } from "#model";
import { z } from "zod";
import { age, asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const answer = z.enum(signalAnswers);
const nullable = z.string().nullable();
const grade = { reliability: nullable, credibility: nullable };

const item = marked.extend({
  /** `signals/abc`, `feedback/xyz`, `typed/abc`. */
  ref: z.string(),
  source: z.string(),
  sourceName: texts,
  kind: z.enum(["signal", "report", "document"]),
  title: z.string(),
  link: nullable,
  date: nullable,
  /** Which feed, or where it was seen. */
  origin: nullable,
});

const triage = marked.extend({
  answer: answer.nullable(),
  reason: nullable,
  linkedTo: nullable,
  ...grade,
  by: z.string(),
  at: z.string(),
  /** To undo it. */
  batch: z.string(),
});

const signal = item.extend({
  text: z.string(),
  language: nullable,
  theatre: nullable,
  equipment: nullable,
  /** Admiralty; by a person, else by its source. */
  grade: z.object({ ...grade, by: z.enum(["person", "source"]).nullable() }),
  /** With the words that caused it; without words a person tied it. */
  technologies: z.array(z.object({ id: z.string(), name: texts, score: z.number(), words: z.array(z.string()) })),
  /** Of a use for defence, space or security; null = not judged. */
  probability: z.number().nullable(),
  answer,
  /** All that stand, the newest first. */
  triage: z.array(triage),
  /** Duplicates, each with why: the same page, or how alike text or title are and by which words. */
  folded: z.array(
    item.extend({ like: z.object({ kind: z.enum(["link", "text", "title"]), score: z.number(), shared: z.array(z.string()) }) }),
  ),
});

const signals = route({
  method: "GET",
  path: "/api/scout/signals",
  summary: "The inbox of signals: what came in, duplicates folded, with grade, technologies and what was answered",
  query: asQuery.extend({
    state: z.enum([...signalAnswers, "all"]).optional(),
    technology: z.string().optional(),
    source: z.string().optional(),
    q: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    sort: z.enum(["date", "score"]).optional(),
    limit: z.coerce.number().int().min(1).max(5000).optional(),
  }),
  response: z.object({
    state: z.enum([...signalAnswers, "all"]),
    /** Of the state asked for, whatever the limit. */
    total: z.number().int(),
    counts: z.record(z.enum([...signalAnswers, "all"]), z.number().int()),
    /** Before folding. */
    items: z.number().int(),
    technologies: z.array(z.object({ id: z.string(), name: texts, count: z.number().int() })),
    sources: z.array(age.extend({ id: z.string(), name: texts, count: z.number().int(), newest: nullable })),
    signals: z.array(signal),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { state: "all" } },
});

const saveSignal = route({
  method: "POST",
  path: "/api/scout/signals",
  summary: "Keeps a signal typed by hand under a label; undoing its batch takes it back",
  body: signalGiven,
  response: marked.extend({ ref: z.string(), batch: nullable }),
  example: {
    body: {
      id: "example",
      title: "A maker of gallium nitride amplifiers stops deliveries",
      text: "Said at a fair; nobody confirmed it yet.",
      date: "2026-01-30",
      origin: "Example fair",
      reliability: "C",
      credibility: "3",
    },
  },
  owner: true,
});

const triageSignals = route({
  method: "POST",
  path: "/api/scout/triage",
  summary:
    "What one thinks of signals: an answer, a grade, technologies tied by hand; what is left out stays; undoing the batch takes it back",
  body: triageGiven,
  response: z.object({ written: z.array(z.object({ ref: z.string(), batch: nullable })) }),
  example: { body: { refs: ["typed/example"], answer: "kept", reason: "Ask two others." } },
  owner: true,
});

const query = z.object(watchQueryGiven.shape);
const watchlistHead = marked.extend({ id: z.string(), name: z.string(), query });

const watchlists = route({
  method: "GET",
  path: "/api/scout/watchlists",
  summary: "The watchlists, how much answers each, and what is new since one looked last",
  query: asQuery,
  response: z.object({
    watchlists: z.array(watchlistHead.extend({ count: z.number().int(), /** Refs. */ fresh: z.array(z.string()), seenAt: nullable })),
  }),
  example: {},
});

const saveWatchlist = route({
  method: "POST",
  path: "/api/scout/watchlists",
  summary: "Keeps a watchlist under a label; one of the same id is replaced",
  body: watchlistGiven,
  response: watchlistHead.extend({ batch: nullable }),
  example: { body: { id: "example", name: "Gallium", query: { words: ["gallium*"] } } },
  owner: true,
});

const watchlist = route({
  method: "GET",
  path: "/api/scout/watchlists/:id",
  summary: "What answers a watchlist, and by which words",
  params: z.object({ id: z.string() }),
  query: asQuery,
  response: watchlistHead.extend({
    found: z.array(
      marked.extend({
        ref: z.string(),
        /** `document`: of another source, with a page of its own. */
        kind: z.enum(["signal", "report", "document"]),
        title: z.string(),
        date: nullable,
        answer,
        why: z.array(
          z.object({
            by: z.enum(["technology", "word", "country", "organisation", "source", "probability"]),
            asked: z.string(),
            words: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  example: { params: { id: "example" } },
});

const lookAtWatchlist = route({
  method: "POST",
  path: "/api/scout/watchlists/:id/seen",
  summary: "Remembers what answers a watchlist now, so that later only what is new is new",
  params: z.object({ id: z.string() }),
  response: marked.extend({ id: z.string(), at: z.string(), seen: z.number().int(), batch: nullable }),
  example: { params: { id: "example" } },
  owner: true,
});

const digestItem = z.object({
  ref: z.string(),
  title: z.string(),
  text: z.string(),
  link: nullable,
  date: nullable,
  source: z.string(),
  grade: nullable,
  answer: z.string(),
  technologies: z.array(z.object({ id: z.string(), name: z.string(), words: z.array(z.string()) })),
  why: z.array(z.string()),
  folded: z.number().int(),
});

const digest = route({
  method: "GET",
  path: "/api/scout/digest",
  summary:
    "What came in during a week, for one watchlist or for all, with why each item is there; also as Markdown, HTML, mail, Atom and JSON Feed",
  query: asQuery.extend({
    watchlist: z.string().optional(),
    /** The last day; absent = today. */
    on: z.iso.date().optional(),
    days: z.coerce.number().int().min(1).max(366).optional(),
    lang: z.enum(languages).optional(),
  }),
  response: marked.extend({
    digest: z.object({
      id: z.string(),
      title: z.string(),
      from: z.string(),
      on: z.string(),
      watchlist: z.object({ id: z.string(), name: z.string() }).nullable(),
      marking: z.string(),
      language: z.enum(languages),
      ages: z.array(z.string()),
      items: z.array(digestItem),
      leftOut: z.object({ undated: z.number().int(), later: z.number().int(), dismissed: z.number().int() }),
    }),
  }),
  formats: ["json", "md", "html", "eml", "atom", "feed"],
  example: { query: { on: "2026-02-01" } },
});

const dropWatchlist = route({
  method: "POST",
  path: "/api/scout/watchlists/:id/drop",
  summary: "Takes a watchlist away; undoing its batch brings it back",
  params: z.object({ id: z.string() }),
  response: marked.extend({ id: z.string(), batch: nullable }),
  example: { params: { id: "example" } },
  owner: true,
});

/** In this order, so that what an example writes is there for the next one. */
export const signalRoutes = {
  saveSignal,
  triageSignals,
  signals,
  saveWatchlist,
  watchlists,
  watchlist,
  digest,
  lookAtWatchlist,
  dropWatchlist,
} as const;
