/** What the horizon needs of this room: folding, watchlists, digests, the rings of the radar, and how good forecasts were. */
export { type Digest, type DigestItem, digestOf } from "./signals/digest.ts";
export { type Fold, type Foldable, type Likeness, foldSignals } from "./signals/fold.ts";
export { pageOf } from "./signals/links.ts";
export { emptyWatch, type Match as WatchMatch, matchOf, type WatchQuery } from "./signals/watch.ts";
export { asAtom, asHtml, asJsonFeed, asMarkdown } from "./signals/write_digest.ts";
export { type Blip, compareEditions, type Move, moves } from "./radar/editions.ts";
export { indicatorNames, type Indicators, placeInRing, type Ring, type RingRule, rings, standardRules, type Tried } from "./radar/rings.ts";
export {
  brier,
  type Bin,
  calibrationOf,
  type Decomposition,
  decompose,
  type Judged as JudgedForecast,
  meanOf,
  medianOf,
  scoreQuestion,
} from "./forecasts/brier.ts";
