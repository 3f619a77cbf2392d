/** `octant decide enter|drop|register`: what a person says in a register, as a table of the register's own columns. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { problem } from "#model";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { write } from "../../surroundings.ts";
import { say } from "../../words.ts";

interface Options {
  readonly from: string;
  readonly label?: string;
  readonly dryRun?: boolean;
}

export const enter: CommandFile = {
  name: "enter",
  example: "octant decide enter measure --from my_measures.csv",
  add: (program, around, outcome) =>
    withAudience(program.command("enter"))
      .description("enter a table in a register: its rows stand in place of those of the same id; octant undo takes it back")
      .argument("<kind>", "application, cause, measure, milestone …: octant decide register <kind> --format csv shows the columns")
      .requiredOption("--from <file>", "CSV with the columns of the register; the citation may be left out")
      .option("--label <label>", "confidentiality label (default that of what it replaces, else public)")
      .option("--dry-run", "check everything, write nothing")
      .action(async (kind: string, { from, ...options }: Options, command) => {
        const common = commonOf(command, around);
        const path = resolve(around.folder, from);
        const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
          throw problem("import-file-missing", { file: path, reason: error.message }, error);
        });
        const answer = await order(
          "enterEntries",
          { kind, file: { name: basename(path), text }, lang: common.lang, ...options },
          common,
          around,
        );
        for (const { file, line, sentence, remedy } of answer.remarks) around.err.write(`${file}:${line ?? "–"}: ${sentence} ${remedy}\n`);
        const bad = answer.remarks.length;
        const key = bad > 0 ? "entriesRefused" : options.dryRun ? "entriesTried" : "entriesKept";
        await write(around.out, `${say(common.lang, key, { kind, count: answer.entries.length, bad })}\n`);
        if (answer.batch !== null) await write(around.out, `${say(common.lang, "toUndo", { batch: answer.batch.slice(0, 12) })}\n`);
        if (bad > 0) outcome.code = 1;
      }),
};

export const drop: CommandFile = {
  name: "drop",
  example: "octant decide drop measure my_recycling_plant",
  add: (program, around) =>
    withAudience(program.command("drop"))
      .description("take back what was entered under this id: the row of the register stands again, or nothing")
      .argument("<kind>", "the kind it was entered as")
      .argument("<id>", "its id")
      .action(async (kind: string, id: string, _: unknown, command) => {
        const common = commonOf(command, around);
        const { batch } = await order("dropEntry", { kind, id }, common, around);
        await write(around.out, `${say(common.lang, "toUndo", { batch: batch.slice(0, 12) })}\n`);
      }),
};

export const register: CommandFile = {
  name: "register",
  example: "octant decide register measure --format csv --out my_measures.csv",
  add: (program, around) =>
    withOutput(withAudience(program.command("register")))
      .description("what a register lists, in the columns in which it can be entered again")
      .argument("<kind>", "application, cause_type, cause, lever, measure, roadmap, milestone …")
      .action(async (kind: string, options: Output, command) => {
        const common = commonOf(command, around);
        const { table, ...answer } = await order("register", { kind }, common, around);
        const short = {
          columns: table.columns.filter(({ name }) => ["id", `name_${common.lang}`, "label"].includes(name)),
          rows: table.rows,
        };
        const texts = {
          csv: () => asCsv(table),
          json: () => `${JSON.stringify(answer, undefined, 2)}\n`,
          table: () => `${linesOf(short, common.lang).join("\n")}\n`,
        };
        await put(texts[options.format ?? "table"](), options, common, around);
      }),
};
