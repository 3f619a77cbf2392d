/** A desk for the tests of one source: imports add up, so each test takes back what it collected. */
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Collected } from "#collect";
import { type Desk, openDesk } from "./desk.ts";

export function deskOf(source: string) {
  let desk: Desk;
  let batches: string[] = [];
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.finish());
  afterEach(async () => {
    for (const batch of batches.reverse()) await desk.view.undo(batch);
    batches = [];
  });
  const noted = async (collecting: Promise<Collected>) => {
    const collected = await collecting;
    if (collected.batch) batches.push(collected.batch.id);
    return collected;
  };
  return {
    view: () => desk.view,
    collect: async (files: Readonly<Record<string, string | Uint8Array>>) => noted(desk.collect(source, { from: await desk.give(files) })),
    /** The sample that ships, under a label. */
    collectSample: () => noted(desk.collect(source, { edition: "sample", label: "restricted" })),
    /** The cells of a table of the source, row by row, in order. */
    rows: async (table: string, columns: string, where = "true") => {
      const sql = `select ${columns} from t where ${where} order by all`;
      const { rows: found } = await desk.view.read({ name: table, sql, inputs: { t: `clean/${source}/${table}` } });
      return found.map((row) => Object.values(row));
    },
  };
}
