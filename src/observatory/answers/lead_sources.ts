/** A table of a source as an answer mentions it: label, age, publisher. */
import { join, type Label, type Part } from "#model";
import type { Sight } from "../sight.ts";
import { type Age, ageOf, type SourceMention, sourcesOf } from "./age.ts";

export interface Used {
  readonly label: Label;
  readonly age: Age;
  readonly mention: SourceMention;
  readonly parts: readonly Part[];
}

/** Undefined when the reader sees nothing of it. */
export async function sourceUsed(sight: Sight, source: string, ...tables: readonly string[]): Promise<Used | undefined> {
  const standing = (await sight.view.manifests({ name: source })).filter((one) => one.parts.some((part) => tables.includes(part.table)));
  if (standing.length === 0) return undefined;
  const below = standing.flatMap((manifest) => tables.map((table) => ({ address: `clean/${source}/${table}`, manifest })));
  const [mention] = sourcesOf(sight, below);
  if (mention === undefined) return undefined;
  const parts = standing.flatMap((one) => one.parts.filter((part) => tables.includes(part.table)));
  return { label: join(standing.map((one) => one.label)), age: ageOf(parts), mention, parts };
}
