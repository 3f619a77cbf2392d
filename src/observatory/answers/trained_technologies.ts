/** The model of technologies, learned anew from what people said of public documents and from what the lexicon names in all of them. */
import { readVectors } from "#content";
import { type Document, type Entity, valueOf } from "#model";
import { type TechnologyModel, type TechnologyRow, textOfTechnologyModel, trainTechnologyModel } from "#scout";
import { textOf } from "../scouted/judged.ts";
import type { Sight } from "../sight.ts";
import { technologiesIn } from "./flags.ts";
import { writeModel } from "./model_files.ts";

/** With fewer labelled documents the factors of the joint judgement would be chance: the model that stands is better. */
const leastLabelled = 100;

export interface TrainedTechnologies {
  /** Documents somebody said the technologies of, and that are collected here. */
  readonly labelled: number;
  /** Asked of them before a model is learned. */
  readonly least: number;
  /** Null where there are too few, as are the others then. */
  readonly model: TechnologyModel | null;
  /** Technologies named by lexicon and learned words together; the rest by the lexicon alone. */
  readonly used: number | null;
  /** Lines of `models/embedding/vectors.csv` that could not be read. */
  readonly unread: readonly number[];
}

/**
 * `seen` is the public reader's sight. Labels are the rows of `models/technologies/examples.csv`, and in their place the newest decision that names technologies.
 * Vectors of the user's own take part where there are some. Never throws for want of labels.
 */
export async function learnTechnologies(
  seen: Sight,
  documents: readonly Document[],
  programmeOf: (document: Document) => string,
): Promise<TrainedTechnologies> {
  const { content } = seen;
  const vectors = await readVectors(content.roots);
  const said = saidOf(content.mapping.examples, await seen.view.entities({ kind: "flag_decision" }));
  const rows = documents.map((document): TechnologyRow => {
    return { document: textOf(document, vectors), programme: programmeOf(document), labels: said.get(document.ref) };
  });
  const labelled = rows.filter(({ labels }) => labels !== undefined).length;
  const model =
    labelled < leastLabelled ? null : trainTechnologyModel(rows, { lexicon: content.lexicons.technologies, technologies: listed(seen) });
  return { labelled, least: leastLabelled, model, used: model && model.used.filter(Boolean).length, unread: vectors.unread };
}

/** What the lexicon has words for, areas left out: an area is never named beside its technology. */
function listed({ content }: Sight): string[] {
  const parents = new Set(content.lists.flatMap(({ entries }) => entries.flatMap(({ parent }) => parent ?? [])));
  const named = new Set(content.lexicons.technologies.map(({ subject }) => subject));
  return [...named].filter((id) => !parents.has(id)).sort();
}

function saidOf(
  examples: readonly { readonly ref: string; readonly technologies: readonly string[] }[],
  decisions: readonly Entity[],
): Map<string, readonly string[]> {
  const said = new Map(examples.map(({ ref, technologies }) => [ref, technologies]));
  const oldestFirst = [...decisions].sort((one, other) =>
    (valueOf(one, "decided_at") ?? "") < (valueOf(other, "decided_at") ?? "") ? -1 : 1,
  );
  for (const decision of oldestFirst) {
    const [document, technologies] = [valueOf(decision, "document"), technologiesIn(decision)];
    if (document !== undefined && technologies !== null) said.set(document, technologies);
  }
  return said;
}

/** Into `content/models/technologies/` of the data folder; it names technologies from the next start. */
export async function writeTechnologies(folder: string, model: TechnologyModel, now: Date): Promise<string> {
  const { card, weights, centres } = textOfTechnologyModel(model);
  const about = "Trained on the public projects of this observatory with octant scout train. Weights of words; no text of a project.";
  const name = { en: "Technologies, trained here", nl: "Technologieën, hier getraind" };
  return writeModel(
    folder,
    "technologies",
    { name, trained: now.toISOString().slice(0, 10), about, ...card },
    { "weights.csv": weights, "centres.csv": centres },
  );
}
