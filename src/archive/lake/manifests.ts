/** Manifests: what a set of tables is made of and by, written together with it. */
import { join } from "node:path";
import { type Label, type Manifest, type Stage, formatLabel, problem } from "#model";
import { type LabelFolder, namesIn, shelf, textOf, writeWhole } from "./folders.ts";
import { hashOf } from "./hash.ts";

/** The hash of a manifest: everything in it but the moment. */
export function hashOfManifest(manifest: Omit<Manifest, "hash">): string {
  const { parts, lineage, ...rest } = manifest;
  const made = { ...lineage, at: "", madeOf: [...lineage.madeOf].sort((a, b) => (a.address < b.address ? -1 : 1)) };
  const timeless = parts.map(({ fetchedAt: _, ...part }) => part);
  return hashOf(JSON.stringify({ ...rest, label: formatLabel(manifest.label), parts: timeless, lineage: made }));
}

export async function readManifest(folder: LabelFolder, stage: Stage, name: string, hash: string): Promise<Manifest | undefined> {
  const text = await textOf(join(shelf(folder, stage, name), `${hash}.manifest.json`));
  return text === undefined ? undefined : (JSON.parse(text) as Manifest);
}

export async function writeManifest(folder: LabelFolder, manifest: Manifest): Promise<void> {
  const path = join(shelf(folder, manifest.stage, manifest.name), `${manifest.hash}.manifest.json`);
  await writeWhole(path, `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The hash that is current on a shelf; undefined when nothing is. */
export function currentHash(folder: LabelFolder, stage: Stage, name: string): Promise<string | undefined> {
  return textOf(join(shelf(folder, stage, name), "current")).then((text) => text?.trim() || undefined);
}

/** Makes a manifest current; nothing when `hash` is null. One rename, so readers see the old or the new. */
export function makeCurrent(folder: LabelFolder, stage: Stage, name: string, hash: string | null): Promise<void> {
  return writeWhole(join(shelf(folder, stage, name), "current"), hash ?? "");
}

/** The current manifests in these folders, lowest label first. Measured tables have no current one: they are found by what they are made of. */
export async function currentManifests(folders: readonly LabelFolder[], filter: { name?: string } = {}): Promise<Manifest[]> {
  const found: Manifest[] = [];
  for (const folder of folders) {
    for (const name of filter.name ? [filter.name] : await namesIn(join(folder.path, "clean"))) {
      const hash = await currentHash(folder, "clean", name);
      const manifest = hash === undefined ? undefined : await readManifest(folder, "clean", name, hash);
      if (manifest) found.push(manifest);
    }
  }
  return found;
}

/** A manifest by hash or a prefix of at least eight characters. Throws `nothing-under-this-name`. */
export async function findManifest(folders: readonly LabelFolder[], prefix: string): Promise<Manifest> {
  if (/^[0-9a-f]{8,64}$/.test(prefix)) {
    for (const folder of folders) {
      for (const stage of ["measured", "clean"] as const) {
        for (const name of await namesIn(join(folder.path, stage))) {
          const file = (await namesIn(shelf(folder, stage, name))).find((one) => one.startsWith(prefix) && one.endsWith(".manifest.json"));
          const manifest = file && (await readManifest(folder, stage, name, file.slice(0, 64)));
          if (manifest) return manifest;
        }
      }
    }
  }
  throw problem("nothing-under-this-name", { name: prefix });
}

/** The Parquet files of one table of a manifest. */
export function filesOf(lake: string, manifest: Manifest, table: string): string[] {
  const place = shelf(folderOfManifest(lake, manifest.label), manifest.stage, manifest.name);
  return manifest.parts.filter((part) => part.table === table).map((part) => join(place, `${part.sha256}.parquet`));
}

function folderOfManifest(lake: string, label: Label): LabelFolder {
  return { label, path: join(lake, `label=${formatLabel(label)}`) };
}
