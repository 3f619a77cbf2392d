/** Zip and gzip files, opened with care: limits on declared and on actual size, on the ratio, and on the paths inside. */
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type Entry, openPromise } from "yauzl";
import { Problem, problem } from "#model";

/** What one packed file may become. A year of BACI is 0.4 GB and packs 4 to 6 times; text that packs 200 times is no data. */
export interface UnpackLimits {
  readonly bytes: number;
  readonly entries: number;
  readonly ratio: number;
  /** Up to this size the ratio does not matter. */
  readonly free: number;
}

const mebibyte = 1024 ** 2;
export const unpackLimits: UnpackLimits = { bytes: 8 * 1024 * mebibyte, entries: 250_000, ratio: 200, free: 64 * mebibyte };

/** The names of the files in a zip. Throws `source-archive-damaged`, `source-archive-bomb`. */
export async function listZip(path: string, limits = unpackLimits): Promise<string[]> {
  return damaged(path, async () => {
    const zip = await openPromise(path);
    try {
      if (zip.entryCount > limits.entries) throw bomb(path, `${limits.entries} files`);
      const names: string[] = [];
      // yauzl refuses absolute names, `..` and drive letters by itself.
      for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) names.push(entry.fileName);
      return names;
    } finally {
      zip.close();
    }
  });
}

/** Writes one file of a zip to `target`. Throws `source-archive-damaged`, `source-archive-bomb`. */
export async function unzip(path: string, name: string, target: string, limits = unpackLimits): Promise<void> {
  await damaged(path, async () => {
    const zip = await openPromise(path);
    try {
      for await (const entry of zip.eachEntry()) {
        if (entry.fileName !== name) continue;
        checkDeclared(`${path} › ${name}`, entry, limits);
        const stream = await zip.openReadStreamPromise(entry);
        return await pipeline(stream, counted(`${path} › ${name}`, entry.compressedSize, limits), createWriteStream(target));
      }
    } finally {
      zip.close();
    }
  });
}

/** The files of a zip among `names`, each as a stream to be read before the next. Throws `source-archive-damaged`, `source-archive-bomb`. */
export async function* streamsInZip(
  path: string,
  names: ReadonlySet<string>,
  limits = unpackLimits,
): AsyncGenerator<{ name: string; stream: Readable }> {
  const zip = await damaged(path, () => openPromise(path));
  try {
    for await (const entry of zip.eachEntry()) {
      if (!names.has(entry.fileName)) continue;
      const shown = `${path} › ${entry.fileName}`;
      checkDeclared(shown, entry, limits);
      const stream = await damaged(path, () => zip.openReadStreamPromise(entry));
      yield { name: entry.fileName, stream: chained(stream, counted(shown, entry.compressedSize, limits)) };
    }
  } finally {
    zip.close();
  }
}

/** What a file holds, unpacked when it is a gzip file. The stream fails with what `gunzip` throws. */
export async function streamOf(path: string, packing: "none" | "gzip", limits = unpackLimits): Promise<Readable> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  if (packing === "none") return stream;
  const { size } = await stat(path);
  return chained(stream, createGunzip(), counted(path, size, limits));
}

/** Streams through each other; a fault of any is the fault of the last. */
function chained(first: Readable, ...more: Transform[]): Readable {
  let last: Readable = first;
  for (const next of more) {
    last.on("error", (error) => next.destroy(error));
    last = last.pipe(next);
  }
  return last;
}

/** Runs work on a packed file. Throws `source-archive-damaged` for what is wrong with the packing. */
export const whileUnpacking = damaged;

/** Writes what a gzip file holds to `target`. Throws `source-archive-damaged`, `source-archive-bomb`. */
export async function gunzip(path: string, target: string, limits = unpackLimits): Promise<void> {
  const { size } = await stat(path);
  const packed: Readable = createReadStream(path);
  await damaged(path, () => pipeline(packed, createGunzip(), counted(path, size, limits), createWriteStream(target)));
}

function checkDeclared(shown: string, { compressedSize, uncompressedSize }: Entry, limits: UnpackLimits): void {
  if (uncompressedSize > allowed(compressedSize, limits)) throw bomb(shown, sized(allowed(compressedSize, limits)));
}

/** Stops a stream that grows beyond what its packed size allows: what an archive declares may be a lie. */
function counted(shown: string, packed: number, limits: UnpackLimits): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > allowed(packed, limits)) done(bomb(shown, sized(allowed(packed, limits))));
      else done(null, chunk);
    },
  });
}

function allowed(packed: number, limits: UnpackLimits): number {
  return Math.min(limits.bytes, Math.max(limits.free, packed * limits.ratio));
}

function sized(bytes: number): string {
  return `${Math.round(bytes / mebibyte)} MiB`;
}

function bomb(file: string, limit: string): Problem {
  return problem("source-archive-bomb", { file, limit });
}

async function damaged<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (error instanceof Problem) throw error;
    if (code === "ENOSPC") throw problem("disk-full", { what: file }, error);
    throw problem("source-archive-damaged", { file, reason: message ?? String(error) }, error);
  }
}
