/** The bytes of a source, kept as they came, named by their hash. */
import { copyFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Origin } from "#model";
import { type LabelFolder, moveInto, shelf } from "./folders.ts";
import { hashOfFile } from "./hash.ts";

export interface Kept {
  readonly origin: Origin;
  readonly staged: string;
}

/** Copies a file into staging and says what it is. */
export async function stageFile(staging: string, path: string, about: { file: string; address?: string }): Promise<Kept> {
  const place = join(staging, `kept-${Math.abs(hashCode(path))}-${basename(path).replace(/[^\w.-]/g, "_")}`);
  await copyFile(path, place);
  const [sha256, { size }] = [await hashOfFile(place), await stat(place)];
  return {
    staged: place,
    origin: { file: about.file, sha256, bytes: size, ...(about.address === undefined ? {} : { address: about.address }), kept: true },
  };
}

/** Moves staged bytes under `raw`; the same bytes are kept once. */
export async function keepFile(folder: LabelFolder, source: string, kept: Kept): Promise<void> {
  const place = join(shelf(folder, "raw", source), kept.origin.sha256);
  if (await exists(place)) return;
  await moveInto(kept.staged, place);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function hashCode(text: string): number {
  let code = 0;
  for (const letter of text) code = (code * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return code;
}
