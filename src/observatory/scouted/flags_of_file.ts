/** Flags of a file of texts: nothing is stored, nothing needs to have been collected, no archive is opened. */
import { readFlagModel, readLexicons, readTechnologyModel, readVectors, type Vectors } from "#content";
import { type Effects, problem } from "#model";
import { type DocumentText, type Judged, judgeMany, type Judging, usualRule } from "#scout";
import { rootsOf } from "../check.ts";
import { packageFolder } from "../package.ts";
import { type RowRemark, textRows } from "./text_rows.ts";

export interface FlagsOfFile {
  /** Absolute path of a CSV, TSV or JSON-lines file. */
  readonly from: string;
  /** The data folder, for lexicons and a model of the user's own. */
  readonly data: string;
  /** Only what is at least this probable; all when absent. */
  readonly threshold?: number | undefined;
  readonly threads?: number | undefined;
  readonly effects: Pick<Effects, "progress" | "signal">;
}

export interface FlaggedRows {
  /** In the order of the file. */
  readonly batches: AsyncGenerator<Judged[]>;
  /** What is wrong with rows, by line; complete when the batches are read. */
  readonly remarks: readonly RowRemark[];
}

/** Throws `flags-file-not-read`, `flags-columns-missing`, `flags-model-missing`, and what the signal was stopped with. */
export async function flagsOfFile({ from, data, threshold, threads, effects }: FlagsOfFile): Promise<FlaggedRows> {
  effects.progress({ doing: "opening", step: from });
  const [rows, judging, vectors] = await Promise.all([textRows(from), judgingFor(data), readVectors(rootsOf(packageFolder, data))]);
  const all = judgeMany({ judging, batches: withVectors(rows.batches, vectors), effects, ...(threads === undefined ? {} : { threads }) });
  return { batches: told(all, from, threshold, effects), remarks: rows.remarks };
}

/** A user's own vectors, where the file names a document that has one. */
async function* withVectors(batches: AsyncIterable<readonly DocumentText[]>, { of }: Vectors): AsyncGenerator<readonly DocumentText[]> {
  for await (const batch of batches) yield of.size === 0 ? batch : batch.map((one) => ({ ...one, vector: of.get(one.ref) }));
}

/** The models, lexicons and rule that ship, with those of the data folder laid over them. Throws `flags-model-missing`. */
export async function judgingFor(data: string): Promise<Judging> {
  const roots = rootsOf(packageFolder, data);
  const [{ model, rule, remarks }, lexicons, mapping] = await Promise.all([
    readFlagModel(roots),
    readLexicons(roots),
    readTechnologyModel(roots),
  ]);
  if (model === undefined) throw problem("flags-model-missing", { reason: remarks[0]?.sentence ?? "models/dual_use" });
  const { technologies, domains } = lexicons;
  return { model, lexicons: { technologies, domains }, rule: rule ?? usualRule, technologies: mapping.model };
}

async function* told(
  all: AsyncGenerator<Judged[]>,
  step: string,
  threshold: number | undefined,
  { progress }: Pick<Effects, "progress">,
): AsyncGenerator<Judged[]> {
  let done = 0;
  for await (const batch of all) {
    done += batch.length;
    progress({ doing: "computing", step, done });
    yield threshold === undefined ? batch : batch.filter(({ probability }) => probability >= threshold);
  }
}
