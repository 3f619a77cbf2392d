/** `octant collect <source>`: a source's files become tables. */
import { resolve } from "node:path";
import type { CommandAnswer, CommandOptions } from "#observatory";
import type { CommandFile } from "../command.ts";
import { type Common, commonOf, withAudience, year } from "../options.ts";
import { codeOf } from "../problems.ts";
import { order } from "../reach.ts";
import { type Surroundings, write } from "../surroundings.ts";
import { say } from "../words.ts";

interface Options {
  readonly from?: string;
  readonly year?: string[];
  readonly label?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export const collect: CommandFile = {
  name: "collect",
  example: "octant collect baci --from ./BACI_HS17_V202601 --year 2022 2024",
  add: (program, around) =>
    withAudience(program.command("collect"))
      .description("collect a source from its official address, or from files you have")
      .argument("<source>", "the source, such as baci or eu_crm")
      .option("--from <path>", "a file, a folder, a .gz or a .zip instead of the official address")
      .option("--year <years...>", "only these years", year)
      .option("--label <label>", "confidentiality label (default: that of the source)")
      .option("--dry-run", "read and check everything, write nothing")
      .option("--yes", "agree to the licence of the source")
      .action(async (source: string, options: Options, command) => {
        await run(source, options, commonOf(command, around), around);
      }),
};

async function run(source: string, options: Options, common: Common, around: Surroundings): Promise<void> {
  const asked: CommandOptions<"collect"> = {
    source,
    ...(options.from === undefined ? {} : { from: resolve(around.folder, options.from) }),
    ...(options.year === undefined ? {} : { years: options.year }),
    ...(options.label === undefined ? {} : { label: options.label }),
    ...(options.dryRun ? { dryRun: true } : {}),
    ...(options.yes ? { consent: true } : {}),
  };
  const collected = await orderWithConsent(asked, common, around);
  await write(around.out, `${linesOf(collected, asked, common).join("\n")}\n`);
}

/** Asks a person for the yes a licence wants; elsewhere the problem names `--yes`. */
async function orderWithConsent(asked: CommandOptions<"collect">, common: Common, around: Surroundings): Promise<CommandAnswer<"collect">> {
  try {
    return await order("collect", asked, common, around);
  } catch (error) {
    if (codeOf(error) !== "source-consent-needed" || !around.person) throw error;
    const { confirm } = await import("@clack/prompts");
    const licence = error instanceof Error ? error.message : asked.source;
    if ((await confirm({ message: say(common.lang, "agree", { licence }), initialValue: false })) !== true) throw error;
    return order("collect", { ...asked, consent: true }, common, around);
  }
}

/** Rows printed one by one; all of them stand in the table `rejects`. */
const shownRejects = 10;

function linesOf(
  { source, name, changed, rows, label, age, batches, rejects, remarks }: CommandAnswer<"collect">,
  { dryRun }: CommandOptions<"collect">,
  { lang }: Common,
): string[] {
  const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
  const holes = {
    source: `${name[lang]} (${source})`,
    rows: count.toLocaleString(lang === "nl" ? "nl-NL" : "en-GB"),
    label,
    state: age.state.replace("_", "-"),
  };
  const first = say(lang, dryRun ? "dryRun" : changed ? "collected" : "unchanged", holes);
  return [
    first,
    ...remarks.map((remark) => `- ${remark[lang]}`),
    ...rejects.first.slice(0, shownRejects).map((reject) => `  · ${reject[lang]}`),
    ...(rejects.first.length > shownRejects ? [`  · ${say(lang, "moreRejects", { source })}`] : []),
    ...batches.map((batch) => say(lang, "toUndo", { batch: batch.slice(0, 12) })),
  ];
}
