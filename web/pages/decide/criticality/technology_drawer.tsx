/** One technology: each verdict with its evidence and what is missing, what people say, the indicators, and earlier editions. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../../data/use_ask.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { Criterion } from "./criterion.tsx";
import { Indicators } from "./indicators.tsx";
import { ScoreWhisker, TopBar } from "./marks.tsx";
import { type Board, type Detail, type Row, tones } from "./reading.ts";

interface Props {
  readonly board: Board;
  readonly row: Row;
  readonly weights: string | undefined;
  readonly onClose: () => void;
}

export function TechnologyDrawer({ board, row, weights, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const area = board.areas.find(({ id }) => id === row.area);
  const found = useAsk("/api/decide/criticality/:technology", { params: { technology: row.technology }, query: { weights } });
  return (
    <Drawer title={format.text(row.name)} kicker={`${row.code} · ${format.text(area?.name)}`} about={row.technology} onClose={onClose}>
      <div className="stack" style={{ gap: 20 }}>
        <div className="row">
          <Chip tone={tones[row.outcome]}>{t(`decide.criticality.outcome.${row.outcome}`)}</Chip>
          {row.label !== "public" && <Chip tone="critical">{row.marking}</Chip>}
          <WhyHere subject={`technology:${row.technology}`} />
        </div>
        <p>{t(`decide.criticality.outcomeMeans.${row.outcome}`)}</p>
        {board.edition !== null && <p className="banner">{t("decide.criticality.inEdition", { name: board.edition.name })}</p>}
        <dl className="facts">
          <div>
            <dt className="soft">{t("decide.criticality.score")}</dt>
            <dd>
              <ScoreWhisker score={row.score} />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("decide.criticality.inTop", { top: board.ranking.top })}</dt>
            <dd>
              <TopBar share={row.inTop} />
            </dd>
          </div>
        </dl>
        <Answered of={found} skeleton={<Skeleton lines={10} />}>
          {(detail) => <Evidence board={board} detail={detail} />}
        </Answered>
      </div>
    </Drawer>
  );
}

function Evidence({ board, detail }: { board: Board; detail: Detail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const owner = useAsk("/api/session").data?.owner ?? false;
  return (
    <>
      {board.rule.criteria.map((criterion) => {
        const judged = detail.verdicts.find((one) => one.criterion === criterion.id);
        return judged === undefined ? null : (
          <Criterion
            key={`${detail.technology} ${criterion.id}`}
            criterion={criterion}
            judged={judged}
            technology={detail.technology}
            writes={owner && board.edition === null}
          />
        );
      })}
      <Indicators board={board} detail={detail} />
      {detail.history.length > 0 && (
        <section className="stack" style={{ gap: 6 }}>
          <h3>{t("decide.criticality.history")}</h3>
          <PlainTable
            label={t("decide.criticality.history")}
            head={[
              t("decide.criticality.edition"),
              t("decide.criticality.outcomeWord"),
              t("decide.criticality.score"),
              t("decide.criticality.inTop", { top: board.ranking.top }),
            ]}
            numbers={[2, 3]}
            rows={detail.history.map((one) => [
              `${one.name} (${format.date(one.date) ?? one.date})`,
              t(`decide.criticality.outcome.${one.outcome}`),
              `${format.decimal(one.score[0], 2)}–${format.decimal(one.score[1], 2)}`,
              format.percent(one.inTop),
            ])}
          />
        </section>
      )}
      <p>
        <Link to="/entities/$kind/$name" params={{ kind: "technology", name: detail.technology }} className="button">
          {t("decide.criticality.openTechnology")}
        </Link>
      </p>
    </>
  );
}
