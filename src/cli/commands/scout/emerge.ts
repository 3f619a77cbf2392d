/** `octant scout emerge`: which technologies and terms rise, with growth and bursts, or why that cannot be said. */
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import { InvalidArgumentError } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, whole, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { footOf, short } from "./foot.ts";

interface Options extends Output {
  readonly source?: string;
  readonly technology?: string;
  readonly terms?: boolean;
  readonly top?: number;
  readonly set?: string[];
}

export const emerge: CommandFile = {
  name: "emerge",
  example: "octant scout emerge --terms --top 20",
  add: (program, around) =>
    withOutput(withAudience(program.command("emerge")))
      .description("which technologies or terms rise: emergence score, growth with its interval, bursts")
      .option("--source <id>", "of which source (default the one with most documents)")
      .option("--technology <id>", "only this technology, or with --terms the terms of its documents")
      .option("--terms", "terms instead of technologies")
      .option("--top <count>", "how many (default 60)", count)
      .option("--set <name=value...>", "a rule: documents=7, base=0.15, ratio=2, variant=data, organisations=2, emergent=1.77", whole)
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, ...query } = options;
        const answer = await order("emergence", query, common, around);
        await put(texts[options.format ?? "table"](answer, common), options, common, around);
      }),
};

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 500) throw new InvalidArgumentError("Write a whole number between 1 and 500.");
  return value;
}

type Emerged = CommandAnswer<"emergence">;

const texts: Record<"table" | "csv" | "json", (answer: Emerged, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

function inWords(answer: Emerged, { lang }: Common): string {
  const rows = answer.rows.map(
    ({ id, name, documents, score, emergent, growth, bursts }): Row => ({
      id,
      ...(answer.what === "technologies" ? { name: short(name[lang] ?? name.en ?? id) } : {}),
      documents,
      score: score?.score ?? null,
      emergent: emergent === true ? "▲" : null,
      growth: growth === null ? null : `${percent(growth.yearly)} (${percent(growth.interval?.[0])} – ${percent(growth.interval?.[1])})`,
      of_all: growth?.ofShare === undefined || growth.ofShare === null ? null : percent(growth.ofShare),
      bursts: bursts.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ") || null,
    }),
  );
  const columns = [
    { name: "id", type: "text" },
    ...(answer.what === "technologies" ? [{ name: "name", type: "text" } as const] : []),
    { name: "documents", type: "integer" },
    { name: "score", type: "number", digits: 2 },
    ...(["emergent", "growth", "of_all", "bursts"] as const).map((name) => ({ name, type: "text" as const })),
  ] as const satisfies readonly (Column & { digits?: number })[];
  return [
    ...(rows.length === 0 ? [] : [...linesOf({ columns, rows }, lang), ""]),
    ...(answer.refused === null ? [] : [answer.refused[lang]]),
    ...answer.remarks.map((one) => one[lang]),
    footOf(answer, rows.length, lang),
    "",
  ].join("\n");
}

function percent(fraction: number | undefined): string {
  return fraction === undefined ? "–" : `${fraction > 0 ? "+" : ""}${(fraction * 100).toFixed(0)} %`;
}
