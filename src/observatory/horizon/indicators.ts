/** What is known about each technology of the radar on a day. */
import { join, type Label } from "#model";
import type { Indicators } from "#scout";
import type { Sight } from "../sight.ts";
import { judgedFor } from "./judged.ts";
import { itemsOf } from "./items.ts";
import { storiesOf } from "./stories.ts";

/** Days before the date in which signals count. */
export const signalDays = 90;

export interface Known {
  /** By technology; a technology nothing is known about has only what is known of all. */
  readonly of: (technology: string) => Indicators;
  /** The join of the labels of everything counted. */
  readonly label: Label;
}

/** What nobody collected is unknown, not 0. */
export async function indicatorsOf(sight: Sight, on: string): Promise<Known> {
  const [items, stories, judged] = await Promise.all([itemsOf(sight), storiesOf(sight), judgedFor(sight)]);
  const since = new Date(Date.parse(on) - signalDays * 86_400_000).toISOString().slice(0, 10);
  const signals = new Map<string, number>();
  for (const { item, tied, answer } of stories) {
    const day = item.date?.slice(0, 10) ?? "";
    if (answer === "dismissed" || day <= since || day > on) continue;
    for (const { id } of tied.technologies) signals.set(id, (signals.get(id) ?? 0) + 1);
  }
  return {
    of: (technology) => ({
      signals: items.length === 0 ? null : (signals.get(technology) ?? 0),
      flagged: judged === null ? null : (judged.flagged.get(technology) ?? 0),
      accepted: judged === null ? null : (judged.accepted.get(technology) ?? 0),
      trl: judged?.trl.get(technology) ?? null,
      emergence: judged?.emergence.get(technology) ?? null,
      growth: judged?.growth.get(technology) ?? null,
    }),
    label: join([...items.map((one) => one.label), ...(judged === null ? [] : [judged.label])]),
  };
}
