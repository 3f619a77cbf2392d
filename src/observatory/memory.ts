/**
 * What a reader was told last, so that a page that asks ten times costs one reading. Kept per clearance: what one reader sees is never
 * handed to another. Any write through the house forgets everything.
 */
import type { Change, Replacement, View } from "#archive";
import { type Clearance, type Effects, formatLabel } from "#model";
import { audienceOf } from "./audience.ts";

export interface Memory {
  /** The answer under this key for this clearance, else what `load` gives. A failure is not kept. */
  recall<Answer>(clearance: Clearance, key: string, load: () => Promise<Answer>): Promise<Answer>;
  forget(): void;
}

const most = 400;

/** `lasting` false where other processes write too (PostgreSQL): then an answer counts for two seconds. */
export function makeMemory(lasting: boolean, effects: Effects): Memory {
  const kept = new Map<string, { answer: Promise<unknown>; until: number }>();
  const now = () => effects.now().getTime();
  return {
    recall<Answer>(clearance: Clearance, key: string, load: () => Promise<Answer>): Promise<Answer> {
      const whole = `${formatLabel(audienceOf(clearance))} ${key}`;
      const known = kept.get(whole);
      if (known !== undefined && known.until > now()) return known.answer as Promise<Answer>;
      const answer = load();
      if (kept.size >= most) kept.delete(kept.keys().next().value ?? "");
      kept.set(whole, { answer, until: lasting ? Infinity : now() + 2000 });
      answer.catch(() => kept.delete(whole));
      return answer;
    },
    forget: () => kept.clear(),
  };
}

/** The view with its entities remembered, and everything forgotten at each write. */
export function rememberingView(view: View, memory: Memory): View {
  const writes = <Arguments extends unknown[], Answer>(write: (...given: Arguments) => Promise<Answer>) => {
    return async (...given: Arguments): Promise<Answer> => {
      try {
        return await write(...given);
      } finally {
        memory.forget();
      }
    };
  };
  return {
    ...view,
    entities: (query) => memory.recall(view.reader.clearance, `entities ${JSON.stringify(query)}`, () => view.entities(query)),
    assert: writes((change: Change) => view.assert(change)),
    replace: writes((change: Replacement) => view.replace(change)),
    undo: writes((batch: string) => view.undo(batch)),
    workshop: async (order) => {
      const workshop = await view.workshop(order);
      return { ...workshop, commit: writes(() => workshop.commit()) };
    },
  };
}
