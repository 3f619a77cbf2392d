/** The registry on a PostgreSQL server. The login role is an ordinary one that may take the role `octant_gate`. */
import pg from "pg";
import type { Ask, Driver, Fields } from "./driver.ts";

/** Connects to `address`. Rejects when the server does not answer. */
export async function openPostgres(address: string): Promise<Driver> {
  const pool = new pg.Pool({ connectionString: address, max: 8, application_name: "octant" });
  pool.on("error", () => undefined);
  await pool.query("select 1");
  return {
    name: "postgres",
    async transaction(opening, work) {
      const client = await pool.connect();
      const ask: Ask = async (sql, values) => {
        const answer = await (values === undefined ? client.query<Fields>(sql) : client.query<Fields>(sql, [...values]));
        return (Array.isArray(answer) ? (answer as pg.QueryResult<Fields>[]).at(-1)?.rows : answer.rows) ?? [];
      };
      try {
        await client.query(`begin; ${opening}`);
        const result = await work(ask);
        await client.query("commit");
        client.release();
        return result;
      } catch (error) {
        await client.query("rollback").then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        );
        throw error;
      }
    },
    async run(sql) {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}
