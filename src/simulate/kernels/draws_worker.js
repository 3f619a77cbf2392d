/** A thread that draws until no draw is left, then sums up until no node is left. It imports nothing of the house but the kernel. */
import { parentPort, workerData } from "node:worker_threads";
import { drawSome, makeRoom, sumUpOne } from "./draws_run.js";

/** @type {import("./prepared.ts").DrawTable} */
const table = workerData;
const room = makeRoom(table);

while (drawSome(table, room));
parentPort?.postMessage("drawn");
parentPort?.once("message", () => {
  while (sumUpOne(table, room));
  parentPort?.postMessage("summed up");
});
