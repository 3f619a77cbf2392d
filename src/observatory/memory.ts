/**
 * What a reader was told last, so that a page that asks ten times costs one reading. Kept per clearance: what one reader sees is never
 * handed to another. A word written through the house forgets every answer but entities of other kinds and what rests on tables of the lake alone;
 * tables written, or a batch taken back, forget everything.
 */
import type { Change, Replacement, StatementQuery, View } from "#archive";
import { type Clearance, type Effects, formatLabel } from "#model";
import { audienceOf } from "./audience.ts";

/** What an answer rests on. `tables`: on tables of the lake and on what its key names, and on no statement besides; a list: on statements of these kinds alone. */
export type Rests = "anything" | "tables" | readonly string[];

export interface Memory {
  /** The answer under this key for this clearance, else what `load` gives. A failure is not kept. */
  recall<Answer>(clearance: Clearance, key: string, load: () => Promise<Answer>, rests?: Rests): Promise<Answer>;
  /** Everything; when only statements were written, all but what rests on tables; when only of some kinds, what rests on others stays too. */
  forget(written?: "statements" | readonly string[]): void;
  /** Told after each forgetting; gives back how to be told no longer. */
  onForget(told: () => void): () => void;
}

const most = 400;

/** `lasting` false where other processes write too (PostgreSQL): then an answer counts for two seconds. */
export function makeMemory(lasting: boolean, effects: Effects): Memory {
  const kept = new Map<string, { answer: Promise<unknown>; until: number; rests: Rests }>();
  const listening = new Set<() => void>();
  const now = () => effects.now().getTime();
  return {
    recall<Answer>(clearance: Clearance, key: string, load: () => Promise<Answer>, rests: Rests = "anything"): Promise<Answer> {
      const whole = `${formatLabel(audienceOf(clearance))} ${key}`;
      const known = kept.get(whole);
      if (known !== undefined && known.until > now()) return known.answer as Promise<Answer>;
      const answer = load();
      if (kept.size >= most) kept.delete(kept.keys().next().value ?? "");
      kept.set(whole, { answer, until: lasting ? Infinity : now() + 2000, rests });
      // A failure must not take away what was asked anew since.
      answer.catch(() => kept.get(whole)?.answer === answer && kept.delete(whole));
      return answer;
    },
    forget(written) {
      if (written === undefined) kept.clear();
      else for (const [key, { rests }] of kept) if (touches(written, rests)) kept.delete(key);
      for (const told of listening) told();
    },
    onForget(told) {
      listening.add(told);
      return () => listening.delete(told);
    },
  };
}

function touches(written: "statements" | readonly string[], rests: Rests): boolean {
  if (rests === "tables") return false;
  return rests === "anything" || written === "statements" || rests.some((kind) => written.includes(kind));
}

/** The view with its entities remembered; each write forgets what it may have changed. */
export function rememberingView(view: View, memory: Memory): View {
  const writes = <Given, Answer>(
    write: (given: Given) => Promise<Answer>,
    touching?: (given: Given) => "statements" | readonly string[],
  ) => {
    return async (given: Given): Promise<Answer> => {
      try {
        return await write(given);
      } finally {
        memory.forget(touching?.(given));
      }
    };
  };
  return {
    ...view,
    entities: (query) =>
      memory.recall(view.reader.clearance, `entities ${JSON.stringify(query)}`, () => view.entities(query), kindsAskedIn(query)),
    assert: writes((change: Change) => view.assert(change), kindsWrittenIn),
    replace: writes(
      (change: Replacement) => view.replace(change),
      () => "statements",
    ),
    undo: writes((batch: string) => view.undo(batch)),
    workshop: async (order) => {
      const workshop = await view.workshop(order);
      return { ...workshop, commit: () => writes(() => workshop.commit())(undefined) };
    },
  };
}

const kindOfSubject = (subject: string) => subject.slice(0, subject.indexOf(":"));

/** A query that names neither kind nor subject may find anything. */
function kindsAskedIn({ kind, subject }: StatementQuery): Rests {
  if (kind !== undefined) return [kind].flat();
  return subject === undefined ? "anything" : [...new Set([subject].flat().map(kindOfSubject))];
}

/** What is retracted is named by its id alone, and may be of any kind. */
function kindsWrittenIn({ assertions, retract = [] }: Change): "statements" | readonly string[] {
  return retract.length > 0 ? "statements" : [...new Set(assertions.map(({ kind }) => kind))];
}
