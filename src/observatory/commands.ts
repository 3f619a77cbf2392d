/** The commands that work on a data folder, as data: the same whether the command line opens the folder itself or asks the process that owns it. */
import { languages, problem } from "#model";
import { z } from "zod";
import type { Operations } from "./operations.ts";

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
  publish: z.strictObject({ report: z.string(), lang: z.enum(languages).optional() }),
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
  network: z.strictObject({ links: z.string(), each: z.boolean().optional(), fail: several.optional(), set: several.optional() }),
  previewImport: z.strictObject({ files: givenFiles, lang: z.enum(languages).optional() }),
  checkImport: z.strictObject({ files: givenFiles, mapping: z.unknown(), lang: z.enum(languages).optional() }),
  importChain: z.strictObject({
    files: givenFiles,
    mapping: z.unknown(),
    label: z.string().optional(),
    lang: z.enum(languages).optional(),
  }),
  batches: z.strictObject({}),
  undo: z.strictObject({ batch: z.string() }),
};

type Options = { [Name in keyof typeof commandOptions]: z.input<(typeof commandOptions)[Name]> };
export type CommandName = keyof typeof commandOptions;
export const commandNames = Object.keys(commandOptions) as CommandName[];

type Run<Name extends CommandName, Answer> = (operations: Operations, options: z.output<(typeof commandOptions)[Name]>) => Promise<Answer>;

const commands = {
  collect: (operations, options) => operations.collect(options),
  measure: (operations, { method, where, set }) => operations.measure({ method, ...(where ? { where } : {}), ...(set ? { set } : {}) }),
  trace: (operations, { figure }) => operations.trace(figure),
  publish: async (operations, { report, lang }) => {
    const { pdf, ...edition } = await operations.publish(report, { lang });
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
  network: (operations, options) => operations.network(options),
  controls: async (operations) => operations.asTable.controls(await operations.controls()),
  previewImport: (operations, { files, lang }) => operations.previewImport(files, lang),
  checkImport: (operations, { lang, ...given }) => operations.checkImport(given, lang),
  importChain: (operations, { lang, ...given }) => operations.importChain(given, lang),
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
