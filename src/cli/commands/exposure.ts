/** `octant exposure`: on whom a chain or a technology depends, through all tiers. */
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../formats.ts";
import { type Common, commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { say } from "../words.ts";

interface Options extends Output {
  readonly on?: "country" | "organisation" | "owner";
  readonly node?: string;
  readonly least?: number;
  readonly threshold?: number;
  readonly bloc?: string;
}

export const exposure: CommandFile = {
  name: "exposure",
  example: "octant exposure semiconductors --on country",
  add: (program, around) =>
    withOutput(withAudience(program.command("exposure")))
      .description("the share of every node that depends on each country, organisation or owner through all tiers, as an interval")
      .argument("<chain>", "a chain, a technology (eu_1_1), or all")
      .addOption(new Option("--on <whom>", "on whom (default country)").choices(["country", "organisation", "owner"]))
      .option("--node <node>", "only this node")
      .option("--least <fraction>", "leave out what is possibly less than this (default 0.05)", fraction)
      .option("--threshold <fraction>", "from which certain share a source is a single point of failure (default 0.5)", fraction)
      .option("--bloc <bloc>", "for whom to look for bottlenecks (default EU27)")
      .action(async (chain: string, options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, ...query } = options;
        const answer = await order("exposure", { chain, ...query }, common, around);
        await put(texts[options.format ?? "table"](answer, common), options, common, around);
      }),
};

function fraction(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("Write a fraction between 0 and 1, such as 0.5.");
  return value;
}

type Exposed = CommandAnswer<"exposure">;

const texts: Record<"table" | "csv" | "json", (answer: Exposed, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

/** The end products in full, then the single points of failure, the common suppliers and the bottlenecks. */
function inWords({ rows, singlePoints, commonSuppliers, bottlenecks, on, bloc, marking }: Exposed, { lang }: Common): string {
  const ends = rows.filter((one) => one.end);
  const range = ([low = 0, high = 0]: readonly number[]) =>
    low === high ? `${(low * 100).toFixed(0)} %` : `${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)} %`;
  const text = (name: { en?: string | undefined; nl?: string | undefined }, id: string) => name[lang] ?? name.en ?? id;
  const shown: Row[] = (ends.length > 0 ? ends : rows).map((one) => ({
    node: text(one.name, one.node),
    [on]: one.on,
    through_all_tiers: range(one.total),
    own_suppliers: range(one.direct),
    through: one.through,
  }));
  const columns = ["node", on, "through_all_tiers", "own_suppliers", "through"].map((name): Column => ({ name, type: "text" }));
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines.map((line) => `- ${line}`)]);
  return [
    ...linesOf({ columns, rows: shown }, lang),
    ...list(
      say(lang, "singlePoints"),
      singlePoints.map((one) => `${one.on}: ${text(one.name, one.node)} (${range(one.share)})`),
    ),
    ...list(
      say(lang, "commonSuppliers"),
      commonSuppliers.map((one) => `${one.on}: ${one.nodes.map((node) => text(node.name, node.id)).join(", ")}`),
    ),
    ...list(
      say(lang, "bottlenecks", { bloc }),
      bottlenecks.map((one) => `${text(one.name, one.node)} (${range(one.share)})`),
    ),
    "",
    `${say(lang, "rows", { count: rows.length })} · ${marking}`,
    "",
  ].join("\n");
}
