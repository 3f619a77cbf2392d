import { forecastGiven, forecastOutcomes, outcomeGiven, questionGiven } from "#model";
import { z } from "zod";
import { asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const nullable = z.string().nullable();
const score = z.number().nullable();
const outcome = z.enum(forecastOutcomes);

const question = marked.extend({
  id: z.string(),
  question: z.string(),
  criteria: z.string(),
  resolves: z.string(),
  /** Past its day without an answer. */
  overdue: z.boolean(),
  technology: z.object({ id: z.string(), name: texts }).nullable(),
  figure: nullable,
  batch: nullable,
  outcome: z.object({ outcome, origin: z.string(), link: nullable, at: z.string(), batch: z.string() }).nullable(),
  forecasters: z.number().int(),
  /** Said when the answer was known; they do not count. */
  late: z.number().int(),
  /** From `fewest` forecasters on. */
  mean: score,
  median: score,
  crowdBrier: score,
  lastBrier: score,
  timeBrier: score,
  /** What the reader wrote down himself, by pseudonym. */
  own: z.array(
    z.object({
      forecaster: z.string(),
      said: z.array(z.object({ probability: z.number(), reason: nullable, at: z.string(), batch: z.string() })),
      lastBrier: score,
      timeBrier: score,
    }),
  ),
});

const forecasts = route({
  method: "GET",
  path: "/api/scout/forecasts",
  summary: "Forecast questions with what was said and how good it was (Brier); others only together and from three on, nobody is ranked",
  query: asQuery,
  response: z.object({
    fewest: z.number().int(),
    questions: z.array(question),
    overall: z.object({
      answered: z.number().int(),
      open: z.number().int(),
      void: z.number().int(),
      /** Last words on answered questions. */
      count: z.number().int(),
      brier: score,
      /** Murphy: brier = reliability − resolution + uncertainty + withinBins. */
      decomposition: z
        .object({
          brier: z.number(),
          count: z.number().int(),
          reliability: z.number(),
          resolution: z.number(),
          uncertainty: z.number(),
          withinBins: z.number(),
          baseRate: z.number(),
        })
        .nullable(),
      reference: z.object({ half: z.number(), baseRate: score }),
      calibration: z.array(z.object({ from: z.number(), to: z.number(), count: z.number().int(), forecast: score, happened: score })),
      own: z.array(z.object({ forecaster: z.string(), questions: z.number().int(), lastBrier: score, timeBrier: score })),
    }),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

const written = marked.extend({ batch: nullable });

const askQuestion = route({
  method: "POST",
  path: "/api/scout/questions",
  summary: "Asks a forecast question: what, how it is decided, by when",
  body: questionGiven,
  response: written.extend({ id: z.string() }),
  example: {
    body: {
      id: "example",
      question: "Will a second maker of EUV optics be announced before 2028?",
      criteria: "Yes when a maker other than the one of 2025 says in print that it delivers.",
      resolves: "2027-12-31",
      technology: "eu_1_4",
    },
  },
  owner: true,
});

const sayForecast = route({
  method: "POST",
  path: "/api/scout/forecasts",
  summary: "Says a probability under a pseudonym; what was said before stays and counts for as long as it stood",
  body: forecastGiven,
  response: written.extend({ question: z.string(), at: z.string() }),
  example: { body: { question: "example", probability: 0.2, forecaster: "heron", reason: "Ten years of learning." } },
  owner: true,
});

const sayOutcome = route({
  method: "POST",
  path: "/api/scout/outcomes",
  summary: "Says how a question came out, with the source",
  body: outcomeGiven,
  response: written.extend({ question: z.string(), outcome }),
  example: { body: { question: "example", outcome: "no", origin: "Example of a source" } },
  owner: true,
});

/** In this order, so that what an example writes is there for the next one. */
export const forecastRoutes = { askQuestion, sayForecast, forecasts, sayOutcome } as const;
