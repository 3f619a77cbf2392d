/** `octant scout train`: the judge of flags, trained anew on what is collected. */
import type { CommandFile } from "../../command.ts";
import { commonOf } from "../../options.ts";
import { order } from "../../reach.ts";
import { write } from "../../surroundings.ts";
import { say } from "../../words.ts";

export const train: CommandFile = {
  name: "train",
  example: "octant scout train --dry-run",
  add: (program, around) =>
    program
      .command("train")
      .description("train the model of flags anew on the public projects that are collected")
      .option("--dry-run", "train and count, write nothing")
      .action(async ({ dryRun = false }: { dryRun?: boolean }, command) => {
        const common = commonOf(command, around);
        const { written, ...counts } = await order("train", { dryRun }, common, around);
        const { rows, defence, space, security, civil, terms } = counts;
        const lines = [say(common.lang, "trained", { rows, defence, space, security, civil, terms })];
        if (written !== null) lines.push(say(common.lang, "trainedWritten", { written }));
        await write(around.out, `${lines.join("\n")}\n`);
      }),
};
