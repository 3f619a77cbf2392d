/** Pairs worth a look: references that share a name, or a word rare enough to mean something, or an abbreviation. */
import { mostNames, type Rarity } from "./evidence.ts";
import { partsOf } from "./names.ts";
import type { Reference } from "./references.ts";

/** A word that more references share says nothing about a pair. */
const crowded = 40;
/** Of names that more references share than this, only those side by side are compared. */
const mostAlike = 60;

/** Pairs of places in the list, the smaller first, each once, in order. */
export function candidatePairs(references: readonly Reference[], rarity: Rarity): [number, number][] {
  const blocks = new Map<string, number[]>();
  const put = (key: string, at: number) => {
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [at]);
    else if (block.at(-1) !== at) block.push(at);
  };
  for (const [at, { names }] of references.entries()) {
    for (const name of names.slice(0, mostNames)) {
      const { core, words, initials } = partsOf(name);
      put(`= ${[...words].sort().join(" ")}`, at);
      if (words.length === 1) put(`@ ${core}`, at);
      if (initials.length >= 3) put(`@ ${initials}`, at);
      for (const word of rarest(words, rarity)) put(word, at);
    }
  }
  const pairs = new Set<number>();
  for (const [key, block] of blocks) {
    if (block.length < 2 || (block.length > crowded && !key.startsWith("= "))) continue;
    const reach = block.length > mostAlike ? 1 : block.length;
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < Math.min(block.length, i + 1 + reach); j++) pairs.add((block[i] ?? 0) * references.length + (block[j] ?? 0));
  }
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / references.length), pair % references.length]);
}

function rarest(words: readonly string[], rarity: Rarity): string[] {
  return [...new Set(words)].sort((a, b) => rarity.bits(b) - rarity.bits(a)).slice(0, 2);
}
