/** How sure a cause is: what its author says of the evidence, else the grade of its row and how many publications bear it out. */

/** `firm`: of a good grade and borne out by a second publication; `one_source`: of a good grade, alone; `thin`: said to be thin, of a low grade, or recalled. */
const sureness = ["firm", "one_source", "thin"] as const;
export type Sureness = (typeof sureness)[number];

export interface Printed {
  readonly publication: string | null;
  /** Admiralty, such as `B2`; null where nobody graded it. */
  readonly grade: string | null;
}

/** Reliable or usually reliable, and confirmed or probably true. */
const good = /^[AB][12]$/;

/** A row without a grade or a publication is thin: nobody said how far it is trusted. */
export function surenessOf(
  own: Printed & { readonly recalled: boolean },
  rests: readonly Printed[],
  said: "strong" | "thin" | undefined,
): Sureness {
  if (said === "thin" || own.recalled || own.publication === null || !good.test(own.grade ?? "")) return "thin";
  const second = rests.some(({ publication, grade }) => publication !== null && publication !== own.publication && good.test(grade ?? ""));
  return second || said === "strong" ? "firm" : "one_source";
}
