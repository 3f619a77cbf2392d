/** Which technologies signals are tied to, by which words, and how likely a use for defence, space or security is. */
import { judgeFor, judgingOf } from "../scouted/judge.ts";
import type { Sight } from "../sight.ts";
import type { Item } from "./items.ts";
import { keepByContent } from "./kept.ts";

export interface Tied {
  readonly technologies: readonly { readonly id: string; readonly score: number; readonly words: readonly string[] }[];
  /** Null where it was not judged. */
  readonly probability: number | null;
}

export const untied: Tied = { technologies: [], probability: null };

const judged = keepByContent<Tied>(100_000);

/** By ref; only what was not judged before is judged. */
export async function tiesOf(sight: Sight, items: readonly Item[]): Promise<ReadonlyMap<string, Tied>> {
  const { hash } = judgingOf(sight);
  const contentOf = ({ title, text }: Item) => [hash, title, text];
  const fresh = items.filter((one) => judged.get(contentOf(one)) === undefined);
  const said = await judgeFor(
    sight,
    fresh.map(({ ref, title, text }) => ({ ref, title, text })),
  );
  const byRef = new Map(said.map(({ ref, technologies, probability }) => [ref, { technologies, probability }]));
  for (const one of fresh) judged.set(contentOf(one), byRef.get(one.ref) ?? untied);
  return new Map(items.map((one) => [one.ref, byRef.get(one.ref) ?? judged.get(contentOf(one)) ?? untied]));
}
