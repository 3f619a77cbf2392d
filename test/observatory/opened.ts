/** An observatory on the built-in edition in a folder of its own, opened before the tests of a file and gone after them. */
import { rm } from "node:fs/promises";
import { afterAll, beforeAll } from "vitest";
import { Problem } from "#model";
import { type Observatory, openObservatory } from "#observatory";
import { still, temporary } from "../api/desk.ts";

/** `prepare` is given the folder before it is opened. */
export function opened(name: string, prepare?: (folder: string) => Promise<unknown>) {
  let folder = "";
  let observatory: Observatory;
  beforeAll(async () => {
    folder = await temporary(name);
    await prepare?.(folder);
    observatory = await openObservatory({ data: folder, effects: still });
  });
  afterAll(async () => {
    await observatory.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    owner: () => observatory.as(observatory.owner),
    everybody: () => observatory.as(observatory.publicReader),
    folder: () => folder,
  };
}

/** The code of the problem it ends with; undefined when it ends well. */
export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
}
