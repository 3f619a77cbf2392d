/** `octant decide status`: somebody says where a commitment stands, and what that rests on. */
import { actionStatuses, type ActionStatus } from "#model";
import { Argument } from "commander";
import type { CommandFile } from "../../command.ts";
import { commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { write } from "../../surroundings.ts";
import { say } from "../../words.ts";
import { day } from "./day.ts";

interface Options {
  readonly evidence: string;
  readonly url?: string;
  readonly date?: string;
  readonly label?: string;
}

export const status: CommandFile = {
  name: "status",
  example: 'octant decide status C-2-16 done --evidence "Declared operational, press release of the service" --date 2025-05-19',
  add: (program, around) =>
    withAudience(program.command("status"))
      .description("say where a commitment stands and what that rests on; octant undo takes it back")
      .argument("<action>", "the id of an action, as octant actions lists it")
      .addArgument(new Argument("<status>", "where it stands").choices(actionStatuses))
      .requiredOption("--evidence <words>", "what it rests on")
      .option("--url <address>", "where that can be read")
      .option("--date <date>", "the day it happened", day)
      .option("--label <label>", "label of the statement (default that of the action)")
      .action(async (action: string, standing: ActionStatus, options: Options, command) => {
        const common = commonOf(command, around);
        const { evidence, url, date, label } = options;
        const given = { action, status: standing, evidence, ...(url && { url }), ...(date && { date }), ...(label && { label }) };
        const answer = await order("sayActionStatus", given, common, around);
        const title = answer.title[common.lang] ?? answer.title.en ?? action;
        await write(around.out, `${say(common.lang, "actionSaid", { title, batch: answer.word?.batch ?? "" })}\n`);
      }),
};
