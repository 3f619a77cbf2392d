/** A patent document as each layout gives it, and the cells that are the same in all of them. */
import type { DraftRow } from "#collect";
import { plainText } from "#model";

export interface Place {
  readonly file: string;
  readonly line: string;
}

export interface Applicant {
  /** As written on the patent. */
  readonly name: string;
  /** The form the office brings all its spellings under, when it gives one. */
  readonly standard: string;
  /** Two letters; empty when unknown. */
  readonly country: string;
  /** True for a natural person, whose name goes no further than here. */
  readonly person: boolean;
}

export interface Patent extends Place {
  /** Office, number and kind of the publication in one: `EP1234567A1`; empty when there is none. */
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly abstract: string;
  readonly language: string;
  /** Of publication, as printed. */
  readonly date: string;
  readonly filing: string;
  readonly cpc: readonly string[];
  readonly ipc: readonly string[];
  readonly applicants: readonly Applicant[];
}

/** `;`-joined classes without repeats, in the order given: `G06N  10/20 20220101AFI` is `G06N10/20`. */
export function classesOf(symbols: readonly string[]): string {
  const classes = symbols.flatMap(
    (symbol) => /^([A-HY]\d{2}[A-Z])\s*(\d{1,4}\/\d{2,6})/.exec(plainText(symbol))?.slice(1, 3).join("") ?? [],
  );
  return [...new Set(classes)].join(";");
}

/** `{A,B}` or `A;B` as a list. */
export function listOf(cell: string): string[] {
  return plainText(cell)
    .replace(/^\{|\}$/g, "")
    .split(/[,;|]/)
    .map((one) => one.trim().replace(/^"|"$/g, ""))
    .filter((one) => one !== "");
}

/** A date as ISO 8601 from `20240102` or `2024-01-02…`; empty for none and for the 9999 and 0000 that mean unknown; as printed when it is no date. */
export function dateOf(cell: string): string {
  const printed = plainText(cell);
  const [, year = "", month = "", day = ""] = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(printed) ?? [];
  if (year === "9999" || year === "0000") return "";
  return year === "" ? printed : `${year}-${month}-${day}`;
}

/** The row of the table, as text before checks. */
export function rowOf(patent: Patent): DraftRow {
  const date = dateOf(patent.date);
  return {
    id: patent.id || null,
    publication: patent.id || null,
    family: patent.family || null,
    title: plainText(patent.title) || null,
    abstract: plainText(patent.abstract) || null,
    language: patent.language.toLowerCase() || null,
    date: date || null,
    filing_date: dateOf(patent.filing) || null,
    year: /^\d{4}-/.exec(date)?.[0].slice(0, 4) ?? null,
    cpc: classesOf(patent.cpc) || null,
    ipc: classesOf(patent.ipc) || null,
    persons: String(patent.applicants.filter((one) => one.person).length),
    source_file: patent.file,
    source_line: patent.line,
  };
}
