/** `octant decide applications`: what technologies are put to, for which need. */
import { needDomains, needSectors } from "#model";
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import { Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { short } from "../scout/foot.ts";

interface Options extends Output {
  readonly technology?: string;
  readonly need?: string;
  readonly application?: string;
  readonly sector?: (typeof needSectors)[number];
  readonly domain?: (typeof needDomains)[number];
}

export const applications: CommandFile = {
  name: "applications",
  example: "octant decide applications --technology eu_1_3",
  add: (program, around) =>
    withOutput(withAudience(program.command("applications")))
      .description("what technologies are put to, for which capability need, and all that hangs on one of them")
      .option("--technology <technology>", "only what this technology, or area of technology, is put to")
      .option("--need <need>", "only what serves this need")
      .option("--application <application>", "only this application")
      .addOption(new Option("--sector <sector>", "only in this sector").choices([...needSectors]))
      .addOption(new Option("--domain <domain>", "only in this domain").choices([...needDomains]))
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, ...query } = options;
        const answer = await order("applications", query, common, around);
        await put(texts[options.format ?? "table"](answer, common), options, common, around);
      }),
};

type Found = CommandAnswer<"applications">;

const texts: Record<"table" | "csv" | "json", (answer: Found, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

const words = {
  none: { en: "No application fits.", nl: "Geen toepassing past." },
  needs: { en: "Needs", nl: "Behoeften" },
  technologies: { en: "Technologies", nl: "Technologieën" },
  nodes: { en: "Chain nodes", nl: "Schakels" },
  causes: { en: "Root causes there", nl: "Grondoorzaken daar" },
  untied: { en: "Tied to no application", nl: "Aan geen toepassing verbonden" },
  key: { en: "The ties are our judgement unless the row says otherwise.", nl: "De verbanden zijn ons oordeel tenzij de rij anders zegt." },
} as const;

function inWords(answer: Found, { lang }: Common): string {
  if (answer.applications.length === 0) return `${words.none[lang]}\n`;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(" ");
  const rows = answer.applications.map(
    (one): Row => ({
      id: one.id,
      name: short(one.name[lang] ?? one.name.en ?? one.id),
      domains: one.domains.join(" "),
      technologies: ids(one.technologies),
      needs: ids(one.needs),
    }),
  );
  const columns = ["id", "name", "domains", "technologies", "needs"].map((name): Column => ({ name, type: "text" }));
  const { together, untied } = answer;
  const list = (title: string, items: string) => (items === "" ? [] : [`${title}: ${items}`]);
  return [
    ...linesOf({ columns, rows }, lang),
    "",
    ...(together === null
      ? list(words.untied[lang], [...untied.technologies, ...untied.needs].join(" "))
      : [
          ...list(words.technologies[lang], ids(together.technologies)),
          ...list(words.needs[lang], ids(together.needs)),
          ...list(words.nodes[lang], ids(together.nodes)),
          ...list(words.causes[lang], ids(together.causes)),
        ]),
    words.key[lang],
    "",
  ].join("\n");
}
