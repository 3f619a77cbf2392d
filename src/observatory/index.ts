/**
 * The observatory: the one composition root. It opens the folder, loads what content says and the built-in editions, and lets each reader
 * collect, measure, trace, publish, check and look, as themselves or as a lower audience. It orders; the rooms below compute.
 */
export { audienceOf, marked } from "./audience.ts";
export type { Checked } from "./check.ts";
export type { CollectQuery } from "./collected.ts";
export { type CommandAnswer, type CommandName, type CommandOptions, runCommand } from "./commands.ts";
export { realEffects } from "./effects.ts";
export { type Observatory, type ObservatoryOptions, openObservatory, serverFileOf } from "./open.ts";
export type { Operations } from "./operations.ts";
export { packageFolder, packageVersion } from "./package.ts";
export { type FlaggedRows, flagsOfFile } from "./scouted/flags_of_file.ts";
export type { Step } from "./trace/steps.ts";
