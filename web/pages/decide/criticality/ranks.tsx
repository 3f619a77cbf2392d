/** How often each technology takes each rank: rows by technology, columns by rank, darker is more often. Beside it the same as a table. */
import { useTranslation } from "react-i18next";
import type { CriticalitySearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Cited } from "../../../parts/cited.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Board, byRank, type Row } from "./reading.ts";

const [cell, line, names, share] = [15, 20, 252, 62];

export function Ranks({ board, rows: given }: { board: Board; rows: readonly Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<CriticalitySearch>();
  const rows = byRank(given);
  const { top, draws } = board.ranking;
  const ranks = rows[0]?.ranks.length ?? 0;
  const most = Math.max(0.01, ...rows.flatMap((one) => one.ranks));
  const [first] = rows;
  const sure = rows.filter((one) => one.inTop >= 0.9).length;
  const short = (row: Row) => {
    const name = `${row.code} ${format.text(row.name)}`;
    return name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name;
  };
  return (
    <section className="stack" style={{ gap: 14 }}>
      <div className="stack" style={{ gap: 4 }}>
        <h2>
          {first === undefined
            ? t("decide.criticality.ranksNothing")
            : t("decide.criticality.ranksTitle", { name: format.text(first.name), share: format.percent(first.inTop), top })}
        </h2>
        <p className="soft">{t("decide.criticality.ranksLead", { draws: format.count(draws), sure, top })}</p>
        <Cited citation={board.ranking.citation} />
      </div>
      <div className="rank-frame" tabIndex={0} role="region" aria-label={t("decide.criticality.ranksLabel")}>
        <svg
          width={names + share + ranks * cell + 8}
          height={rows.length * line + 34}
          role="img"
          aria-label={t("decide.criticality.ranksAlt", { name: first ? format.text(first.name) : "–", count: rows.length })}
        >
          <text x={names + share} y={12} className="rank-axis">
            {t("decide.criticality.rank")}
          </text>
          {Array.from({ length: ranks }, (_, rank) =>
            rank === 0 || (rank + 1) % 5 === 0 ? (
              <text key={rank} x={names + share + rank * cell + cell / 2} y={27} textAnchor="middle" className="rank-axis">
                {rank + 1}
              </text>
            ) : null,
          )}
          {rows.map((row, at) => (
            <g key={row.technology} transform={`translate(0 ${32 + at * line})`}>
              <text x={0} y={14} className="rank-name">
                {short(row)}
                <title>{format.text(row.name)}</title>
              </text>
              <text x={names + share - 10} y={14} textAnchor="end" className="rank-name numbers">
                {format.percent(row.inTop)}
              </text>
              {row.ranks.map((part, rank) => (
                <rect
                  key={rank}
                  x={names + share + rank * cell}
                  y={2}
                  width={cell - 1}
                  height={line - 3}
                  className="rank-cell"
                  style={{ fillOpacity: part === 0 ? 0.03 : 0.08 + 0.92 * Math.sqrt(part / most) }}
                >
                  <title>
                    {t("decide.criticality.rankSays", { name: format.text(row.name), rank: rank + 1, share: format.percent(part) })}
                  </title>
                </rect>
              ))}
            </g>
          ))}
          <line
            x1={names + share + top * cell}
            x2={names + share + top * cell}
            y1={18}
            y2={rows.length * line + 32}
            className="rank-limit"
          />
        </svg>
      </div>
      <p className="small soft">{t("decide.criticality.ranksKey", { top })}</p>
      <PlainTable
        label={t("decide.criticality.ranksTable")}
        head={[
          t("decide.criticality.technology"),
          t("decide.criticality.inTop", { top }),
          t("decide.criticality.meanRank"),
          t("decide.criticality.confidenceFactor"),
          ...board.rule.indicators.map((one) => format.text(one.name)),
        ]}
        numbers={[1, 2, 3, ...board.rule.indicators.map((_, at) => at + 4)]}
        rows={rows.map((row) => [
          <button key="name" type="button" className="link-like" onClick={() => setSearch({ technology: row.technology })}>
            <span className="soft numbers">{row.code}</span> {format.text(row.name)}
          </button>,
          format.percent(row.inTop),
          format.decimal(row.meanRank, 1),
          row.confidence === null ? t("decide.criticality.never") : format.percent(row.confidence),
          ...board.rule.indicators.map((_, at) => format.percent(row.central?.[at]) ?? "–"),
        ])}
      />
      <p className="small soft">{t("decide.criticality.centralSays", { top })}</p>
    </section>
  );
}
