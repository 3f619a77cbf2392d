/**
 * A report in its folder becomes an edition for one audience: tagged PDF, the same bytes for the same snapshot, its marking in header,
 * footer, metadata and file name. `figuresNeeded` says which tables to fetch; a figure without data or alternative text stops the build.
 */
export { figuresNeeded, snapshotOf } from "./figures_needed.ts";
export {
  type Edition,
  type FigureData,
  type FigureNeed,
  kindsNeeded,
  type PdfStandard,
  pdfStandards,
  type Preview,
  type PublishOrder,
  type Snapshot,
  type SourceData,
} from "./order.ts";
export { fileNameOf, preview, publish } from "./publish.ts";
