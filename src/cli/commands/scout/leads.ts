/** `octant scout leads`: who leads in each technology or field, by how much, and how near that is to a monopoly. */
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, whole, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { say } from "../../words.ts";
import { footOf, short } from "./foot.ts";

interface Options extends Output {
  readonly basis?: "patents" | "cited" | "articles" | "works" | "projects" | "money";
  readonly technology?: string;
  readonly field?: string;
  readonly fields?: boolean;
  readonly technologies?: boolean;
  readonly bloc?: string;
  readonly years?: readonly [number, number];
  readonly set?: string[];
}

export const leads: CommandFile = {
  name: "leads",
  example: "octant scout leads --basis patents --bloc EU27 --years 2010-2020",
  add: (program, around) =>
    withOutput(withAudience(program.command("leads")))
      .description("who leads in each technology or field by year, the lead ratio and the monopoly risk")
      .addOption(
        new Option("--basis <what>", "what is counted (default cited: the one per cent most cited articles)").choices([
          "patents",
          "cited",
          "articles",
          "works",
          "projects",
          "money",
        ]),
      )
      .option("--technology <id>", "only this technology (eu_1_1)")
      .option("--field <name>", "only this field of the statistics (semiconductors)")
      .option("--fields", "by field of the statistics (default for articles)")
      .option("--technologies", "by technology, through the fields that stand in for it (default for patents)")
      .option("--bloc <bloc>", "the bloc that stands as one (default EU27; none for every country by itself)")
      .option("--years <from-to>", "years, such as 2010-2020 or 2020", yearsOf)
      .option("--set <name=value...>", "a threshold: high=3, high_institutions=8, medium=2, medium_institutions=5", whole)
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, technology, field, fields, technologies, years, ...query } = options;
        const subject = technology ?? field;
        const by =
          fields || field !== undefined
            ? ("field" as const)
            : technology !== undefined || technologies
              ? ("technology" as const)
              : undefined;
        const asked = {
          ...query,
          ...(by ? { by } : {}),
          ...(subject ? { subject } : {}),
          ...(years ? { from: years[0], to: years[1] } : {}),
        } as const;
        const answer = await order("leads", asked, common, around);
        await put(texts[options.format ?? "table"](answer, common), options, common, around);
      }),
};

/** `2010-2020`, or one year. */
export function yearsOf(text: string): readonly [number, number] {
  const [, from, to] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(text.trim()) ?? [];
  const years = [Number(from), Number(to ?? from)] as const;
  if (from === undefined || years[0] > years[1]) throw new InvalidArgumentError("Write years as 2010-2020, or one year.");
  return years;
}

type Led = CommandAnswer<"leads">;

const texts: Record<"table" | "csv" | "json", (answer: Led, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

/** The newest year of each; all years with `--format csv`. */
function inWords(answer: Led, { lang }: Common): string {
  const rows = answer.rows.flatMap(({ id, name, years, fields }): Row[] => {
    const one = years.at(-1);
    if (one === undefined) return [];
    return [
      {
        subject: id,
        name: `${short(name[lang] ?? name.en ?? id)}${fields.length > 0 ? " ≈" : ""}`,
        year: one.year,
        leader: one.leader,
        share: percent(one.share),
        second: one.second,
        second_share: percent(one.secondShare),
        ratio: one.ratio,
        top_ten: one.institutions,
        risk: riskIn(one, lang),
        bloc_place: one.blocPlace,
      },
    ];
  });
  const columns: Column[] = [
    ...["subject", "name"].map((name): Column => ({ name, type: "text" })),
    { name: "year", type: "integer" },
    ...["leader", "share", "second", "second_share"].map((name): Column => ({ name, type: "text" })),
    { name: "ratio", type: "number" },
    { name: "top_ten", type: "integer" },
    { name: "risk", type: "text" },
    { name: "bloc_place", type: "integer" },
  ];
  const lines =
    rows.length === 0
      ? [say(lang, "leadsNothing")]
      : linesOf({ columns: columns.map((one) => ({ ...one, digits: one.name === "ratio" ? 2 : null })), rows }, lang);
  const approximate = answer.rows.some((one) => one.fields.length > 0) ? [say(lang, "leadsApproximate")] : [];
  return [...lines, "", ...answer.caveats.map((one) => one[lang]), ...approximate, footOf(answer, rows.length, lang), ""].join("\n");
}

function percent(share: number | null): string | null {
  return share === null ? null : `${(share * 100).toFixed(1)} %`;
}

function riskIn({ least, most }: { readonly least: string | null; readonly most: string | null }, lang: "en" | "nl"): string | null {
  const words = { low: { en: "low", nl: "laag" }, medium: { en: "medium", nl: "middel" }, high: { en: "high", nl: "hoog" } } as const;
  const of = (risk: string | null) => words[(risk ?? "low") as keyof typeof words][lang];
  if (least === null || most === null) return null;
  return least === most ? of(least) : `${of(least)}–${of(most)}`;
}
