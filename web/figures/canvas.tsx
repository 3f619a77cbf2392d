import { BarChart, CustomChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { describe, optionsFor } from "#figure";
import { useFormat } from "../words/use_format.ts";
import { useTheme } from "../frame/use_theme.ts";
import type { PictureProps } from "./picture_props.ts";

use([
  BarChart,
  CustomChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Draws one picture and says in a sentence what it shows. */
export default function Canvas({
  shape,
  table,
  height,
  names,
  marks,
  columns,
  thresholds,
  most,
  onChoose,
  note,
}: PictureProps & { note?: ReactNode }) {
  const { language } = useFormat();
  const { shade } = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | undefined>(undefined);
  const [width, setWidth] = useState(0);
  const look = useMemo(
    () => ({
      language,
      theme: shade,
      size: { width: Math.max(width, 240), height },
      ...(names && { names }),
      ...(marks && { marks }),
      ...(columns && { columns }),
      ...(thresholds && { thresholds }),
      ...(most && { most }),
    }),
    [language, shade, width, height, names, marks, columns, thresholds, most],
  );
  const sentence = useMemo(() => (table.rows.length === 0 ? "" : describe(shape, table, look)), [shape, table, look]);

  useEffect(() => {
    if (!place.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(place.current);
    const drawn = init(place.current, undefined, { renderer: "svg" });
    chart.current = drawn;
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || width === 0 || table.rows.length === 0) return;
    drawn.resize({ width, height });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    drawn.setOption({ ...optionsFor(shape, table, look), backgroundColor: "transparent", animation: !still, animationDuration: 300 }, true);
  }, [shape, table, look, width, height]);
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !onChoose) return;
    const choose = ({ name }: { name?: string }) => {
      if (name) onChoose(name);
    };
    drawn.on("click", choose);
    return () => {
      drawn.off("click", choose);
    };
  }, [onChoose]);

  return (
    <>
      <div ref={place} className="canvas" role="img" aria-label={sentence} style={{ height }} />
      {note && <figcaption>{note}</figcaption>}
    </>
  );
}
