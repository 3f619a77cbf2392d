/** Training the judge anew on what everybody may read: the models in the user's own root take the place of the built-in ones. */
import { type Document, problem, publicReader } from "#model";
import { textOfModel, trainFlagModel, type TrainingRow } from "#scout";
import { documentsOf } from "../scouted/documents.ts";
import { type Sight, sightOf } from "../sight.ts";
import { queueOf } from "./flags.ts";
import { writeModel } from "./model_files.ts";
import { learnTechnologies, writeTechnologies } from "./trained_technologies.ts";

export interface TrainQuery {
  /** Nothing is written. */
  readonly dryRun?: boolean | undefined;
}

/** Below this a model would learn chance. */
const leastRows = 200;
const decisionWeight = 5;

/**
 * Learns from public projects alone, because a model is read by everybody: a word that only restricted texts hold must not show in it. Labels of uses are
 * programmes, editors' labels and decisions; labels of technologies are examples and what decisions name, and with too few of them the model that stands
 * stays. Written to `content/models/` of the data folder; both judge from the next start. Throws `training-too-small`.
 */
export async function train(sight: Sight, { dryRun = false }: TrainQuery = {}) {
  const { content, effects, folder } = sight;
  const seen = sightOf(sight, publicReader, effects);
  const documents = await documentsOf(seen, { kinds: ["project"] });
  const decisions = await decisionsOf(seen);
  const rows = documents.flatMap((document): TrainingRow[] => {
    const decided = decisions.get(document.ref);
    const labels = decided ?? labelsOf(document);
    if (labels === undefined || document.text.length < 100) return [];
    return [{ document, labels, programme: clusterOf(document), ...(decided ? { weight: decisionWeight } : {}) }];
  });
  const kinds = (name: keyof TrainingRow["labels"]) => rows.filter(({ labels }) => labels[name] === true).length;
  const counts = {
    rows: rows.length,
    defence: kinds("defence"),
    space: kinds("space"),
    security: kinds("security"),
    civil: kinds("civil"),
    decisions: decisions.size,
  };
  const use = counts.defence + counts.space + counts.security;
  if (Math.min(use, counts.civil) < leastRows) throw problem("training-too-small", { use, civil: counts.civil, least: leastRows });
  effects.progress({ doing: "computing", step: "models/dual_use" });
  const model = trainFlagModel(rows, { lexicon: content.lexicons.domains, subjects: content.judging.subjects, id: "dual_use" });
  effects.progress({ doing: "computing", step: "models/technologies" });
  const { model: mapping, ...technologies } = await learnTechnologies(seen, documents, clusterOf);
  const written = dryRun ? null : await write(folder, textOfModel(model), effects.now());
  const writtenTechnologies = dryRun || mapping === null ? null : await writeTechnologies(folder, mapping, effects.now());
  return {
    ...counts,
    terms: model.terms.length,
    written,
    technologies: { ...technologies, terms: mapping?.terms.length ?? null, written: writtenTechnologies },
  };
}

/** What people decided, by document: who accepts or routes a flag says yes to the use it was most probable for. */
async function decisionsOf(sight: Sight): Promise<Map<string, TrainingRow["labels"]>> {
  const { flags } = await queueOf(sight);
  const decided = flags.flatMap(({ ref, state, security, space, defence }): [string, TrainingRow["labels"]][] => {
    if (state === "rejected") return [[ref, { security: false, space: false, defence: false, civil: true }]];
    if (state !== "accepted" && state !== "routed") return [];
    const most = Math.max(security, space, defence);
    return [[ref, most === defence ? { defence: true } : most === space ? { space: true } : { security: true }]];
  });
  return new Map(decided);
}

/** What programme, topic and editors say; undefined when none of them says anything. */
function labelsOf({ source, programme, topics, domains }: Document): TrainingRow["labels"] | undefined {
  const [said, codes] = [domains.join(" "), `${programme ?? ""} ${topics.join(" ")}`];
  const space = /-SPACE-|EUSPA|^SPACE-/.test(codes) || /space/i.test(said);
  const security = /-CL3-|HORIZON\.2\.3|\bSU-|\bSEC-/.test(codes) || /secur/i.test(said);
  const defence = source === "edf" || /\b(?:EDF|EDIDP|PADR)\b/.test(codes);
  if (space || security || defence)
    return { space, security, defence, civil: !(defence || /-CL3-|-SPACE-|EUSPA|HORIZON\.2\.3/.test(codes)) };
  return programme === null && topics.length === 0 && domains.length === 0
    ? undefined
    : { civil: true, space: false, security: false, defence: false };
}

/** The habits of one part of a programme must not be learned: a part of Horizon Europe goes by two words of its topic, all else by one. */
function clusterOf({ source, programme, topics }: Document): string {
  const words = topics[0]?.split("-");
  if (words === undefined) return programme ?? source;
  return words.slice(0, words[0] === "HORIZON" ? 2 : 1).join("-");
}

function write(folder: string, { card, weights }: ReturnType<typeof textOfModel>, now: Date): Promise<string> {
  const head = {
    name: { en: "Dual use, trained here", nl: "Dual use, hier getraind" },
    trained: now.toISOString().slice(0, 10),
    about: "Trained on the public projects of this observatory with octant scout train. Weights of words; no text of a project.",
  };
  return writeModel(folder, "dual_use", { ...head, ...card }, { "weights.csv": weights });
}
