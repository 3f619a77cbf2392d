/** `octant measure <method>`: the table of a method. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CommandAnswer } from "#observatory";
import { problem } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../command.ts";
import { type Common, commonOf, several, whole, withAudience, year } from "../options.ts";
import { asCsv, asText } from "../formats.ts";
import { order } from "../reach.ts";
import { type Surroundings, write } from "../surroundings.ts";
import { say } from "../words.ts";

interface Options {
  readonly bloc?: string[];
  readonly year?: string[];
  readonly product?: string[];
  readonly where?: string[];
  readonly set?: string[];
  readonly format?: "table" | "csv" | "json";
  readonly out?: string;
}

export const measure: CommandFile = {
  name: "measure",
  example: "octant measure eu_dependency --bloc EU27 DEU --year 2022 2024 --format csv",
  add: (program, around) =>
    withAudience(program.command("measure"))
      .description("compute a method and print its table")
      .argument("<method>", "the method, such as eu_dependency")
      .option("--bloc <blocs...>", "only these blocs or countries: EU27 DEU", several)
      .option("--year <years...>", "only these years", year)
      .option("--product <codes...>", "only these products (HS6)", several)
      .option("--where <column=value...>", "only rows with this value in this column", whole)
      .option("--set <name=value...>", "a parameter of the method", whole)
      .addOption(new Option("--format <format>", "form of the answer (default table)").choices(["table", "csv", "json"]))
      .option("--out <file>", "write to a file instead of the terminal")
      .action(async (method: string, options: Options, command) => run(method, options, commonOf(command, around), around)),
};

async function run(method: string, options: Options, common: Common, around: Surroundings): Promise<void> {
  const answer = await order("measure", { method, where: whereOf(options), set: options.set ?? [] }, common, around);
  const text = formats[options.format ?? "table"](answer, common);
  if (options.out === undefined) return write(around.out, text);
  const file = resolve(around.folder, options.out);
  await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
    throw problem("file-not-written", { file, reason: error.message }, error);
  });
  await write(around.out, `${say(common.lang, "written", { file })}\n`);
}

function whereOf({ bloc, year: years, product, where = [] }: Options): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  const add = (column: string, values: readonly string[] | undefined) => {
    if (values !== undefined) filters[column] = [...(filters[column] ?? []), ...values];
  };
  add("bloc", bloc);
  add("year", years);
  add("product", product);
  for (const text of where) {
    const at = text.indexOf("=");
    if (at < 1) throw new InvalidArgumentError(`--where ${text}: write column=value.`);
    add(text.slice(0, at), [text.slice(at + 1)]);
  }
  return filters;
}

type Measured = CommandAnswer<"measure">;

const formats: Record<"table" | "csv" | "json", (answer: Measured, common: Common) => string> = {
  csv: asCsv,
  json: (answer) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: (answer, { lang }) => `${asText(answer, lang)}\n`,
};
