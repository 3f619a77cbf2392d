/** How a milestone stands, in words. */
import type { Language } from "#model";
import type { Standing } from "./standing_shapes.ts";

const words: Readonly<Record<Standing, Readonly<Record<Language, string>>>> = {
  missed: { en: "missed", nl: "gemist" },
  late: { en: "late", nl: "te laat" },
  unconfirmed: { en: "unconfirmed", nl: "niet bevestigd" },
  impossible: { en: "cannot be met", nl: "niet haalbaar" },
  at_risk: { en: "at risk", nl: "in gevaar" },
  ahead: { en: "to come", nl: "komt nog" },
  undated: { en: "no date", nl: "zonder datum" },
  reached: { en: "reached", nl: "gehaald" },
  dropped: { en: "dropped", nl: "vervallen" },
};

/** Told with a word beside the shape; one that is to come needs none. */
export const told: ReadonlySet<Standing> = new Set(["missed", "late", "unconfirmed", "impossible", "at_risk", "dropped", "reached"]);

export function standingWord(standing: Standing, language: Language): string {
  return words[standing][language];
}
