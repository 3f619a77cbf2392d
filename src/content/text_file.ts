/** One file of content: its text and the name it has in remarks. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Remarks } from "./remarks.ts";

export interface Place {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** How the folder is shown: `chains/semiconductors`. */
  readonly shown: string;
  /** True in a root of the user's own. */
  readonly own: boolean;
}

export interface TextFile {
  readonly shown: string;
  readonly text: string;
}

export function shownFile(place: Place, name: string): string {
  return `${place.shown}/${name}`;
}

/** Reads a file of a folder; undefined with a remark when it is missing (unless it may be) or not UTF-8. */
export async function readText(place: Place, name: string, remarks: Remarks, mayMiss = false): Promise<TextFile | undefined> {
  const shown = shownFile(place, name);
  const bytes = await readFile(join(place.folder, name)).catch(() => undefined);
  if (bytes === undefined) {
    if (!mayMiss) remarks(shown, undefined, "file-missing", { what: name });
    return undefined;
  }
  try {
    return { shown, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    remarks(shown, undefined, "not-utf8", {});
    return undefined;
  }
}

/** SHA-256 over texts in this order; an absent file counts as such. */
export function hashOf(files: readonly (TextFile | undefined)[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file === undefined ? "-\0" : `${Buffer.byteLength(file.text)}\0${file.text}\0`);
  return hash.digest("hex");
}
