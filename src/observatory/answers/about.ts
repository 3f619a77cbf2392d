/** What stands under every figure of a table. */
import type { Words } from "#model";
import { marked } from "../audience.ts";
import type { Measured } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { type Age, ageOf, cleanBelow, partsAt, type SourceMention, sourcesOf } from "./age.ts";

export interface About {
  label: string;
  marking: string;
  method: string;
  version: string;
  hash: string;
  prefix: string;
  computedAt: string;
  parameters: Record<string, unknown>;
  age: Age;
  sources: SourceMention[];
  caveats: Words[];
}

export async function aboutOf(sight: Sight, { card, manifest }: Measured): Promise<About> {
  const below = await cleanBelow(sight.view, manifest);
  return {
    ...marked(manifest.label),
    method: card.id,
    version: manifest.lineage.madeBy.version,
    hash: manifest.hash,
    prefix: prefixOf(card.id, manifest.hash),
    computedAt: manifest.lineage.at,
    parameters: { ...manifest.lineage.parameters },
    age: ageOf(below.flatMap((one) => partsAt(one.address, one.manifest))),
    sources: sourcesOf(sight, below),
    caveats: [...card.caveats],
  };
}

/** `eu_dependency@1a2b3c4d5e6f`, to be followed by the key values and a column. */
export function prefixOf(method: string, hash: string): string {
  return `${method}@${hash.slice(0, 12)}`;
}
