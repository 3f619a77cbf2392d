/** The card of a source, and what stands beside it. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parseLabel, type SourceCard, sourceCard } from "#model";
import type { SourceFolder } from "./card_folders.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { type CardFile, readCard } from "./yaml_file.ts";

/** The source in this folder; undefined, with remarks, without a sound card. */
export async function readSource(place: Place, remarks: Remarks): Promise<SourceFolder | undefined> {
  const cardFile = await readText(place, "source.yaml", remarks);
  const reader = await readText(place, "reader.ts", remarks, true);
  const read = cardFile && readCard(cardFile, sourceCard, remarks);
  if (read === undefined) return undefined;
  const { card, lineOf } = read;
  const file = shownFile(place, "source.yaml");
  if (card.id !== nameOf(place)) remarks(file, lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  checkLabel(file, read, remarks);
  checkTables(file, read, remarks);
  const [sample, reference] = [await there(place, "sample"), await there(place, "reference")];
  if (sample === undefined) remarks(shownFile(place, "sample"), undefined, "file-missing", { what: "sample/" });
  return {
    id: card.id,
    folder: place.folder,
    own: place.own,
    hash: hashOf([cardFile, reader]),
    card,
    ...(reader === undefined ? {} : { reader: join(place.folder, "reader.ts") }),
    ...(sample === undefined ? {} : { sample }),
    ...(reference === undefined ? {} : { reference }),
  };
}

async function there(place: Place, name: string): Promise<string | undefined> {
  const path = join(place.folder, name);
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? path : undefined;
}

function checkLabel(file: string, { card, lineOf }: CardFile<SourceCard>, remarks: Remarks): void {
  try {
    parseLabel(card.label);
  } catch {
    remarks(file, lineOf(["label"]), "label-not-a-label", { label: card.label });
  }
}

/** Part, key, `in` and corrections name columns and tables that the card declares. */
function checkTables(file: string, { card, lineOf }: CardFile<SourceCard>, remarks: Remarks): void {
  const columnsOf = (table: string | undefined) => new Set(Object.keys(card.tables[table ?? ""]?.columns ?? {}));
  const unknown = (path: PropertyKey[], value: string, where: string) =>
    remarks(file, lineOf(path), "reference-unknown", { column: path.map(String).join("."), value, where });
  for (const [name, table] of Object.entries(card.tables)) {
    const columns = columnsOf(name);
    if (table.part !== undefined && !columns.has(table.part)) unknown(["tables", name, "part"], table.part, `tables.${name}.columns`);
    for (const [index, key] of table.key.entries())
      if (!columns.has(key)) unknown(["tables", name, "key", index], key, `tables.${name}.columns`);
    for (const [column, { in: list }] of Object.entries(table.columns)) {
      if (list === undefined) continue;
      const [other, otherColumn = ""] = list.split(".");
      if (!columnsOf(other).has(otherColumn)) unknown(["tables", name, "columns", column, "in"], list, "tables");
    }
  }
  for (const [id, { tables }] of Object.entries(card.files))
    for (const [table, { columns, select }] of Object.entries(tables)) {
      if (card.tables[table] === undefined) unknown(["files", id, "tables", table], table, "tables");
      else if (select === undefined)
        for (const column of Object.keys(columns))
          if (!columnsOf(table).has(column)) unknown(["files", id, "tables", table, "columns", column], column, `tables.${table}.columns`);
    }
  for (const [index, correction] of card.corrections.entries()) {
    const columns = columnsOf(correction.table);
    if (columns.size === 0) unknown(["corrections", index, "table"], correction.table, "tables");
    else
      for (const column of [...Object.keys(correction.where), ...Object.keys(correction.set)])
        if (!columns.has(column)) unknown(["corrections", index], column, `tables.${correction.table}.columns`);
  }
}
