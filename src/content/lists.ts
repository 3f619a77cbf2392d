/** Lists of technologies and materials. */
import { citation, listCard } from "#model";
import { z } from "zod";
import type { Entry, ListFolder } from "./vocabulary.ts";
import { type CsvRow, readRows } from "./csv_file.ts";
import { readFields } from "./fields.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, declare, filled, formed, given, once, oneOf, someWords } from "./rules.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

/** Besides the card: pages where names were compared, for the reader of the file only. */
const listFile = listCard.extend({ checked_in: z.array(citation.extend({ covers: z.string() })).optional() });

const columns = {
  required: ["id", "parent", "code", "name_en", "name_nl", "definition_en", "definition_nl", "evidence"],
  optional: ["note", "critical", "strategic", "crm_names", "hs6", "cn8", "basket"],
};

export interface ListRead {
  /** Undefined, with remarks, without a sound card. */
  readonly list: ListFolder | undefined;
  /** Identifiers as they stand in the file; undefined when it could not be read. */
  readonly ids: readonly string[] | undefined;
}

export async function readList(place: Place, remarks: Remarks): Promise<ListRead> {
  const cardFile = await readText(place, "list.yaml", remarks);
  const rowsFile = await readText(place, "entries.csv", remarks);
  const read = cardFile && readCard(cardFile, listFile, remarks);
  const csv = readRows(rowsFile, columns, remarks);
  const sound = csv.rows.flatMap((row) => entryOf(row, remarks) ?? []);
  const entries = once(sound, shownFile(place, "entries.csv"), (entry) => entry.id, remarks);
  const ids = csv.column("id");
  const declared = declare(ids);
  for (const entry of entries) {
    if (entry.parent === undefined || declared.has(entry.parent)) continue;
    remarks(shownFile(place, "entries.csv"), entry.line, "reference-unknown", {
      column: "parent",
      value: entry.parent,
      where: "entries.csv",
    });
  }
  const fields = await readFields(place, declared, remarks);
  if (read === undefined) return { list: undefined, ids };
  const { checked_in: _, ...card } = read.card;
  if (card.id !== nameOf(place))
    remarks(shownFile(place, "list.yaml"), read.lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  return {
    list: {
      id: card.id,
      folder: place.folder,
      own: place.own,
      hash: hashOf([cardFile, rowsFile, fields.file]),
      card,
      entries,
      fields: fields.rows,
    },
    ids,
  };
}

function entryOf(row: CsvRow, remarks: Remarks): (Entry & { line: number }) | undefined {
  const name = bothWords(row, "name", remarks);
  const evidence = oneOf(row, "evidence", ["read", "recalled"], remarks);
  const flags = ["critical", "strategic"].map(
    (column) => row.cell(column) === "" || oneOf(row, column, ["yes", "no"], remarks) !== undefined,
  );
  const sound = [
    filled(row, "id", remarks) && formed(row, "id", "identifier", remarks),
    formed(row, "hs6", "hs6", remarks),
    formed(row, "basket", "hs6", remarks),
    formed(row, "cn8", "cn8", remarks),
    ...flags,
  ].every(Boolean);
  for (const code of row.items("basket").filter((item) => !row.items("hs6").includes(item))) {
    remarks(row.file, row.line, "reference-unknown", { column: "basket", value: code, where: "hs6" });
  }
  if (name === undefined || evidence === undefined || !sound) return undefined;
  const definition = someWords(row, "definition");
  return {
    id: row.cell("id"),
    ...given("parent", row.cell("parent")),
    ...given("code", row.cell("code")),
    name,
    ...(definition === undefined ? {} : { definition }),
    evidence,
    ...given("note", row.cell("note")),
    ...given("critical", row.cell("critical")),
    ...given("strategic", row.cell("strategic")),
    crmNames: row.items("crm_names"),
    hs6: row.items("hs6"),
    cn8: row.items("cn8"),
    basket: row.items("basket"),
    line: row.line,
  };
}
