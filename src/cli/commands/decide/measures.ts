/** `octant decide measures`: what could be done, and what it would change. */
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { short } from "../scout/foot.ts";
import { effectWords, measuresKey, range, unweighedWords } from "./portfolio_words.ts";

interface Options extends Output {
  readonly technology?: string;
  readonly node?: string;
  readonly cause?: string;
  readonly chain?: string;
}

export const measures: CommandFile = {
  name: "measures",
  example: "octant decide measures --node gallium_primary",
  add: (program, around) =>
    withOutput(withAudience(program.command("measures")))
      .description("what could be done: what each measure would change on the chains, simulated, and what it costs")
      .option("--technology <id>", "only measures for this technology or one below it")
      .option("--node <id>", "only measures at this node")
      .option("--cause <id>", "only measures against this cause")
      .option("--chain <id>", "reckon on this chain or technology (default all)")
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, ...query } = options;
        const answer = await order("measures", query, common, around);
        const texts = {
          csv: () => asCsv(answer.table),
          json: () => `${JSON.stringify({ ...answer, table: undefined }, undefined, 2)}\n`,
          table: () => inWords(answer, common),
        };
        await put(texts[options.format ?? "table"](), options, common, around);
      }),
};

function inWords({ measures: found, baseline }: CommandAnswer<"measures">, { lang }: Common): string {
  const names = ["id", "name", "node", "effect", "cut_%", "cost_meur", "weighed"];
  const rows = found.map((one): Row => {
    const [reason] = one.unweighed;
    return {
      id: one.id,
      name: short(one.name[lang] ?? one.name.en ?? one.id),
      node: one.node?.id ?? null,
      effect: one.effect === null ? null : effectWords[one.effect][lang],
      "cut_%": one.cut === null ? null : `${range(one.cut.low, one.cut.high)} (${one.cut.mid.toFixed(2)})`,
      cost_meur: range(one.cost.low, one.cost.high),
      weighed: reason === undefined ? (lang === "nl" ? "ja" : "yes") : unweighedWords[reason][lang],
    };
  });
  const columns = names.map((name): Column => ({ name, type: "text" }));
  return [...linesOf({ columns, rows }, lang), "", measuresKey(baseline)[lang], ""].join("\n");
}
