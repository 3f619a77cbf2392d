/** `octant check`: all content, with file, line and remedy. */
import type { CommandFile } from "../command.ts";
import { commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { write } from "../surroundings.ts";
import { say } from "../words.ts";

export const check: CommandFile = {
  name: "check",
  example: "octant check",
  add: (program, around, outcome) =>
    withAudience(program.command("check"))
      .description("check all content, samples and worked examples: file, line, remedy")
      .action(async (_: object, command) => {
        const common = commonOf(command, around);
        const { remarks, counts } = await order("check", { lang: common.lang }, common, around);
        if (remarks.length === 0) {
          const read = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
          return write(around.out, `${say(common.lang, "inOrder", { counts: read.join(", ") })}\n`);
        }
        outcome.code = 1;
        const lines = remarks.map(
          ({ file, line, sentence, remedy }) => `${file}${line === undefined ? "" : `:${line}`}  ${sentence}\n    ${remedy}`,
        );
        return write(around.err, `${lines.join("\n")}\n${say(common.lang, "remarks", { count: remarks.length })}\n`);
      }),
};
