/** `octant scout radar`: where technologies stand, who moved them and why; freezes an edition. */
import { radarRings, type Row } from "#model";
import { Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { write } from "../../surroundings.ts";
import { sayHorizon } from "./horizon_words.ts";
import { known, tell } from "./signals.ts";

interface Options extends Output {
  readonly edition?: string;
  readonly against?: string;
  readonly on?: string;
  readonly freeze?: string;
  readonly name?: string;
  readonly place?: string;
  readonly ring?: (typeof radarRings)[number];
  readonly blocked?: string;
  readonly reason?: string;
  readonly label?: string;
}

export const radar: CommandFile = {
  name: "radar",
  example: "octant scout radar --on 2026-02-01",
  add: (program, around) =>
    withOutput(withAudience(program.command("radar")))
      .description("the technology radar with what moved; freeze an edition, or put a technology into a ring with a reason")
      .option("--edition <id>", "a frozen edition (default what stands now)")
      .option("--against <id>", "compare with this edition (default the one before)")
      .option("--on <date>", "the day (default today)")
      .option("--freeze <id>", "freeze what stands now under this id")
      .option("--name <name>", "with --freeze: what the edition is called")
      .option("--place <technology>", "say where a technology stands; without --ring and --blocked: let the rules say again")
      .addOption(new Option("--ring <ring>", "with --place").choices(radarRings))
      .option("--blocked <what>", "with --place: what stands in the way")
      .option("--reason <text>", "with --place: why")
      .option("--label <label>", "label of what is kept, at least that of what it rests on")
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { edition, against, on, freeze, name, place, ring, blocked, reason, label } = options;
        if (freeze !== undefined) {
          const made = await order("freezeEdition", { id: freeze, ...known({ name, on, label }) }, common, around);
          await write(around.out, `${sayHorizon(common.lang, "frozen", { id: made.id, blips: made.blips, date: made.date })}\n`);
          return tell(made.id, made.batch, common, around);
        }
        if (place !== undefined) {
          const placed = await order("placeTechnology", { technology: place, ...known({ ring, blocked, reason, label }) }, common, around);
          return tell(placed.technology, placed.batch, common, around);
        }
        const { table, ...answer } = await order("radar", known({ edition, against, on }), common, around);
        const format = options.format ?? "table";
        if (format === "csv") return put(asCsv(table), options, common, around);
        if (format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
        const columns = ["code", "name", "ring", "move", "signals", "flagged", "trl", "blocked", "reason"].map((column) => ({
          name: column,
          type: "text" as const,
        }));
        const placeOf = (text: unknown) => radarRings.findIndex((one) => one === text);
        const rows = table.rows
          .map((row): Row => ({ ...row, name: String(row[`name_${common.lang}`] ?? row["technology"]).slice(0, 46) }))
          .sort((left, right) => placeOf(left["ring"]) - placeOf(right["ring"]) || Number(left["number"]) - Number(right["number"]));
        const rings = answer.rings.map(({ id, count }) => `${id} ${count}`).join(", ");
        const counted = new Map<string, number>();
        for (const { move } of answer.blips) counted.set(move, (counted.get(move) ?? 0) + 1);
        const moves = [...counted].map(([move, number]) => `${move} ${number}`).join(", ");
        const foot = sayHorizon(common.lang, "radar", {
          date: answer.date,
          rings,
          moves: moves || "–",
          against: answer.against?.name ?? sayHorizon(common.lang, "noEdition"),
        });
        await put(
          `${[...linesOf({ columns, rows }, common.lang), "", `${foot} · ${answer.marking}`].join("\n")}\n`,
          options,
          common,
          around,
        );
      }),
};
