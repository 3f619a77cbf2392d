/** One SELECT over named inputs. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Table, Problem } from "#model";
import type { Query } from "../archive.ts";
import { queryTrouble, troubled } from "../trouble.ts";
import { tableOf } from "./cells.ts";
import { type Resolved, type Sources, resolveInput } from "./inputs.ts";
import { withValues } from "./literals.ts";
import { missingBytes } from "./damage.ts";

/** Finds every input of a query. */
export function resolveInputs(sources: Sources, query: Query): Promise<Resolved[]> {
  return Promise.all(Object.entries(query.inputs).map(([name, input]) => resolveInput(sources, name, input, query.columns?.[name])));
}

/** Makes the inputs in the session and runs `work` with the finished SQL; stops when the query's signal does. */
export async function runQuery<Result>(
  connection: DuckDBConnection,
  inputs: readonly Resolved[],
  query: Query,
  lake: string,
  work: (sql: string) => Promise<Result>,
): Promise<Result> {
  query.signal?.throwIfAborted();
  const stop = () => connection.interrupt();
  query.signal?.addEventListener("abort", stop, { once: true });
  try {
    return await troubled(
      query.name,
      async () => {
        for (const input of inputs) await input.create(connection);
        return work(withValues(query.name, query.sql, query.values ?? {}));
      },
      queryTrouble(query.name),
    );
  } catch (error) {
    query.signal?.throwIfAborted();
    throw error instanceof Problem && error.code === "query-failed" ? ((await missingBytes(lake, inputs)) ?? error) : error;
  } finally {
    query.signal?.removeEventListener("abort", stop);
  }
}

/** The rows of a query. */
export function readRows(connection: DuckDBConnection, inputs: readonly Resolved[], query: Query, lake: string): Promise<Table> {
  return runQuery(connection, inputs, query, lake, (sql) => tableOf(connection, sql));
}
