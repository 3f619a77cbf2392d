/** `octant scout decide` and `octant scout appeal`: what a person says about a flag. */
import { Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { type Surroundings, write } from "../../surroundings.ts";
import { say } from "../../words.ts";

interface Options {
  readonly service?: string;
  readonly reason?: string;
  readonly label?: string;
  readonly technologies?: string;
}

export const decide: CommandFile = {
  name: "decide",
  example: "octant scout decide cordis/101070455 route --service dg_defis --reason 'Detector for satellites'",
  add: (program, around) =>
    withAudience(program.command("decide"))
      .description("decide upon a flag: accept, reject, watch, or route to a service of the register")
      .argument("<document>", "source/id, as octant scout flags prints it")
      .argument("<decision>", "accept, reject, watch or route")
      .option("--service <service>", "where it goes, for route")
      .option("--reason <words>", "why")
      .option("--technologies <ids>", "what it is about, parted by commas, or none: teaches the mapping when it is trained next")
      .addOption(new Option("--label <label>", "a higher label than that of the document"))
      .action(async (document: string, decision: string, { service, reason, label, technologies }: Options, command) => {
        const common = commonOf(command, around);
        const about = technologies === undefined ? {} : { technologies: namedIn(technologies) };
        const given = { document, decision: decision as "accept", ...defined({ service, reason, label }), ...about };
        const { batch, at } = await order("decideFlag", given, common, around);
        await told("decided", { document, decision, at: at.slice(0, 10), batch: batch.slice(0, 12) }, common, around);
      }),
};

export const appeal: CommandFile = {
  name: "appeal",
  example: "octant scout appeal cordis/101070455 --reason 'The work is on crops'",
  add: (program, around) =>
    withAudience(program.command("appeal"))
      .description("bring a document back to the queue, with a reason")
      .argument("<document>", "source/id")
      .requiredOption("--reason <words>", "why it should be looked at again")
      .option("--label <label>", "a higher label than that of the document")
      .action(async (document: string, { reason = "", label }: Options, command) => {
        const common = commonOf(command, around);
        const { batch } = await order("appealFlag", { document, reason, ...defined({ label }) }, common, around);
        await told("appealed", { document, batch: batch.slice(0, 12) }, common, around);
      }),
};

function namedIn(list: string): string[] {
  return list.trim() === "none" ? [] : list.split(",").flatMap((one) => one.trim() || []);
}

function defined<Values extends Readonly<Record<string, string | undefined>>>(values: Values): { [Name in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Name in keyof Values]?: string };
}

function told(word: "decided" | "appealed", holes: Record<string, string>, common: Common, around: Surroundings): Promise<void> {
  return write(around.out, `${say(common.lang, word, holes)}\n`);
}
