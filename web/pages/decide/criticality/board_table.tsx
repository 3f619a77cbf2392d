/** Technologies by five criteria, with score and rank. */
import { useTranslation } from "react-i18next";
import type { CriticalitySearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../../parts/data_table.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { ScoreWhisker, TopBar, VerdictMark } from "./marks.tsx";
import { type Board, outcomes, type Row, tones } from "./reading.ts";

export function BoardTable({ board, rows, open }: { board: Board; rows: readonly Row[]; open: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<CriticalitySearch>();
  const columns: TableColumn<Row>[] = [
    {
      id: "technology",
      title: t("decide.criticality.technology"),
      by: (one) => one.code,
      wide: true,
      width: 250,
      cell: (one) => (
        <button type="button" className="link-like" onClick={() => setSearch({ technology: one.technology })}>
          <span className="three-lines" title={format.text(one.name)}>
            <span className="soft numbers">{one.code}</span> {format.text(one.name)}
          </span>
        </button>
      ),
    },
    {
      id: "outcome",
      title: t("decide.criticality.outcomeWord"),
      by: (one) => outcomes.indexOf(one.outcome),
      cell: (one) => <Chip tone={tones[one.outcome]}>{t(`decide.criticality.outcome.${one.outcome}`)}</Chip>,
    },
    ...board.rule.criteria.map(({ id, name, asks }): TableColumn<Row> => {
      const of = (one: Row) => one.verdicts.find(({ criterion }) => criterion === id);
      return {
        id,
        title: format.text(name),
        meaning: format.text(asks),
        by: (one) => ["met", "not_met", "unknown"].indexOf(of(one)?.verdict ?? "unknown"),
        cell: (one) => {
          const judged = of(one);
          return judged === undefined ? null : <VerdictMark verdict={judged.verdict} by={judged.by} dissents={judged.dissents} />;
        },
      };
    }),
    {
      id: "score",
      title: t("decide.criticality.score"),
      meaning: t("decide.criticality.scoreMeans"),
      by: (one) => one.score.mid,
      cell: (one) => <ScoreWhisker score={one.score} />,
    },
    {
      id: "top",
      title: t("decide.criticality.inTop", { top: board.ranking.top }),
      meaning: t("decide.criticality.inTopMeans", { top: board.ranking.top, draws: board.ranking.draws }),
      by: (one) => one.inTop,
      cell: (one) => <TopBar share={one.inTop} />,
    },
    {
      id: "why",
      title: t("decide.why.open"),
      cell: (one) => <WhyHere subject={`technology:${one.technology}`} />,
      width: 44,
    },
    {
      id: "known",
      title: t("decide.criticality.known"),
      by: (one) => one.score.known,
      hidden: true,
      cell: (one) => format.percent(one.score.known),
    },
    {
      id: "mean",
      title: t("decide.criticality.meanRank"),
      by: (one) => one.meanRank,
      hidden: true,
      cell: (one) => format.decimal(one.meanRank, 1),
    },
    {
      id: "confidence",
      title: t("decide.criticality.confidenceFactor"),
      meaning: t("decide.criticality.confidenceFactorMeans"),
      by: (one) => one.confidence,
      hidden: true,
      cell: (one) => (one.confidence === null ? t("decide.criticality.never") : format.percent(one.confidence)),
    },
  ];
  return (
    <DataTable
      label={t("decide.criticality.label")}
      columns={columns}
      rows={rows}
      rowKey={(one) => one.technology}
      sort={{ column: "top", falling: true }}
      open={open}
      onOpen={(one) => setSearch({ technology: one.technology === open ? undefined : one.technology })}
      height="calc(100dvh - 330px)"
    />
  );
}
