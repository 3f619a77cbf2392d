/** What a command file declares. */
import type { Command } from "commander";
import type { Surroundings } from "./surroundings.ts";

/** What the process ends with when nothing is thrown. */
export interface Outcome {
  code: number;
}

export interface CommandFile {
  readonly name: string;
  /** A line that works on the built-in edition; shown by `octant help <name>`. */
  readonly example: string;
  readonly add: (program: Command, around: Surroundings, outcome: Outcome) => Command;
}
