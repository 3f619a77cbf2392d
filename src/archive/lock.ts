/**
 * One process owns a data folder. The lock is an operating-system lock on a small DuckDB file: it goes with the process, however that ends,
 * and works on every platform; a file with a process number in it would outlive a kill.
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";
import { problem } from "#model";

const ours = new Set<string>();

/** Takes the lock of `folder`; call the result to give it back. Throws `folder-locked`. */
export async function lockFolder(folder: string): Promise<() => void> {
  if (ours.has(folder)) throw problem("folder-locked", { folder, pid: process.pid });
  ours.add(folder);
  try {
    const instance = await DuckDBInstance.create(join(folder, "octant.lock"), { threads: "1" });
    return () => {
      instance.closeSync();
      ours.delete(folder);
    };
  } catch (error) {
    ours.delete(folder);
    const holder = /\(PID (\d+)/.exec((error as Error).message)?.[1];
    if (/lock/i.test((error as Error).message)) throw problem("folder-locked", { folder, pid: holder ?? "?" }, error);
    throw error;
  }
}
