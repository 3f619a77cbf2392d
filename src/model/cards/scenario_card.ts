/** A disruption to try on the chains: what is cut, for how long, what is done about it, and what is assumed where nobody knows. */
import { z } from "zod";
import { words } from "../citation.ts";
import { identifier } from "./shared.ts";

/** A name in both languages, or one text of a user for both. */
const named = z
  .union([words, z.string().trim().min(1).max(200)])
  .transform((name) => (typeof name === "string" ? { en: name, nl: name } : name));

const percent = z.number().min(0).max(100);
const days = z.number().int().min(0).max(3650);
const isoDate = z.iso.date();
const countryCode = z.string().regex(/^[A-Z]{3}$/, "a country as ISO 3166-1 alpha-3, such as CHN");

/** Low and high end of what is thought possible; equal when known. */
const range = z.tuple([z.number().min(0).max(3650), z.number().min(0).max(3650)]).refine(([low, high]) => low <= high, "the low end first");

export const shockKinds = ["stop", "cut", "export_ban", "price", "route_loss", "plant_loss", "acquisition"] as const;

/** One thing that goes wrong. Who: `country` or `provider`; what: `nodes`, absent = everything they supply (or, without who, the nodes themselves). */
const shock = z
  .strictObject({
    kind: z.enum(shockKinds).default("cut"),
    country: countryCode.optional(),
    /** An organisation, as the chain names it. */
    provider: z.string().min(1).max(200).optional(),
    nodes: z.array(identifier).max(500).optional(),
    /** Per cent of what they supply that is lost. For `price`: the rise in per cent (up to 10000). */
    by: z.number().min(0).max(10_000).default(100),
    from_day: days.default(0),
    /** Absent = to the end of the scenario. */
    for_days: days.optional(),
    /** `export_ban`: id of an entry of the register of export controls; brings country, nodes and date. */
    control: identifier.optional(),
    /** `acquisition`: who owns the provider afterwards. */
    new_owner: z.strictObject({ name: z.string().min(1).max(200), country: countryCode }).optional(),
  })
  .refine((one) => one.kind === "price" || one.by <= 100, { path: ["by"], message: "a cut is at most 100 %" })
  .refine((one) => one.country ?? one.provider ?? one.nodes ?? one.control, {
    message: "name a country, a provider, nodes or an entry of the register of export controls",
  })
  .refine((one) => one.kind !== "acquisition" || (one.provider !== undefined && one.new_owner !== undefined), {
    message: "an acquisition names the provider and the new owner",
  });

export const measureKinds = ["second_source", "stockpile", "recycling", "capacity"] as const;

/** Something done against it. `share` is per cent of the node's supply that it can deliver from `from_day` on; `stock_days` adds stock at its users. */
export const countermeasure = z
  .strictObject({
    kind: z.enum(measureKinds),
    node: identifier,
    /** Where it stands; it is lost with that country. */
    country: countryCode.optional(),
    share: percent.optional(),
    stock_days: days.optional(),
    from_day: days.default(0),
  })
  .refine((one) => (one.kind === "stockpile" ? one.stock_days !== undefined : one.share !== undefined), {
    message: "a stockpile names stock_days, every other measure a share",
  });

/** What is taken where no source says; printed with every result. */
const assumptions = z
  .strictObject({
    /** Days of stock of an input at its users. */
    stock_days: range.default([0, 30]),
    /** Days until a lost supplier delivers again after the shock ends. */
    time_to_recover_days: range.default([0, 90]),
    /** Days until a possible substitute is qualified. */
    days_to_qualify: range.default([180, 720]),
    /** May other suppliers of the same node raise output by this many per cent? */
    spare_capacity: percent.default(0),
    /** Per cent of the cost of a product that its inputs make up, for prices (Leontief). */
    input_cost_share: percent.default(50),
  })
  .prefault({});

export const simulationKernels = ["cascade", "inventory", "ttr", "leontief"] as const;

export const scenarioCard = z.strictObject({
  id: identifier.optional(),
  name: named,
  question: named.optional(),
  chains: z.array(identifier).min(1).default(["all"]),
  /** The day the scenario begins; export controls are placed by it. */
  start: isoDate.optional(),
  days: z.number().int().min(1).max(3650).default(180),
  shocks: z.array(shock).min(1).max(100),
  measures: z.array(countermeasure).max(100).default([]),
  assume: assumptions,
  kernel: z.enum(simulationKernels).default("cascade"),
  /** Draws of everything uncertain; 0 = only the bounds. */
  runs: z.number().int().min(0).max(100_000).default(200),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
});
/** As checked, every default filled in. */
export type ScenarioCard = z.output<typeof scenarioCard>;
/** As written. */
export type ScenarioInput = z.input<typeof scenarioCard>;
export type Shock = ScenarioCard["shocks"][number];
export type Countermeasure = ScenarioCard["measures"][number];
