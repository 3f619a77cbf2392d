/** A notice as each layout gives it; an empty text is unknown. */

export interface Winner {
  readonly name: string;
  readonly country: string;
}

export interface Notice {
  /** Number and year of publication: `123456-2024`. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly buyer: string;
  readonly buyer_country: string;
  readonly cpv: string;
  readonly amount: string;
  readonly currency: string;
  readonly language: string;
  readonly type: string;
  readonly url: string;
  readonly winners: readonly Winner[];
  readonly file: string;
  readonly line: string;
}

/** `00123456-2024` is `123456-2024`; another text stays as it is, for the check to name. */
export function numberOf(printed: string): string {
  const [, number = "", year = ""] = /^0*(\d+)-(\d{4})$/.exec(printed.trim()) ?? [];
  return number === "" ? printed.trim() : `${number}-${year}`;
}

/** TED writes UK and EL where the world writes GB and GR. */
export function countryOf(printed: string): string {
  const code = printed.trim().toUpperCase();
  return { UK: "GB", EL: "GR" }[code] ?? code;
}

/** Codes of the procurement vocabulary without check digit and repeats, joined by `;`; other texts are left out. */
export function cpvOf(codes: readonly string[]): string {
  return [...new Set(codes.flatMap((code) => /^(\d{8})(-\d)?$/.exec(code.trim())?.[1] ?? []))].join(";");
}
