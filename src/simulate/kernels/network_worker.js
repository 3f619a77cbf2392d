/** A thread that fails firms in turn; several share one order and take firms from its counter. */
import { parentPort, workerData } from "node:worker_threads";
import { takeTurns } from "./network_turns.js";

const turns = takeTurns(workerData);
while (turns.next().done !== true);
parentPort?.postMessage("done");
