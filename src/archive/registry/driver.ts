/** What the registry needs of a PostgreSQL, in process or by address. */

export type Value = string | number | boolean | null | readonly string[];
export type Fields = Record<string, unknown>;
/** Asks one statement with values, or several without; the rows are those of the last. */
export type Ask = (sql: string, values?: readonly Value[]) => Promise<Fields[]>;

export interface Driver {
  readonly name: "pglite" | "postgres";
  /** One transaction: `opening` (several statements, no values) first, then what `work` asks; rolled back when it throws. */
  transaction<Result>(opening: string, work: (ask: Ask) => Promise<Result>): Promise<Result>;
  /** Statements outside a transaction, for maintenance. */
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}
