/** `octant scout flags`: what could serve defence, space or security, with the sentences that say so. */
import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { stringify } from "csv-stringify/sync";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { problem } from "#model";
import type { FlaggedRows } from "#observatory";
import type { CommandFile } from "../../command.ts";
import { linesOf, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { showProgress } from "../../progress.ts";
import { type Surroundings, write } from "../../surroundings.ts";
import { say } from "../../words.ts";
import { pouring } from "./pour.ts";
import { flagsCollected } from "./flags_collected.ts";

interface Options extends Output {
  readonly from?: string;
  readonly threshold?: number;
}

export const flags: CommandFile = {
  name: "flags",
  example: "octant scout flags --from abstracts.csv --format csv",
  add: (program, around) =>
    withOutput(withAudience(program.command("flags")))
      .description("flag what could serve defence, space or security")
      .option("--from <file>", "a file with id and title or text: CSV, TSV or JSON lines, also gzipped; nothing is stored")
      .option("--threshold <probability>", "only what is at least this probable, 0 to 1 (default: all)", probability)
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        if (options.from === undefined) return flagsCollected(options, common, around);
        await ofFile(resolve(around.folder, options.from), options, common, around);
      }),
};

function probability(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("Write a number from 0 to 1.");
  return value;
}

type Judged =
  Awaited<ReturnType<FlaggedRows["batches"]["next"]>> extends IteratorResult<infer Batch, unknown>
    ? Batch extends (infer One)[]
      ? One
      : never
    : never;

/** The columns of a flag, for a machine and for reading. */
export const flagColumns = ["id", "probability", "security", "space", "defence", "civil", "trl", "technologies", "evidence"] as const;

export function flagCells(judged: Judged): Record<(typeof flagColumns)[number], string | number> {
  const { ref, probability: use, security, space, defence, civil, trl, technologies, evidence } = judged;
  return {
    id: ref,
    probability: use,
    security,
    space,
    defence,
    civil,
    trl: trl === null ? "" : trl.low === trl.high ? String(trl.low) : `${trl.low}-${trl.high}`,
    technologies: technologies.map(({ id }) => id).join(";"),
    evidence: evidence.map(({ sentence }) => sentence.replace(/\s+/g, " ")).join(" … "),
  };
}

const mostRemarks = 100;

async function ofFile(from: string, options: Options, common: Common, around: Surroundings): Promise<void> {
  const stop = new AbortController();
  const leave = around.onStop(() => stop.abort());
  const shown = await showProgress(around, common);
  try {
    const { flagsOfFile } = await import("#observatory");
    const { threshold } = options;
    const { batches, remarks } = await flagsOfFile({
      from,
      data: common.data,
      effects: { progress: shown.progress, signal: stop.signal },
      ...(threshold === undefined ? {} : { threshold }),
    });
    const format = options.format ?? "table";
    if (format === "csv") await csv(batches, options, common, around);
    else await inOne(batches, format, options, common, around);
    shown.done();
    for (const { line, ...remark } of remarks.slice(0, mostRemarks))
      around.err.write(`${say(common.lang, "lineRemark", { line, remark: remark[common.lang] })}\n`);
    if (remarks.length > mostRemarks) around.err.write(`${say(common.lang, "moreRemarks", { count: remarks.length - mostRemarks })}\n`);
  } catch (error) {
    throw stop.signal.aborted ? problem("stopped", {}, error) : error;
  } finally {
    leave();
    shown.done();
  }
}

/** Rows as they are judged, so that a large file needs no more memory than a small one. */
async function csv(batches: FlaggedRows["batches"], { out }: Options, common: Common, around: Surroundings): Promise<void> {
  const file = out === undefined ? undefined : resolve(around.folder, out);
  const into = file === undefined ? around.out : createWriteStream(file);
  const { pour, end } = pouring(into, file);
  await pour(stringify([[...flagColumns]]));
  for await (const batch of batches) if (!(await pour(stringify(batch.map((row) => Object.values(flagCells(row))))))) break;
  if (file !== undefined) {
    into.end();
    await finished(into).catch((error: NodeJS.ErrnoException) => {
      throw problem("file-not-written", { file, reason: error.message }, error);
    });
    await write(around.out, `${say(common.lang, "written", { file })}\n`);
  }
  end();
}

async function inOne(
  batches: FlaggedRows["batches"],
  format: "json" | "table",
  options: Options,
  common: Common,
  around: Surroundings,
): Promise<void> {
  const all: Judged[] = [];
  for await (const batch of batches) all.push(...batch);
  if (format === "json")
    return put(
      `${JSON.stringify(
        all.map(({ ref, ...rest }) => ({ id: ref, ...rest })),
        undefined,
        2,
      )}\n`,
      options,
      common,
      around,
    );
  const best = [...all].sort((left, right) => right.probability - left.probability).slice(0, 20);
  const columns = flagColumns.map((name) => ({
    name,
    type: name === "id" || name === "trl" || name === "technologies" || name === "evidence" ? ("text" as const) : ("number" as const),
    digits: 2,
  }));
  const rows = best.map((one) => {
    const cells = flagCells(one);
    return { ...cells, evidence: cells.evidence.toString().slice(0, 80) };
  });
  const foot = say(common.lang, "flaggedRows", { shown: best.length, count: all.length });
  await put(`${[...linesOf({ columns, rows }, common.lang), "", foot].join("\n")}\n`, options, common, around);
}
