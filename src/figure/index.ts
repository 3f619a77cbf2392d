/**
 * The pen: rows and a shape become ECharts options and SVG, the same for page and paper. Pure: the same rows give the same picture, and
 * every picture can say in a sentence what it shows; its twin is the table itself. `drawSvg` loads its engine when first called, so that a
 * page that only wants options does not carry it.
 */
export { amountColour, countryColour, hatching, inkOn } from "./colours.ts";
export { describe, heightFor, optionsFor, rolesOf } from "./draw.ts";
export { drawSvg, type Title } from "./draw_svg.ts";
export {
  type ChainLayout,
  type ChainLink,
  type ChainNode,
  layoutChain,
  type LayoutChoice,
  type PlacedLink,
  type PlacedNode,
} from "./layout_chain.ts";
export type { EChartsOption, Look } from "./look.ts";
export { type Blip as RadarBlip, placeBlips, ringEdges, sectorEdge } from "./radar/place_blips.ts";
export { decimal, dollars, percent } from "./numbers.ts";
export { monthEnd, monthsOn, shifted, type Span, spanOf, ticksOf, toIso, toTime, zoomed } from "./timeline/days.ts";
export { type Lane, layOut, type Placed, type Plot, xOf } from "./timeline/lay_out.ts";
export { type StandingPart, type StandingShape, standingShapes } from "./timeline/standing_shapes.ts";
export { standingWord } from "./timeline/standing_words.ts";
export { wayOf } from "./timeline/ways.ts";
export { categories, countryColours, fontFamily, type Theme, type ThemeName, themes } from "./theme.ts";
