// PGlite in a thread of its own: it computes synchronously and would otherwise stop the page while it does.
// JavaScript, because a thread starts from a file that Node itself can read, also when the tests run on the sources.
import { PGlite } from "@electric-sql/pglite";
import { parentPort, workerData } from "node:worker_threads";

/** @typedef {{ id: number, sql: string, values?: unknown[] }} Request */

const database = await PGlite.create({ dataDir: workerData.folder });
const port = parentPort;
if (port === null) throw new Error("pglite_worker runs as a worker");

port.on("message", (/** @type {Request | "close"} */ request) => {
  if (request === "close") void database.close().finally(() => port.postMessage({ id: -1 }));
  else void answer(request).then((message) => port.postMessage(message));
});
port.postMessage({ id: 0 });

/** @param {Request} request */
async function answer({ id, sql, values }) {
  try {
    const result = values === undefined ? (await database.exec(sql)).at(-1) : await database.query(sql, values);
    return { id, rows: result?.rows ?? [] };
  } catch (error) {
    const { message, code } = /** @type {{ message: string, code?: string }} */ (error);
    return { id, error: { message, code } };
  }
}
