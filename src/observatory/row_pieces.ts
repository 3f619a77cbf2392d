/** Pieces that rows of many tables share: words in both languages, and where a row was printed. */
import type { Row } from "#model";
import type { Texts } from "./answers/pieces.ts";

/** What a row says of where it was printed, as an answer of the contract has it. */
export interface Evidenced {
  readonly citation: {
    readonly publication?: string;
    readonly publisher?: string | undefined;
    readonly place?: string | undefined;
    readonly year?: string | undefined;
    readonly url?: string | undefined;
    readonly evidence?: string;
  } | null;
  readonly confidence: string | null;
  readonly label: string;
}

/** The cells `name_en` and `name_nl` for the stem `name`; null where nothing is said. */
export function wordsIn(stem: string, words: Texts | null | undefined): Row {
  return { [`${stem}_en`]: words?.en ?? null, [`${stem}_nl`]: words?.nl ?? null };
}

/** A table takes of these cells those it has a column for. */
export function printedIn({ citation, confidence, label }: Evidenced): Row {
  return {
    publication: citation?.publication ?? null,
    publisher: citation?.publisher ?? null,
    place: citation?.place ?? null,
    year: citation?.year ?? null,
    url: citation?.url ?? null,
    evidence: citation?.evidence ?? null,
    confidence,
    label,
  };
}
