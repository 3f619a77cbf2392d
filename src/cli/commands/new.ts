/** `octant new source|method|chain|scenario|case|report NAME`: a folder with a failing sample, in the user's own root. */
import { join } from "node:path";
import { type NewFolder, newFolders, writeNew } from "#content";
import { Argument } from "commander";
import type { CommandFile } from "../command.ts";
import { commonOf } from "../options.ts";
import { write } from "../surroundings.ts";
import { say } from "../words.ts";

export const newFolder: CommandFile = {
  name: "new",
  example: "octant new chain batteries",
  add: (program, around) =>
    program
      .command("new")
      .description("write the folder of a new source, method, chain, scenario, case or report into <data>/content")
      .addArgument(new Argument("<kind>", "what to begin").choices(newFolders))
      .argument("<name>", "snake_case")
      .action(async (kind: NewFolder, name: string, _: object, command) => {
        const { data, lang } = commonOf(command, around);
        const { folder, files } = await writeNew(kind, name, join(data, "content"));
        await write(around.out, `${files.map((file) => join(folder, file)).join("\n")}\n${say(lang, "thenCheck")}\n`);
      }),
};
