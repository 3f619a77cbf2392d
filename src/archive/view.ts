/** What one reader sees and may write: one clearance, turned into the registry's gate and into folders of the lake. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Effects, type Label, type Reader, dominates, formatLabel, problem } from "#model";
import type { Batch, Query, View } from "./archive.ts";
import { computeTable, deriveTable } from "./lake/compute.ts";
import { folderOf, foldersOf, shelf, namesIn } from "./lake/folders.ts";
import type { RegistryTable, Sources } from "./lake/inputs.ts";
import { exists } from "./lake/keep.ts";
import { currentHash, currentManifests, findManifest, makeCurrent } from "./lake/manifests.ts";
import { writeParquet } from "./lake/parquet.ts";
import { readRows, resolveInputs, runQuery } from "./lake/query.ts";
import { type Sessions, lockedInstance } from "./lake/session.ts";
import { openStaging } from "./lake/staging.ts";
import { openWorkshop } from "./lake/workshop.ts";
import { type Writing, inverseOf, selectBatches, standingOfSource, statementId, writeBatch, writeInverse } from "./registry/batches.ts";
import { fillShelf, removeShelf, selectShelves } from "./registry/documents.ts";
import type { Shadows } from "./registry/documents_layers.ts";
import { searchDocuments } from "./registry/documents_search.ts";
import { similarDocuments } from "./registry/documents_similar.ts";
import type { Ask, Driver } from "./registry/driver.ts";
import { through } from "./registry/gate.ts";
import { searchStatements } from "./registry/search.ts";
import { gather, selectStatements } from "./registry/statements.ts";
import { entityTable, kindOfInput, relevant } from "./registry/tables.ts";
import { registryTrouble, troubled } from "./trouble.ts";

export interface Rooms {
  readonly lake: string;
  readonly driver: Driver;
  readonly sessions: Sessions;
  readonly shadows: Shadows;
  readonly effects: Effects;
}

/** The view of one reader. */
export function viewOf({ lake, driver, sessions, shadows, effects }: Rooms, reader: Reader): View {
  const { clearance } = reader;
  const asked = <Result>(work: (ask: Ask) => Promise<Result>) =>
    troubled("the registry", () => through(driver, clearance, work), registryTrouble);
  /** Writes a batch; after a large one the planner looks at the tables anew, which PGlite never does by itself. */
  const written = async (work: (ask: Ask) => Promise<Batch | undefined>): Promise<Batch | undefined> => {
    const batch = await asked(work);
    if (batch && batch.asserted + batch.retracted > 200) await driver.run("analyze statement, standing");
    return batch;
  };
  const mayWrite = (label: Label) => {
    if (!dominates(clearance, label)) throw problem("not-cleared-to-write", { label: formatLabel(label) });
  };
  const sources = async (): Promise<Sources> => ({ lake, folders: await foldersOf(lake, clearance), registry: registryTable });

  async function registryTable(name: string): Promise<RegistryTable> {
    const statements = await asked((ask) => selectStatements(ask, { kind: kindOfInput(name).kind }));
    return entityTable(name, gather(relevant(name, statements)));
  }

  /** A batch of an import of tables; it says nothing in the registry but that it was, and what it replaced. */
  const recordImport = (title: string, label: Label) => (table: NonNullable<Writing["table"]>) =>
    asked((ask) => writeBatch(ask, { title, label, by: reader.name, at: effects.now().toISOString(), assertions: [], retract: [], table }));

  async function undoTables(batch: Batch): Promise<void> {
    if (batch.table === undefined) return;
    const [, name = ""] = batch.table.address.split("/");
    const folder = folderOf(lake, batch.label);
    if ((await currentHash(folder, "clean", name)) !== batch.table.after)
      throw problem("something-newer-stands", { name: batch.table.address });
    await makeCurrent(folder, "clean", name, batch.table.before);
  }

  const view: View = {
    reader,
    statements: (query) => asked((ask) => selectStatements(ask, query)),
    entities: async (query) => gather(await view.statements(query)),
    search: (text, options = {}) => asked((ask) => searchStatements(ask, text, options.kinds, options.limit ?? 20)),
    async assert({ title, label, assertions, retract = [] }) {
      mayWrite(label);
      return written((ask) => writeBatch(ask, { title, label, by: reader.name, at: effects.now().toISOString(), assertions, retract }));
    },
    async replace({ title, label, source, assertions }) {
      mayWrite(label);
      const kept = new Set(assertions.map((one) => statementId(one, label)));
      return written(async (ask) => {
        if (driver.name === "postgres") await ask("select pg_advisory_xact_lock(hashtext($1))", [source]);
        const retract = (await standingOfSource(ask, source, label)).filter((id) => !kept.has(id));
        return writeBatch(ask, { title, label, by: reader.name, at: effects.now().toISOString(), assertions, retract });
      });
    },
    batches: () => asked((ask) => selectBatches(ask)),
    async undo(id) {
      const { batch } = await asked((ask) => inverseOf(ask, id));
      await undoTables(batch);
      return asked(async (ask) => {
        const { assert, retract } = await inverseOf(ask, batch.id);
        const table = batch.table && {
          address: batch.table.address,
          ...(batch.table.after ? { before: batch.table.after } : {}),
          ...(batch.table.before ? { after: batch.table.before } : {}),
        };
        const writing: Writing = {
          title: `Undo: ${batch.title}`,
          label: batch.label,
          by: reader.name,
          at: effects.now().toISOString(),
          assertions: [],
          retract,
          undoes: batch.id,
          ...(table ? { table } : {}),
        };
        return writeInverse(ask, writing, assert);
      });
    },

    documentShelves: () => asked(selectShelves),
    async fillShelf(order) {
      mayWrite(order.label);
      const filling = await fillShelf(asked, order);
      // What was put last waits in a list beside the index, which every search would walk through.
      const tidy = () => driver.run("select gin_clean_pending_list('document_words_by_word'); analyze document, document_words");
      return { ...filling, finish: () => filling.finish().then(tidy) };
    },
    removeShelf: (shelf) => removeShelf(asked, shelf),
    searchDocuments: (search) => asked((ask) => searchDocuments(ask, search, shadows)),
    similarDocuments: (order) => asked((ask) => similarDocuments(ask, order, shadows)),

    manifests: async (filter) => currentManifests(await foldersOf(lake, clearance), filter),
    manifest: async (hash) => findManifest(await foldersOf(lake, clearance), hash),
    async read(query) {
      const from = await sources();
      const inputs = await resolveInputs(from, query);
      const session = await sessions.open(from.folders.map((folder) => folder.path));
      try {
        return await readRows(session.connection, inputs, query, lake);
      } finally {
        session.close();
      }
    },
    readParquet: (query) => parquetOf(query),
    compute: async (order) => computeTable(await sources(), clearance, order, effects),
    derive: async (order, make) => deriveTable(await sources(), clearance, order, make, effects),
    async workshop(order) {
      mayWrite(order.label);
      return openWorkshop(await sources(), order, effects, recordImport(order.title, order.label));
    },
    async original(sha256) {
      for (const folder of await foldersOf(lake, clearance)) {
        for (const source of await namesIn(join(folder.path, "raw"))) {
          const path = join(shelf(folder, "raw", source), sha256);
          if (/^[0-9a-f]{64}$/.test(sha256) && (await exists(path))) return readFile(path);
        }
      }
      throw problem("nothing-under-this-name", { name: sha256 });
    },
  };
  return view;

  async function parquetOf(query: Query): Promise<Uint8Array> {
    const from = await sources();
    const inputs = await resolveInputs(from, query);
    const staging = await openStaging(lake);
    const instance = await lockedInstance([...from.folders.map((folder) => folder.path), staging.path]);
    const connection = await instance.connect();
    try {
      return await runQuery(connection, inputs, query, lake, async (sql) =>
        readFile((await writeParquet(connection, sql, staging.path)).path),
      );
    } finally {
      connection.closeSync();
      instance.closeSync();
      await staging.sweep();
    }
  }
}
