/** The commands that work on a data folder, as data: the same whether the command line opens the folder itself or asks the process that owns it. */
import { languages, organisationVerdicts, problem } from "#model";
import { z } from "zod";
import { bases } from "./answers/lead_basis.ts";
import { coverageCommands, coverageOptions } from "./coverage_commands.ts";
import { causesCommands, causesOptions } from "./causes_commands.ts";
import { criticalityCommands, criticalityOptions } from "./criticality_commands.ts";
import { decideCommands, decideOptions } from "./decide_commands.ts";
import { deskCommands, deskOptions } from "./desk_commands.ts";
import { portfolioCommands, portfolioOptions } from "./portfolio_commands.ts";
import { horizonCommands, horizonOptions } from "./horizon_commands.ts";
import type { Operations } from "./operations.ts";
import { roadmapCommands, roadmapOptions } from "./roadmap_commands.ts";
import { screeningCommands, screeningOptions } from "./screening_commands.ts";
import { whyCommands, whyOptions } from "./why_commands.ts";

const several = z.array(z.string());
/** Bytes cross JSON as base64. */
const givenFiles = z.array(z.object({ name: z.string(), content: z.base64() }));

const commandOptions = {
  collect: z.strictObject({
    source: z.string(),
    from: z.string().optional(),
    years: several.optional(),
    label: z.string().optional(),
    dryRun: z.boolean().optional(),
    consent: z.boolean().optional(),
  }),
  measure: z.strictObject({ method: z.string(), where: z.record(z.string(), several).optional(), set: several.optional() }),
  trace: z.strictObject({ figure: z.string() }),
  publish: z.strictObject({ report: z.string(), lang: z.enum(languages).optional(), set: several.optional() }),
  check: z.strictObject({ lang: z.enum(languages).optional() }),
  simulate: z.strictObject({ scenario: z.unknown(), save: z.boolean().optional(), label: z.string().optional() }),
  repeat: z.strictObject({ run: z.string() }),
  exposure: z.strictObject({
    chain: z.string(),
    on: z.enum(["country", "organisation", "owner"]).optional(),
    node: z.string().optional(),
    least: z.number().min(0).max(1).optional(),
    threshold: z.number().min(0).max(1).optional(),
    bloc: z.string().optional(),
  }),
  scenarios: z.strictObject({}),
  controls: z.strictObject({}),
  flags: z.strictObject({ threshold: z.number().min(0).max(1).optional() }),
  decideFlag: z.strictObject({
    document: z.string(),
    decision: z.enum(["accept", "reject", "watch", "route"]),
    service: z.string().optional(),
    reason: z.string().max(2000).optional(),
    label: z.string().optional(),
    technologies: z.array(z.string()).max(20).optional(),
  }),
  appealFlag: z.strictObject({ document: z.string(), reason: z.string().min(1).max(4000), label: z.string().optional() }),
  gaps: z.strictObject({
    need: z.string().optional(),
    on: z.iso.date().optional(),
    state: z.enum(["existing", "predictable", "possible", "closing", "met", "unknown"]).optional(),
    domain: z.string().optional(),
  }),
  requirement: z.strictObject({
    need: z.string(),
    trl: z.number().int().min(1).max(9).optional(),
    share: z.string().optional(),
    by: z.string().optional(),
    reason: z.string().min(3),
    label: z.string().optional(),
  }),
  leads: z.strictObject({
    basis: z.enum(bases).optional(),
    by: z.enum(["technology", "field"]).optional(),
    bloc: z.string().optional(),
    from: z.number().int().optional(),
    to: z.number().int().optional(),
    subject: z.string().optional(),
    set: several.optional(),
  }),
  emergence: z.strictObject({
    source: z.string().optional(),
    terms: z.boolean().optional(),
    technology: z.string().optional(),
    top: z.number().int().min(1).max(500).optional(),
    set: several.optional(),
  }),
  network: z.strictObject({ links: z.string(), each: z.boolean().optional(), fail: several.optional(), set: several.optional() }),
  previewImport: z.strictObject({ files: givenFiles, lang: z.enum(languages).optional() }),
  checkImport: z.strictObject({ files: givenFiles, mapping: z.unknown(), lang: z.enum(languages).optional() }),
  importChain: z.strictObject({
    files: givenFiles,
    mapping: z.unknown(),
    label: z.string().optional(),
    lang: z.enum(languages).optional(),
  }),
  ...horizonOptions,
  ...causesOptions,
  ...decideOptions,
  ...criticalityOptions,
  ...coverageOptions,
  ...whyOptions,
  ...deskOptions,
  ...portfolioOptions,
  ...roadmapOptions,
  ...screeningOptions,
  search: z.strictObject({
    q: z.string(),
    kind: z.string().optional(),
    source: z.string().optional(),
    year: z.string().optional(),
    newest: z.boolean().optional(),
    limit: z.number().int().min(1).max(1000).optional(),
  }),
  show: z.strictObject({ ref: z.string() }),
  organisations: z.strictObject({
    q: z.string().optional(),
    country: z.string().optional(),
    kind: z.string().optional(),
    source: z.string().optional(),
    involvement: z.string().optional(),
    least: z.number().int().min(1).optional(),
    sort: z.enum(["documents", "money", "name"]).optional(),
    size: z.number().int().min(1).max(100_000).optional(),
  }),
  organisation: z.strictObject({ id: z.string() }),
  organisationProposals: z.strictObject({ size: z.number().int().min(1).max(100_000).optional() }),
  decideOrganisations: z.strictObject({
    verdict: z.enum(organisationVerdicts),
    one: z.string(),
    others: several,
    reason: z.string().optional(),
    label: z.string().optional(),
  }),
  train: z.strictObject({ dryRun: z.boolean().optional() }),
  batches: z.strictObject({}),
  undo: z.strictObject({ batch: z.string() }),
};

type Options = { [Name in keyof typeof commandOptions]: z.input<(typeof commandOptions)[Name]> };
export type CommandName = keyof typeof commandOptions;
const commandNames = Object.keys(commandOptions) as CommandName[];

type Run<Name extends CommandName, Answer> = (operations: Operations, options: z.output<(typeof commandOptions)[Name]>) => Promise<Answer>;

const commands = {
  collect: (operations, options) => operations.collect(options),
  measure: (operations, { method, where, set }) => operations.measure({ method, ...(where ? { where } : {}), ...(set ? { set } : {}) }),
  trace: (operations, { figure }) => operations.trace(figure),
  publish: async (operations, { report, lang, set }) => {
    const { pdf, ...edition } = await operations.publish(report, { lang, set });
    // Crosses JSON on the way from the process that owns the folder.
    return { ...edition, pdf: Buffer.from(pdf).toString("base64") };
  },
  check: (operations, { lang }) => operations.check(lang),
  simulate: async (operations, { scenario, save, label }) => {
    const answer = await operations.simulateAndRecord(scenario);
    if (save) await operations.saveScenario({ scenario, label });
    return { ...answer, table: operations.asTable.simulation(answer) };
  },
  repeat: async (operations, { run }) => {
    const answer = await operations.repeat(run);
    return { ...answer, table: operations.asTable.simulation(answer) };
  },
  exposure: async (operations, { chain, ...query }) => {
    const answer = await operations.exposure(chain, query);
    return { ...answer, table: operations.asTable.exposure(answer) };
  },
  scenarios: (operations) => operations.scenarios(),
  leads: async (operations, options) => {
    const answer = await operations.leads(options);
    return { ...answer, table: operations.asTable.leads(answer) };
  },
  emergence: async (operations, options) => {
    const answer = await operations.emergence(options);
    return { ...answer, table: operations.asTable.emergence(answer) };
  },
  network: (operations, options) => operations.network(options),
  gaps: async (operations, query) => {
    const answer = await operations.gaps(query);
    return { ...answer, table: operations.asTable.gaps(answer) };
  },
  requirement: (operations, { need, ...given }) => operations.requireOfNeed(need, given),
  flags: async (operations, { threshold }) => {
    const { flags, ...answer } = await operations.flagged(threshold);
    return { ...answer, table: operations.asTable.flags({ flags }) };
  },
  decideFlag: (operations, options) => operations.decideFlag(options),
  appealFlag: (operations, options) => operations.appealFlag(options),
  controls: async (operations) => operations.asTable.controls(await operations.controls()),
  previewImport: (operations, { files, lang }) => operations.previewImport(files, lang),
  checkImport: (operations, { lang, ...given }) => operations.checkImport(given, lang),
  importChain: (operations, { lang, ...given }) => operations.importChain(given, lang),
  ...horizonCommands,
  ...causesCommands,
  ...decideCommands,
  ...criticalityCommands,
  ...coverageCommands,
  ...whyCommands,
  ...deskCommands,
  ...portfolioCommands,
  ...roadmapCommands,
  ...screeningCommands,
  search: async (operations, { q, newest, limit, ...filters }) => {
    await operations.allIndexed();
    const filtered = Object.values(filters).some((one) => one !== undefined);
    const things = filtered ? [] : (await operations.search({ q, limit: 10 })).found;
    const documents = await operations.documents({ q, ...filters, ...(newest ? { sort: "newest" as const } : {}), size: limit ?? 20 });
    return { things, documents, table: operations.asTable.documents(documents) };
  },
  show: async (operations, { ref }) => {
    const [source = "", ...id] = ref.split("/");
    const answer = await operations.document(source, id.join("/"));
    return { ...answer, table: operations.asTable.document(answer) };
  },
  organisations: async (operations, query) => {
    const answer = await operations.organisations(query);
    return { ...answer, table: operations.asTable.organisations(answer) };
  },
  organisation: async (operations, { id }) => {
    const answer = await operations.organisation(id);
    return { ...answer, table: operations.asTable.organisation(answer) };
  },
  organisationProposals: async (operations, query) => {
    const answer = await operations.organisationProposals(query);
    return { ...answer, table: operations.asTable.organisationProposals(answer) };
  },
  decideOrganisations: (operations, given) => operations.decideOrganisations(given),
  train: (operations, { dryRun }) => operations.train({ dryRun }),
  batches: (operations) => operations.batches(),
  undo: (operations, { batch }) => operations.undo(batch),
} satisfies { [Name in CommandName]: Run<Name, unknown> };

/** What each command answers. */
export type CommandAnswer<Name extends CommandName> = Awaited<ReturnType<(typeof commands)[Name]>>;
export type CommandOptions<Name extends CommandName> = Options[Name];

/** Runs a command by name with options from outside. Throws `command-unknown`, `command-options-wrong` and what the command throws. */
export function runCommand<Name extends CommandName>(operations: Operations, name: Name, options: unknown): Promise<CommandAnswer<Name>>;
export function runCommand(operations: Operations, name: string, options: unknown): Promise<unknown>;
export async function runCommand(operations: Operations, name: string, options: unknown): Promise<unknown> {
  const known = commandNames.find((one) => one === name);
  if (known === undefined) throw problem("command-unknown", { command: name, known: commandNames.join(", ") });
  return run(operations, known, options);
}

function run<Name extends CommandName>(operations: Operations, name: Name, options: unknown): Promise<unknown> {
  const checked = commandOptions[name].safeParse(options);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw problem("command-options-wrong", { command: name, reason: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` });
  }
  const command = commands[name] as Run<Name, unknown>;
  return command(operations, checked.data as z.output<(typeof commandOptions)[Name]>);
}
