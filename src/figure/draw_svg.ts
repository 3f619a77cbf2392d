/** The same picture as SVG, drawn without a browser: for paper, for files, for people without scripts. */
import { problem, type ShapeName, type Table } from "#model";
import { describe, optionsFor } from "./draw.ts";
import type { EChartsOption, Look } from "./look.ts";

export interface Title {
  readonly title: string;
  /** What it says to who cannot see it; the sentence of `describe` is added. */
  readonly alternative: string;
}

/**
 * A complete SVG of `look.size` pixels with title and description; the same rows give the same bytes.
 * Throws `figure-without-alternative` when the alternative text is empty, and as `optionsFor`.
 */
export async function drawSvg(shape: ShapeName, table: Table, look: Look, { title, alternative }: Title): Promise<string> {
  if (alternative.trim() === "") throw problem("figure-without-alternative", { figure: look.figure ?? shape, language: look.language });
  const options = optionsFor(shape, table, look);
  const drawn = await render(options, look.size);
  return finish(drawn, title, `${alternative.trim()} ${describe(shape, table, look)}`, look.language);
}

/** ECharts takes half a second to load: only where something is drawn. */
async function render(options: EChartsOption, size: Look["size"]): Promise<string> {
  const [core, charts, components, renderers] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  core.use([charts.BarChart, charts.ScatterChart, charts.CustomChart, components.GridComponent, components.LegendComponent]);
  core.use([components.MarkLineComponent, components.MarkAreaComponent, components.TooltipComponent, renderers.SVGRenderer]);
  const chart = core.init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption({ ...options, tooltip: { show: false } });
    return chart.renderToSVGString({ useViewBox: true });
  } finally {
    chart.dispose();
  }
}

/** ECharts numbers its ids by a counter of the process and marks text for scripts; both go. */
function finish(svg: string, title: string, description: string, language: string): string {
  const numbered = new Map<string, string>();
  const body = svg.replaceAll(/\s+ecmeta_[a-z_]+="[^"]*"/g, "").replaceAll(/\bzr\d+-[a-z]+-?\d*\b/g, (id) => {
    const known = numbered.get(id) ?? `o${numbered.size}`;
    numbered.set(id, known);
    return known;
  });
  const prefix = `f${checksum(body + title)}`;
  const own = body.replaceAll(/((?:id="|url\(#|href="#))(o\d+)\b/g, `$1${prefix}-$2`);
  const head = `<title id="${prefix}-t">${escape(title)}</title><desc id="${prefix}-d">${escape(description)}</desc>`;
  return own.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) => `<svg role="img" lang="${language}" aria-labelledby="${prefix}-t ${prefix}-d" ${attributes}>${head}`,
  );
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** FNV-1a: ids that differ between pictures on one page and stay the same between runs. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
