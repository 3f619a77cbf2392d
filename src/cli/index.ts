/**
 * The command line: one file per command, each the words of a person turned into one order to the observatory. While another process owns the
 * data folder the order goes to it over loopback; the answer is the same. Exit 0 done, 1 a problem (sentence and remedy), 2 wrong usage.
 */
export { main } from "./main.ts";
export { commandList } from "./program.ts";
export type { Surroundings } from "./surroundings.ts";
