/** A chain from somebody's own tables (CSV or XLSX): looked at, tried without writing, then written as one batch that `octant undo` takes back. */
import { chainMapping, formatLabel, join, type Language, problem } from "#model";
import { collectImportRemarks, saidOf } from "./collect_remarks.ts";
import { dryRun, firstError, sourceOf } from "./dry_run.ts";
import { type KnownThings, readKnown } from "./known.ts";
import type { ChainOrder, ChainPreview, DryRun, GivenFile, Imported, ImportOrder, ReadTable, TablePreview } from "./import_order.ts";
import { readTables } from "./read_table.ts";
import { suggestMapping } from "./suggest_mapping.ts";

/** The tables of these files and what their headers suggest. Never throws for what is in them: remarks say it. */
export async function previewTable(files: readonly GivenFile[], language: Language = "en"): Promise<ChainPreview> {
  const collected = collectImportRemarks(language);
  const tables = await readTables(files, collected.remarks);
  return { tables: tables.map(previewOf), mapping: suggestMapping(tables), remarks: saidOf(collected, tables) };
}

function previewOf({ table, file, sheet, columns, rows }: ReadTable): TablePreview {
  const sample = rows
    .slice(0, 10)
    .map(({ line, cells }) => ({ line, cells: columns.map((_, index) => (cells[index] ?? "").slice(0, 200)) }));
  return { table, file, ...(sheet === undefined ? {} : { sheet }), columns, rows: rows.length, sample };
}

/** What the import would write, and all that stands against it; writes nothing. Throws `import-mapping-wrong`. */
export async function dryRunChain(order: ChainOrder): Promise<DryRun> {
  const { run } = await tried(order);
  return run;
}

/**
 * Makes the source `imports/<chain>` say exactly what these tables say, as one batch that `octant undo` takes back; nothing where the same stands
 * already. Throws `import-mapping-wrong`, `import-not-sound` as long as a remark is an error, `import-label-below` where a node it joins carries more
 * than this label, and what writing throws.
 */
export async function importChain(order: ImportOrder): Promise<Imported> {
  const { run, known } = await tried(order);
  const error = firstError(run);
  if (error !== undefined) {
    const at = [error.file, error.sheet, error.line === undefined ? undefined : `${error.line}`].filter(Boolean).join(", ");
    throw problem("import-not-sound", {
      chain: run.chain,
      count: run.errors,
      first: at === "" ? error.sentence : `${at}: ${error.sentence}`,
    });
  }
  const { label } = order;
  const above = known.nodes.find(
    (node) => run.joinedNodes.includes(node.id) && formatLabel(join([node.label, label])) !== formatLabel(label),
  );
  if (above !== undefined)
    throw problem("import-label-below", { node: above.id, label: formatLabel(label), wanted: formatLabel(above.label) });
  const { assertions, ...rest } = run;
  const files = order.files.map((file) => file.name).join(", ");
  const batch = await order.view.replace({ title: `Import ${run.chain}: ${files}`.slice(0, 300), label, source: run.source, assertions });
  return { ...rest, batch };
}

async function tried({ view, files, mapping: given, language = "en" }: ChainOrder): Promise<{ run: DryRun; known: KnownThings }> {
  const checked = chainMapping.safeParse(given);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw problem("import-mapping-wrong", { reason: `${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""}` });
  }
  const mapping = checked.data;
  const collected = collectImportRemarks(language);
  const tables = await readTables(files, collected.remarks);
  const known = await readKnown(view, sourceOf(mapping.chain.id));
  return { run: dryRun({ tables, mapping, known, language, collected }), known };
}
