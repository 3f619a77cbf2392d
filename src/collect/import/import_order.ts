/** What an import of a chain is given and what it answers. */
import type { Batch, View } from "#archive";
import type { Assertion, ChainMapping, ChainMappingInput, Label, Language } from "#model";

/** A row as it stood in the file. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Places of cells that were numbers in the workbook: their decimal sign is a point whatever the language of the table. */
  readonly numbers?: ReadonlySet<number>;
}

export interface ReadTable {
  /** Its name in a mapping and in remarks: `edges.csv`, `firms.xlsx › Sheet 1`. */
  readonly table: string;
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
}

/** A file as it was given: its name tells CSV from XLSX. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table of a file. `table` is its name in a mapping: the file, or the file and the sheet (`firms.xlsx › Sheet 1`). */
export interface TablePreview {
  readonly table: string;
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly string[];
  /** Number of rows below the header, empty ones left out. */
  readonly rows: number;
  /** The first rows, with their line in the file (from 1; the header has one too). */
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** `error`: nothing is written as long as it is there. `notice`: worth knowing; both sides stand. */
export interface ImportRemark {
  readonly kind: "error" | "notice";
  readonly file: string;
  readonly sheet?: string;
  readonly line?: number;
  /** Header of the column it is about. */
  readonly column?: string;
  readonly sentence: string;
  readonly remedy: string;
}

export interface ChainPreview {
  readonly tables: readonly TablePreview[];
  /** What the headers suggest; undefined where they suggest nothing. A person looks at it before it is used. */
  readonly mapping: ChainMapping | undefined;
  readonly remarks: readonly ImportRemark[];
}

export interface ImportCounts {
  /** Rows read from all mapped tables. */
  readonly rows: number;
  /** Nodes the chain has by these tables; `joined` of them exist already. */
  readonly nodes: number;
  readonly joined: number;
  readonly links: number;
  readonly shares: number;
  readonly facts: number;
}

export interface DryRun {
  readonly chain: string;
  /** The source of every statement: `imports/<chain>`. */
  readonly source: string;
  readonly counts: ImportCounts;
  /** Ids of the nodes that are new, and of those that join one that exists. */
  readonly newNodes: readonly string[];
  readonly joinedNodes: readonly string[];
  readonly errors: number;
  readonly notices: number;
  /** All of them, in the order of the tables. */
  readonly remarks: readonly ImportRemark[];
  /** What would be written; empty while there is an error. */
  readonly assertions: readonly Assertion[];
}

export interface ChainOrder {
  readonly view: View;
  readonly files: readonly GivenFile[];
  /** From outside: checked here. */
  readonly mapping: ChainMappingInput;
  readonly language?: Language;
}

export interface Imported extends Omit<DryRun, "assertions"> {
  /** Undefined when the same stands already. */
  readonly batch: Batch | undefined;
}

/** What an import is written with. */
export interface ImportOrder extends ChainOrder {
  readonly label: Label;
}
