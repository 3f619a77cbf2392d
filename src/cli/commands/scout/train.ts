/** `octant scout train`: the judge of flags and of technologies, trained anew on what is collected. */
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
      .description("train the models of flags and of technologies anew on the public projects that are collected")
      .option("--dry-run", "train and count, write nothing")
      .action(async ({ dryRun = false }: { dryRun?: boolean }, command) => {
        const common = commonOf(command, around);
        const { written, technologies, ...counts } = await order("train", { dryRun }, common, around);
        const { rows, defence, space, security, civil, terms } = counts;
        const { labelled, least, used, unread } = technologies;
        const lines = [
          say(common.lang, "trained", { rows, defence, space, security, civil, terms }),
          used === null
            ? say(common.lang, "trainedTooFew", { labelled, least })
            : say(common.lang, "trainedTechnologies", { labelled, used, terms: technologies.terms ?? 0 }),
        ];
        const missing = (["defence", "space", "security"] as const).filter((use) => counts[use] === 0);
        if (missing.length > 0)
          lines.push(say(common.lang, "trainedWithout", { uses: missing.map((use) => say(common.lang, use)).join(", ") }));
        if (unread.length > 0)
          lines.push(say(common.lang, "trainedUnread", { count: unread.length, lines: unread.slice(0, 10).join(", ") }));
        for (const place of [written, technologies.written])
          if (place !== null) lines.push(say(common.lang, "trainedWritten", { written: place }));
        await write(around.out, `${lines.join("\n")}\n`);
      }),
};
