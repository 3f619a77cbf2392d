/** The atom: one thing somebody says about one subject, with its source, its label and how sure we are. */
import type { Citation, Language } from "./citation.ts";
import type { KindName } from "./kinds.ts";
import type { Label } from "./label.ts";

/** `material:gallium`, `supply:5f3c…`: the kind, a colon, a name of our own or a hash of what makes it one. */
export type Subject = string;

/** What is asserted; the archive adds id, label, author, time and batch. */
export interface Assertion {
  readonly kind: KindName;
  readonly subject: Subject;
  readonly property: string;
  /** Always text: decimals exact, flags `yes`/`no`, refs a subject. `null` says: known to be unknown. */
  readonly value: string | null;
  readonly unit?: string;
  readonly language?: Language;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The data set or content folder it comes from: `chains/semiconductors`, `sources/eto_chips`. */
  readonly source: string;
  readonly citation?: Citation;
  /** Admiralty code; absent where we do not judge (our own definitions). */
  readonly confidence?: string;
}

export interface Statement extends Assertion {
  /** SHA-256 of the content and the label: the same statement is the same id in every instance. */
  readonly id: string;
  readonly label: Label;
  readonly assertedBy: string;
  readonly assertedAt: string;
  readonly retractedAt?: string;
  readonly batch: string;
}

/** An entity is what the statements visible to the reader say it is. */
export interface Entity {
  readonly kind: KindName;
  readonly subject: Subject;
  readonly label: Label;
  readonly statements: readonly Statement[];
}

/** The order in which content goes into the hash; every field counts, an absent one as null. */
export function contentOf(assertion: Assertion, label: string): string {
  const { kind, subject, property, value, unit, language, validFrom, validTo, source, confidence, citation } = assertion;
  const cited = citation && [
    citation.publication,
    citation.publisher,
    citation.place,
    citation.year,
    citation.url,
    citation.evidence,
    citation.caveat,
  ];
  const fields = [kind, subject, property, value, unit, language, validFrom, validTo, source, confidence, cited, label];
  return JSON.stringify(fields, (_, field: unknown) => field ?? null);
}

/** The values of one property, in the statements' order, unknowns left out. */
export function valuesOf(entity: Entity, property: string): string[] {
  return entity.statements.filter((one) => one.property === property && one.value !== null).map((one) => one.value ?? "");
}

/** The first value of a property in this language, else in English, else in any; undefined when nobody says. */
export function valueOf(entity: Entity, property: string, language?: Language): string | undefined {
  const said = entity.statements.filter((one) => one.property === property && one.value !== null);
  const best = said.find((one) => one.language === language) ?? said.find((one) => one.language === "en") ?? said[0];
  return best?.value ?? undefined;
}
