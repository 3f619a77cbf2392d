/** Drafts: the rows of one table as text, each with the file and line it stands in, before anything is checked. */
import type { SourceTable } from "#model";
import type { Bench } from "./bench.ts";
import type { LoadedFile } from "./load_files.ts";
import type { DraftRow } from "./reader.ts";
import { list, name, text } from "./sql.ts";

export interface Draft {
  /** The table of the card. */
  readonly table: string;
  readonly spec: SourceTable;
  /** The view or table of the session. */
  readonly view: string;
  readonly files: readonly LoadedFile[];
  /** The year its file is called after. */
  readonly year?: string;
}

/** The draft of files whose layout the card can read. */
export async function draftFromFiles(
  bench: Bench,
  table: string,
  spec: SourceTable,
  files: readonly LoadedFile[],
  view: string,
): Promise<Draft> {
  const year = files.length === 1 ? files[0]?.year : undefined;
  const selects = files.map(
    (file) =>
      `select ${Object.keys(spec.columns)
        .map((column) => cell(file, spec, column))
        .join(
          ", ",
        )}, ${file.headers.includes("source_file") ? "source_file" : `${text(file.given.shown)} as source_file`}, source_line from ${name(file.raw)}`,
  );
  await bench.workshop.run(
    `create or replace view ${name(view)} as select * from (${selects.join(" union all ")})${onlyYears(bench, spec)}`,
  );
  return { table, spec, view, files, ...(year === undefined ? {} : { year }) };
}

/** The draft of rows a reader made. */
export async function draftFromRows(
  bench: Bench,
  table: string,
  spec: SourceTable,
  rows: readonly DraftRow[],
  files: readonly LoadedFile[],
  view: string,
): Promise<Draft> {
  const columns = [...Object.keys(spec.columns), "source_file", "source_line"].map((column) => ({ name: column, type: "text" as const }));
  const made = `${view}_rows`;
  await bench.workshop.loadRows(made, columns, rows);
  const cells = Object.keys(spec.columns).map((column) => name(column));
  const select = `select ${cells.join(", ")}, source_file, cast(source_line as bigint) as source_line from ${name(made)}`;
  await bench.workshop.run(`create or replace view ${name(view)} as select * from (${select})${onlyYears(bench, spec)}`);
  return { table, spec, view, files };
}

function cell(file: LoadedFile, spec: SourceTable, column: string): string {
  const found = Object.entries(file.shape.columns).find(([header, { to }]) => to === column && file.headers.includes(header));
  if (found === undefined) {
    const value = column === spec.part && file.year !== undefined ? text(file.year) : "cast(null as varchar)";
    return `${value} as ${name(column)}`;
  }
  const [header, { unknown }] = found;
  return `case when trim(${name(header)}) in ${list(["", ...unknown])} then null else trim(${name(header)}) end as ${name(column)}`;
}

function onlyYears({ years }: Bench, spec: SourceTable): string {
  return spec.part === undefined || years.length === 0 ? "" : ` where ${name(spec.part)} in ${list(years)}`;
}
