/** The sentences that speak most for a use, with the words that do. */
import type { Match, Matcher } from "../lexicon/compile.ts";
import type { ReadText } from "../text/read_text.ts";
import type { Evidence } from "./document.ts";
import { wordsBetween } from "./pieces.ts";

export interface EvidenceOrder {
  /** What each word says for use, as learned; changed in place. */
  readonly learned: Float64Array;
  readonly domains: { readonly matches: readonly Match[]; readonly matcher: Matcher };
  readonly technologies: { readonly matches: readonly Match[]; readonly matcher: Matcher; readonly named: ReadonlySet<string> };
  readonly linear: number;
  readonly lexicon: number;
}

const mostSentences = 3;
const longestShown = 600;

/** At most three sentences, in the order of the text. Empty when no sentence speaks for a use. */
export function evidenceIn(read: ReadText, order: EvidenceOrder): Evidence[] {
  const { text, sentences, tokens } = read;
  const { domains, technologies } = order;
  const strength = order.learned;
  for (let word = 0; word < strength.length; word += 1) strength[word] = (strength[word] as number) * order.linear;
  const ofUse = domains.matches.filter(({ term }) => speaksForUse(domains.matcher, term));
  for (const { term, from } of ofUse) {
    const known = domains.matcher.terms[term];
    strength[from] = (strength[from] ?? 0) + (order.lexicon * (known?.weight ?? 0) * (known?.kind === "broad" ? 0.5 : 1)) / 60;
  }
  const spoken = sentences.flatMap(([from, to]) => {
    const [first, last] = wordsBetween(read, from, to);
    let sum = 0;
    for (let word = first; word < last; word += 1) sum += strength[word] ?? 0;
    return sum <= 0 || last - first < 2 ? [] : [{ from, to, first, last, sum }];
  });
  const all = spoken.reduce((sum, one) => sum + one.sum, 0);
  const best = [...spoken].sort((left, right) => right.sum - left.sum || left.from - right.from).slice(0, mostSentences);
  const named = technologies.matches.filter(({ term }) => {
    const known = technologies.matcher.terms[term];
    return known !== undefined && known.kind !== "not" && technologies.named.has(known.subject);
  });
  return best
    .sort((left, right) => left.from - right.from)
    .map(({ from, to, first, last, sum }) => {
      const end = Math.min(to, from + longestShown);
      const spans = [...spansOf(ofUse, domains.matcher), ...spansOf(named, technologies.matcher)]
        .filter((span) => span.first >= first && span.last <= last && (tokens.to[span.last - 1] ?? 0) <= end)
        .map((span): [number, number, string] => [
          (tokens.from[span.first] ?? 0) - from,
          (tokens.to[span.last - 1] ?? 0) - from,
          span.subject,
        ]);
      spans.sort((left, right) => left[0] - right[0] || right[1] - left[1]);
      return { sentence: text.slice(from, end), spans, weight: Math.round((sum / all) * 1000) / 1000 };
    });
}

function speaksForUse({ terms }: Matcher, term: number): boolean {
  const known = terms[term];
  return known !== undefined && known.subject !== "civil" && (known.kind === "core" || known.kind === "broad");
}

function spansOf(matches: readonly Match[], { terms }: Matcher): { first: number; last: number; subject: string }[] {
  return matches.map(({ term, from, to }) => ({ first: from, last: to, subject: terms[term]?.subject ?? "" }));
}
