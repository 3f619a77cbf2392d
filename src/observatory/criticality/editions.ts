/** Editions of the board: how it stood, frozen. */
import { type Outcome, outcomes } from "#decide";
import { type Entity, type Label, problem, valueOf, verdicts, words } from "#model";
import { z } from "zod";
import { byText, nameIn } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";

const pair = z.tuple([z.number(), z.number()]);

const frozenBoard = z.object({
  rule: z.string(),
  weights: z.array(z.number()),
  indicators: z.array(z.string()),
  top: z.number(),
  draws: z.number(),
  seed: z.number(),
  rows: z.array(
    z.object({
      technology: z.string(),
      outcome: z.enum(outcomes),
      verdicts: z.array(
        z.object({
          criterion: z.string(),
          verdict: z.enum(verdicts),
          byRule: z.enum(verdicts),
          confidence: z.enum(["high", "medium", "low"]).nullable(),
          by: z.string().nullable(),
          why: words.partial(),
          dissents: z.number().int(),
        }),
      ),
      values: z.array(z.object({ value: pair.nullable(), scaled: pair })),
      score: pair,
      inTop: z.number(),
    }),
  ),
});
export type FrozenBoard = z.output<typeof frozenBoard>;

export interface Edition {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly batch: string;
  readonly label: Label;
  readonly board: FrozenBoard;
}

/** The newest first; what cannot be read is left out. Remembered for the reader. */
export function editionsOf(sight: Sight): Promise<Edition[]> {
  return sight.memory.recall(sight.reader.clearance, "criticality editions", async () => {
    const entities = await sight.view.entities({ kind: "criticality_edition" });
    return entities
      .flatMap(editionFrom)
      .sort((left, right) => byText(right.at, left.at) || byText(right.id, left.id))
      .map(({ at: _, ...edition }) => edition);
  });
}

/** Where labels differ, the newest of the same name. */
function editionFrom(one: Entity): (Edition & { at: string })[] {
  const [newest] = one.statements
    .filter(({ property }) => property === "frozen")
    .toSorted((left, right) => byText(right.assertedAt, left.assertedAt));
  if (newest === undefined) return [];
  const own = { ...one, statements: one.statements.filter(({ batch }) => batch === newest.batch) };
  const board = boardIn(newest.value ?? "");
  const id = nameIn(one.subject);
  const date = valueOf(own, "said_at") ?? newest.assertedAt.slice(0, 10);
  return board === undefined
    ? []
    : [{ id, name: valueOf(own, "name") ?? id, date, batch: newest.batch, label: newest.label, board, at: newest.assertedAt }];
}

function boardIn(text: string): FrozenBoard | undefined {
  try {
    return frozenBoard.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Throws `criticality-edition-unknown`. */
export function editionIn(editions: readonly Edition[], id: string): Edition {
  const found = editions.find((one) => one.id === id);
  if (found === undefined)
    throw problem("criticality-edition-unknown", { edition: id, known: editions.map((one) => one.id).join(", ") || "–" });
  return found;
}

export type { Outcome };
