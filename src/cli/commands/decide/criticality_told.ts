/** One technology of the board, and what changed between editions, in words. */
import type { CommandAnswer } from "#observatory";
import type { Language } from "#model";
import { sayCriticality } from "./criticality_words.ts";

type One = CommandAnswer<"criticalityOf">;
type Changes = Omit<CommandAnswer<"criticalityChanges">, "table">;
type Texts = { readonly en?: string | undefined; readonly nl?: string | undefined };

const said = (texts: Texts | null, lang: Language) => texts?.[lang] ?? texts?.en ?? texts?.nl ?? "–";
const percent = (share: number | null) => (share === null ? "–" : `${Math.round(share * 100)} %`);

/** Statements in the list of one verdict. */
const most = 8;

export function tellOne(one: One, lang: Language): string {
  const lines = [
    `${one.code} ${said(one.name, lang)}: ${sayCriticality(lang, one.outcome)}`,
    `${sayCriticality(lang, "score")} ${one.score.low.toFixed(2)}–${one.score.high.toFixed(2)} · ${sayCriticality(lang, "top", { top: one.rank.top })}: ${percent(one.rank.inTop)}`,
    "",
  ];
  for (const { criterion, verdict, by, why, proposed, dissents } of one.verdicts) {
    const who = by === null ? sayCriticality(lang, "byRule") : sayCriticality(lang, "by", { by });
    lines.push(`${criterion}: ${sayCriticality(lang, verdict)} (${who})`, `  ${said(why, lang)}`);
    for (const { subject, says } of proposed.grounds.slice(0, most)) lines.push(`    ${said(says, lang)} [${subject}]`);
    if (proposed.groundsInAll > most) lines.push(`    … ${proposed.groundsInAll}`);
    if (verdict === "unknown")
      for (const words of proposed.missing) lines.push(`  ${sayCriticality(lang, "missing")}: ${said(words, lang)}`);
    for (const { reviewer, verdict: other, reason } of dissents)
      lines.push(`  ${sayCriticality(lang, "dissent", { reviewer, verdict: sayCriticality(lang, other), reason })}`);
  }
  lines.push("");
  for (const { id, value, basis } of one.indicators)
    lines.push(
      `${id}: ${value === null ? "?" : value.map((each) => Math.round(each * 1000) / 1000).join("–")}  ${basis
        .slice(0, 2)
        .map(({ says }) => said(says, lang))
        .join("; ")}`.trimEnd(),
    );
  if (one.history.length > 0) lines.push("", `${sayCriticality(lang, "history")}:`);
  for (const { name, date, outcome } of one.history) lines.push(`  ${date} ${name}: ${sayCriticality(lang, outcome)}`);
  return `${lines.join("\n")}\n\n${one.marking}\n`;
}

export function tellChanges({ changes, from, to, marking }: Changes, lang: Language): string {
  const names = { from: from.name, to: to?.name ?? sayCriticality(lang, "now") };
  if (changes.length === 0) return `${names.from} → ${names.to}: ${sayCriticality(lang, "same")}\n`;
  const lines = [sayCriticality(lang, "changed", { count: changes.length, ...names }), ""];
  for (const { code, name, outcome, verdicts, inBest } of changes) {
    const moved =
      outcome.from === outcome.to
        ? ""
        : `: ${outcome.from === null ? "–" : sayCriticality(lang, outcome.from)} → ${outcome.to === null ? "–" : sayCriticality(lang, outcome.to)}`;
    lines.push(`${code} ${said(name, lang)}${moved} (${percent(inBest.from)} → ${percent(inBest.to)})`);
    for (const each of verdicts) {
      const [before, after] = [each.from, each.to].map((one) => (one === null ? "–" : sayCriticality(lang, one)));
      lines.push(
        `  ${each.criterion}: ${before} → ${after}, ${sayCriticality(lang, each.dissents > 0 ? "dissent_cause" : `${each.cause}_cause`)}. ${said(each.after, lang)}`,
      );
    }
  }
  return `${lines.join("\n")}\n\n${marking}\n`;
}
