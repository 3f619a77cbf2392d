/** The inbox: signals folded into stories, with what they are tied to and what was thought of them. */
import { type Fold, foldSignals, type Likeness } from "#scout";
import type { SignalAnswer } from "#model";
import type { Sight } from "../sight.ts";
import { type Grade, type Item, itemsOf } from "./items.ts";
import { keepByContent } from "./kept.ts";
import { type Tied, tiesOf, untied } from "./ties.ts";
import { type Triage, triageOf } from "./triage.ts";

export interface Story {
  readonly item: Item;
  /** Those folded into it, each with the reason. */
  readonly others: readonly { readonly item: Item; readonly like: Likeness }[];
  readonly tied: Tied;
  readonly triage: readonly Triage[];
  /** The newest answer about it or one of its duplicates. */
  readonly answer: SignalAnswer;
  /** What a person graded it, else what its source says; `by` null when nobody did. */
  readonly grade: Grade & { readonly by: "person" | "source" | null };
}

/** In the order of date, then ref. Folded among what this reader sees and nothing else. Remembered for the reader. */
export async function storiesOf(sight: Sight): Promise<Story[]> {
  return sight.memory.recall(sight.reader.clearance, "horizon stories", async () => {
    const items = await itemsOf(sight);
    const [ties, triage] = await Promise.all([tiesOf(sight, items), triageOf(sight)]);
    const byRef = new Map(items.map((one) => [one.ref, one]));
    return foldsOf(items).flatMap(({ head, others }) => {
      const item = byRef.get(head);
      if (item === undefined) return [];
      const refs = [head, ...others.map((one) => one.ref)];
      const said = refs
        .flatMap((ref) => triage.get(ref) ?? [])
        .sort((left, right) => (left.at > right.at ? -1 : left.at < right.at ? 1 : 0));
      return [
        {
          item,
          others: others.flatMap((one) => {
            const other = byRef.get(one.ref);
            return other === undefined ? [] : [{ item: other, like: one.like }];
          }),
          tied: withHand(ties.get(head) ?? untied, said),
          triage: said,
          answer: said.find((one) => one.answer !== null)?.answer ?? "new",
          grade: gradeOf(item, said),
        },
      ];
    });
  });
}

const folded = keepByContent<Fold[]>(8);

function foldsOf(items: readonly Item[]): Fold[] {
  const content = items.map(({ ref, title, text, link, date }) => ({ ref, title, text, link, date }));
  const before = folded.get(content);
  if (before !== undefined) return before;
  const folds = foldSignals(content);
  folded.set(content, folds);
  return folds;
}

/** Ties a person made stand first, without words: the person is the reason. */
function withHand(tied: Tied, said: readonly Triage[]): Tied {
  const byHand = [...new Set(said.flatMap((one) => one.technologies))];
  if (byHand.length === 0) return tied;
  const rest = tied.technologies.filter((one) => !byHand.includes(one.id));
  const words = (id: string) => tied.technologies.find((one) => one.id === id)?.words ?? [];
  return { ...tied, technologies: [...byHand.map((id) => ({ id, score: 1, words: words(id) })), ...rest] };
}

function gradeOf(item: Item, said: readonly Triage[]): Story["grade"] {
  const person = said.find((one) => one.reliability !== null || one.credibility !== null);
  if (person !== undefined)
    return { reliability: person.reliability ?? item.reliability, credibility: person.credibility ?? item.credibility, by: "person" };
  const { reliability, credibility } = item;
  return { reliability, credibility, by: reliability === null && credibility === null ? null : "source" };
}
