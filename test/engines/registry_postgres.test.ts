import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registryCases } from "../archive/registry.cases.ts";
import { type Server, startPostgres } from "./postgres.ts";

describe("the registry on PostgreSQL", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  registryCases(() => server.address);

  it("shows an ordinary login role nothing before it has taken a clearance", async () => {
    const client = new pg.Client({ connectionString: server.address });
    await client.connect();
    expect((await client.query("select count(*)::int as rows from statement")).rows).toEqual([{ rows: 0 }]);
    await expect(
      client.query(
        "insert into statement (id, kind, subject, property, source, label, level, handling) values (repeat('0', 64), 'x', 'x', 'x', 'x', 'public', 0, '{}')",
      ),
    ).rejects.toMatchObject({
      code: "42501",
    });
    await client.end();
  });
});
