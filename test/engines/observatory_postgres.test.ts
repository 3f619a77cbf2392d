import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Effects } from "#model";
import { type Observatory, openObservatory } from "#observatory";
import { type Server, startPostgres } from "./postgres.ts";

const effects: Effects = { now: () => new Date("2026-11-22T00:00:00.000Z"), fetch: globalThis.fetch, progress: () => undefined };

describe("the observatory on PostgreSQL", () => {
  let server: Server;
  let folder: string;
  const open: Observatory[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), "octant-two-registries-"));
    open.push(await openObservatory({ data: join(folder, "server"), databaseUrl: server.address, effects }));
    open.push(await openObservatory({ data: join(folder, "embedded"), effects }));
  });
  afterAll(async () => {
    for (const one of open) await one.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ["overview", (one: Observatory) => one.as(one.publicReader).overview({ bloc: "EU27", year: 2024 })],
    ["chain", (one: Observatory) => one.as(one.publicReader).chain("semiconductors")],
    ["technologies", (one: Observatory) => one.as(one.publicReader).technologies()],
    ["search", (one: Observatory) => one.as(one.publicReader).search({ q: "gallium" })],
    ["an entity with its history", (one: Observatory) => one.as(one.publicReader).entity("material", "gallium")],
    ["batches", (one: Observatory) => one.as(one.publicReader).batches()],
  ])("answers as it does on PGlite: %s", async (_, ask) => {
    const [onServer, embedded] = await Promise.all(open.map((one): Promise<unknown> => ask(one)));
    expect(onServer).toEqual(embedded);
  });

  it("says what an administrator must do for a login that may not take the gate's role", async () => {
    const admin = new pg.Client({ connectionString: server.admin });
    await admin.connect();
    await admin.query("create role stranger login password 'octant' nosuperuser nocreaterole");
    await admin.query("create database elsewhere owner stranger");
    await admin.end();
    const databaseUrl = server.admin.replace(/\/\/[^@]+@/, "//stranger:octant@").replace(/[^/]+$/, "elsewhere");
    await expect(openObservatory({ data: join(folder, "stranger"), databaseUrl, effects })).rejects.toMatchObject({
      code: "registry-needs-role",
      details: { login: "stranger" },
    });
  });
});
