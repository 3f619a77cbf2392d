/** A place for files that do not count yet. Whatever a killed process left there is swept when the archive opens. */
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

export interface Staging {
  readonly path: string;
  readonly sweep: () => Promise<void>;
}

function stagingRoot(lake: string): string {
  return join(lake, ".staging");
}

/** A staging folder of one's own. */
export async function openStaging(lake: string): Promise<Staging> {
  const path = join(stagingRoot(lake), randomUUID());
  await mkdir(path, { recursive: true });
  return { path, sweep: () => rm(path, { recursive: true, force: true }) };
}

export function sweepStaging(lake: string): Promise<void> {
  return rm(stagingRoot(lake), { recursive: true, force: true });
}
