/** A simulation for reading: what stops first and how deep, with what was assumed. */
import type { CommandAnswer } from "#observatory";
import type { Column, Language, Row } from "#model";
import { linesOf } from "./formats.ts";
import { say } from "./words.ts";

type Ran = CommandAnswer<"simulate">;

/** The end products first, then the nodes that lose most; at most `most` lines, the rest is in `--format csv`. */
export function runInWords(answer: Ran, language: Language, most = 25): string[] {
  const foot = [
    "",
    ...answer.assumed.map((one) => `- ${one[language]}`),
    ...answer.remarks.map((one) => `- ${one[language]}`),
    [answer.id, answer.marking, say(language, "again", { run: answer.id })].join(" · "),
  ];
  if (answer.timeToRecover !== undefined || answer.prices !== undefined) return [...linesOf(answer.table, language), ...foot];
  const touched = answer.nodes.filter((one) => one.lostDays.high > 0);
  const sorted = [...touched].sort(
    (left, right) =>
      Number(right.end) - Number(left.end) || right.lostDays.p50 - left.lostDays.p50 || right.lostDays.high - left.lostDays.high,
  );
  const before = new Map((answer.without ?? []).map((one) => [one.node, one]));
  const range = (low: number, middle: number, high: number, digits: number) =>
    low === high ? low.toFixed(digits) : `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
  const rows = sorted.slice(0, most).map((one): Row => {
    const without = before.get(one.node);
    return {
      node: `${one.end ? "▸ " : ""}${answer.names[one.node]?.[language] ?? answer.names[one.node]?.en ?? one.node}`,
      first_day:
        one.impact.earliest === null
          ? null
          : range(one.impact.earliest, one.impact.p50 ?? one.impact.earliest, one.impact.latest ?? Infinity, 0).replace("Infinity", "∞"),
      lowest_level: range(one.lowest.low, one.lowest.p50, one.lowest.high, 2),
      lost_days: range(one.lostDays.low, one.lostDays.p50, one.lostDays.high, 1),
      ...(without === undefined ? {} : { without_measures: range(without.lostDays.low, without.lostDays.p50, without.lostDays.high, 1) }),
      through: one.through === null ? null : (answer.names[one.through]?.[language] ?? one.through),
    };
  });
  const names = Object.keys(rows[0] ?? { node: "" });
  const columns = names.map((name): Column => ({ name, type: "text" }));
  const rest = sorted.length > most ? [say(language, "moreNodes", { count: sorted.length - most })] : [];
  const table = rows.length === 0 ? [say(language, "nothingStops")] : linesOf({ columns, rows }, language);
  return [...table, ...rest, ...foot];
}
