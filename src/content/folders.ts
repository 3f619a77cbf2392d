/** Where content stands: the folders of a noun over all roots, a later root's folder in place of an earlier one's. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Root } from "./content.ts";
import type { Place } from "./text_file.ts";

/** `chains` → every folder in `<root>/chains`, by name. Left out: what begins with a point or underscore, or is something other. */
export async function foldersOf(
  noun: string,
  roots: readonly Root[],
  isOther: (folder: string) => Promise<boolean> = async () => false,
): Promise<Place[]> {
  const found = new Map<string, Place>();
  for (const [index, root] of roots.entries()) {
    const entries = await readdir(join(root.folder, noun), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isDirectory() || /^[._]/.test(entry.name)) continue;
      const place = placeIn(root, `${noun}/${entry.name}`, index > 0);
      if (!(await isOther(place.folder))) found.set(entry.name, place);
    }
  }
  return [...found.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, place]) => place);
}

/** The folder that holds this file in the last root that has it; the first root's when none has. */
export async function placeOfFile(noun: string, name: string, roots: readonly Root[]): Promise<Place> {
  const [first] = roots;
  if (first === undefined) throw new RangeError("content needs at least one root");
  for (const [index, root] of [...roots.entries()].reverse()) {
    const names: string[] = await readdir(join(root.folder, noun)).catch(() => []);
    if (names.includes(name)) return placeIn(root, noun, index > 0);
  }
  return placeIn(first, noun, false);
}

/** A folder of one root. */
export function placeIn(root: Root, under: string, own: boolean): Place {
  return { folder: join(root.folder, under), shown: root.shownAs ? `${root.shownAs}/${under}` : under, own };
}

/** The name of the folder itself. */
export function nameOf(place: Place): string {
  return place.shown.slice(place.shown.lastIndexOf("/") + 1);
}
