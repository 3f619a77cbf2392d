/**
 * The archive: registry and lake under one roof, and the only room that enforces labels. `openArchive` takes the folder's lock;
 * `archive.as(reader)` is the only way in: it turns one clearance into row-level security for statements and into a locked
 * session over the reader's folders for tables. Unlabelled is refused at write and unseen at read.
 */
export type * from "./archive.ts";
export { openArchive, type ArchiveOptions } from "./open.ts";
export { readTableFile, type TableFile, type TableFileColumn } from "./lake/table_file.ts";
