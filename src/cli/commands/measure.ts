/** `octant measure <method>`: the table of a method. */
import type { CommandAnswer } from "#observatory";
import { InvalidArgumentError } from "commander";
import type { CommandFile } from "../command.ts";
import { type Common, commonOf, several, whole, withAudience, year } from "../options.ts";
import { asCsv, asText, type Output, put, withOutput } from "../formats.ts";
import { order } from "../reach.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends Output {
  readonly bloc?: string[];
  readonly year?: string[];
  readonly product?: string[];
  readonly where?: string[];
  readonly set?: string[];
}

export const measure: CommandFile = {
  name: "measure",
  example: "octant measure eu_dependency --bloc EU27 DEU --year 2022 2024 --format csv",
  add: (program, around) =>
    withOutput(withAudience(program.command("measure")))
      .description("compute a method and print its table")
      .argument("<method>", "the method, such as eu_dependency")
      .option("--bloc <blocs...>", "only these blocs or countries: EU27 DEU", several)
      .option("--year <years...>", "only these years", year)
      .option("--product <codes...>", "only these products (HS6)", several)
      .option("--where <column=value...>", "only rows with this value in this column", whole)
      .option("--set <name=value...>", "a parameter of the method", whole)
      .action(async (method: string, options: Options, command) => run(method, options, commonOf(command, around), around)),
};

async function run(method: string, options: Options, common: Common, around: Surroundings): Promise<void> {
  const answer = await order("measure", { method, where: whereOf(options), set: options.set ?? [] }, common, around);
  await put(formats[options.format ?? "table"](answer, common), options, common, around);
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
