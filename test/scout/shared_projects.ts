/** Projects of the files beside the repository, with the labels their programmes give. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { readFlagModel, readLexicons } from "#content";
import { type DocumentText, type Judging, type TrainingRow, usualRule } from "#scout";

export const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const roots = [{ folder: at("../..") }];
const folder = at("../../../shared/data");
/** Why quality cannot be measured here; undefined when it can. */
export const missing =
  existsSync(`${folder}/projects/horizon_projects.jsonl.gz`) && existsSync(`${folder}/edf/projects.json.gz`)
    ? undefined
    : "the files of CORDIS and the portal are not beside the repository";

export type Cluster = "security" | "space" | "defence" | "civil";

export interface Project {
  readonly document: DocumentText;
  readonly cluster: Cluster;
  readonly programme: string;
  readonly year: number;
  /** Editors' labels, such as `/space`; empty when there is none. */
  readonly domains: readonly string[];
}

interface HorizonLine {
  id: string;
  title: string;
  objective: string | null;
  keywords: string | null;
  startDate: string | null;
  topics: string[];
  legalBasis: { code: string; unique?: boolean }[];
  articleDomains: string[];
  euroSciVoc: { path: string }[];
}

/** All projects of Horizon Europe and of the European Defence Fund that carry a text. */
export function readProjects(): Project[] {
  const unpacked = (name: string) => gunzipSync(readFileSync(`${folder}/${name}`)).toString("utf8");
  const horizon = unpacked("projects/horizon_projects.jsonl.gz")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => fromHorizon(JSON.parse(line) as HorizonLine));
  const edf = (JSON.parse(unpacked("edf/projects.json.gz")) as Record<string, unknown>[]).map(fromPortal);
  return [...horizon, ...edf].filter(({ document }) => document.text.length > 100);
}

function fromHorizon(line: HorizonLine): Project {
  const codes = line.legalBasis.map(({ code }) => code);
  const main = line.legalBasis.find(({ unique }) => unique)?.code ?? codes[0] ?? "";
  const cluster = line.topics.some((topic) => /-SPACE-|EUSPA/.test(topic))
    ? "space"
    : main.startsWith("HORIZON.2.3")
      ? "security"
      : "civil";
  return {
    document: {
      ref: line.id,
      title: line.title,
      text: line.objective ?? "",
      keywords: line.keywords,
      topics: line.topics,
      subjects: line.euroSciVoc.map(({ path }) => path),
    },
    cluster,
    programme: main,
    year: Number(line.startDate?.slice(0, 4) ?? 0),
    domains: line.articleDomains,
  };
}

function fromPortal(project: Record<string, unknown>): Project {
  const text = (name: string) => (typeof project[name] === "string" ? project[name] : "");
  return {
    document: { ref: `edf/${text("project_id")}`, title: text("title"), text: text("objective"), topics: [text("topic")] },
    cluster: "defence",
    programme: `EDF ${text("call_identifier").slice(4, 8)}`,
    year: Number(text("call_identifier").slice(4, 8)) || 0,
    domains: [],
  };
}

/** As the trainer takes it: what the programme says and nothing else. */
export function rowOf({ document, cluster, programme }: Project): TrainingRow {
  const labels = { security: false, space: false, defence: false, civil: false, [cluster]: true };
  return { document, programme, labels };
}

/** Without the model of technologies: it was learned from the rows that are judged here, and says nothing of uses. */
export const builtInJudging = async (): Promise<Judging> => {
  const [{ model, rule }, lexicons] = await Promise.all([readFlagModel(roots), readLexicons(roots)]);
  if (model === undefined) throw new Error("models/dual_use cannot be read");
  return { model, lexicons, rule: rule ?? usualRule };
};
