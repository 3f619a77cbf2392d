/** `octant decide criticality`: which technologies are critical, by five criteria and by rank; verdict, dissent, editions and what changed. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CommandAnswer } from "#observatory";
import { type Column, confidences, problem, type Row, type Verdict, verdicts } from "#model";
import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, whole, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { type Surroundings, write } from "../../surroundings.ts";
import { short } from "../scout/foot.ts";
import { tellChanges, tellOne } from "./criticality_told.ts";
import { sayCriticality } from "./criticality_words.ts";
import { day } from "./day.ts";

interface Options extends Output {
  readonly technology?: string;
  readonly edition?: string;
  readonly on?: string;
  readonly weights?: readonly string[];
  readonly top?: number;
  readonly draws?: number;
  readonly seed?: number;
  readonly space?: "all" | "declared";
  readonly confidence?: (typeof confidences)[number];
  readonly reason?: string;
  readonly evidence?: readonly string[];
  readonly reviewer?: string;
  readonly label?: string;
}

const verbs = ["freeze", "diff", "verdict", "dissent"] as const;
type Verb = (typeof verbs)[number];

export const criticality: CommandFile = {
  name: "criticality",
  example: "octant decide criticality --weights exposure=3 needs=1 --top 10",
  add: (program, around) =>
    options(withOutput(withAudience(program.command("criticality"))))
      .description(
        "which technologies are critical: five verdicts with their evidence, a weighted score, and how often each ranks among the first over all weights;\n" +
          "freeze NAME · diff EDITION [EDITION] · verdict TECHNOLOGY CRITERION met|not_met|unknown|rule · dissent, the same",
      )
      .addArgument(new Argument("[what]", "left out: the board").choices(verbs))
      .argument("[names...]", "name of an edition, two editions, or technology, criterion and verdict")
      .action(async (verb: Verb | undefined, names: string[], options: Options, command) => {
        const common = commonOf(command, around);
        if (verb !== undefined) return run[verb](names, options, common, around);
        if (names.length > 0) throw new InvalidArgumentError("Say freeze, diff, verdict or dissent before a name.");
        await board(options, common, around);
      }),
};

function options(command: Command): Command {
  return command
    .option("--technology <id>", "only this technology, with its evidence (eu_1_3)")
    .option("--edition <edition>", "a frozen edition instead of what stands now")
    .option("--on <date>", "the day it is about (default today)", day)
    .option(
      "--weights <file or name=value...>",
      "weights of indicators in place of the declared ones; a file has one indicator=weight a row",
      whole,
    )
    .option("--top <number>", "so many ranks count as the first (default 10)", number)
    .option("--draws <number>", "draws of weights and evidence (default 10000)", number)
    .option("--seed <number>", "the same seed gives the same numbers (default 1)", number)
    .addOption(
      new Option("--space <weights>", "all weights there are, or within the declared bounds (default all)").choices(["all", "declared"]),
    )
    .addOption(new Option("--confidence <how sure>", "with verdict").choices(confidences))
    .option("--reason <words>", "with verdict and dissent: why")
    .option("--evidence <subjects...>", "with verdict: what it rests on", whole)
    .option("--reviewer <who>", "with verdict and dissent: who judged")
    .option("--label <label>", "label of what is kept, at least that of what it rests on");
}

function number(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}

const run: Record<Verb, (names: readonly string[], options: Options, common: Common, around: Surroundings) => Promise<void>> = {
  freeze: async (names, { label }, common, around) => {
    const name = names.join(" ");
    if (name === "") throw new InvalidArgumentError("Say what the edition is called.");
    const made = await order("freezeCriticality", { name, ...(label && { label }) }, common, around);
    await tell(made.id, made.batch, common, around);
  },
  diff: async ([from, to], options, common, around) => {
    if (from === undefined) throw new InvalidArgumentError("Name one edition to compare with now, or two.");
    const { table, ...answer } = await order("criticalityChanges", { from, ...(to && { to }) }, common, around);
    const texts = {
      csv: () => asCsv(table),
      json: () => `${JSON.stringify(answer, undefined, 2)}\n`,
      table: () => tellChanges(answer, common.lang),
    };
    await put(texts[options.format ?? "table"](), options, common, around);
  },
  verdict: async ([technology, criterion, said], { confidence, reason = "", evidence = [], reviewer, label }, common, around) => {
    const given = {
      ...about(technology, criterion, said),
      reason,
      evidence: [...evidence],
      ...(reviewer && { reviewer }),
      ...(label && { label }),
    };
    const made = await order("sayVerdict", { ...given, ...(confidence && { confidence }) }, common, around);
    await tell(`${made.technology} ${made.criterion}`, made.batch, common, around);
  },
  dissent: async ([technology, criterion, said], { reason, reviewer = "owner", label }, common, around) => {
    const given = { ...about(technology, criterion, said), ...(reason && { reason }), reviewer, ...(label && { label }) };
    const made = await order("sayDissent", given, common, around);
    await tell(`${made.technology} ${made.criterion}`, made.batch, common, around);
  },
};

/** `rule` gives the rule its say again. */
function about(technology: string | undefined, criterion: string | undefined, said: string | undefined) {
  const verdict = said === "rule" ? null : verdicts.find((one) => one === said);
  if (technology === undefined || criterion === undefined || verdict === undefined)
    throw new InvalidArgumentError(`Say technology, criterion and one of ${verdicts.join(", ")}, rule.`);
  return { technology, criterion, verdict };
}

async function tell(what: string, batch: string | null, { lang }: Common, around: Surroundings): Promise<void> {
  await write(around.out, `${batch === null ? sayCriticality(lang, "same") : sayCriticality(lang, "kept", { what, batch })}\n`);
}

async function board(options: Options, common: Common, around: Surroundings): Promise<void> {
  const { technology, edition, on, top, draws, seed, space, format = "table" } = options;
  const weights = await weightsOf(options.weights, around);
  const query = Object.fromEntries(
    Object.entries({ technology, edition, on, weights, top, draws, seed, space }).filter(([, value]) => value !== undefined),
  );
  if (technology !== undefined && edition === undefined && format !== "csv") {
    const one = await order("criticalityOf", { technology, ...(on && { on }), ...(weights && { weights }) }, common, around);
    return put(format === "json" ? `${JSON.stringify(one, undefined, 2)}\n` : tellOne(one, common.lang), options, common, around);
  }
  const { table, ...answer } = await order("criticality", query, common, around);
  const texts = { csv: () => asCsv(table), json: () => `${JSON.stringify(answer, undefined, 2)}\n`, table: () => inWords(answer, common) };
  await put(texts[format](), options, common, around);
}

/** Words as they are; a single word without `=` is a file, one weight a row. Throws `criticality-weights-unread`. */
async function weightsOf(given: readonly string[] | undefined, { folder }: Surroundings): Promise<string[] | undefined> {
  const [only] = given ?? [];
  if (given === undefined) return undefined;
  if (given.length > 1 || only === undefined || only.includes("=")) return given.flatMap((one) => one.split(","));
  const file = resolve(folder, only);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw problem("criticality-weights-unread", { file, reason: error.code ?? error.message }, error);
  });
  return text.split(/\r?\n/);
}

const signs: Record<Verdict, string> = { met: "+", not_met: "-", unknown: "?" };

function inWords(answer: Omit<CommandAnswer<"criticality">, "table">, { lang }: Common): string {
  const { rows, rule, ranking, counts, on, marking } = answer;
  if (rows.length === 0) return `${sayCriticality(lang, "nothing")}\n`;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const lines = rows
    .toSorted((left, right) => right.inTop - left.inTop || right.score.mid - left.score.mid)
    .map(
      (one): Row => ({
        code: one.code,
        name: short(one.name[lang] ?? one.name.en ?? one.technology),
        outcome: sayCriticality(lang, one.outcome),
        ...Object.fromEntries(
          one.verdicts.map(({ criterion, verdict, by, dissents }) => [
            criterion,
            `${signs[verdict]}${by === null ? "" : "*"}${dissents > 0 ? "!" : ""}`,
          ]),
        ),
        score: `${one.score.low.toFixed(2)}–${one.score.high.toFixed(2)}`,
        [`top ${ranking.top}`]: percent(one.inTop),
      }),
    );
  const columns = ["code", "name", "outcome", ...rule.criteria.map(({ id }) => id), "score", `top ${ranking.top}`].map(
    (name): Column => ({ name, type: "text" }),
  );
  const foot = sayCriticality(lang, "counts", { ...counts, rule: rule.version, on, marking });
  return [
    ...linesOf({ columns, rows: lines }, lang),
    "",
    foot,
    sayCriticality(lang, "key", { top: ranking.top, draws: ranking.draws }),
    "",
  ].join("\n");
}
