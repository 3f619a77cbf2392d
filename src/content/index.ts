/**
 * Content: reads the nouns at the root (technologies, countries, sources, methods, chains, reports), checks them against the cards
 * and against each other, and overlays a user's own root on the built-in one. It collects every remark with file, line and remedy
 * and never throws for what an analyst wrote. `toStatements` says the same as statements for the registry.
 */
export type * from "./content.ts";
export { newFolders } from "./content.ts";
export { readContent } from "./read.ts";
export { toStatements } from "./statements.ts";
export { writeNew } from "./new.ts";
