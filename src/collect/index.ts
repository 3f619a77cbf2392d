/**
 * Collect: a source's files become clean tables. It finds them (a folder, a `.gz`, a `.zip`, the official address), keeps their bytes,
 * reads them by the card or the source's own `reader.ts`, corrects known errors, and checks every value. Previous tables stay in
 * place until everything is sound, and the same files again change nothing. Somebody's own table of a supply chain is looked at, tried
 * without writing and then imported as one batch.
 */
export { faultsOf } from "./bench.ts";
export { collectSource } from "./collect.ts";
export { dryRunChain, importChain, previewTable } from "./import/import_chain.ts";
export type {
  ChainOrder,
  ChainPreview,
  DryRun,
  GivenFile,
  ImportCounts,
  Imported,
  ImportOrder,
  ImportRemark,
  TablePreview,
} from "./import/import_order.ts";
export type { Collected, CollectOrder, DataAge, Edition } from "./order.ts";
export type {
  DraftRow,
  ReaderOutput,
  ReaderRemark,
  RecordReader,
  RecordRows,
  SourceReader,
  SourceRecord,
  TextFile,
  TextRow,
} from "./reader.ts";
export { type RejectedRows } from "./rejects.ts";
export { type ReferenceOrder, writeReference } from "./write_reference.ts";
export { type UnpackLimits, unpackLimits } from "./unpack.ts";
