/** `octant undo [batch]`: takes an import or a change back; without a batch it lists them. */
import type { CommandFile } from "../command.ts";
import { commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { write } from "../surroundings.ts";
import { say } from "../words.ts";

export const undo: CommandFile = {
  name: "undo",
  example: "octant undo",
  add: (program, around) =>
    withAudience(program.command("undo"))
      .description("take an import back; without a batch, list them")
      .argument("[batch]", "the first characters of a batch")
      .action(async (batch: string | undefined, _: object, command) => {
        const common = commonOf(command, around);
        const { batches } = await order("batches", {}, common, around);
        if (batch === undefined) {
          const lines = batches.map(
            ({ id, at, title, asserted, retracted, marking }) =>
              `${id.slice(0, 12)}  ${at}  +${asserted} −${retracted}  ${title} · ${marking}`,
          );
          return write(around.out, `${lines.join("\n")}\n`);
        }
        const whole = batches.find(({ id }) => id.startsWith(batch))?.id ?? batch;
        const undone = await order("undo", { batch: whole }, common, around);
        return write(
          around.out,
          `${say(common.lang, "undone", { title: undone.title, retracted: undone.retracted, asserted: undone.asserted })}\n`,
        );
      }),
};
