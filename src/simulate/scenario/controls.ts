/** Entries of the register of export controls, and when they hold. */
import type { ScenarioCard } from "#model";
import type { ModelNode } from "../model/chain_model.ts";

export interface Control {
  readonly id: string;
  /** ISO3. */
  readonly imposedBy: string;
  /** ISO3; empty = against all. */
  readonly against: readonly string[];
  readonly nodes: readonly string[];
  readonly materials: readonly string[];
  readonly hs6: readonly string[];
  /** licence, ban, quota or tax. */
  readonly measure: string;
  /** Days, ISO 8601. */
  readonly effective?: string;
  readonly until?: string;
}

/**
 * Days of the scenario during which a control holds; undefined when it is lifted before the first or begins after the last.
 * A scenario without a start is reckoned to begin when the control does.
 */
export function daysOf({ effective, until: lifted }: Control, { start, days }: Pick<ScenarioCard, "start" | "days">) {
  const begin = start ?? effective;
  if (begin === undefined) return { from: 0, until: days };
  const from = Math.max(0, between(begin, effective) ?? 0);
  const until = Math.min(days, between(begin, lifted) ?? days);
  return from < until ? { from, until } : undefined;
}

/** Ids of the nodes a control is about: those it names, else those of its materials, else those of its codes. */
export function nodesUnder(control: Control, nodes: readonly ModelNode[]): string[] {
  const of = (wanted: (node: ModelNode) => boolean) => nodes.filter(wanted).map(({ id }) => id);
  const named = of(({ id }) => control.nodes.includes(id));
  if (control.nodes.length > 0) return named;
  if (control.materials.length > 0) return of(({ material }) => material !== undefined && control.materials.includes(material));
  return of(({ hs6 }) => hs6.some((code) => control.hs6.includes(code)));
}

function between(start: string, day: string | undefined): number | undefined {
  const days = day === undefined ? Number.NaN : (Date.parse(day) - Date.parse(start)) / 86_400_000;
  return Number.isFinite(days) ? Math.round(days) : undefined;
}
