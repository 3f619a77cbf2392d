/** Years, quarters, lanes and the day it is about. */
import { type Lane, type Plot, ticksOf, xOf } from "#figure";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";

interface Props {
  readonly lanes: readonly Lane[];
  readonly plot: Plot;
  readonly width: number;
  readonly height: number;
  readonly head: number;
  readonly on: string;
}

export function Scale({ lanes, plot, width, height, head, on }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const ticks = ticksOf(plot.span, plot.right - plot.left);
  const quarters = ticks.some(({ kind }) => kind === "quarter");
  const today = xOf(on, plot);
  return (
    <g aria-hidden="true">
      {lanes.map(({ id, name, top, height: high }, place) => (
        <g key={id}>
          {place % 2 === 0 && <rect x={0} y={top} width={width} height={high} className="lane-stripe" />}
          <foreignObject x={8} y={top + 4} width={plot.left - 16} height={Math.max(20, high - 6)}>
            <div className="lane-name" style={{ WebkitLineClamp: Math.max(1, Math.min(3, Math.floor((high - 6) / 17))) }} title={name}>
              {name}
            </div>
          </foreignObject>
        </g>
      ))}
      {ticks.map(({ day, kind, year, quarter }) => {
        const x = xOf(day, plot);
        return (
          <g key={day}>
            <line x1={x} x2={x} y1={kind === "year" ? 4 : 22} y2={height} className="time-line" data-kind={kind} />
            {kind === "year" && (
              <text x={x + 5} y={16} className="time-word" data-kind="year">
                {year}
              </text>
            )}
            {quarters && (
              <text x={x + 5} y={34} className="time-word">
                {t("decide.roadmaps.quarter", { quarter })}
              </text>
            )}
          </g>
        );
      })}
      {today >= plot.left && today <= plot.right + 140 && (
        <g>
          <line x1={today} x2={today} y1={head - 6} y2={height} className="today-line" />
          <text x={today} y={head - 8} className="today-word" textAnchor="middle">
            {format.date(on)}
          </text>
        </g>
      )}
    </g>
  );
}
