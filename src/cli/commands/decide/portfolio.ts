/** `octant decide portfolio`: which measures cut expected exposure most for the money, why, and what more money would bring. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { type Column, problem, type Row } from "#model";
import type { CommandAnswer } from "#observatory";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, several, whole, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { short } from "../scout/foot.ts";
import { measuresKey, range, standingWords, unweighedWords } from "./portfolio_words.ts";

interface Options extends Output {
  readonly budget?: readonly string[];
  readonly from?: string;
  readonly robust?: number;
  readonly alternatives?: number;
  readonly must?: readonly string[];
  readonly without?: readonly string[];
  readonly suppose?: readonly string[];
  readonly chain?: string;
}

export const portfolio: CommandFile = {
  name: "portfolio",
  example: "octant decide portfolio --budget any=200 --alternatives 2",
  add: (program, around) =>
    withOutput(withAudience(program.command("portfolio")))
      .description(
        "the set of measures that cuts expected exposure most under budgets, why each is in or out, and what more money would bring",
      )
      .option("--budget <line...>", "instrument=amount[@year] in EUR million; any=500 may pay for everything", several)
      .option("--from <file>", "a YAML file of a whole request, or a CSV with the columns of the register of measures")
      .option("--robust <count>", "this many chosen measures may turn out at their low end; money counts at its high end", count)
      .option("--alternatives <count>", "next best sets (default 3)", count)
      .option("--must <measure...>", "measures that must be in", several)
      .option("--without <measure...>", "measures that stay out", several)
      .option("--suppose <what...>", "a range where nobody prints one: measure:cost=10-20, measure:share=1-5, measure:stock=60", whole)
      .option("--chain <id>", "reckon on this chain or technology (default all)")
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, from, ...query } = options;
        const file = from === undefined ? undefined : await fileOf(resolve(around.folder, from));
        const answer = await order("portfolio", { ...query, ...(file && { file }), lang: common.lang }, common, around);
        const texts = {
          csv: () => asCsv(answer.table),
          json: () => `${JSON.stringify({ ...answer, table: undefined }, undefined, 2)}\n`,
          table: () => inWords(answer, common),
        };
        await put(texts[options.format ?? "table"](), options, common, around);
      }),
};

function count(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError("Write a whole number from 0.");
  return Number(text);
}

async function fileOf(path: string): Promise<{ name: string; text: string }> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw problem("import-file-missing", { file: path, reason: error.message }, error);
  });
  return { name: basename(path), text };
}

type Found = CommandAnswer<"portfolio">;

const words = {
  chosen: { en: "Chosen", nl: "Gekozen" },
  none: {
    en: "Nothing is chosen: no budget pays for a measure that cuts anything.",
    nl: "Er is niets gekozen: geen budget betaalt een maatregel die iets vermindert.",
  },
  lines: { en: "Budget lines", nl: "Budgetregels" },
  out: { en: "Out", nl: "Eruit" },
  next: { en: "Next best sets", nl: "Op een na beste keuzes" },
  frontier: { en: "Other budgets", nl: "Andere budgetten" },
} as const;

function inWords(found: Found, { lang }: Common): string {
  const nl = lang === "nl";
  const table = (names: readonly string[], rows: readonly Row[]) =>
    linesOf({ columns: names.map((name): Column => ({ name, type: "text" })), rows: [...rows] }, lang);
  const named = (one: { readonly id: string; readonly name: { readonly en?: string | undefined; readonly nl?: string | undefined } }) =>
    short(one.name[lang] ?? one.name.en ?? one.id);
  const inside = found.measures.filter(({ chosen }) => chosen);
  const weighed = found.measures.filter((one) => !one.chosen && one.standing !== null);
  const unweighed = found.measures.length - inside.length - weighed.length;
  const said = (value: number | null) => (value === null ? null : value.toFixed(2));
  const sum = nl
    ? `Samen gesimuleerd: ${found.together.mid.toFixed(2)} % (${range(found.together.low, found.together.high)}) van de verwachte blootstelling; los opgeteld ${found.sum.toFixed(2)} %. Kosten ${found.cost} miljoen euro. Tot op ${(found.gap * 100).toFixed(2)} % van het beste.`
    : `Simulated together: ${found.together.mid.toFixed(2)} % (${range(found.together.low, found.together.high)}) of expected exposure; added up one by one ${found.sum.toFixed(2)} %. Cost EUR ${found.cost} million. Within ${(found.gap * 100).toFixed(2)} % of the best.`;
  return [
    words.chosen[lang],
    ...(inside.length === 0
      ? [words.none[lang]]
      : table(
          ["id", "name", "cut_%", "cost_meur", "standing", "margin_%"],
          inside.map((one) => ({
            id: one.id,
            name: named(one),
            "cut_%": one.cut === null ? null : `${range(one.cut.low, one.cut.high)} (${one.cut.mid.toFixed(2)})`,
            cost_meur: range(one.cost.low, one.cost.high),
            standing: one.standing === null ? null : standingWords[one.standing][lang],
            "margin_%": said(one.margin),
          })),
        )),
    sum,
    "",
    words.lines[lang],
    ...table(
      ["line", "amount", "spent", "per_million_%", "more", "gain_%"],
      found.lines.map((line) => ({
        line: line.id,
        amount: String(line.amount),
        spent: String(Math.round(line.spent * 100) / 100),
        "per_million_%": line.worth.perMillion.toFixed(4),
        more: String(line.worth.more),
        "gain_%": said(line.worth.gain),
      })),
    ),
    "",
    words.out[lang],
    ...table(
      ["id", "name", "standing", "would_need_%", "missing_meur"],
      weighed.map((one) => ({
        id: one.id,
        name: named(one),
        standing: one.standing === null ? null : standingWords[one.standing][lang],
        "would_need_%": one.margin === null ? null : `+${one.margin.toFixed(2)}`,
        missing_meur: one.missing === null ? null : String(Math.round(one.missing * 100) / 100),
      })),
    ),
    nl
      ? `${unweighed} maatregelen kunnen niet gewogen worden: ${countsOf(found, lang)}.`
      : `${unweighed} measures cannot be weighed: ${countsOf(found, lang)}.`,
    "",
    words.next[lang],
    ...table(
      ["cut_%", "cost_meur", "more", "less"],
      found.alternatives.map((one) => ({
        "cut_%": one.together.mid.toFixed(2),
        cost_meur: String(one.cost),
        more: one.more.join(" "),
        less: one.less.join(" "),
      })),
    ),
    "",
    words.frontier[lang],
    ...table(
      ["budget_meur", "cost_meur", "cut_%"],
      found.frontier.map((one) => ({ budget_meur: String(one.budget), cost_meur: String(one.cost), "cut_%": one.together.toFixed(2) })),
    ),
    "",
    measuresKey(found.baseline)[lang],
    "",
  ].join("\n");
}

function countsOf({ measures }: Found, lang: "en" | "nl"): string {
  const counts = new Map<string, number>();
  for (const { standing, unweighed } of measures)
    if (standing === null)
      for (const one of unweighed) counts.set(unweighedWords[one][lang], (counts.get(unweighedWords[one][lang]) ?? 0) + 1);
  return [...counts].map(([reason, times]) => `${reason} ${times}`).join(", ") || "–";
}
