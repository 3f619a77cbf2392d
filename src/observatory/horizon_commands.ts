/** The commands of the horizon, as data: options from outside, and what they do. Part of the one table in commands.ts. */
import {
  editionGiven,
  forecastGiven,
  languages,
  outcomeGiven,
  placementGiven,
  questionGiven,
  signalAnswers,
  signalGiven,
  triageGiven,
  watchlistGiven,
} from "#model";
import { z } from "zod";
import type { Operations } from "./operations.ts";

const day = z.iso.date();

export const horizonOptions = {
  signals: z.strictObject({
    state: z.enum([...signalAnswers, "all"]).optional(),
    technology: z.string().optional(),
    source: z.string().optional(),
    q: z.string().optional(),
    from: day.optional(),
    to: day.optional(),
    sort: z.enum(["date", "score"]).optional(),
    limit: z.number().int().min(1).max(1_000_000).optional(),
  }),
  saveSignal: signalGiven,
  triage: triageGiven,
  watchlists: z.strictObject({}),
  watchlist: z.strictObject({ id: z.string() }),
  saveWatchlist: watchlistGiven,
  lookAtWatchlist: z.strictObject({ id: z.string() }),
  dropWatchlist: z.strictObject({ id: z.string() }),
  digest: z.strictObject({
    watchlist: z.string().optional(),
    on: day.optional(),
    days: z.number().int().min(1).max(366).optional(),
    lang: z.enum(languages).optional(),
    form: z.enum(["md", "html", "eml", "atom", "feed", "json"]),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  radar: z.strictObject({ edition: z.string().optional(), against: z.string().optional(), on: day.optional() }),
  placeTechnology: placementGiven,
  freezeEdition: editionGiven,
  forecasts: z.strictObject({}),
  askQuestion: questionGiven,
  sayForecast: forecastGiven,
  sayOutcome: outcomeGiven,
};

type Given<Name extends keyof typeof horizonOptions> = z.output<(typeof horizonOptions)[Name]>;

export const horizonCommands = {
  signals: async (operations: Operations, options: Given<"signals">) => {
    const answer = await operations.signals(options);
    return { ...answer, table: operations.asTable.signals(answer) };
  },
  saveSignal: (operations: Operations, options: Given<"saveSignal">) => operations.saveSignal(options),
  triage: (operations: Operations, options: Given<"triage">) => operations.triageSignals(options),
  watchlists: (operations: Operations) => operations.watchlists(),
  watchlist: (operations: Operations, { id }: Given<"watchlist">) => operations.watchlist(id),
  saveWatchlist: (operations: Operations, options: Given<"saveWatchlist">) => operations.saveWatchlist(options),
  lookAtWatchlist: (operations: Operations, { id }: Given<"lookAtWatchlist">) => operations.lookAtWatchlist(id),
  dropWatchlist: (operations: Operations, { id }: Given<"dropWatchlist">) => operations.dropWatchlist(id),
  digest: async (operations: Operations, { form, from, to, ...query }: Given<"digest">) => {
    const answer = await operations.digest(query);
    const text = await operations.writeDigest(answer.digest, form, { from, to });
    return { ...answer, text: text ?? `${JSON.stringify(answer, undefined, 2)}\n` };
  },
  radar: async (operations: Operations, options: Given<"radar">) => {
    const answer = await operations.radar(options);
    return { ...answer, table: operations.asTable.radar(answer) };
  },
  placeTechnology: (operations: Operations, options: Given<"placeTechnology">) => operations.placeTechnology(options),
  freezeEdition: (operations: Operations, options: Given<"freezeEdition">) => operations.freezeEdition(options),
  forecasts: async (operations: Operations) => {
    const answer = await operations.forecasts();
    return { ...answer, table: operations.asTable.forecasts(answer) };
  },
  askQuestion: (operations: Operations, options: Given<"askQuestion">) => operations.askQuestion(options),
  sayForecast: (operations: Operations, options: Given<"sayForecast">) => operations.sayForecast(options),
  sayOutcome: (operations: Operations, options: Given<"sayOutcome">) => operations.sayOutcome(options),
};
