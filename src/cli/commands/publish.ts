/** `octant publish <report>`: an edition of a report as a PDF. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { problem } from "#model";
import type { CommandFile } from "../command.ts";
import { type Common, commonOf, whole, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { type Surroundings, write } from "../surroundings.ts";
import { say } from "../words.ts";

export const publish: CommandFile = {
  name: "publish",
  example: "octant publish dependency_brief --as public --out brief.pdf",
  add: (program, around) =>
    withAudience(program.command("publish"))
      .description("build a report as a tagged PDF for one audience")
      .argument("<report>", "the report, such as dependency_brief")
      .option("--set <name=value...>", "what the report is asked about: roadmap=advanced_semiconductors on=2026-11-24", whole)
      .option("--out <file>", "the file (default: named after report, year, language and label)")
      .action(async (report: string, { out, set = [] }: { out?: string; set?: string[] }, command) =>
        putPdf(report, set, out, commonOf(command, around), around),
      ),
};

/** An edition as a file, named by what is in it unless told otherwise. Throws what publishing throws, and `file-not-written`. */
export async function putPdf(report: string, set: string[], out: string | undefined, common: Common, around: Surroundings): Promise<void> {
  const { pdf, fileName, pages } = await order("publish", { report, set, lang: common.lang }, common, around);
  const file = resolve(around.folder, out ?? fileName);
  await writeFile(file, Buffer.from(pdf, "base64")).catch((error: NodeJS.ErrnoException) => {
    throw problem("file-not-written", { file, reason: error.message }, error);
  });
  await write(around.out, `${say(common.lang, "written", { file })} (${pages} p.)\n`);
}
