import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Effects, problem } from "#model";
import type { Archive } from "./archive.ts";
import { Sessions } from "./lake/session.ts";
import { sweepStaging } from "./lake/staging.ts";
import { lockFolder } from "./lock.ts";
import type { Driver } from "./registry/driver.ts";
import type { Shadows } from "./registry/documents_layers.ts";
import { openEmbedded } from "./registry/embedded.ts";
import { migrate } from "./registry/migrate.ts";
import { openPostgres } from "./registry/postgres.ts";
import { registryTrouble, troubled } from "./trouble.ts";
import { viewOf } from "./view.ts";

export interface ArchiveOptions {
  /** Where lake and embedded registry live; made when missing. */
  readonly folder: string;
  /** A PostgreSQL address; without it PGlite in the folder. */
  readonly databaseUrl?: string;
  readonly effects: Effects;
}

const hour = 3_600_000;

/** Opens the archive and takes its lock. Throws `folder-locked`, `disk-full`, `registry-failed`, `registry-needs-role`. */
export async function openArchive({ folder: given, databaseUrl, effects }: ArchiveOptions): Promise<Archive> {
  const folder = resolve(given);
  return troubled(
    folder,
    async () => {
      await mkdir(folder, { recursive: true });
      const unlock = await lockFolder(folder);
      try {
        const lake = join(folder, "lake");
        await mkdir(lake, { recursive: true });
        await sweepStaging(lake);
        const driver = databaseUrl === undefined ? await openEmbedded(join(folder, "registry")) : await openServer(databaseUrl);
        return archiveOf(folder, lake, driver, effects, unlock);
      } catch (error) {
        unlock();
        throw error;
      }
    },
    registryTrouble,
  );
}

/** A server's login is an ordinary one that must be able to take the gate's role. Throws `registry-needs-role`. */
async function openServer(databaseUrl: string): Promise<Driver> {
  const driver = await openPostgres(databaseUrl);
  try {
    await migrate(driver);
    await driver.transaction("set local role octant_gate", (ask) => ask("select 1"));
    return driver;
  } catch (error) {
    await driver.close();
    const refused = (error as { code?: string }).code === "42501";
    throw refused
      ? problem("registry-needs-role", { login: decodeURIComponent(new URL(databaseUrl).username) || "the login" }, error)
      : error;
  }
}

function archiveOf(folder: string, lake: string, driver: Driver, effects: Effects, unlock: () => void): Archive {
  const sessions = new Sessions();
  const shadows: Shadows = new Map();
  const maintenance = setInterval(() => void driver.run("vacuum analyze").catch(() => undefined), hour);
  maintenance.unref();
  return {
    folder,
    registry: driver.name,
    as: (reader) => viewOf({ lake, driver, sessions, shadows, effects }, reader),
    async close() {
      clearInterval(maintenance);
      await sessions.close();
      await driver.close();
      unlock();
    },
  };
}
