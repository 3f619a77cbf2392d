/** The Typst files of a report: its own, the house style, and the data and pictures they read. */
import { readdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "#model";
import type { DrawnFigure } from "./draw_figures.ts";
import type { PublishOrder } from "./order.ts";

/** The name of the file Typst begins with. */
export function mainFile({ language }: PublishOrder): string {
  return `text.${language}.typ`;
}

/** Path in the document → text. Throws `report-without-text` when the report has none in the language. */
export async function reportFiles(
  order: PublishOrder,
  data: object,
  drawn: ReadonlyMap<string, DrawnFigure>,
): Promise<Record<string, string>> {
  const own = await typstFiles(order.report.folder);
  const main = mainFile(order);
  const text = own[main];
  if (text === undefined) throw problem("report-without-text", { report: order.report.card.id, language: order.language });
  const house = join(packageFolder(), "reports");
  return {
    ...own,
    // On the first line, so that the lines of the text keep their numbers.
    [main]: `#import "/layout.typ": *; #show: octant; ${text}`,
    ...(await typstFiles(house)),
    "mark.svg": await readFile(join(house, "mark.svg"), "utf8"),
    "data.json": JSON.stringify(data),
    ...Object.fromEntries([...drawn].map(([name, { svg }]) => [`figures/${name}.svg`, svg])),
  };
}

async function typstFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".typ")).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)));
}

/** The folder that holds the nouns, whether this runs from `src` or from `dist/src`. */
function packageFolder(folder = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(folder, "reports", "layout.typ")) || dirname(folder) === folder ? folder : packageFolder(dirname(folder));
}
