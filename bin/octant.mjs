#!/usr/bin/env node
/** The command `octant`: prepares the folder when something is missing or out of date, then does what the words say. */
import { prepare } from "./prepare.mjs";
import { giveUp } from "./steps.mjs";

const words = process.argv.slice(2);
/** Words that are neither an option nor stand behind one: the command, if any. Without a command the observatory opens. */
const command = words.find((word, at) => !word.startsWith("-") && !words[at - 1]?.startsWith("--")) ?? "serve";

try {
  // Only the observatory shows the page; other commands do not wait for it.
  await prepare({ parts: command === "serve" ? ["program", "page"] : ["program"] });
  const { main } = await import("#cli");
  process.exitCode = await main(words);
} catch (error) {
  giveUp(error);
}
