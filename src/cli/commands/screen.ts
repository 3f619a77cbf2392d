/** `octant screen`: a deal against the law and the map; without a file the cases that were kept; `opinion` says what one thinks of one. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { CommandAnswer } from "#observatory";
import { problem } from "#model";
import { Argument, type Command } from "commander";
import type { CommandFile } from "../command.ts";
import { asCsv, type Output, put, withOutput } from "../formats.ts";
import { type Common, commonOf, withAudience, withCommon } from "../options.ts";
import { order } from "../reach.ts";
import { caseInWords, casesInWords } from "../screen_in_words.ts";
import { type Surroundings, write } from "../surroundings.ts";
import { say } from "../words.ts";
import { day } from "./decide/day.ts";

interface Options extends Output {
  readonly on?: string;
  readonly keep?: boolean;
  readonly label?: string;
}

const opinions = ["approve", "conditions", "prohibit", "comment"] as const;

export const screen: CommandFile = {
  name: "screen",
  example: "octant screen example --on 2022-01-14",
  add: (program, around) => {
    const command = withOutput(withAudience(program.command("screen")))
      .description("who stands behind a deal, which legal clocks run, what it touches, and what it does to every node the target supplies")
      .argument("[deal]", "a file such as DEAL.yaml, the id of a case that was kept, or example; nothing lists the cases")
      .option("--on <date>", "the day it is about (default today)", day)
      .option("--keep", "keep the deal as a case; octant undo takes it back")
      .option("--label <label>", "label of a deal that is kept (default public)")
      .action(async (deal: string | undefined, options: Options, own: Command) => {
        const common = commonOf(own, around);
        const { on, keep, label } = options;
        const asked = on === undefined ? {} : { on };
        if (deal === undefined) return list(await order("screeningCases", asked, common, around), options, common, around);
        if (/^[a-z][a-z0-9_]*$/.test(deal))
          return print(await order("screeningCase", { deal, ...asked }, common, around), options, common, around);
        const file = resolve(around.folder, deal);
        const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
          throw problem("deal-not-read", { file, reason: error.message }, error);
        });
        const given = { text, file: basename(file), ...asked, ...(keep ? { keep } : {}), ...(label === undefined ? {} : { label }) };
        await print(await order("screenDeal", given, common, around), options, common, around);
      });
    addOpinion(command, around);
    return command;
  },
};

function addOpinion(screen: Command, around: Surroundings): void {
  const opinion = withAudience(screen.command("opinion"))
    .description("say what you think of a kept deal and why; octant undo takes it back")
    .argument("<deal>", "the id of a case, as octant screen lists it")
    .addArgument(new Argument("<opinion>", "what you think").choices(opinions))
    .requiredOption("--reason <words>", "why")
    .option("--label <label>", "label of the opinion (default that of the deal)")
    .action(async (deal: string, chosen: (typeof opinions)[number], _: unknown, own: Command) => {
      const common = commonOf(own, around);
      // `screen` has options of the same name, and takes them wherever they stand.
      const { reason = "", label } = own.optsWithGlobals<{ reason?: string; label?: string }>();
      const given = { deal, opinion: chosen, reason, ...(label === undefined ? {} : { label }) };
      const answer = await order("sayOpinion", given, common, around);
      const title = answer.name[common.lang] ?? answer.name.en ?? deal;
      await write(around.out, `${say(common.lang, "opinionSaid", { title, batch: answer.opinions[0]?.batch ?? "" })}\n`);
    });
  withCommon(opinion).copyInheritedSettings(screen);
  opinion.addHelpText(
    "after",
    '\nExample:\n  octant screen opinion example_deal_1a2b3c conditions --reason "Supply must be kept in Europe"',
  );
}

async function list(answer: CommandAnswer<"screeningCases">, options: Options, common: Common, around: Surroundings): Promise<void> {
  const { table, ...told } = answer;
  const { format = "table" } = options;
  if (format === "csv") return put(asCsv(table), options, common, around);
  if (format === "json") return put(`${JSON.stringify(told, undefined, 2)}\n`, options, common, around);
  await put(`${casesInWords(answer, common.lang).join("\n")}\n`, options, common, around);
}

type Answer = CommandAnswer<"screeningCase"> | CommandAnswer<"screenDeal">;

async function print(answer: Answer, options: Options, common: Common, around: Surroundings): Promise<void> {
  const { table, ...told } = answer;
  const { format = "table" } = options;
  if (format === "csv") return put(asCsv(table), options, common, around);
  if (format === "json") return put(`${JSON.stringify(told, undefined, 2)}\n`, options, common, around);
  await put(`${caseInWords(answer, common.lang).join("\n")}\n`, options, common, around);
}
