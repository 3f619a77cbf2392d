/**
 * A report in its folder becomes an edition for one audience: tagged PDF, the same bytes for the same snapshot, its marking in header,
 * footer, metadata and file name. `figuresNeeded` says which tables to fetch; a figure without data or alternative text stops the build.
 */
export { figureNeed, figuresNeeded, snapshotOf } from "./figures_needed.ts";
export {
  type ChainFigure,
  type ChainParts,
  type Edition,
  type FigureData,
  type FigureNeed,
  isMeasured,
  kindsNeeded,
  type MeasuredFigure,
  type PdfStandard,
  type Preview,
  type Printed,
  type PrintedCard,
  type PublishOrder,
  type Review,
  type Snapshot,
  type SourceData,
} from "./order.ts";
export { fileNameOf, preview, publish } from "./publish.ts";
