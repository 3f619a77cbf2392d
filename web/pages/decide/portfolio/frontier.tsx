/** What other budgets would cut: every line at parts of itself, with its table. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Portfolio } from "./reading.ts";
import { useCut } from "./use_cut.ts";

const [width, height, left, bottom, top, right] = [460, 220, 46, 34, 12, 14];

export function Frontier({ found }: { found: Portfolio }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  const [asTable, setAsTable] = useState(false);
  const steps = found.frontier;
  const last = steps.at(-1);
  if (!last || last.budget === 0) return null;
  const most = Math.max(...steps.map(({ together }) => together), 0.001) * 1.1;
  const x = (budget: number) => left + (budget / last.budget) * (width - left - right);
  const y = (value: number) => height - bottom - (value / most) * (height - bottom - top);
  const now = steps.find(({ factor }) => factor === 1);
  const sentence = t("decide.portfolio.frontierSays", {
    now: cut.percent(now?.together ?? 0),
    budget: cut.money(now?.budget ?? 0, now?.budget ?? 0),
    more: cut.percent(last.together),
    most: cut.money(last.budget, last.budget),
  });
  const ticks = [0, most / 2.2, most / 1.1];
  return (
    <section className="card" aria-labelledby="portfolio-frontier">
      <header>
        <h2 id="portfolio-frontier">{t("decide.portfolio.frontier")}</h2>
        <button type="button" className="button" data-kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "table.asPicture" : "table.asTable")}
        </button>
      </header>
      {asTable ? (
        <PlainTable
          label={t("decide.portfolio.frontier")}
          head={[t("decide.portfolio.budget"), t("decide.portfolio.cost"), t("decide.portfolio.cut"), t("decide.portfolio.count")]}
          numbers={[0, 1, 2, 3]}
          rows={steps.map((one) => [
            format.decimal(one.budget, 1),
            format.decimal(one.cost, 1),
            cut.percent(one.together),
            one.chosen.length,
          ])}
        />
      ) : (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence} className="frontier">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
              <text x={left - 6} y={y(tick) + 4} textAnchor="end">
                {cut.percent(tick)}
              </text>
            </g>
          ))}
          {[0, last.budget / 2, last.budget].map((tick) => (
            <text key={tick} x={x(tick)} y={height - 14} textAnchor={tick === 0 ? "start" : tick === last.budget ? "end" : "middle"}>
              {format.decimal(tick, 0)}
            </text>
          ))}
          <polyline
            fill="none"
            stroke="var(--accent)"
            strokeWidth={2}
            points={steps.map((one) => `${x(one.budget)},${y(one.together)}`).join(" ")}
          />
          {steps.map((one) => (
            <circle
              key={one.factor}
              cx={x(one.budget)}
              cy={y(one.together)}
              r={one.factor === 1 ? 6 : 3.5}
              fill={one.factor === 1 ? "var(--accent)" : "var(--raised)"}
              stroke="var(--accent)"
              strokeWidth={2}
            />
          ))}
        </svg>
      )}
      <p className="small soft">{sentence}</p>
    </section>
  );
}
