/**
 * Content: reads the nouns at the root (technologies, countries, sources, methods, chains, policy, scenarios, reports, cases), checks
 * them against the cards and against each other, and overlays a user's own root on the built-in one. It collects every remark with file,
 * line and remedy and never throws for what an analyst wrote. `toStatements` says the same as statements for the registry. The checks of
 * a chain's rows can be had alone, for tables that come from elsewhere.
 */
export type * from "./chain_parts.ts";
export type { Cited } from "./citation_columns.ts";
export type * from "./content.ts";
export type * from "./card_folders.ts";
export type * from "./register_entries.ts";
export type * from "./vocabulary.ts";
export { type NewFolder, newFolders, type Template } from "./templates/template.ts";
export { entryAssertions, entryColumns, listedKinds, readEntries, tiesOf } from "./entries.ts";
export { checkEntryOrder } from "./entry_order.ts";
export { readFlagModel } from "./flag_model.ts";
export { readTechnologyModel } from "./technology_model.ts";
export { readVectors, type Vectors } from "./vectors.ts";
export type { FlagModelRead } from "./flag_model_card.ts";
export { readLexicons } from "./lexicons.ts";
export { readContent } from "./read.ts";
export { toStatements } from "./statements.ts";
export { writeNew } from "./new.ts";
export { chainColumns, type ChainTable } from "./chain_columns.ts";
export { type ChainRows, checkChainRows, type Tables } from "./chain_rows.ts";
export type { CsvRow } from "./csv_file.ts";
export { collectFrom, collectRemarks, type Noted } from "./remarks.ts";
export { declare, type Known } from "./rules.ts";
export { rowStatements } from "./statements/chain.ts";
export { fieldOf, readYaml, type YamlText } from "./yaml_text.ts";
