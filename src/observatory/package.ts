/** The installed product: its folder, its name and its version. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, whether this runs from `src` or from `dist/src`. */
export const packageFolder = above(dirname(fileURLToPath(import.meta.url)));

/** Stands in the lineage of every table together with the hash of the card. */
export const packageVersion = versionIn(packageFolder);

function above(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, "package.json")) || parent === folder ? folder : above(parent);
}

function versionIn(folder: string): string {
  const card: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return typeof card === "object" && card !== null && "version" in card ? String(card.version) : "0";
}
