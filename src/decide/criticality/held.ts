/** What the archive holds of a technology, as plain data for the rule; and what the rule proposes. */
import type { Verdict, Words } from "#model";

export interface HeldNode {
  readonly id: string;
  readonly name: Words;
  /** The kind of the node: material, component, system … */
  readonly kind: string;
  /** Per cent that the members supply, least and most by the printed tables; null = nobody prints it by country. */
  readonly europe: readonly [number, number] | null;
  /** Export controls in force that can touch the Union, by a country that supplies the node. */
  readonly controls: readonly { readonly id: string; readonly by: Words; readonly text: Words }[];
}

export interface HeldUse {
  readonly kind: "need" | "application" | "instrument";
  readonly id: string;
  readonly name: Words;
  readonly sectors: readonly string[];
  readonly domains: readonly string[];
  /** The document ties it to the technology itself; false: that is our judgement. */
  readonly printed: boolean;
  /** It names the area the technology lies in, not the technology. */
  readonly ofArea: boolean;
  /** A readiness level it requires; null = none. */
  readonly level: string | null;
}

export interface Held {
  readonly technology: string;
  /** What it does, by the list of technologies. */
  readonly does: Words | null;
  readonly chains: readonly { readonly id: string; readonly name: Words }[];
  readonly nodes: readonly HeldNode[];
  readonly uses: readonly HeldUse[];
}

export interface Thresholds {
  readonly eu_share_at_most: number;
  readonly low_levels: readonly string[];
  readonly needs_at_least: number;
  readonly uses_at_least: number;
  readonly units: readonly string[];
}

/** A statement a verdict rests on. */
export interface Ground {
  /** `node:gallium_primary`, `need:cs_semicon`, `export_control:…`. */
  readonly subject: string;
  readonly says: Words;
}

export interface Proposed {
  readonly verdict: Verdict;
  /** A rule never says high: that is for a person. */
  readonly confidence: "medium" | "low" | null;
  readonly why: Words;
  readonly grounds: readonly Ground[];
  /** What would have to be known; empty where the verdict is known. */
  readonly missing: readonly Words[];
}

export function unknown(why: Words, missing: readonly Words[], grounds: readonly Ground[] = []): Proposed {
  return { verdict: "unknown", confidence: null, why, missing, grounds };
}

/** Nodes of which the members supply next to nothing by every printed table. */
export function withoutSource({ nodes }: Held, { eu_share_at_most }: Thresholds): HeldNode[] {
  return nodes.filter(({ europe }) => europe !== null && europe[1] <= eu_share_at_most);
}

/** A number of things, in the singular where it is one. */
export function counted(count: number, one: Words, several: Words): Words {
  const { en, nl } = count === 1 ? one : several;
  return { en: `${count} ${en}`, nl: `${count} ${nl}` };
}

export const noChain: Words = {
  en: "a chain that serves this technology: no map of suppliers names it",
  nl: "een keten die deze technologie dient: geen kaart van leveranciers noemt haar",
};
