/** Rows and a shape in, a picture out: ECharts options for the page, and a sentence for who cannot see it. */
import type { ShapeName, Table } from "#model";
import type { EChartsOption, Look, Shape } from "./look.ts";
import { chainTiers } from "./shapes/chain_tiers.ts";
import { dependencyPlot } from "./shapes/dependency_plot.ts";
import { indexDots } from "./shapes/index_dots.ts";
import { intervalBars } from "./shapes/interval_bars.ts";
import { levelBands } from "./shapes/level_bands.ts";
import { rankedBars } from "./shapes/ranked_bars.ts";
import { roadmapTimeline } from "./shapes/roadmap_timeline.ts";
import { riskScatter } from "./shapes/risk_scatter.ts";
import { supplierBars } from "./shapes/supplier_bars.ts";
import { supplierMix } from "./shapes/supplier_mix.ts";
import { technologyRadar } from "./shapes/technology_radar.ts";
import { yearLines } from "./shapes/year_lines.ts";
import { yearsSideBySide } from "./shapes/years_side_by_side.ts";

const shapes: Readonly<Record<ShapeName, Shape>> = {
  supplier_bars: supplierBars,
  supplier_mix: supplierMix,
  risk_scatter: riskScatter,
  dependency_plot: dependencyPlot,
  years_side_by_side: yearsSideBySide,
  ranked_bars: rankedBars,
  interval_bars: intervalBars,
  level_bands: levelBands,
  year_lines: yearLines,
  index_dots: indexDots,
  chain_tiers: chainTiers,
  technology_radar: technologyRadar,
  roadmap_timeline: roadmapTimeline,
};

/** The ECharts options of a picture. Throws `figure-without-data` for an empty table, `figure-without-column` for an absent column. */
export function optionsFor(shape: ShapeName, table: Table, look: Look): EChartsOption {
  return shapes[shape].options(table, look);
}

/** Pixels a picture needs by what is in it, where its shape knows; undefined where any height will do. Throws as `optionsFor`. */
export function heightFor(shape: ShapeName, table: Table, look: Look): number | undefined {
  return shapes[shape].height?.(table, look);
}

/** What the picture shows, in a sentence with its numbers. Throws as `optionsFor`. */
export function describe(shape: ShapeName, table: Table, look: Look): string {
  return shapes[shape].describe(table, look);
}

/** Role → the column a shape reads unless told otherwise. */
export function rolesOf(shape: ShapeName): Readonly<Record<string, string>> {
  return shapes[shape].roles;
}
