/** A learned model as files of the user's own root. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";

/** Writes `content/models/<name>/` of the data folder, the card last: a model is there when its card is. A file without text goes. Gives the place. */
export async function writeModel(
  folder: string,
  name: string,
  card: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const place = join(folder, "content", "models", name);
  await mkdir(place, { recursive: true });
  const all = Object.entries({ ...files, "model.yaml": stringify(card) });
  for (const [file, text] of all) if (text !== undefined) await writeFile(join(place, `${file}.new`), text);
  for (const [file, text] of all) {
    if (text === undefined) await rm(join(place, file), { force: true });
    else await rename(join(place, `${file}.new`), join(place, file));
  }
  return place;
}
