/** `octant decide targets`: numbers that documents set, against what was measured. */
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { say } from "../../words.ts";
import { short } from "../scout/foot.ts";
import { day } from "./day.ts";

interface Options extends Output {
  readonly on?: string;
  readonly target?: string;
  readonly owner?: string;
}

export const targets: CommandFile = {
  name: "targets",
  example: "octant decide targets --on 2026-03-15",
  add: (program, around) =>
    withOutput(withAudience(program.command("targets")))
      .description("targets in numbers against what was measured, who falls short, and what is on course")
      .option("--on <date>", "the day it is about (default today)", day)
      .option("--target <id>", "only this target")
      .option("--owner <owner>", "only what this one owes")
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, ...query } = options;
        const answer = await order("targets", query, common, around);
        await put(texts[options.format ?? "table"](answer, common), options, common, around);
      }),
};

type Found = CommandAnswer<"targets">;

const texts: Record<"table" | "csv" | "json", (answer: Found, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

const stateWords = {
  met: { en: "met", nl: "gehaald" },
  on_course: { en: "on course", nl: "op koers" },
  behind: { en: "behind", nl: "achter" },
  short: { en: "short", nl: "nog niet" },
  missed: { en: "missed", nl: "gemist" },
  unconfirmed: { en: "unconfirmed", nl: "niet bevestigd" },
  unknown: { en: "unknown", nl: "onbekend" },
} as const;

function inWords({ targets: found, on }: Found, { lang }: Common): string {
  if (found.length === 0) return `${say(lang, "targetsNothing")}\n`;
  const rows = found.map(
    (one): Row => ({
      id: one.id,
      name: short(one.name[lang] ?? one.name.en ?? one.id),
      state: stateWords[one.standing.state][lang],
      measured: one.measured.at(-1)?.value ?? null,
      year: one.measured.at(-1)?.year.toString() ?? null,
      target: one.value === null ? null : `${one.direction === "at_most" ? "≤ " : ""}${one.value}`,
      unit: one.unit[lang] ?? null,
      due: one.due,
      falls_short: one.countries.known === 0 ? null : `${one.countries.short.length} / ${one.countries.known}`,
    }),
  );
  const columns = ["id", "name", "state", "measured", "year", "target", "unit", "due", "falls_short"].map(
    (name): Column => ({ name, type: "text" }),
  );
  return [...linesOf({ columns, rows }, lang), "", on, say(lang, "targetsKey"), ""].join("\n");
}
