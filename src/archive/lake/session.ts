/** DuckDB sessions locked to folders: outside them there is nothing, and nothing in a query can unlock them. */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { literal } from "./literals.ts";

export interface Session {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** An instance that can open files in these folders, and these files, only. */
export async function lockedInstance(folders: readonly string[], scratch?: string, files: readonly string[] = []): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(":memory:", { autoinstall_known_extensions: "false", autoload_known_extensions: "false" });
  const connection = await instance.connect();
  try {
    await connection.run(`set allowed_directories = [${folders.map((folder) => literal(`${folder}/`)).join(", ")}]`);
    await connection.run(`set allowed_paths = [${files.map(literal).join(", ")}]`);
    await connection.run(`set temp_directory = ${literal(scratch ?? "")}`);
    await connection.run("set preserve_insertion_order = true");
    await connection.run("set enable_external_access = false");
    await connection.run("set lock_configuration = true");
  } finally {
    connection.closeSync();
  }
  return instance;
}

/** Instances by the folders they are locked to; the few a process needs at once. */
export class Sessions {
  readonly #instances = new Map<string, Promise<DuckDBInstance>>();
  readonly #most = 6;

  /** A connection to the instance for exactly these folders. */
  async open(folders: readonly string[], scratch?: string): Promise<Session> {
    const key = JSON.stringify(folders);
    const known = this.#instances.get(key) ?? lockedInstance(folders, scratch);
    this.#instances.delete(key);
    this.#instances.set(key, known);
    known.catch(() => this.#instances.delete(key));
    const [oldest] = this.#instances.keys();
    if (this.#instances.size > this.#most && oldest !== undefined) this.#instances.delete(oldest);
    const connection = await (await known).connect();
    return { connection, close: () => connection.closeSync() };
  }

  /** Closes all of them. */
  async close(): Promise<void> {
    const open = [...this.#instances.values()];
    this.#instances.clear();
    for (const instance of open) await instance.then((one) => one.closeSync()).catch(() => undefined);
  }
}
