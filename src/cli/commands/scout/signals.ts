/** `octant scout signals`: the inbox; with `--add` a signal is typed in. `octant scout triage`: what one thinks of signals. */
import { languages, signalAnswers, type SignalAnswer, type Language } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, several, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { type Surroundings, write } from "../../surroundings.ts";
import { say } from "../../words.ts";
import { sayHorizon } from "./horizon_words.ts";

interface Options extends Output {
  readonly state?: SignalAnswer | "all";
  readonly technology?: string;
  readonly source?: string;
  readonly q?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: "date" | "score";
  readonly limit?: number;
  readonly add?: string;
  readonly text?: string;
  readonly link?: string;
  readonly date?: string;
  readonly origin?: string;
  readonly grade?: Grade;
  readonly language?: Language;
  readonly label?: string;
}

interface Grade {
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
  readonly credibility: "1" | "2" | "3" | "4" | "5" | "6";
}

export const signals: CommandFile = {
  name: "signals",
  example: "octant scout signals --state all --sort score",
  add: (program, around) =>
    withOutput(withAudience(program.command("signals")))
      .description("the inbox of signals, duplicates folded; with --add, type one in")
      .addOption(new Option("--state <state>", "answered how (default new)").choices([...signalAnswers, "all"]))
      .option("--technology <id>", "tied to this technology or area")
      .option("--source <id>", "of this source: signals, feedback, typed")
      .option("--q <words>", "with these words")
      .option("--from <date>", "not before")
      .option("--to <date>", "not after")
      .addOption(new Option("--sort <by>", "newest or likeliest first (default date)").choices(["date", "score"]))
      .option("--limit <number>", "at most so many (default 200)", count)
      .option("--add <title>", "type a signal in")
      .option("--text <text>", "with --add: what it says")
      .option("--link <address>", "with --add: where it stands")
      .option("--date <date>", "with --add: of which day")
      .option("--origin <name>", "with --add: where it was seen")
      .option("--grade <code>", "with --add: Admiralty, such as B2", gradeFrom)
      .addOption(new Option("--language <language>", "with --add: of the text (default en)").choices(languages))
      .option("--label <label>", "with --add: its label (default public)")
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        if (options.add !== undefined) return add(options.add, options, common, around);
        const { state, technology, source, q, from, to, sort, limit } = options;
        const asked = known({ state, technology, source, q, from, to, sort, limit });
        const { table, ...answer } = await order("signals", asked, common, around);
        const format = options.format ?? "table";
        if (format === "csv") return put(asCsv(table), options, common, around);
        if (format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
        if (answer.items === 0) return put(`${sayHorizon(common.lang, "none")}\n`, options, common, around);
        const shown = table.rows.map((row) => ({
          ...row,
          title: String(row["title"]).slice(0, 70),
          grade: `${String(row["reliability"] ?? "–")}${String(row["credibility"] ?? "")}`,
        }));
        const columns = (["date", "ref", "title", "answer", "grade", "technologies", "folded"] as const).map((name) => ({
          name,
          type: "text" as const,
        }));
        const counts = Object.entries(answer.counts)
          .map(([name, number]) => `${name} ${number}`)
          .join(", ");
        const foot = sayHorizon(common.lang, "signals", { shown: shown.length, total: answer.total, items: answer.items, counts });
        await put(`${[...linesOf({ columns, rows: shown }, common.lang), "", foot].join("\n")}\n`, options, common, around);
      }),
};

async function add(title: string, options: Options, common: Common, around: Surroundings): Promise<void> {
  const { text, link, date, origin, language, label, grade } = options;
  const kept = await order("saveSignal", { title, ...known({ text, link, date, origin, language, label }), ...grade }, common, around);
  await tell(kept.ref, kept.batch, common, around);
}

interface TriageOptions {
  readonly answer?: SignalAnswer;
  readonly reason?: string;
  readonly grade?: Grade;
  readonly linkTo?: string;
  readonly tie?: string[];
  readonly label?: string;
}

export const triage: CommandFile = {
  name: "triage",
  example: "octant scout triage typed/a1b2c3 --answer kept --grade B2 --reason 'Two others say so'",
  add: (program, around) =>
    withAudience(program.command("triage"))
      .description("say what you think of signals; octant undo takes it back")
      .argument("<ref...>", "signals by source and id, such as signals/abc or typed/abc")
      .addOption(new Option("--answer <answer>", "the answer").choices(signalAnswers))
      .option("--reason <text>", "why")
      .option("--grade <code>", "Admiralty: reliability of the source A–F, credibility of the information 1–6", gradeFrom)
      .option("--link-to <ref>", "it belongs to this signal or document")
      .option("--tie <technologies>", "technologies it is about", several)
      .option("--label <label>", "label of what you say (default that of the signal)")
      .action(async (refs: string[], { answer, reason, grade, linkTo: linkedTo, tie: technologies, label }: TriageOptions, command) => {
        const common = commonOf(command, around);
        const given = { refs, ...known({ answer, reason, linkedTo, technologies, label }), ...grade };
        const { written } = await order("triage", given, common, around);
        for (const { ref, batch } of written) await tell(ref, batch, common, around);
      }),
};

/** What was kept and how to take it back. */
export async function tell(what: string, batch: string | null, { lang }: Common, around: Surroundings): Promise<void> {
  if (batch === null) return write(around.out, `${sayHorizon(lang, "unchanged", { what })}\n`);
  await write(around.out, `${sayHorizon(lang, "kept", { what })} ${say(lang, "toUndo", { batch: batch.slice(0, 12) })}\n`);
}

export function count(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError("Write a whole number above 0.");
  return Number(text);
}

export function fraction(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("Write a fraction between 0 and 1, such as 0.3.");
  return value;
}

function gradeFrom(text: string): Grade {
  const found = /^([A-F])([1-6])$/i.exec(text.trim());
  if (found === null) throw new InvalidArgumentError("Write a letter A–F and a digit 1–6, such as B2.");
  return { reliability: found[1]?.toUpperCase(), credibility: found[2] } as Grade;
}

/** Without what was not said. */
export function known<Given extends object>(given: Given): { [Key in keyof Given]?: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}
