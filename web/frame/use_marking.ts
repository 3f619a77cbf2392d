/** The marking of what is on the page: the join of the labels of everything shown, not of what its reader might see. */
import { useSyncExternalStore } from "react";
import { join, levels, marking, parseLabel } from "#model";
import { client } from "../data/use_ask.ts";

/** Answers about the instance as a whole, which are not on the page. */
const about = new Set<unknown>(["/api/session", "/api/state"]);
const read = new WeakMap<object, readonly string[]>();

/** Undefined when all that is shown is public. */
export function useMarking(): string | undefined {
  return useSyncExternalStore((changed) => client.getQueryCache().subscribe(changed), markingOfPage);
}

function markingOfPage(): string | undefined {
  const shown = client.getQueryCache().findAll({ type: "active" });
  const texts = new Set(shown.filter((query) => !about.has(query.queryKey[0])).flatMap((query) => labelsIn(query.state.data)));
  texts.delete("public");
  if (texts.size === 0) return undefined;
  return marking(join([...texts].map(parseLabel)));
}

/** Every label within an answer, at any depth. */
function labelsIn(data: unknown): readonly string[] {
  if (typeof data !== "object" || data === null) return [];
  const known = read.get(data);
  if (known) return known;
  const below = Object.entries(data).flatMap(([key, value]) => (key === "label" && isLabel(value) ? [value] : labelsIn(value)));
  const labels = [...new Set(below)];
  read.set(data, labels);
  return labels;
}

function isLabel(value: unknown): value is string {
  return typeof value === "string" && levels.some((level) => value === level || value.startsWith(`${level}+`));
}
