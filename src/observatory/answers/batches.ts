/** Imports and changes, and taking them back. */
import type { Batch } from "#archive";
import { marked } from "../audience.ts";
import { fillIndex } from "../indexed.ts";
import type { Sight } from "../sight.ts";

export async function batches({ view }: Sight) {
  return { batches: (await view.batches()).map(batchOf) };
}

/** Takes a batch back; undoing the undo brings it back. Throws `nothing-under-this-name`. */
export async function undo(sight: Sight, id: string) {
  const undone = batchOf(await sight.view.undo(id));
  await fillIndex(sight).catch(() => undefined);
  return undone;
}

function batchOf({ label, id, title, by, at, asserted, retracted, undoes }: Batch) {
  return { ...marked(label), id, title, by, at, asserted, retracted, undoes: undoes ?? null };
}
