/** `octant publish <report>`: an edition of a report as a PDF. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { problem } from "#model";
import type { CommandFile } from "../command.ts";
import { commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { write } from "../surroundings.ts";
import { say } from "../words.ts";

export const publish: CommandFile = {
  name: "publish",
  example: "octant publish dependency_brief --as public --out brief.pdf",
  add: (program, around) =>
    withAudience(program.command("publish"))
      .description("build a report as a tagged PDF for one audience")
      .argument("<report>", "the report, such as dependency_brief")
      .option("--out <file>", "the file (default: named after report, year, language and label)")
      .action(async (report: string, { out }: { out?: string }, command) => {
        const common = commonOf(command, around);
        const { pdf, fileName, pages } = await order("publish", { report, lang: common.lang }, common, around);
        const file = resolve(around.folder, out ?? fileName);
        await writeFile(file, Buffer.from(pdf, "base64")).catch((error: NodeJS.ErrnoException) => {
          throw problem("file-not-written", { file, reason: error.message }, error);
        });
        await write(around.out, `${say(common.lang, "written", { file })} (${pages} p.)\n`);
      }),
};
