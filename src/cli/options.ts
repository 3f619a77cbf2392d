/** Options every command has, read once. */
import { join, resolve } from "node:path";
import type { Language } from "#model";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Surroundings } from "./surroundings.ts";

export interface Common {
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly lang: Language;
  readonly quiet: boolean;
  /** A lower audience; absent = everything the owner may see. */
  readonly as?: string;
}

/** `--data`, `--lang`, `--quiet`: before or after the name of the command. */
export function withCommon(command: Command): Command {
  return command
    .addOption(new Option("--data <dir>", "the data folder (default ./octant-data)"))
    .addOption(new Option("--lang <language>", "language of the answers (default en)").choices(["en", "nl"]))
    .addOption(new Option("--quiet", "no progress"));
}

/** Reading as a lower audience. */
export function withAudience(command: Command): Command {
  return command.option("--as <audience>", "read as a lower audience: public, restricted, restricted+rel.DEU …");
}

export function commonOf(command: Command, { folder, environment }: Surroundings): Common {
  const said: { data?: string; lang?: Language; quiet?: boolean; as?: string } = command.optsWithGlobals();
  const data = said.data ?? environment["OCTANT_DATA"];
  return {
    data: data === undefined ? join(folder, "octant-data") : resolve(folder, data),
    lang: said.lang ?? "en",
    quiet: said.quiet ?? false,
    ...(said.as === undefined ? {} : { as: said.as }),
  };
}

/** A year as four digits; anything else is wrong usage. */
export function year(text: string, before: readonly string[] = []): string[] {
  const years = text.split(",");
  if (!years.every((one) => /^\d{4}$/.test(one))) throw new InvalidArgumentError("Write years as four digits: --year 2022 2024.");
  return [...before, ...years];
}

/** Values given one by one, several at once, or with commas. */
export function several(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(",").filter((one) => one !== "")];
}

/** Values that may hold commas themselves. */
export function whole(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
