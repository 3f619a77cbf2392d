/** `octant decide roadmap`: technology roadmaps, and moving a milestone. */
import type { CommandAnswer } from "#observatory";
import { standingWord } from "#figure";
import { milestoneStatuses, type Language, type MilestoneStatus, problem } from "#model";
import type { Column, Row } from "#model";
import { type Command, InvalidArgumentError, Option } from "commander";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import writeXlsx from "write-excel-file/node";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Printed, put } from "../../formats.ts";
import { type Common, commonOf, withAudience, withCommon } from "../../options.ts";
import { order } from "../../reach.ts";
import { type Surroundings, write } from "../../surroundings.ts";
import { say } from "../../words.ts";
import { putPdf } from "../publish.ts";
import { short } from "../scout/foot.ts";
import { day } from "./day.ts";
import { sayRoadmap } from "./roadmap_words.ts";

const forms = ["table", "csv", "json", "xlsx", "ics", "pdf"] as const;

interface Options {
  readonly format?: (typeof forms)[number];
  readonly out?: string;
  readonly on?: string;
  readonly technology?: string;
}

export const roadmap: CommandFile = {
  name: "roadmap",
  example: "octant decide roadmap advanced_semiconductors --on 2026-11-24",
  add: (program, around) => {
    const command = withAudience(program.command("roadmap"))
      .description("technology roadmaps: what comes when, what waits for what, what is late, how early the rest can be")
      .argument("[roadmap]", "a roadmap, or all; without one they are listed")
      .option("--on <date>", "the day it is about (default today)", day)
      .option("--technology <id>", "only milestones on this technology, such as eu_1_1")
      .addOption(
        new Option("--format <format>", "form of the answer (default table); ics and pdf only for one roadmap or all").choices(forms),
      )
      .option("--out <file>", "write to a file instead of the terminal")
      .action(async (id: string | undefined, options: Options, self) => show(id, options, commonOf(self, around), around));
    addMove(command, around);
    return command;
  },
};

async function show(
  id: string | undefined,
  { format = "table", out, on, technology }: Options,
  common: Common,
  around: Surroundings,
): Promise<void> {
  const to = out === undefined ? {} : { out };
  const asked = on === undefined ? {} : { on };
  const about = technology === undefined ? {} : { technology };
  if (format === "pdf") {
    const set = Object.entries({ roadmap: id, ...about, ...asked }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`],
    );
    return putPdf("roadmap", set, out, common, around);
  }
  if (id === undefined && technology === undefined) {
    const answer = await order("roadmaps", asked, common, around);
    if (format === "xlsx") return putXlsx(answer.table, out ?? "roadmaps.xlsx", common, around);
    if (format !== "ics") return put(listForms[format](answer, common.lang), to, common, around);
  }
  const answer = await order("roadmap", { roadmap: id ?? "all", ...asked, ...about, lang: common.lang }, common, around);
  if (format === "xlsx") return putXlsx(answer.table, out ?? `${id ?? "all"}.xlsx`, common, around);
  return put(oneForms[format](answer, common.lang), to, common, around);
}

function addMove(parent: Command, around: Surroundings): void {
  const move = withAudience(parent.command("move"))
    .description("say another day for a milestone, or none; octant undo takes it back")
    .argument("<milestone>", "the id of a milestone")
    .argument("<date>", "a day as 2027-06-30, or none", dayOrNone)
    .addOption(new Option("--status <status>", "where it stands").choices(milestoneStatuses))
    .option("--label <label>", "label of the statement (default that of the milestone)")
    .action(async (milestone: string, date: string, { status, label }: { status?: MilestoneStatus; label?: string }, self) => {
      const common = commonOf(self, around);
      const given = { milestone, date: date === "none" ? null : date, ...(status && { status }), ...(label && { label }) };
      const answer = await order("sayMilestone", given, common, around);
      const { name, date: after, standing } = answer.milestone;
      const text = (texts: typeof name) => texts[common.lang] ?? texts.en ?? milestone;
      const none = standingWord("undated", common.lang);
      const said = {
        name: text(name),
        before: answer.before.date ?? none,
        after: after ?? none,
        standing: standingWord(standing, common.lang),
      };
      const names = answer.outOfOrder.map((one) => `${text(one.name)} (${one.date ?? none})`).join("; ");
      await write(around.out, `${sayRoadmap(common.lang, "moved", { ...said, batch: answer.batch })}\n`);
      if (names !== "") await write(around.out, `${sayRoadmap(common.lang, "outOfOrder", { names })}\n`);
    });
  withCommon(move).copyInheritedSettings(parent);
  move.addHelpText("after", "\nExample:\n  octant decide roadmap move sc_high_na 2026-06-30 --status under_way");
}

function dayOrNone(text: string): string {
  if (text === "none") return text;
  try {
    return day(text);
  } catch {
    throw new InvalidArgumentError("Write a day as 2026-03-15, or none.");
  }
}

type List = CommandAnswer<"roadmaps">;
type One = CommandAnswer<"roadmap">;

const listForms: Record<"table" | "csv" | "json", (answer: List, language: Language) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: listInWords,
};

const oneForms: Record<"table" | "csv" | "json" | "ics", (answer: One, language: Language) => string> = {
  csv: ({ table }) => asCsv(table),
  ics: ({ calendar }) => calendar,
  json: ({ table: _, calendar: __, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: oneInWords,
};

const textColumns = (names: readonly string[]) => names.map((name): Column => ({ name, type: "text" }));

function listInWords({ roadmaps: found, on }: List, lang: Language): string {
  if (found.length === 0) return `${sayRoadmap(lang, "nothing")}\n`;
  const rows = found.map(
    (one): Row => ({
      id: one.id,
      name: one.name[lang] ?? one.name.en ?? one.id,
      milestones: String(one.total),
      reached: String(one.counts.reached),
      past: String(one.past),
      next: one.next === null ? null : `${one.next.date ?? ""} ${short(one.next.name[lang] ?? one.next.name.en ?? one.next.id)}`,
      earliest_end: one.last === null ? null : spanOf(one.last),
    }),
  );
  const columns = textColumns(["id", "name", "milestones", "reached", "past", "next", "earliest_end"]);
  return [...linesOf({ columns, rows }, lang), "", on, sayRoadmap(lang, "listKey"), ""].join("\n");
}

/** `2027-05-24` to `?` when nobody knows how late. */
const spanOf = ({ low, high }: { readonly low: string; readonly high: string | null }) => (low === high ? low : `${low} – ${high ?? "?"}`);

function oneInWords(answer: One, lang: Language): string {
  const { milestones, on, past } = answer;
  if (milestones.length === 0) return `${sayRoadmap(lang, "nothing")}\n`;
  const rows = milestones.map(
    (one): Row => ({
      id: `${one.critical ? "*" : " "}${one.id}`,
      date: one.date,
      standing: standingWord(one.standing, lang),
      earliest: one.earliest === null ? null : spanOf(one.earliest),
      trl: one.trl === null ? null : String(one.trl),
      after: one.requires.length === 0 ? null : one.requires.map(({ id }) => id).join(" "),
      name: short(one.name[lang] ?? one.name.en ?? one.id),
    }),
  );
  const columns = textColumns(["id", "date", "standing", "earliest", "trl", "after", "name"]);
  const foot = [on, sayRoadmap(lang, "past", { count: past })].join(" · ");
  return [
    ...linesOf({ columns, rows }, lang),
    ...faultLines(answer, lang),
    ...moneyLines(answer, lang),
    "",
    foot,
    sayRoadmap(lang, "key"),
    "",
  ].join("\n");
}

function faultLines({ faults }: One, lang: Language): string[] {
  if (faults.length === 0) return [];
  const lines = faults.map(({ kind, steps, values: [a = "", b = ""] }) => {
    const names = steps.map(({ id }) => id);
    const [first = "", second = ""] = kind === "loop" ? [[...names, names[0] ?? ""].join(" → ")] : names;
    const holes = { first, second, a, b };
    return `  ${sayRoadmap(lang, kind, holes)}`;
  });
  return ["", sayRoadmap(lang, "faults"), ...lines];
}

function moneyLines({ spending }: One, lang: Language): string[] {
  if (spending.length === 0) return [];
  const unknown = sayRoadmap(lang, "unknown");
  const rows = spending.map(
    (one): Row => ({
      years: one.to === null ? unknown : one.from === one.to ? String(one.to) : `${one.from ?? ""}–${one.to}`,
      million_eur: one.high === null ? unknown : one.low === one.high ? String(one.high) : `${one.low ?? "?"}–${one.high}`,
      instruments: one.instruments.map(({ id }) => id).join(" ") || null,
      measures: one.measures.map(({ id }) => id).join(" "),
    }),
  );
  return [
    "",
    sayRoadmap(lang, "money"),
    ...linesOf({ columns: textColumns(["years", "million_eur", "instruments", "measures"]), rows }, lang),
  ];
}

/** A workbook is a file, whatever was asked: a terminal shows no bytes. Throws `file-not-written`. */
async function putXlsx({ columns, rows }: Printed, out: string, { lang }: Common, around: Surroundings): Promise<void> {
  const file = resolve(around.folder, out);
  const head = columns.map(({ name }) => ({ value: name, fontWeight: "bold" as const }));
  const lines = rows.map((row) => columns.map(({ name }) => row[name] ?? null));
  const bytes = await writeXlsx([head, ...lines]).toBuffer();
  await writeFile(file, bytes).catch((error: NodeJS.ErrnoException) => {
    throw problem("file-not-written", { file, reason: error.message }, error);
  });
  await write(around.out, `${say(lang, "written", { file })}\n`);
}
