/** A chain from somebody's own tables: looked at, tried, written. */
import { dryRunChain, type GivenFile, importChain, previewTable } from "#collect";
import { type ChainMappingInput, type Language, parseLabel, publicLabel } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";

/** A file whose bytes crossed JSON. */
export interface EncodedFile {
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

export interface ImportGiven {
  readonly files: readonly EncodedFile[];
  readonly mapping?: unknown;
  readonly label?: string | undefined;
}

const remarksShown = 1000;

function filesOf(files: readonly EncodedFile[]): GivenFile[] {
  return files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, "base64") }));
}

/** Nothing is kept of it. Throws what reading a file throws. */
export async function previewImport(_: Sight, files: readonly EncodedFile[], language: Language = "en") {
  const { tables, mapping, remarks } = await previewTable(filesOf(files), language);
  return {
    tables: tables.map(({ columns, sample, ...table }) => ({
      ...table,
      columns: [...columns],
      sample: sample.map(({ line, cells }) => ({ line, cells: [...cells] })),
    })),
    mapping,
    remarks: [...remarks],
  };
}

/** What would be written; nothing is. */
export async function checkImport({ view }: Sight, { files, mapping }: ImportGiven, language: Language = "en") {
  const { assertions: _, ...tried } = await dryRunChain({ view, files: filesOf(files), mapping: mapping as ChainMappingInput, language });
  return shown(tried);
}

/** One batch, or none when there is an error or the same stands already. Throws `label-not-understood`, `not-cleared-to-write`. */
export async function importTables({ view }: Sight, { files, mapping, label: given }: ImportGiven, language: Language = "en") {
  const label = given === undefined || given === "" ? publicLabel : parseLabel(given);
  const { batch, ...imported } = await importChain({ view, files: filesOf(files), mapping: mapping as ChainMappingInput, language, label });
  return { ...marked(label), ...shown(imported), batch: batch?.id ?? null };
}

type Tried = Omit<Awaited<ReturnType<typeof dryRunChain>>, "assertions">;

/** What must be mended stands first: a thousand notices must not hide it. */
function shown({ newNodes, joinedNodes, remarks, ...tried }: Tried) {
  const sorted = [...remarks.filter((one) => one.kind === "error"), ...remarks.filter((one) => one.kind !== "error")];
  return { ...tried, newNodes: [...newNodes], joinedNodes: [...joinedNodes], remarks: sorted.slice(0, remarksShown) };
}
