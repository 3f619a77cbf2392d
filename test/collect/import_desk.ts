/** A desk for tests of importing chains: an archive with the countries, materials and one small chain, and files made on the spot. */
import { openDesk } from "../archive/desk.ts";
import { readContent, toStatements } from "#content";
import { dryRunChain, type GivenFile, type ImportRemark, previewTable } from "#collect";
import { type ChainMappingInput, publicLabel, type Reader } from "#model";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import writeXlsx from "write-excel-file/node";
import { sound } from "../content/root.ts";

export const importer: Reader = { name: "importer", clearance: { level: "restricted", communities: [], handling: [] } };

export async function openImportDesk() {
  const desk = await openDesk();
  const view = desk.archive.as(importer);
  const folder = await mkdtemp(join(tmpdir(), "octant-import-"));
  for (const [name, text] of Object.entries(sound)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const content = await readContent([{ folder }]);
  await rm(folder, { recursive: true, force: true });
  for (const { source, assertions } of toStatements(content)) await view.replace({ title: source, label: publicLabel, source, assertions });
  return {
    view,
    archive: desk.archive,
    effects: desk.effects,
    finish: desk.finish,
    /** Tries files with the mapping their headers suggest, changed where asked. */
    async tried(files: readonly GivenFile[], change: Partial<ChainMappingInput> = {}) {
      const { mapping } = await previewTable(files);
      if (mapping === undefined) throw new Error("the headers suggest nothing");
      const changed = { ...mapping, ...change };
      return { mapping: changed, run: await dryRunChain({ view, files, mapping: changed }) };
    },
  };
}

export function csv(name: string, text: string): GivenFile {
  return { name, bytes: Buffer.from(text) };
}

type Cell = string | number | Date | boolean | null;

/** A workbook with these sheets. */
export async function workbook(name: string, sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<GivenFile> {
  const cells = (rows: readonly (readonly Cell[])[]) =>
    rows.map((row) => row.map((value) => (value === null ? null : { value, ...(value instanceof Date ? { format: "yyyy-mm-dd" } : {}) })));
  const given = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: cells(rows) }));
  return { name, bytes: await writeXlsx(given).toBuffer() };
}

/** `error edges.csv:3 [Share] sentence`, for comparing. */
export function said(remarks: readonly ImportRemark[]): string[] {
  return remarks.map(({ kind, file, sheet, line, column, sentence }) => {
    const place = `${sheet === undefined ? file : `${file} › ${sheet}`}${line === undefined ? "" : `:${line}`}`;
    return `${kind} ${place}${column === undefined ? "" : ` [${column}]`} ${sentence}`;
  });
}
