/** `octant simulate`: what stops, when, and what would help; on chains, or on a network of firms from a file. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CommandAnswer } from "#observatory";
import { problem, type ScenarioInput, simulationKernels } from "#model";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../formats.ts";
import { type Common, commonOf, whole, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { runInWords } from "../run_in_words.ts";
import type { Surroundings } from "../surroundings.ts";
import { say } from "../words.ts";

interface Options extends Output {
  readonly scenario?: string;
  readonly cut?: string[];
  readonly days?: number;
  readonly runs?: number;
  readonly seed?: number;
  readonly kernel?: (typeof simulationKernels)[number];
  readonly save?: boolean;
  readonly label?: string;
  readonly links?: string;
  readonly each?: boolean;
  readonly fail?: string[];
  readonly set?: string[];
}

export const simulate: CommandFile = {
  name: "simulate",
  example: "octant simulate semiconductors --cut CHN:gallium=100% --days 180 --runs 200 --seed 1",
  add: (program, around) =>
    withOutput(withAudience(program.command("simulate")))
      .description("cut a country, a firm or a product and follow it through the tiers")
      .argument("<chain>", "a chain, all, the id of a run (run-…), or network for a file of firms")
      .option("--scenario <file>", "a scenario in YAML or JSON, or the name of one that is kept")
      .option("--cut <what...>", "CHN:gallium=100%, TSMC:foundry=50%, gallium=30%, CHN=100%", whole)
      .option("--days <days>", "how long (default 180)", count)
      .option("--runs <number>", "draws of everything uncertain (default 200; 0 = only the bounds)", count)
      .option("--seed <number>", "seed of the draws (default 1)", count)
      .addOption(new Option("--kernel <kernel>", "how to reckon (default cascade)").choices(simulationKernels))
      .option("--save", "keep the scenario")
      .option("--label <label>", "label of a scenario that is kept")
      .option("--links <file>", "network: CSV or Parquet with supplier, customer, supplier_sector, customer_sector, weight, type")
      .option("--each", "network: the loss for the failure of each firm in turn")
      .option("--fail <firms...>", "network: the loss when these firms fail together", whole)
      .option("--set <name=value...>", "network: a parameter, such as tolerance=0.01", whole)
      .action(async (chain: string, options: Options, command: Command) => {
        const common = commonOf(command, around);
        if (chain === "network") return network(options, common, around);
        if (chain.startsWith("run-")) return print(await order("repeat", { run: chain }, common, around), options, common, around);
        const scenario = await scenarioOf(chain, options, common, around);
        const asked = {
          scenario,
          ...(options.save ? { save: true } : {}),
          ...(options.label === undefined ? {} : { label: options.label }),
        };
        await print(await order("simulate", asked, common, around), options, common, around);
      }),
};

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}

/** The scenario of a file or of a name, else one made of the cuts; what is said on the command line wins. */
async function scenarioOf(chain: string, options: Options, common: Common, around: Surroundings): Promise<unknown> {
  const { days, runs, seed, kernel } = options;
  const said = Object.fromEntries(Object.entries({ days, runs, seed, kernel }).filter(([, value]) => value !== undefined));
  if (options.scenario !== undefined) {
    const written = await scenarioNamed(options.scenario, common, around);
    return { ...written, ...(chain === "all" && written["chains"] !== undefined ? {} : { chains: [chain] }), ...said };
  }
  const cuts = options.cut ?? [];
  if (cuts.length === 0) throw new InvalidArgumentError("Say what is cut (--cut CHN:gallium=100%) or name a scenario (--scenario FILE).");
  const scenario: ScenarioInput = { name: cuts.join(", "), chains: [chain], shocks: cuts.map(shockOf) };
  return { ...scenario, ...said };
}

/** `CHN:gallium=100%`: who, what, how much; without a colon three capitals are a country, anything else is what. */
function shockOf(text: string): ScenarioInput["shocks"][number] {
  const found = /^(?:([^:=]+):)?([^:=]*)=(\d+(?:\.\d+)?)\s*%?$/.exec(text.trim());
  if (found === null) throw new InvalidArgumentError(`--cut ${text}: write WHO:WHAT=PERCENT, for example CHN:gallium=100%.`);
  const [, who = "", what = "", percent = ""] = found;
  const isCountry = (word: string) => /^[A-Z]{3}$/.test(word);
  const source = who !== "" ? who : isCountry(what) ? what : "";
  const nodes = who === "" && isCountry(what) ? "" : what;
  const by = Number(percent);
  return {
    kind: by >= 100 ? "stop" : "cut",
    by,
    ...(source === "" ? {} : isCountry(source) ? { country: source } : { provider: source }),
    ...(nodes === "" ? {} : { nodes: nodes.split(",").map((node) => node.trim()) }),
  };
}

async function scenarioNamed(name: string, common: Common, around: Surroundings): Promise<Record<string, unknown>> {
  if (/^[a-z][a-z0-9_]*$/.test(name)) {
    const { scenarios } = await order("scenarios", {}, common, around);
    const kept = scenarios.find((one) => one.id === name);
    if (kept !== undefined) return kept.scenario as Record<string, unknown>;
  }
  const file = resolve(around.folder, name);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw problem("scenario-not-read", { file, reason: error.message }, error);
  });
  const { parse } = await import("yaml");
  const reason = (error: unknown) => (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  try {
    const read: unknown = parse(text);
    if (typeof read === "object" && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch (error) {
    throw problem("scenario-not-read", { file, reason: reason(error) }, error);
  }
  throw problem("scenario-not-read", { file, reason: "it holds no fields such as name and shocks" });
}

async function print(answer: CommandAnswer<"simulate">, options: Options, common: Common, around: Surroundings): Promise<void> {
  const format = options.format ?? "table";
  const { table, ...told } = answer;
  if (format === "csv") return put(asCsv(table), options, common, around);
  if (format === "json") return put(`${JSON.stringify(told, undefined, 2)}\n`, options, common, around);
  await put(`${runInWords(answer, common.lang).join("\n")}\n`, options, common, around);
}

async function network(options: Options, common: Common, around: Surroundings): Promise<void> {
  const { links, each, fail, set = [], kernel = "cascade" } = options;
  if (links === undefined) throw new InvalidArgumentError("Name the file of links: --links FILE.csv");
  if (kernel !== "cascade") throw new InvalidArgumentError("A network of firms is reckoned with --kernel cascade.");
  const asked = { links: resolve(around.folder, links), set, ...(each ? { each } : {}), ...(fail === undefined ? {} : { fail }) };
  const { table, remarks, total } = await order("network", asked, common, around);
  for (const remark of remarks) around.err.write(`${remark[common.lang]}\n`);
  const format = options.format ?? "table";
  if (format === "csv") return put(asCsv(table), options, common, around);
  if (format === "json") return put(`${JSON.stringify({ rows: table.rows, ...total }, undefined, 2)}\n`, options, common, around);
  const worst = [...table.rows].sort((left, right) => Number(right["loss"]) - Number(left["loss"])).slice(0, 20);
  const foot = say(common.lang, "network", { firms: total.firms, links: total.links });
  await put(`${[...linesOf({ columns: table.columns, rows: worst }, common.lang), "", foot].join("\n")}\n`, options, common, around);
}
