/** A desk for tests of collect: an archive of its own with the countries in it, the sources of the repository, folders to give. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Archive, openArchive, type View } from "#archive";
import { type Collected, type CollectOrder, collectSource } from "#collect";
import { readContent, type SourceFolder, toStatements } from "#content";
import { type Effects, Problem, publicLabel, type Reader } from "#model";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const shared = join(repository, "../shared/data");
export const noShared = existsSync(shared) ? false : "the shared data folder is not beside the repository";

export const analyst: Reader = { name: "analyst", clearance: { level: "restricted", communities: [], handling: [] } };

export interface Desk {
  readonly archive: Archive;
  readonly view: View;
  readonly folder: string;
  readonly effects: Effects;
  source(id: string): SourceFolder;
  collect(id: string, more?: Partial<CollectOrder>): Promise<Collected>;
  /** Writes files into a new folder and returns its path. */
  give(files: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
  finish(): Promise<void>;
}

export async function openDesk(folder?: string): Promise<Desk> {
  const place = await mkdtemp(join(tmpdir(), "octant-test-collect-"));
  let ticks = 0;
  const effects: Effects = { now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, ticks++)), fetch: globalThis.fetch, progress: () => undefined };
  const archive = await openArchive({ folder: folder ?? join(place, "data"), effects });
  const view = archive.as(analyst);
  const content = await readContent([{ folder: repository }]);
  const countries = toStatements(content).find((one) => one.source === "countries");
  if (!countries) throw new Error("the repository has no countries");
  await view.replace({ title: "countries", label: publicLabel, ...countries });
  const source = (id: string) => {
    const found = content.sources.find((one) => one.id === id);
    if (!found) throw new Error(`no sound source ${id}: ${JSON.stringify(content.remarks.filter((remark) => remark.file.includes(id)))}`);
    return found;
  };
  return {
    archive,
    view,
    folder: place,
    effects,
    source,
    collect: (id, more = {}) => collectSource({ view, source: source(id), effects, ...more }),
    async give(files) {
      const given = await mkdtemp(join(place, "given-"));
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(given, name)), { recursive: true });
        await writeFile(join(given, name), content);
      }
      return given;
    },
    async finish() {
      await archive.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** The problem a promise ends in. */
export async function refusal(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

/** The number of rows of a clean table. */
export async function count(view: View, address: string, where = "true"): Promise<number> {
  const { rows } = await view.read({
    name: "count",
    sql: `select cast(count(*) as integer) as n from t where ${where}`,
    inputs: { t: address },
  });
  return Number(rows[0]?.["n"]);
}
