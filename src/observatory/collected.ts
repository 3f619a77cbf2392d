/** Collecting a source for a reader, and the editions that ship with the product. */
import { type Collected, collectSource } from "#collect";
import type { SourceFolder } from "#content";
import { formatLabel, publicLabel, type Problem, problem, type Effects } from "#model";
import type { View } from "#archive";
import { ageOf } from "./answers/age.ts";
import { fillIndex } from "./indexed.ts";
import { judgedOf } from "./scouted/judged.ts";
import type { Sight } from "./sight.ts";

export interface CollectQuery {
  readonly source: string;
  /** Absolute path of a file or folder. */
  readonly from?: string | undefined;
  readonly years?: readonly string[] | undefined;
  readonly label?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** True when a person has said yes to the licence. */
  readonly consent?: boolean | undefined;
}

/** Throws `source-unknown` and what collecting throws. */
export async function collect(sight: Sight, query: CollectQuery) {
  const source = sight.content.sources.find((one) => one.id === query.source);
  if (source === undefined)
    throw problem("source-unknown", { source: query.source, known: sight.content.sources.map((one) => one.id).join(", ") });
  const { from, years, label, dryRun, consent } = query;
  const collected = await collectSource({
    view: sight.view,
    source,
    effects: sight.effects,
    ...(from === undefined ? {} : { from }),
    ...(years === undefined ? {} : { years }),
    ...(label === undefined ? {} : { label }),
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(consent === undefined ? {} : { consent }),
  });
  // The tables stand whatever becomes of their index and of judging: what is missing is made when somebody asks.
  if (!dryRun) await fillIndex(sight).catch(() => undefined);
  if (!dryRun && source.card.documents.some(({ kind }) => kind !== "call")) await judgedOf(sight).catch(() => undefined);
  return summaryOf(source, collected);
}

function summaryOf({ id, card }: SourceFolder, collected: Collected) {
  const { changed, batch, statementBatch, rows, statements, rejects, remarks, manifest } = collected;
  return {
    source: id,
    name: card.name,
    changed,
    rows: { ...rows },
    statements,
    label: manifest === undefined ? card.label : formatLabel(manifest.label),
    hash: manifest?.hash ?? null,
    age: ageOf(manifest?.parts ?? []),
    batches: [batch?.id, statementBatch?.id].filter((one) => one !== undefined),
    rejects: { set_aside: rejects.setAside, kept: rejects.kept, first: rejects.first.map(inWords) },
    remarks: remarks.map(inWords),
  };
}

const inWords = (one: Problem) => ({ en: one.sentence("en"), nl: one.sentence("nl") });

/** The editions that ship with the product, for sources of which nothing stands yet. */
export async function collectReference(view: View, sources: readonly SourceFolder[], effects: Effects): Promise<void> {
  for (const source of sources) {
    const shipped = Object.keys(source.card.reference?.files ?? {}).length > 0;
    if (source.reference === undefined || !shipped || source.card.label !== formatLabel(publicLabel)) continue;
    const standing = await view.manifests({ name: source.id });
    if (standing.length > 0) continue;
    effects.progress({ doing: "loading", step: `sources/${source.id}/reference` });
    await collectSource({ view, source, edition: "reference", effects });
  }
}
