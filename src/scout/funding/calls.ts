/** Open calls: which technologies a call asks for, by the words of the lexicon, and which levels it names. */
import type { LexiconTerm, Scope, Words } from "#model";
import { covers, type FundingStep, type OpenCall, type Seeking } from "./funding.ts";
import { levels, type Tested, testScope } from "./fit.ts";

export interface PreparedCall {
  readonly call: OpenCall;
  readonly scope: Scope;
  /** Technology → the words of the call that name it, longest first; with their weight together. */
  readonly names: ReadonlyMap<string, { readonly weight: number; readonly words: readonly string[] }>;
  /** Where results must stand, and where the call wants them, as its text prints. */
  readonly from: readonly [number, number] | null;
  readonly to: readonly [number, number] | null;
}

/** From which weight of words together a call counts as asking for a technology. */
const leastWeight = 8;

/**
 * Calls with the technologies their title and text ask for. A technology counts with a core word, its words weighing `leastWeight` together
 * (each word once, those in the title double); words that speak against weigh below nothing. Order of the calls kept.
 */
export function prepareCalls(calls: readonly OpenCall[], terms: readonly LexiconTerm[]): PreparedCall[] {
  const index = indexOf(terms);
  return calls.map((call) => {
    const found = new Map<LexiconTerm, number>();
    for (const [text, factor] of [
      [call.title, 2],
      [call.text, 1],
    ] as const) {
      const words = wordsOf(text);
      for (const [at, word] of words.entries()) {
        for (const key of [word.slice(0, 1), word.slice(0, 2), word.slice(0, 3)]) {
          for (const { term, words: wanted } of index.get(key) ?? []) {
            if (wanted.every((one, step) => isWord(one, words[at + step] ?? ""))) found.set(term, Math.max(found.get(term) ?? 0, factor));
          }
        }
      }
    }
    return { call, scope: scopeOf(call.programme), names: namesOf(found), ...levelsIn(call.text) };
  });
}

interface Indexed {
  readonly term: LexiconTerm;
  readonly words: readonly string[];
}

/** Terms by the first three letters of their first word, or fewer where it has fewer before its `*` or its end. */
function indexOf(terms: readonly LexiconTerm[]): Map<string, Indexed[]> {
  const index = new Map<string, Indexed[]>();
  for (const term of terms) {
    const words = term.term.match(/[\p{L}\p{N}]+\*?/gu) ?? [];
    const key = (words[0] ?? "").replace("*", "").slice(0, 3);
    if (term.kind === "giveaway" || key === "") continue;
    index.set(key, [...(index.get(key) ?? []), { term, words }]);
  }
  return index;
}

/** `satell*` is any ending; all else is the word itself. */
function isWord(wanted: string, word: string): boolean {
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function namesOf(found: ReadonlyMap<LexiconTerm, number>): PreparedCall["names"] {
  const by = new Map<string, { weight: number; core: boolean; words: string[] }>();
  for (const [term, factor] of found) {
    const one = by.get(term.subject) ?? { weight: 0, core: false, words: [] };
    one.weight += (term.kind === "not" ? -1 : 1) * term.weight * factor;
    one.core ||= term.kind === "core";
    if (term.kind !== "not") one.words.push(term.term);
    by.set(term.subject, one);
  }
  const counted = [...by].filter(([, one]) => one.core && one.weight >= leastWeight);
  return new Map(
    counted.map(([subject, { weight, words }]) => [
      subject,
      { weight, words: words.toSorted((left, right) => right.length - left.length || (left < right ? -1 : 1)) },
    ]),
  );
}

/** Programmes that pay for defence; all others on the portal have an exclusive civil focus, or say so themselves. */
function scopeOf(programme: string): Scope {
  return /defence fund|\bEDF\b|\bEDIP\b|\bASAP\b|EDIRPA/i.test(programme) ? "defence" : "civil";
}

const level = String.raw`TRLs?\s*(\d)(?:\s*(?:-|–|\/|to|and)\s*(?:TRL\s*)?(\d))?`;
const starts = new RegExp(String.raw`start(?:ing)?\s+(?:at|from)?\s*${level}`, "i");
const reaches = new RegExp(String.raw`(?:achiev\w*|reach\w*|up\s+to|advance\w*\s+to)\s+${level}`, "i");

/** `start at TRL 4-5 and achieve TRL 6-7` → from 4–5, to 6–7; what the text does not print is null. */
export function levelsIn(text: string): { from: readonly [number, number] | null; to: readonly [number, number] | null } {
  const read = (pattern: RegExp): readonly [number, number] | null => {
    const found = pattern.exec(text);
    if (found === null) return null;
    const [low, high] = [Number(found[1]), Number(found[2] ?? found[1])];
    return low >= 1 && high >= low && high <= 9 ? [low, high] : null;
  };
  return { from: read(starts), to: read(reaches) };
}

/** The call as a step; null when it is closed, over, of another use, or names none of the technologies. */
export function stepOfCall(
  { call, scope, names, from, to }: PreparedCall,
  seeking: Seeking & { readonly trl: readonly [number, number] },
): FundingStep | null {
  if (/clos/i.test(call.status) || (call.deadline !== null && call.deadline < seeking.on)) return null;
  const asked = [...names].filter(([id]) => seeking.technologies.some((one) => one === id || covers([one], id)));
  const [best] = asked.sort((left, right) => right[1].weight - left[1].weight || (left[0] < right[0] ? -1 : 1));
  if (best === undefined) return null;
  const tests = [testScope(scope, seeking.use), testCallLevels(from, to, seeking.trl)];
  if (tests.includes(null)) return null;
  const said = best[1].words.slice(0, 3).join(", ");
  const named: Words = { en: `Its text names ${said}`, nl: `De tekst noemt ${said}` };
  const open: Words | null = call.deadline === null ? { en: "It prints no deadline", nl: "Het noemt geen sluitingsdatum" } : null;
  const unsure = [...tests.flatMap((one) => one?.unsure ?? []), ...(open === null ? [] : [open])];
  return {
    id: call.id,
    name: { en: call.title, nl: call.title },
    kind: "call",
    sort: call.action,
    fit: unsure.length === 0 ? "fits" : "perhaps",
    why: [named, ...tests.flatMap((one) => one?.why ?? [])],
    unsure,
    trl: from !== null && to !== null ? [from[0], to[1]] : to,
    deadline: call.deadline,
    budget: budgetOf(call.budget),
    url: call.url,
  };
}

/** A call that prints a start asks for results there; one that prints only an end asks for less than that. */
function testCallLevels(
  from: readonly [number, number] | null,
  to: readonly [number, number] | null,
  trl: readonly [number, number],
): Tested {
  if (to === null && from === null) return { unsure: { en: "Its text prints no readiness level", nl: "De tekst noemt geen TRL" } };
  const end = to?.[1] ?? 9;
  if (trl[0] >= end) return null;
  if (from !== null && trl[1] < from[0]) return null;
  const [wants, stands] = [to === null ? levels(from?.[0] ?? 1, 9) : levels(...to), levels(...trl)];
  const near = (to?.[0] ?? 9) - trl[1] <= 3;
  const words: Words = {
    en: `It wants ${wants}; the results stand at ${stands}`,
    nl: `Het wil ${wants}; de resultaten staan op ${stands}`,
  };
  const certain = trl[1] < end && (from === null || trl[0] >= from[0]) && near;
  return certain ? { why: words } : { unsure: words };
}

function budgetOf([low, high]: OpenCall["budget"]): string | null {
  if (low === null || high === null || low === high) return low ?? high;
  return `${low}–${high}`;
}
