/** `octant scout gaps`: what is needed against what there is and will be; and what a need requires, by somebody who says why. */
import type { CommandAnswer } from "#observatory";
import { type Column, needDomains, type Row } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { write } from "../../surroundings.ts";
import { say } from "../../words.ts";
import { short } from "./foot.ts";

const states = ["existing", "predictable", "possible", "closing", "met", "unknown"] as const;

interface Options extends Output {
  readonly need?: string;
  readonly on?: string;
  readonly state?: (typeof states)[number];
  readonly domain?: string;
}

export const gaps: CommandFile = {
  name: "gaps",
  example: "octant scout gaps --need wp_drones",
  add: (program, around) =>
    withOutput(withAudience(program.command("gaps")))
      .description("capability needs against today and tomorrow: existing and predictable gaps, with the reason")
      .option("--need <id>", "only this need, with its reasons and what would have to be known")
      .option("--on <date>", "the day it is about (default today)", day)
      .addOption(new Option("--state <state>", "only gaps in this state").choices(states))
      .addOption(new Option("--domain <domain>", "only needs of this domain").choices(needDomains))
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { format: _, out: __, ...query } = options;
        const answer = await order("gaps", query, common, around);
        await put(texts[options.format ?? "table"](answer, common), options, common, around);
      }),
};

export const requirement: CommandFile = {
  name: "require",
  example: 'octant scout require wp_drones --trl 8 --by 2030 --reason "Units must be able to use it in the field"',
  add: (program, around) =>
    program
      .command("require")
      .description("enter the level, European share or date a need requires, with the reason; octant undo takes it back")
      .argument("<need>", "the id of a need, as octant scout gaps lists it")
      .option("--trl <level>", "the technology readiness level required, 1–9", level)
      .option("--share <percent>", "the share that must come from Europe, in per cent", percent)
      .option("--by <date>", "by when: 2030, 2030-06 or 2030-06-30", moment)
      .requiredOption("--reason <words>", "why")
      .option("--label <label>", "label of the statement (default that of the need)")
      .action(async (need: string, options: { trl?: number; share?: string; by?: string; reason: string; label?: string }, command) => {
        const common = commonOf(command, around);
        const answer = await order("requirement", { need, ...options }, common, around);
        const batch = answer.requirement?.batch.slice(0, 12) ?? "";
        await write(around.out, `${say(common.lang, "requirementKept", { need: answer.name[common.lang] ?? need, batch })}\n`);
      }),
};

function day(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError("Write a day as 2030-06-30.");
  return text;
}

function moment(text: string): string {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) throw new InvalidArgumentError("Write 2030, 2030-06 or 2030-06-30.");
  return text;
}

function level(text: string): number {
  if (!/^[1-9]$/.test(text)) throw new InvalidArgumentError("A readiness level is 1 to 9.");
  return Number(text);
}

function percent(text: string): string {
  if (!/^\d{1,3}(\.\d+)?$/.test(text) || Number(text) > 100) throw new InvalidArgumentError("Write a number from 0 to 100.");
  return text;
}

type Found = CommandAnswer<"gaps">;

const texts: Record<"table" | "csv" | "json", (answer: Found, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: (answer, common) => (answer.needs.length === 1 ? inFull(answer, common) : inWords(answer, common)),
};

const stateWords: Record<(typeof states)[number], { en: string; nl: string }> = {
  existing: { en: "existing", nl: "bestaand" },
  predictable: { en: "predictable", nl: "voorspelbaar" },
  possible: { en: "possible", nl: "mogelijk" },
  closing: { en: "closing", nl: "sluit zich" },
  met: { en: "met", nl: "vervuld" },
  unknown: { en: "unknown", nl: "onbekend" },
};

type Bounds = readonly (number | undefined)[] | null;

function range(bounds: Bounds, required: number | null): string | null {
  if (bounds === null && required === null) return null;
  const [low = 0, high = 0] = bounds ?? [];
  const has = bounds === null ? "?" : low.toFixed(1) === high.toFixed(1) ? low.toFixed(1) : `${low.toFixed(1)}–${high.toFixed(1)}`;
  return `${has} / ${required ?? "?"}`;
}

/** Today / required, then by the date. */
function inWords({ needs, counts, on, documents }: Found, { lang }: Common): string {
  if (needs.length === 0) return `${say(lang, "gapsNothing")}\n`;
  const rows = needs.map(
    (one): Row => ({
      need: one.id,
      name: short(one.name[lang] ?? one.name.en ?? one.id),
      domain: one.domain,
      state: stateWords[one.gap.state][lang],
      by: one.byDate,
      trl: range(one.gap.trl.today, one.gap.trl.required),
      trl_by_date: range(one.gap.trl.byDate, null)?.split(" ")[0] ?? null,
      share: range(one.gap.share.today, one.gap.share.required),
    }),
  );
  const columns = ["need", "name", "domain", "state", "by", "trl", "trl_by_date", "share"].map((name): Column => ({ name, type: "text" }));
  const counted = states.flatMap((state) => (counts[state] > 0 ? [`${stateWords[state][lang]}: ${counts[state]}`] : []));
  const foot = [on, ...counted, say(lang, "gapsDocuments", { documents })].join(" · ");
  return [...linesOf({ columns, rows }, lang), "", say(lang, "gapsKey"), foot, ""].join("\n");
}

function inFull(answer: Found, common: Common): string {
  const [need] = answer.needs;
  const { lang } = common;
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines.map((line) => `- ${line}`)]);
  return [
    inWords(answer, common).trimEnd(),
    ...list(
      say(lang, "gapsWhy"),
      (need?.gap.reasons ?? []).map((one) => one[lang]),
    ),
    ...list(
      say(lang, "gapsWanted"),
      (need?.gap.wanted ?? []).map((one) => one[lang]),
    ),
    "",
  ].join("\n");
}
