/** From a record to rows: by the paths of the card, or by the `record` of the source's reader. */
import { problem, type SourceCard, type SourceFile } from "#model";
import type { DraftRow, RecordReader, RecordRows, SourceRecord } from "../reader.ts";
import { cellText, type Path, pathFrom, valuesAt } from "./paths.ts";

export type RowMaker = (record: SourceRecord) => RecordRows;

interface CellMaker {
  readonly column: string;
  readonly paths: readonly Path[];
  readonly unknown: ReadonlySet<string>;
  readonly join: string;
}

/** How the records of a file become rows. Throws `source-reader-failed` when neither card nor reader says. */
export function rowMaker(card: SourceCard, id: string, shape: SourceFile, read: RecordReader | undefined): RowMaker {
  const tables = Object.entries(shape.tables)
    .filter(([, { columns }]) => Object.keys(columns).length > 0)
    .map(([table, { each, columns }]) => ({
      table,
      each: each === undefined ? undefined : pathFrom(each),
      cells: Object.entries(columns).map(
        ([column, { at, unknown, join }]): CellMaker => ({ column, paths: at.map(pathFrom), unknown: new Set(["", ...unknown]), join }),
      ),
    }));
  if (tables.length > 0)
    return ({ value }) => ({
      tables: Object.fromEntries(
        tables.map(({ table, each, cells }) => [
          table,
          (each === undefined ? [value] : valuesAt(value, each)).map((element) => rowFrom(cells, value, element)),
        ]),
      ),
    });
  if (read) return read;
  throw problem("source-reader-failed", {
    source: card.id,
    reason: `neither the card nor an export “record” says what a record of ${id} gives`,
  });
}

function rowFrom(cells: readonly CellMaker[], record: unknown, element: unknown): DraftRow {
  const row: Record<string, string | null> = {};
  for (const { column, paths, unknown, join } of cells) {
    row[column] = null;
    for (const path of paths) {
      const texts = valuesAt(path.fromRecord ? record : element, path)
        .map((value) => cellText(value).trim())
        .filter((text) => !unknown.has(text));
      if (texts.length === 0) continue;
      row[column] = texts.join(join);
      break;
    }
  }
  return row;
}
