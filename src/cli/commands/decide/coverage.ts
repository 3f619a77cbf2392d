/** `octant decide coverage|funding|levers`: what is paid for, what pays for the next step, and what else can be done. */
import type { CommandAnswer } from "#observatory";
import { type Column, openTo, type Row, scopes } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { say } from "../../words.ts";
import { short } from "../scout/foot.ts";
import { coverageWords, millions } from "./coverage_words.ts";

const states = ["unfunded", "part_funded", "double_funded", "funded", "unknown"];
const scope = () => new Option("--scope <scope>", "money for this use; civil and defence count what is for both").choices([...scopes]);

/** A year as four digits, or `all`. */
function yearOrAll(text: string): number | "all" {
  if (text === "all") return text;
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("Write a year as 2021, or all.");
  return Number(text);
}

/** A level of readiness; 0 is money of unknown level. */
function level(text: string): number {
  if (!/^\d$/.test(text)) throw new InvalidArgumentError("Write a TRL as 1 to 9.");
  return Number(text);
}

interface CoverageGiven extends Output {
  readonly technology?: string;
  readonly trl?: number;
}

export const coverage: CommandFile = {
  name: "coverage",
  example: "octant decide coverage --technology eu_1_3 --from 2021 --to 2025",
  add: (program, around) =>
    withOutput(withAudience(program.command("coverage")))
      .description("technology × TRL × instrument: what is unfunded, part-funded or paid twice, with the money of real projects")
      .option("--technology <id>", "only this technology or area")
      .option("--trl <level>", "with a technology: the projects of this one cell", level)
      .option("--from <year>", "first year of the calls (default 2021; all counts every year)", yearOrAll)
      .option("--to <year>", "last year of the calls", yearOrAll)
      .addOption(scope())
      .addOption(new Option("--state <state>", "only cells in this state").choices(states))
      .option("--instrument <id>", "only cells this instrument pays for")
      .action(async (options: CoverageGiven, command) => {
        const common = commonOf(command, around);
        const { format = "table", out: _, trl, technology, ...query } = options;
        if (trl !== undefined && technology !== undefined) {
          const { from, to, scope: use } = query as { from?: number; to?: number; scope?: "civil" };
          const cell = await order("coverageCell", { technology, trl, from, to, scope: use }, common, around);
          return put(
            format === "json" ? asJson(cell) : format === "csv" ? asCsv(cell.table) : cellInWords(cell, common),
            options,
            common,
            around,
          );
        }
        const answer = await order("coverage", { technology, ...query }, common, around);
        return put(
          format === "json" ? asJson(answer) : format === "csv" ? asCsv(answer.table) : inWords(answer, common),
          options,
          common,
          around,
        );
      }),
};

export const funding: CommandFile = {
  name: "funding",
  example: "octant decide funding --technology eu_1_3 --trl 4",
  add: (program, around) =>
    withOutput(withAudience(program.command("funding")))
      .description("the funding path from lab to market: what pays for each step, and what is missing in the two valleys of death")
      .option("--technology <id>", "for this technology or area")
      .option("--trl <level>", "where the results stand: steps from there on", level)
      .addOption(new Option("--stage <stage>", "only this stage of growth").choices(["idea", "prototype", "market", "growth"]))
      .addOption(new Option("--applicant <kind>", "who asks").choices([...openTo]))
      .option("--country <iso3>", "count instruments of this country too")
      .addOption(scope())
      .action(async (options: Output, command) => {
        const common = commonOf(command, around);
        const { format = "table", out: _, ...query } = options;
        const answer = await order("fundingPath", query, common, around);
        await put(
          format === "json" ? asJson(answer) : format === "csv" ? asCsv(answer.table) : pathInWords(answer, common),
          options,
          common,
          around,
        );
      }),
};

export const levers: CommandFile = {
  name: "levers",
  example: "octant decide levers --cause-type processing_capacity",
  add: (program, around) =>
    withOutput(withAudience(program.command("levers")))
      .description("policy levers: which kinds of cause each can act on, and what carries it")
      .option("--cause-type <id>", "only what can act on this kind of cause")
      .option("--instrument <id>", "only levers this instrument carries")
      .action(async (options: Output, command) => {
        const common = commonOf(command, around);
        const { format = "table", out: _, ...query } = options;
        const answer = await order("levers", query, common, around);
        await put(
          format === "json" ? asJson(answer) : format === "csv" ? asCsv(answer.table) : leversInWords(answer, common),
          options,
          common,
          around,
        );
      }),
};

const asJson = ({ table: _, ...answer }: { readonly table: unknown }) => `${JSON.stringify(answer, undefined, 2)}\n`;
const columnsNamed = (names: readonly string[]) => names.map((name): Column => ({ name, type: "text" }));

function inWords(answer: CommandAnswer<"coverage">, { lang }: Common): string {
  const words = coverageWords[lang];
  if (answer.cells.length === 0) return `${say(lang, "coverageNothing")}\n`;
  const rows = answer.technologies.flatMap(({ id, name }): Row[] => {
    const own = answer.cells.filter(({ technology }) => technology === id);
    if (own.length === 0) return [];
    const marks = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => {
        const cell = own.find(({ trl }) => trl === at + 1);
        return [
          `${at + 1}`,
          cell?.state ? `${words.mark[cell.state]}${cell.amount ? ` ${millions(cell.amount.spread, lang)}` : ""}` : null,
        ];
      }),
    );
    return [{ id, name: short(name[lang] ?? name.en ?? id), ...marks }];
  });
  const columns = columnsNamed(["id", "name", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  const { sums } = answer;
  const money = (text: string) => millions(text, lang);
  const foot = [
    words.key,
    words.sums(money(sums.all), money(sums.tied), money(sums.notTied.amount), money(sums.unmapped.amount), sums.withoutAmount),
    words.stated(money(sums.stated), money(sums.tied)),
    ...(sums.undated.projects > 0 ? [words.undated(sums.undated.projects, money(sums.undated.amount))] : []),
    words.unseen(answer.unseen.length),
    ...(answer.urgent.length === 0
      ? []
      : [
          words.urgent(
            answer.urgent
              .slice(0, 6)
              .map((one) => `${one.technology.id} (TRL ${(one.unfunded.length > 0 ? one.unfunded : one.partFunded).join(", ")})`),
          ),
        ]),
    `${answer.marking} · ${answer.from ?? "–"}–${answer.to ?? answer.years.at(-1) ?? "–"}`,
  ];
  return [...linesOf({ columns, rows }, lang), "", ...foot, ""].join("\n");
}

function cellInWords(answer: CommandAnswer<"coverageCell">, { lang }: Common): string {
  const words = coverageWords[lang];
  const { cell } = answer;
  const rows = answer.projects.slice(0, 40).map(
    (one): Row => ({
      project: one.ref,
      title: short(one.title),
      instrument: one.instrument,
      year: one.year?.toString() ?? null,
      share: millions(one.share, lang),
      amount: millions(one.amount, lang),
      twice: one.twice ? words.mark.double_funded : null,
    }),
  );
  const head = `${answer.technology.name[lang] ?? answer.technology.id} · TRL ${cell.trl ?? "–"} · ${cell.state === null ? "" : words.state[cell.state]}`;
  const money =
    cell.amount === null
      ? []
      : [words.range(millions(cell.amount.low, lang), millions(cell.amount.spread, lang), millions(cell.amount.high, lang))];
  const overlaps = answer.overlaps.map(
    ({ year, instruments }) => `${year}: ${instruments.map(({ id, amount }) => `${id} ${millions(amount, lang)}`).join(" + ")}`,
  );
  const open = answer.open.length === 0 ? [] : [words.open(answer.open.map(({ id, seen }) => (seen ? id : `${id}?`)).join(", "))];
  const columns = columnsNamed(["project", "title", "instrument", "year", "share", "amount", "twice"]);
  return [
    head,
    ...money,
    ...overlaps,
    ...open,
    "",
    ...linesOf({ columns, rows }, lang),
    "",
    say(lang, "rows", { count: answer.total }),
    "",
  ].join("\n");
}

function pathInWords(answer: CommandAnswer<"fundingPath">, { lang }: Common): string {
  const words = coverageWords[lang];
  const rows = answer.steps.map((step): Row => {
    const of = (form: string) => step.forms.find((one) => one.form === form)?.instruments.length ?? 0;
    return {
      step: step.from === 9 ? `9 ${words.market}` : `${step.from} → ${step.from + 1}`,
      valley: step.valley === null ? null : words.valley[step.valley],
      grant: String(of("grant")),
      equity: String(of("equity")),
      debt: String(of("debt")),
      procurement: String(of("procurement")),
      support: String(of("support")),
      coming: String(step.coming.length),
      missing: [...step.missing.map((form) => words.form[form]), ...step.perhaps.map((form) => `${words.form[form]}?`)].join(", ") || null,
      seen: step.money === null ? null : millions(step.money.amount, lang),
    };
  });
  const columns = columnsNamed(["step", "valley", "grant", "equity", "debt", "procurement", "support", "coming", "missing", "seen"]);
  const said = answer.valleys.map(
    (one) =>
      `${words.valley[one.valley]}: ${words.thinnest(one.thinnest.from, one.thinnest.instruments)}${one.coming.length > 0 ? ` ${words.coming(one.coming.map(({ id }) => id).join(", "))}` : ""}`,
  );
  return [
    ...linesOf({ columns, rows }, lang),
    "",
    ...said,
    words.unlevelled(answer.unlevelled.map(({ id }) => id).join(", ") || "–"),
    "",
  ].join("\n");
}

function leversInWords({ levers: found }: CommandAnswer<"levers">, { lang }: Common): string {
  if (found.length === 0) return `${say(lang, "leversNothing")}\n`;
  const rows = found.map(
    (one): Row => ({
      id: one.id,
      name: short(one.name[lang] ?? one.name.en ?? one.id),
      acts_on: one.causeTypes.map(({ id }) => id).join(", "),
      instruments: String(one.instruments.length),
      actions: String(one.actions.length),
      causes: String(one.causes.length),
      place: one.citation?.place ?? null,
    }),
  );
  const columns = columnsNamed(["id", "name", "acts_on", "instruments", "actions", "causes", "place"]);
  return [...linesOf({ columns, rows }, lang), "", say(lang, "rows", { count: found.length }), ""].join("\n");
}
