/** A desk for tests of the archive: a folder of its own, a clock that can be set, readers of several clearances. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, openArchive } from "#archive";
import type { Assertion, Effects, Reader } from "#model";

export const citizen: Reader = { name: "citizen", clearance: { level: "public", communities: [], handling: [] } };
export const analyst: Reader = { name: "analyst", clearance: { level: "secret", communities: ["DEU", "NLD"], handling: ["LIMITE"] } };

export function clock(start = "2026-01-01T00:00:00.000Z"): Effects & { tick: (to: string) => void } {
  let now = new Date(start);
  return {
    now: () => now,
    fetch: globalThis.fetch,
    progress: () => undefined,
    tick: (to) => {
      now = new Date(to);
    },
  };
}

/** Opens an archive in a temporary folder; `finish` closes and removes it. */
export async function openDesk(
  databaseUrl?: string,
): Promise<{ archive: Archive; effects: ReturnType<typeof clock>; folder: string; finish: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "octant-archive-"));
  const effects = clock();
  const archive = await openArchive({ folder, effects, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  return {
    archive,
    effects,
    folder,
    finish: async () => {
      await archive.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function says(subject: string, property: string, value: string | null, more: Partial<Assertion> = {}): Assertion {
  const [kind = "material"] = subject.split(":");
  return { kind: kind as Assertion["kind"], subject, property, value, source: "test", ...more };
}
