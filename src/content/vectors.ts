/** What a model of the user's own made of documents: `models/embedding/vectors.csv` in a root of their own, read only where documents are judged. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Root } from "./content.ts";

export interface Vectors {
  readonly of: ReadonlyMap<string, Float32Array>;
  /** Changes with the file; "" where there is none. */
  readonly state: string;
  /** Lines whose numbers cannot be read, or are fewer or more than those of the first. */
  readonly unread: readonly number[];
}

const none: Vectors = { of: new Map(), state: "", unread: [] };
const known = new Map<string, Vectors>();

/**
 * The vectors of the last root that has some: lines of `ref,vector`, the numbers parted by spaces, semicolons or commas, brackets or quotation marks around
 * them allowed. A line that does not fit is left out and named. Read once for as long as the file stays as it is; empty where there is none. Never throws.
 */
export async function readVectors(roots: readonly Root[]): Promise<Vectors> {
  for (const root of [...roots].reverse()) {
    const file = join(root.folder, "models", "embedding", "vectors.csv");
    const held = await stat(file).catch(() => undefined);
    if (!held?.isFile()) continue;
    const state = `${file} ${held.size} ${held.mtimeMs}`;
    const before = known.get(file);
    if (before?.state === state) return before;
    const read = { ...(await vectorsIn(file)), state };
    known.set(file, read);
    return read;
  }
  return none;
}

async function vectorsIn(file: string): Promise<Omit<Vectors, "state">> {
  const of = new Map<string, Float32Array>();
  const unread: number[] = [];
  let [line, length] = [0, 0];
  for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const comma = text.indexOf(",");
    const ref = text
      .slice(0, Math.max(0, comma))
      .replaceAll(/["\uFEFF]/g, "")
      .trim();
    if (text.trim() === "" || (line === 1 && ref === "ref")) continue;
    const cells = text
      .slice(comma + 1)
      .split(/[\s;,"[\]]+/)
      .filter((cell) => cell !== "");
    const vector = Float32Array.from(cells, Number);
    if (length === 0) length = vector.length;
    if (ref === "" || vector.length === 0 || vector.length !== length || !vector.every(Number.isFinite)) unread.push(line);
    else of.set(ref, vector);
  }
  return { of, unread };
}
