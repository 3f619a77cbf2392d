/** Wires the house: the only place where archive, content and the rooms above them meet. */
import { join } from "node:path";
import { mkdir } from "node:fs/promises";
import { openArchive } from "#archive";
import { readContent } from "#content";
import { type Effects, publicReader, type Reader } from "#model";
import { readAs } from "./audience.ts";
import { rootsOf } from "./check.ts";
import { collectReference } from "./collected.ts";
import { fillIndex, stopFilling } from "./indexed.ts";
import { loadContent } from "./load_content.ts";
import { makeMemory } from "./memory.ts";
import { type Operations, operationsOf } from "./operations.ts";
import { ownerOf, tokenOf } from "./owner.ts";
import { packageFolder, packageVersion } from "./package.ts";
import { type House, sightOf } from "./sight.ts";
import { makeWarming } from "./warmed.ts";

export interface ObservatoryOptions {
  /** The data folder; made when missing. */
  readonly data: string;
  /** A PostgreSQL address; without it the registry in the folder. */
  readonly databaseUrl?: string;
  readonly effects: Effects;
}

export interface Observatory {
  readonly folder: string;
  readonly version: string;
  /** The token that makes a caller the owner. */
  readonly token: string;
  readonly owner: Reader;
  readonly publicReader: Reader;
  readonly effects: Effects;
  /**
   * What a reader may do and see; `audience` lowers the clearance (`--as`, `?as=`), `effects` brings a progress and a signal of one's own.
   * Throws `label-not-understood` and `audience-too-high`.
   */
  as(reader: Reader, audience?: string, effects?: Effects): Operations;
  /** From now on the answers of the desk stand ready for those who read here: for who keeps it open, as a server does. */
  keepReady(): void;
  close(): Promise<void>;
}

/** Who asserts what the folders of content say: a name of its own, with no more clearance than anybody. */
const builtIn: Reader = { name: "built-in content", clearance: publicReader.clearance };

/** Opens the folder, loads what content says and, at first start, the built-in editions. Throws what the archive throws. */
export async function openObservatory({ data, databaseUrl, effects }: ObservatoryOptions): Promise<Observatory> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const archive = await openArchive({ folder: data, effects, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    const roots = rootsOf(packageFolder, data);
    const content = await readContent(roots);
    const memory = makeMemory(archive.registry === "pglite", effects);
    const house: House = { archive, content, memory, effects, code: packageVersion, folder: data };
    const editor = archive.as(builtIn);
    await loadContent(editor, content, data, effects);
    await collectReference(editor, content.sources, effects);
    const owner = await ownerOf(data, communitiesIn(content));
    const leaving = new AbortController();
    const silent: Effects = { ...effects, progress: () => undefined, signal: leaving.signal };
    const warming = makeWarming(memory, archive.registry === "pglite", (reader) => operationsOf(sightOf(house, reader, silent), roots));
    warming.read(owner);
    // Goes on with what was interrupted, and holds nobody up.
    void fillIndex(sightOf(house, owner)).catch(() => undefined);
    return {
      folder: data,
      version: packageVersion,
      token: await tokenOf(data),
      owner,
      publicReader,
      effects,
      as(reader, audience, own = effects) {
        const reading = readAs(reader, audience);
        warming.read(reading);
        return operationsOf(sightOf(house, reading, own), roots);
      },
      keepReady: () => warming.start(),
      async close() {
        leaving.abort();
        await warming.stop();
        await stopFilling(archive);
        await archive.close();
      },
    };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

/** The owner's own bloc and its members: whom a document may be released to. */
function communitiesIn({ memberships }: { memberships: readonly { bloc: string; member: string; validTo?: string }[] }): string[] {
  const home = memberships.filter(({ bloc, validTo }) => bloc === "EU27" && validTo === undefined);
  return ["EU27", ...home.map((one) => one.member).sort()];
}

/** The token and the address file of a folder, for whoever wants to reach the process that owns it. */
export function serverFileOf(data: string): string {
  return join(data, "server.json");
}
