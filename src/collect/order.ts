/** What is asked of collect, and what it answers. */
import type { Batch, View } from "#archive";
import type { SourceFolder } from "#content";
import type { DataState, Effects, Manifest, Problem } from "#model";
import type { RejectedRows } from "./rejects.ts";
import type { UnpackLimits } from "./unpack.ts";

/** `official` as the publisher offers it, `reference` the figures shipped with the product, `sample` a few rows of our own making. */
export type Edition = "official" | "reference" | "sample";

export interface CollectOrder {
  readonly view: View;
  readonly source: SourceFolder;
  /** A file or folder; without it the official addresses. Not for the built-in editions. */
  readonly from?: string;
  /** Only these years; all when there are none. */
  readonly years?: readonly (string | number)[];
  /** A label as text; without it the card's. */
  readonly label?: string;
  /** Reads and checks everything and writes nothing. */
  readonly dryRun?: boolean;
  /** True when a person has said yes to the licence. */
  readonly consent?: boolean;
  readonly edition?: Edition;
  readonly effects: Effects;
  readonly limits?: UnpackLimits;
}

export interface Collected {
  /** The manifest that stands now; undefined after a dry run of a source never collected. */
  readonly manifest?: Manifest;
  readonly changed: boolean;
  /** The import of the tables, when they changed. */
  readonly batch?: Batch;
  /** The change of the registry, when what the source says there changed. */
  readonly statementBatch?: Batch;
  /** Rows read, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Statements for the registry. */
  readonly statements: number;
  /** Rows that were set aside or taken over with a remark, of tables whose faults stop nothing. */
  readonly rejects: RejectedRows;
  /** What is worth knowing and stopped nothing. */
  readonly remarks: readonly Problem[];
  readonly dataAge: DataAge;
}

export interface DataAge {
  readonly state: DataState;
  /** The latest year or period the rows are about. */
  readonly observed?: string;
  readonly fetchedAt: string;
}
