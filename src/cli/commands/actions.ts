/** `octant actions`: what policy documents promise, and what of it is past its day. */
import type { CommandAnswer } from "#observatory";
import type { Column, Row } from "#model";
import { Option } from "commander";
import type { CommandFile } from "../command.ts";
import { asCsv, linesOf, put } from "../formats.ts";
import { type Common, commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { say } from "../words.ts";
import { short } from "./scout/foot.ts";
import { day } from "./decide/day.ts";

const forms = ["table", "csv", "json", "ics"] as const;

interface Options {
  readonly format?: (typeof forms)[number];
  readonly out?: string;
  readonly overdue?: boolean;
  readonly on?: string;
  readonly document?: string;
  readonly owner?: string;
  readonly technology?: string;
  readonly quarter?: string;
  readonly find?: string;
}

export const actions: CommandFile = {
  name: "actions",
  example: "octant actions --overdue --on 2026-03-15 --format csv",
  add: (program, around) =>
    withAudience(program.command("actions"))
      .description("commitments of policy documents, and which of them are past their day")
      .option("--overdue", "only those whose day is past and that nobody says were done or dropped")
      .option("--on <date>", "the day it is about (default today)", day)
      .option("--document <document>", "only of this document: R, C, T or N")
      .option("--owner <owner>", "only what this one owes: commission, member_states, nl_defence …")
      .option("--technology <id>", "only what touches this technology or area")
      .option("--quarter <quarter>", "only what is due in this quarter: 2026-Q1")
      .option("--find <words>", "only where these words occur")
      .addOption(new Option("--format <format>", "form of the answer (default table)").choices(forms))
      .option("--out <file>", "write to a file instead of the terminal")
      .action(async ({ format = "table", out, find, ...query }: Options, command) => {
        const common = commonOf(command, around);
        const answer = await order("actions", { ...query, ...(find === undefined ? {} : { q: find }), lang: common.lang }, common, around);
        await put(texts[format](answer, common), out === undefined ? {} : { out }, common, around);
      }),
};

type Found = CommandAnswer<"actions">;

const texts: Record<(typeof forms)[number], (answer: Found, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  ics: ({ calendar }) => calendar,
  json: ({ table: _, calendar: __, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: inWords,
};

/** Where each stands, then how many, and what overdue means. */
function inWords({ actions: found, counts, on, overdue }: Found, { lang }: Common): string {
  if (found.length === 0) return `${say(lang, "actionsNothing")}\n`;
  const rows = found.map(
    (one): Row => ({
      id: one.id,
      due: one.due,
      standing: standingWords[one.standing][lang],
      owner: short(one.owners.map(({ id, name }) => name[lang] ?? name.en ?? id).join("; ")),
      title: one.title[lang] ?? one.title.en ?? one.id,
    }),
  );
  const columns = ["id", "due", "standing", "owner", "title"].map((name): Column => ({ name, type: "text" }));
  const counted = Object.entries(counts.standings).flatMap(([standing, count]) =>
    count > 0 ? [`${standingWords[standing as keyof typeof standingWords][lang]}: ${count}`] : [],
  );
  const foot = [on, ...counted, say(lang, "actionsOverdue", { count: overdue })].join(" · ");
  return [...linesOf({ columns, rows }, lang), "", foot, say(lang, "actionsKey"), ""].join("\n");
}

const standingWords = {
  done: { en: "done", nl: "gedaan" },
  dropped: { en: "dropped", nl: "vervallen" },
  overdue: { en: "overdue", nl: "te laat" },
  unconfirmed: { en: "unconfirmed", nl: "niet bevestigd" },
  ahead: { en: "to come", nl: "nog niet aan de beurt" },
  undated: { en: "no date", nl: "zonder datum" },
} as const;
