/** `octant decide causes`: why there is a dependency, which kinds of cause recur, and where nobody names one. */
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import { InvalidArgumentError } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { short } from "../scout/foot.ts";

interface Options extends Output {
  readonly chain?: string;
  readonly technology?: string;
  readonly type?: string;
  readonly node?: string;
  readonly least?: number;
}

export const causes: CommandFile = {
  name: "causes",
  example: "octant decide causes --chain permanent_magnets",
  add: (program, around) =>
    withOutput(withAudience(program.command("causes")))
      .description(
        "why there is a dependency: causes with their evidence, which kinds recur across chains, and nodes without a cause named",
      )
      .option("--chain <chain>", "only causes in this chain")
      .option("--technology <technology>", "only causes of this technology, or of the chains that serve it")
      .option("--type <kind>", "only this kind of cause")
      .option("--node <node>", "only causes at this node")
      .option("--least <share>", "from which share of one country on a node wants a cause (0 to 1, default 0.5)", fraction)
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, ...query } = options;
        const answer = await order("causes", query, common, around);
        await put(texts[options.format ?? "table"](answer, common), options, common, around);
      }),
};

type Found = CommandAnswer<"causes">;

const texts: Record<"table" | "csv" | "json", (answer: Found, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

const words = {
  none: { en: "No cause fits.", nl: "Geen oorzaak past." },
  patterns: { en: "Kinds of cause, by the chains they are named in", nl: "Soorten oorzaak, naar de ketens waarin zij genoemd zijn" },
  open: {
    en: "No cause named, though one country outside the EU holds {least} % or more",
    nl: "Geen oorzaak genoemd, hoewel één land buiten de EU {least} % of meer heeft",
  },
  key: {
    en: "Points: decisive 3, major 2, contributing 1. The weights are our judgement. Evidence and places: --format csv or json.",
    nl: "Punten: beslissend 3, groot 2, bijdragend 1. De gewichten zijn ons oordeel. Bewijs en vindplaatsen: --format csv of json.",
  },
  weight: {
    decisive: { en: "decisive", nl: "beslissend" },
    major: { en: "major", nl: "groot" },
    contributing: { en: "contributing", nl: "bijdragend" },
  },
  sure: {
    firm: { en: "firm", nl: "stevig" },
    one_source: { en: "one source", nl: "één bron" },
    thin: { en: "thin", nl: "dun" },
  },
} as const;

const text = (name: string): Column => ({ name, type: "text" });
const whole = (name: string): Column => ({ name, type: "integer" });

function inWords(answer: Found, { lang }: Common): string {
  if (answer.causes.length === 0) return `${words.none[lang]}\n`;
  const named = (one: { readonly id: string; readonly name: { readonly en?: string | undefined; readonly nl?: string | undefined } }) =>
    short(one.name[lang] ?? one.name.en ?? one.id);
  const types = new Map(answer.types.map((one) => [one.id, named(one)]));
  const causes = answer.causes.map(
    (one): Row => ({
      id: one.id,
      name: named(one),
      kind: types.get(one.type.id) ?? one.type.id,
      weight: words.weight[one.weight][lang],
      evidence: words.sure[one.sure][lang],
      nodes: one.nodes.length === 0 ? null : one.nodes.map(({ id }) => id).join(" "),
    }),
  );
  const patterns = answer.patterns.map(
    (one): Row => ({
      kind: types.get(one.type) ?? one.type,
      chains: one.chains.length,
      causes: one.causes.length,
      nodes: one.nodes,
      points: one.points,
      firm: one.firm,
      thin: one.thin,
    }),
  );
  const open = answer.unexplained.map(
    (one): Row => ({ node: one.id, name: named(one), held: one.held.map(({ on, low }) => `${on} ${Math.round(low * 100)} %`).join(", ") }),
  );
  return [
    ...linesOf({ columns: ["id", "name", "kind", "weight", "evidence", "nodes"].map(text), rows: causes }, lang),
    "",
    words.patterns[lang],
    "",
    ...linesOf({ columns: [text("kind"), ...["chains", "causes", "nodes", "points", "firm", "thin"].map(whole)], rows: patterns }, lang),
    "",
    ...(open.length === 0
      ? []
      : [
          words.open[lang].replace("{least}", String(Math.round(answer.least * 100))),
          "",
          ...linesOf({ columns: ["node", "name", "held"].map(text), rows: open }, lang),
          "",
        ]),
    words.key[lang],
    "",
  ].join("\n");
}

function fraction(given: string): number {
  const value = Number(given);
  if (given.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("Write a share between 0 and 1: --least 0.5.");
  return value;
}
