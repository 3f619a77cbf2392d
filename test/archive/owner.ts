/** A process that opens a folder and stays: run by the test of the lock. */
import { openArchive } from "#archive";
import { clock } from "./desk.ts";

const archive = await openArchive({ folder: process.argv[2] ?? "", effects: clock() });
console.log("open", archive.folder);
setInterval(() => undefined, 1000);
