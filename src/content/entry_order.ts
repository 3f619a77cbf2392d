/** What cannot be of entries together: they wait for each other in a circle, stand before what they require, or end before they begin. */
import { kind, type KindName } from "#model";
import type { Remarks } from "./remarks.ts";

/** An entry as its register or the desk has it; without a line where it stands already and nobody hands it in. */
export interface OrderedEntry {
  readonly id: string;
  readonly file?: string;
  readonly line?: number;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

interface Step {
  readonly id: string;
  readonly place?: { readonly file: string; readonly line: number };
  readonly requires: readonly string[];
  readonly start: string;
  readonly date: string;
  readonly dropped: boolean;
}

type World = ReadonlyMap<string, Step>;

/**
 * Remarks, each at its row, on what is `given` beside what is `standing`: loops as the ids along them, days before those required (through entries without a
 * day too), ends before beginnings. What stood wrong before in the same way is not held against who hands in something else. None for a kind whose entries
 * do not require each other.
 */
export function checkEntryOrder(name: KindName, given: readonly OrderedEntry[], standing: readonly OrderedEntry[], remarks: Remarks): void {
  if (!(kind(name).properties["requires"]?.to ?? []).includes(name)) return;
  const steps = given.map((one) => stepOf(name, one));
  const before: World = new Map(standing.map((one) => [one.id, stepOf(name, one)]));
  const world: World = new Map([...before, ...steps.map((one) => [one.id, one] as const)]);
  const looped = new Set<string>();
  for (const step of steps) {
    const { id, place, start, date } = step;
    if (place === undefined) continue;
    if (start !== "" && date !== "" && date < start && !isSame(before.get(id), step, "start", "date"))
      remarks(place.file, place.line, "entry-ends-before-start", { id, date, start, column: "date" });
    const loop = looped.has(id) ? [] : loopOf(id, world);
    for (const one of loop) looped.add(one);
    if (loop.length > 0 && loopOf(id, before).join() !== loop.join())
      remarks(place.file, place.line, "entry-loop", { loop: written(loop, world), column: "requires" });
    if (looped.has(id)) continue;
    const stood = before.get(id)?.date === date ? laterThan(before.get(id), before) : [];
    for (const other of laterThan(step, world))
      if (!stood.some((one) => one.id === other.id && one.date === other.date))
        remarks(place.file, place.line, "entry-before-required", { id, date, other: other.id, until: other.date, column: "date" });
  }
}

function stepOf(name: KindName, { id, file, line, values }: OrderedEntry): Step {
  const first = (column: string) => values[column]?.[0] ?? "";
  const day = (column: string) => (/^\d{4}-\d\d-\d\d$/.test(first(column)) ? first(column) : "");
  const plain = (value: string) => (value.startsWith(`${name}:`) ? value.slice(name.length + 1) : value);
  return {
    id,
    ...(file === undefined || line === undefined ? {} : { place: { file, line } }),
    requires: [...new Set((values["requires"] ?? []).map(plain))].sort(),
    start: day("start"),
    date: day("date"),
    dropped: first("status") === "dropped",
  };
}

function isSame(one: Step | undefined, other: Step, ...columns: readonly ("start" | "date")[]): boolean {
  return one !== undefined && columns.every((column) => one[column] === other[column]);
}

/** The shortest way along what is required that comes back to where it began; empty when there is none. */
function loopOf(id: string, world: World): string[] {
  const from = new Map<string, string>();
  const waiting = [id];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
    for (const next of world.get(at)?.requires ?? []) {
      if (next === id) return wayTo(at, id, from);
      if (from.has(next) || !world.has(next)) continue;
      from.set(next, at);
      waiting.push(next);
    }
  return [];
}

function wayTo(at: string, id: string, from: ReadonlyMap<string, string>): string[] {
  const way = [at];
  for (let step = at; step !== id; ) {
    step = from.get(step) ?? id;
    way.unshift(step);
  }
  return way;
}

/** `a (2) → b (5) → a`: with the row of those that are handed in. */
function written(loop: readonly string[], world: World): string {
  const rows = loop.map((id) => {
    const line = world.get(id)?.place?.line;
    return line === undefined ? id : `${id} (${line})`;
  });
  return [...rows, loop[0] ?? ""].join(" → ");
}

/** The first dated ones on each way back that stand later than the step. Nothing of one without a day, or dropped. */
function laterThan(step: Step | undefined, world: World): Step[] {
  if (step === undefined || step.date === "" || step.dropped) return [];
  const seen = new Set([step.id]);
  const found: Step[] = [];
  const waiting = [...step.requires];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const one = world.get(id);
    if (one === undefined || seen.has(id) || one.dropped) continue;
    seen.add(id);
    if (one.date === "") waiting.push(...one.requires);
    else if (one.date > step.date) found.push(one);
  }
  return found;
}
