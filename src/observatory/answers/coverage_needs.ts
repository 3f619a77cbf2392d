/** How much hangs on a technology: capability needs that ask for it and criteria of criticality that it meets. */
import { type Entity, valueOf, valuesOf } from "#model";
import type { Sight } from "../sight.ts";
import { enteredOf } from "./desk.ts";
import { byText, groupByKey, nameIn } from "./pieces.ts";

export interface Weight {
  /** Needs that name it or its area. */
  readonly needs: number;
  /** Of the criteria of criticality, in the newest edition; null when nobody judged it. */
  readonly met: number | null;
}

/** For each technology. Remembered. */
export function weightsOf(sight: Sight, technologies: readonly { readonly id: string; readonly area: string | null }[]) {
  return sight.memory.recall(sight.reader.clearance, "weights of technologies", async () => {
    const needs = (await sight.view.entities({ kind: "need" })).map((one) => new Set(valuesOf(one, "technology").map(nameIn)));
    const verdicts = groupByKey(await enteredOf(sight, "criticality_verdict"), (one) => nameIn(valueOf(one, "technology") ?? ""));
    return new Map(
      technologies.map(({ id, area }): [string, Weight] => [
        id,
        { needs: needs.filter((named) => named.has(id) || (area !== null && named.has(area))).length, met: metIn(verdicts.get(id) ?? []) },
      ]),
    );
  });
}

function metIn(verdicts: readonly Entity[]): number | null {
  const newest = verdicts
    .map((one) => valueOf(one, "edition") ?? "")
    .sort(byText)
    .at(-1);
  const own = verdicts.filter((one) => (valueOf(one, "edition") ?? "") === newest);
  const met = own.filter((one) => valueOf(one, "verdict") === "met").map((one) => valueOf(one, "criterion"));
  return own.length === 0 ? null : new Set(met).size;
}
