import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentsCases } from "../archive/documents.cases.ts";
import { type Server, startPostgres } from "./postgres.ts";

describe("search over documents on PostgreSQL", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  documentsCases(() => server.address);

  it("shows an ordinary login role no document before it has taken a clearance, also with a question", async () => {
    const client = new pg.Client({ connectionString: server.address });
    await client.connect();
    await client.query("select set_config('octant.words', '''radar''', false)");
    for (const table of ["document", "document_shelf", "document_words"]) {
      expect((await client.query(`select count(*)::int as rows from ${table}`)).rows).toEqual([{ rows: 0 }]);
    }
    await client.end();
  });
});
