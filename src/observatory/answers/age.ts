/** How old and how real the data under an answer is. */
import type { View } from "#archive";
import type { DataState, Manifest, Part } from "#model";
import type { Sight } from "../sight.ts";
import { byText, type Texts } from "./pieces.ts";

export interface Age {
  state: DataState;
  observed: string | null;
  fetchedAt: string | null;
}

export interface SourceMention extends Age {
  id: string;
  name: Texts;
  publisher: string;
  licence: string;
  url: string | null;
}

const weakestFirst: readonly DataState[] = ["unknown", "sample", "built_in", "cached", "live"];

/** The weakest state, the period the parts span and the oldest fetch. Of nothing: unknown. */
export function ageOf(parts: readonly Part[]): Age {
  const states = new Set(parts.map((part) => part.state));
  const observed = [...new Set(parts.flatMap((part) => part.observed ?? []))].sort(byText);
  const [first, last] = [observed[0], observed.at(-1)];
  const fetched = parts.flatMap((part) => part.fetchedAt ?? []).sort(byText);
  return {
    state: weakestFirst.find((state) => states.has(state)) ?? "unknown",
    observed: first === undefined ? null : first === last ? first : `${first}–${last}`,
    fetchedAt: fetched[0] ?? null,
  };
}

/** The clean tables a table was made from, however far down; each once, in the order of the addresses. */
export async function cleanBelow(view: View, manifest: Manifest): Promise<{ address: string; manifest: Manifest }[]> {
  const found = new Map<string, { address: string; manifest: Manifest }>();
  const walk = async (above: Manifest): Promise<void> => {
    for (const made of above.lineage.madeOf) {
      if (made.address.startsWith("registry/") || found.has(`${made.address}@${made.hash}`)) continue;
      const below = await view.manifest(made.hash).catch(() => undefined);
      if (below === undefined) continue;
      if (below.stage === "clean") found.set(`${made.address}@${made.hash}`, { address: made.address, manifest: below });
      else await walk(below);
    }
  };
  await walk(manifest);
  return [...found.values()].sort((left, right) => byText(left.address, right.address));
}

/** The parts of the clean tables an address names. */
export function partsAt(address: string, manifest: Manifest): Part[] {
  const table = address.split("/")[2];
  return manifest.parts.filter((part) => part.table === table);
}

/** The sources under these tables, with the age of exactly the tables used. */
export function sourcesOf({ content }: Sight, below: readonly { address: string; manifest: Manifest }[]): SourceMention[] {
  const ids = [...new Set(below.map((one) => one.manifest.name))].sort(byText);
  return ids.map((id) => {
    const card = content.sources.find((source) => source.id === id)?.card;
    const parts = below.filter((one) => one.manifest.name === id).flatMap((one) => partsAt(one.address, one.manifest));
    const licence = card?.licence.name ?? "";
    return { id, name: card?.name ?? { en: id }, publisher: card?.publisher ?? "", licence, url: card?.homepage ?? null, ...ageOf(parts) };
  });
}
