/** What a path given by a person holds: files, also inside `.gz` and `.zip`, each by the name the publisher gave it. */
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { problem } from "#model";
import { gunzip, listZip, type UnpackLimits, unzip } from "./unpack.ts";

export interface GivenFile {
  /** The publisher's name, without `.gz`. */
  readonly name: string;
  /** How it is shown: `data.zip › BACI_HS17_Y2022_V202601.csv`. */
  readonly shown: string;
  /** The file on disk whose bytes are kept. */
  readonly path: string;
  /** Where it came from, when it was fetched. */
  readonly address?: string;
  readonly packing: "none" | "gzip" | "zip";
  /** Its name inside a zip. */
  readonly entry?: string;
}

/** Every file under a path, packed ones opened. Throws `source-path-missing` and what `unpack.ts` throws. */
export async function findFiles(path: string, limits?: UnpackLimits): Promise<GivenFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw problem("source-path-missing", { path });
  if (!found.isDirectory()) return openGiven(path, limits);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.sort().map((file) => openGiven(file, limits)))).flat();
}

async function openGiven(path: string, limits?: UnpackLimits): Promise<GivenFile[]> {
  const shown = basename(path);
  if (/\.zip$/i.test(shown)) {
    const entries = await listZip(path, limits);
    return entries.map((entry) => ({ name: basename(entry), shown: `${shown} › ${entry}`, path, packing: "zip", entry }));
  }
  if (/\.gz$/i.test(shown)) return [{ name: shown.replace(/\.gz$/i, ""), shown, path, packing: "gzip" }];
  return [{ name: shown, shown, path, packing: "none" }];
}

/** The plain file: itself, or unpacked into `target`. */
export async function unpacked(file: GivenFile, target: string, limits?: UnpackLimits): Promise<string> {
  if (file.packing === "none") return file.path;
  if (file.packing === "gzip") await gunzip(file.path, target, limits);
  else await unzip(file.path, file.entry ?? "", target, limits);
  return target;
}
