/** Where things lie in the lake: a folder per label, in it stage and name, in that the files by their hash and one `current`. */
import { mkdir, open, readFile, readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { type Clearance, type Label, type Stage, dominates, formatLabel, parseLabel, rank } from "#model";

export interface LabelFolder {
  readonly label: Label;
  readonly path: string;
}

/** The label folders that exist and that this clearance dominates: lowest level first, then in the order of their names. */
export async function foldersOf(lake: string, clearance: Clearance): Promise<LabelFolder[]> {
  const names = (await namesIn(lake)).filter((name) => name.startsWith("label="));
  return names
    .map((name) => ({ label: parseLabel(name.slice("label=".length)), path: join(lake, name) }))
    .filter((folder) => dominates(clearance, folder.label))
    .sort((left, right) => rank(left.label.level) - rank(right.label.level));
}

/** The folder of a label, whether it exists or not. */
export function folderOf(lake: string, label: Label): LabelFolder {
  return { label, path: join(lake, `label=${formatLabel(label)}`) };
}

export function shelf(folder: LabelFolder, stage: Stage, name: string): string {
  return join(folder.path, stage, name);
}

/** The names in a folder, sorted; none when there is no such folder. */
export async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  }
}

/** The text of a small file; undefined when there is none. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a small file so that it is there whole or not at all, also after a power cut. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.part`;
  const file = await open(beside, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/** Moves a finished file to its place. The same name means the same bytes, so an existing one may be replaced. */
export async function moveInto(from: string, to: string): Promise<void> {
  const file = await open(from, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } catch (error) {
    if (!["EISDIR", "EPERM", "EINVAL"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await folder.close();
  }
}
