/** Fetches the files of a source from its official addresses into a folder of ours. */
import { createWriteStream } from "node:fs";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Effects, Problem, problem, type SourceCard } from "#model";
import { findFiles, type GivenFile } from "./find_files.ts";

const most = 8 * 1024 ** 3;

export interface DownloadOrder {
  readonly card: SourceCard;
  readonly consent: boolean;
  readonly years: readonly string[];
  /** Where the files go. */
  readonly folder: string;
  readonly effects: Effects;
}

/**
 * The files of the source, fetched. Throws `source-consent-needed`, `source-address-none`, `source-address-unreachable`,
 * `source-address-refused`, `source-stopped`, `disk-full`.
 */
export async function download({ card, consent, years, folder, effects }: DownloadOrder): Promise<GivenFile[]> {
  const { licence, homepage, id: source } = card;
  if (card.downloads.length === 0) throw problem("source-address-none", { source, homepage });
  if (card.consent && !consent) throw problem("source-consent-needed", { source, licence: licence.name, url: licence.url ?? homepage });
  const found: GivenFile[] = [];
  for (const address of card.downloads.flatMap((pattern) => filledIn(pattern, years))) {
    const path = join(folder, basename(new URL(address).pathname));
    await fetchTo(address, path, card, effects);
    found.push(...(await findFiles(path)).map((file) => ({ ...file, address })));
  }
  return found;
}

function filledIn(pattern: string, years: readonly string[]): string[] {
  return pattern.includes("{year}") ? years.map((year) => pattern.replaceAll("{year}", year)) : [pattern];
}

async function fetchTo(address: string, path: string, { id: source, homepage }: SourceCard, effects: Effects): Promise<void> {
  try {
    const answer = await effects.fetch(address, effects.signal ? { signal: effects.signal } : {});
    if (!answer.ok || answer.body === null)
      throw problem("source-address-refused", { address, answer: `${answer.status}`, homepage, source });
    const of = Number(answer.headers.get("content-length") ?? 0);
    if (of > most) throw problem("source-archive-bomb", { file: address, limit: `${most} bytes` });
    let done = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        done += chunk.length;
        effects.progress({ doing: "fetching", step: address, done, ...(of > 0 ? { of } : {}) });
        if (done > most) next(problem("source-archive-bomb", { file: address, limit: `${most} bytes` }));
        else next(null, chunk);
      },
    });
    await pipeline(Readable.fromWeb(answer.body), counted, createWriteStream(path));
    if (of > 0 && done !== of && answer.headers.get("content-encoding") === null) throw new Error(`${done} of ${of} bytes came`);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (effects.signal?.aborted) throw problem("source-stopped", { source }, error);
    const { code, message, cause } = error as { code?: string; message?: string; cause?: { message?: string } };
    if (code === "ENOSPC") throw problem("disk-full", { what: address }, error);
    throw problem("source-address-unreachable", { address, reason: cause?.message ?? message ?? String(error), source }, error);
  }
}
