/** Where a table comes from: written together with the table, never apart from it. */
import type { Label } from "./label.ts";

export type Stage = "raw" | "clean" | "measured";

/** `clean/baci/flows`: stage, who made it, which table. */
export type Address = string;

/** How old and how real a part of a table is. `built_in` shipped with the product, `sample` a few rows of our own making. */
export type DataState = "live" | "cached" | "built_in" | "sample" | "unknown";

/** One file of a table: a year of a data set, or the whole of it. */
export interface Part {
  readonly table: string;
  readonly part: string;
  /** SHA-256 of the Parquet bytes; the file is named by it. */
  readonly sha256: string;
  readonly rows: number;
  readonly state: DataState;
  /** The year or period the rows are about. */
  readonly observed?: string;
  readonly fetchedAt?: string;
  readonly origins: readonly Origin[];
}

/** The bytes a part was read from. */
export interface Origin {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly address?: string;
  /** True when the archive keeps these bytes under `raw`. */
  readonly kept: boolean;
}

/** A set of tables written in one step, and what they were made of and by. */
export interface Manifest {
  /** Hash of everything below except `at`. */
  readonly hash: string;
  readonly stage: Stage;
  readonly name: string;
  readonly label: Label;
  readonly parts: readonly Part[];
  /** Key columns of each table. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly lineage: Lineage;
}

export interface Lineage {
  /** Addresses and hashes of exactly the inputs. */
  readonly madeOf: readonly Made[];
  /** The card (source or method) by id, version and hash, and the version of the code. */
  readonly madeBy: { readonly card: string; readonly version: string; readonly cardHash: string; readonly code: string };
  /** Parameters of a method, as used. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The clearance it was computed for, as a label text. */
  readonly audience: string;
  readonly at: string;
}

export interface Made {
  readonly address: Address;
  readonly hash: string;
  readonly label: Label;
}
