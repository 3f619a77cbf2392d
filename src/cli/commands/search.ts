/** `octant search`: technologies, materials, chains and documents that hold the words. */
import type { CommandAnswer } from "#observatory";
import { documentKinds, type Language } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../command.ts";
import { asCsv, type Output, put, withOutput } from "../formats.ts";
import { type Common, commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { say } from "../words.ts";

interface Options extends Output {
  readonly kind?: string;
  readonly source?: string;
  readonly year?: string;
  readonly newest?: true;
  readonly limit?: number;
}

export const search: CommandFile = {
  name: "search",
  example: "octant search gallium",
  add: (program, around) =>
    withOutput(withAudience(program.command("search")))
      .description('find technologies, materials, chains and documents: words, "phrases", -without, prefix*, OR')
      .argument("<words...>", "what to look for; put -without and phrases after --")
      .addOption(new Option("--kind <kind>", "only documents of this kind").choices(documentKinds))
      .option("--source <source>", "only documents of this source")
      .option("--year <year>", "only documents of this year")
      .option("--newest", "newest first instead of best first")
      .option("--limit <number>", "how many documents (default 20)", count)
      .action(async (words: string[], options: Options, command) => {
        const common = commonOf(command, around);
        const { format = "table", out: _, ...query } = options;
        const answer = await order("search", { q: words.join(" "), ...query }, common, around);
        await put(texts[format](answer, common), options, common, around);
      }),
};

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1000) throw new InvalidArgumentError("Write a number from 1 to 1000.");
  return value;
}

type Found = CommandAnswer<"search">;

const texts: Record<"table" | "csv" | "json", (answer: Found, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

function inWords({ things, documents }: Found, { lang }: Common): string {
  const text = (name: { en?: string | undefined; nl?: string | undefined }, id: string) => name[lang] ?? name.en ?? id;
  const named = things.map((one) => `${one.subject}  ${text(one.name, one.subject)}`);
  const listed = documents.found.flatMap((one) => [
    `${one.ref}  ${one.title.map((piece) => piece.text).join("")}${one.date === null ? "" : ` (${one.date.slice(0, 4)})`}`,
    ...(one.passage.length === 0 ? [] : [`    ${one.passage.map((piece) => piece.text).join("")}`]),
  ]);
  const parts = [
    ...(named.length === 0 ? [] : [...named, ""]),
    ...listed,
    ...(listed.length === 0 ? [] : [""]),
    ...documents.remarks.map((remark) => text(remark, "")),
    `${say(lang, documents.more ? "foundMore" : "found", { things: things.length, documents: numbers(documents.total, lang) })} · ${documents.marking}`,
    "",
  ];
  return parts.join("\n");
}

function numbers(value: number, language: Language): string {
  return value.toLocaleString(language === "nl" ? "nl-NL" : "en-GB");
}
