/** A bad row, named; and where they gather while a run lasts. */
import type { ProblemCode } from "#model";

export type RejectCode = Extract<ProblemCode, `reject-${string}`>;

export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly table: string;
  readonly code: RejectCode;
  readonly details: Readonly<Record<string, string | number>>;
  /** The row itself, or what was taken from it. */
  readonly text: string;
  /** True for a row that was taken over with a remark. */
  readonly kept: boolean;
}

export interface Rejects {
  add(reject: Reject): Promise<void>;
  /** Adds the rows of a SELECT with the columns file, line, table, code, details (JSON), text, kept. */
  addFrom(select: string): Promise<void>;
  flush(): Promise<void>;
}
