/**
 * How likely two references are one organisation, with the evidence and how much each piece counts. Weights are in bits, as in record linkage after
 * Fellegi and Sunter (A theory for record linkage, JASA 64, 1969): a word counts for as much as it is rare, and the sum is the log of the odds.
 */
import type { OrganisationEvidence } from "#model";
import { type NameParts, partsOf } from "./names.ts";
import type { Reference } from "./references.ts";

export interface Evidence {
  readonly kind: OrganisationEvidence;
  /** Bits for (or, below zero, against). */
  readonly bits: number;
  /** The words, form or number it rests on. */
  readonly on: string;
}

export interface Score {
  readonly probability: number;
  readonly evidence: readonly Evidence[];
}

/** What speaks for or against, in bits. */
export const weights = {
  /** Before anything is known of two references that share a rare word. */
  before: -10,
  most: 20,
  leastName: 6,
  otherWords: -0.6,
  abbreviation: 7,
  sameForm: 1,
  formUnsaid: -0.5,
  otherForm: -5,
  sameCountry: 3,
  otherCountry: -9,
  twoNumbers: -8,
} as const;

/** How rare each word is, in bits. */
export interface Rarity {
  bits(word: string): number;
}

/** A word that stands once in a small archive is not common for that: there are more organisations than are here. */
const smallWorld = 4096;

/** Rarity of words over the names of all references. */
export function rarityOf(references: readonly Reference[]): Rarity {
  const counts = new Map<string, number>();
  for (const { names } of references) {
    const words = new Set(names.slice(0, mostNames).flatMap((name) => partsOf(name).words));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const all = Math.log2(Math.max(references.length, smallWorld));
  return { bits: (word) => Math.max(0.5, all - Math.log2(counts.get(word) ?? 1)) };
}

/** Of many names one reference goes by, the most used count. */
export const mostNames = 6;

/** Scores a pair by the names that fit best. The same identifier never comes here: that is one reference. */
export function scorePair(one: Reference, other: Reference, rarity: Rarity): Score {
  let best: Evidence[] = [];
  let sum = -Infinity;
  for (const a of one.names.slice(0, mostNames))
    for (const b of other.names.slice(0, mostNames)) {
      const evidence = ofNames(partsOf(a), partsOf(b), rarity);
      const bits = evidence.reduce((total, { bits: each }) => total + each, 0);
      if (bits > sum) [best, sum] = [evidence, bits];
    }
  const evidence: Evidence[] = [
    { kind: "before", bits: weights.before, on: "" },
    ...best,
    ...ofCountries(one, other),
    ...ofNumbers(one, other),
  ];
  const total = evidence.reduce((before, { bits }) => before + bits, 0);
  return { probability: 1 / (1 + 2 ** -total), evidence };
}

function ofNames(a: NameParts, b: NameParts, rarity: Rarity): Evidence[] {
  if (a.full === b.full) return [{ kind: "same_name", bits: told(a.words, rarity, true), on: a.full }];
  if (a.core === b.core || sorted(a.words) === sorted(b.words))
    return [{ kind: "same_words", bits: told(a.words, rarity, true), on: a.core }, ...ofForms(a, b)];
  if (abbreviates(a, b) || abbreviates(b, a))
    return [{ kind: "abbreviation", bits: weights.abbreviation, on: `${a.core} / ${b.core}` }, ...ofForms(a, b)];
  return [...ofWords(a, b, rarity), ...ofForms(a, b)];
}

/** Shared words count as they are rare; a word only one of them has counts against, less when it is nearly one of the other's. */
function ofWords(a: NameParts, b: NameParts, rarity: Rarity): Evidence[] {
  const shared = a.words.filter((word) => b.words.includes(word));
  const [left, right] = [a.words.filter((word) => !b.words.includes(word)), b.words.filter((word) => !a.words.includes(word))];
  const near = left.filter((word) => right.some((other) => nearly(word, other)));
  const alone = [...left.filter((word) => !near.includes(word)), ...right.filter((word) => !near.some((other) => nearly(word, other)))];
  const evidence: Evidence[] = [];
  const bits = told(shared, rarity, false) + told(near, rarity, false) / 2;
  if (bits > 0) evidence.push({ kind: "some_words", bits: Math.min(bits, weights.most), on: [...shared, ...near].join(" ") });
  if (alone.length > 0) evidence.push({ kind: "other_words", bits: weights.otherWords * told(alone, rarity, false), on: alone.join(" ") });
  return evidence;
}

function ofForms(a: NameParts, b: NameParts): Evidence[] {
  if (a.form === b.form) return a.form === null ? [] : [{ kind: "same_form", bits: weights.sameForm, on: a.form }];
  if (a.form === null || b.form === null) return [{ kind: "form_unsaid", bits: weights.formUnsaid, on: a.form ?? b.form ?? "" }];
  return [{ kind: "other_form", bits: weights.otherForm, on: `${a.form} / ${b.form}` }];
}

function ofCountries(one: Reference, other: Reference): Evidence[] {
  if (one.countries.length === 0 || other.countries.length === 0) return [];
  const same = one.countries.find((country) => other.countries.includes(country));
  if (same !== undefined) return [{ kind: "same_country", bits: weights.sameCountry, on: same }];
  return [{ kind: "other_country", bits: weights.otherCountry, on: `${one.countries[0] ?? ""} / ${other.countries[0] ?? ""}` }];
}

/** One register gave them two numbers. */
function ofNumbers(one: Reference, other: Reference): Evidence[] {
  if (one.scheme === null || one.scheme !== other.scheme) return [];
  return [{ kind: "two_numbers", bits: weights.twoNumbers, on: one.scheme }];
}

function told(words: readonly string[], rarity: Rarity, whole: boolean): number {
  const bits = words.reduce((sum, word) => sum + rarity.bits(word), 0);
  return Math.min(weights.most, whole ? Math.max(weights.leastName, bits) : bits);
}

function sorted(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

/** `onera` for the first letters of the other name's words, at least three. */
function abbreviates(short: NameParts, long: NameParts): boolean {
  return short.words.length === 1 && long.initials.length >= 3 && short.core === long.initials;
}

/** One letter more, less or other in a word of at least six, or the beginning of the other of at least five. */
export function nearly(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 5 && long.startsWith(short)) return true;
  if (short.length < 6 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
