/** The words a person may type: every command with its options and an example. */
import { Command } from "commander";
import type { CommandFile, Outcome } from "./command.ts";
import { actions } from "./commands/actions.ts";
import { check } from "./commands/check.ts";
import { collect } from "./commands/collect.ts";
import { decide } from "./commands/decide.ts";
import { exposure } from "./commands/exposure.ts";
import { importTables } from "./commands/import.ts";
import { measure } from "./commands/measure.ts";
import { newFolder } from "./commands/new.ts";
import { organisations } from "./commands/organisations.ts";
import { publish } from "./commands/publish.ts";
import { scout } from "./commands/scout.ts";
import { screen } from "./commands/screen.ts";
import { search } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import { show } from "./commands/show.ts";
import { simulate } from "./commands/simulate.ts";
import { trace } from "./commands/trace.ts";
import { undo } from "./commands/undo.ts";
import { withCommon } from "./options.ts";
import type { Surroundings } from "./surroundings.ts";

/** The commands in the order in which help shows them. */
export const commandList: readonly CommandFile[] = [
  serve,
  collect,
  measure,
  simulate,
  exposure,
  scout,
  organisations,
  decide,
  actions,
  screen,
  importTables,
  search,
  show,
  trace,
  publish,
  check,
  newFolder,
  undo,
];

/** `outcome.code` is what the command ends with when nothing is thrown. Wrong usage throws a CommanderError. */
export function buildProgram(around: Surroundings, outcome: Outcome): Command {
  const program = withCommon(new Command("octant"))
    .description("Octant, an open observatory of critical technologies: every number traceable to its source.")
    .option("--version", "the version")
    .showHelpAfterError("(octant help shows the commands, octant help <command> an example)")
    .configureOutput({ writeOut: (text) => around.out.write(text), writeErr: (text) => around.err.write(text) })
    .exitOverride();
  for (const { add, example } of commandList) {
    const command = add(program, around, outcome);
    withCommon(command).copyInheritedSettings(program);
    command.addHelpText("after", `\nExample:\n  ${example}`);
  }
  return program;
}
