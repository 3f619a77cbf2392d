/** Dates as feeds write them. */

/** The beginning of the names of months in English, Dutch, German and French. */
const months: readonly string[][] = [
  ["jan"],
  ["feb", "fév", "fev"],
  ["mar", "mrt", "maa", "mär", "maer"],
  ["apr", "avr"],
  ["may", "mei", "mai"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "aoû", "aou"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez", "déc"],
];

/**
 * The day as printed, in the publisher's own time: ISO 8601 from ISO 8601 or from `Tue, 24 Nov 2026 13:00:00 +0100`, also with Dutch, German or
 * French names. As it stands when it is neither (`two hours ago`), for the check to name.
 */
export function dayOf(printed: string): string {
  const text = printed.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const [, day = "", name = "", year = ""] = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.?[\s-]+(\p{L}{3,})\.?[\s-]+(\d{4}|\d{2})\b/u.exec(text) ?? [];
  const month = months.findIndex((some) => some.some((begin) => name.toLowerCase().startsWith(begin))) + 1;
  if (month === 0) return text;
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
