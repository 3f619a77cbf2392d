/** Needs that today's technology does not meet, the nearest first. */
import { useTranslation } from "react-i18next";
import { Bar } from "../../../parts/bar.tsx";
import { Card } from "../../../parts/card.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { states, tones } from "../../gaps/reading.ts";
import { Change } from "./change.tsx";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

export function GapCard({ board: { gaps, since } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  // Where no need can be judged yet there is no answer to show.
  if ((gaps.counts.unknown ?? 0) === gaps.total) return null;
  const most = Math.max(1, ...states.map((state) => gaps.counts[state] ?? 0));
  return (
    <Card
      title={t("decide.board.gaps", { count: gaps.open, total: gaps.total })}
      foot={
        <>
          <Change now={gaps.open} before={gaps.before} since={since} />
          <More to="/scout/gaps">{t("decide.board.allGaps")}</More>
        </>
      }
    >
      <ul className="bars">
        {states
          .filter((state) => (gaps.counts[state] ?? 0) > 0)
          .map((state) => (
            <li key={state}>
              <Chip tone={tones[state]}>{t(`gaps.state.${state}`)}</Chip>
              <Bar share={state === "unknown" ? null : (gaps.counts[state] ?? 0) / most} />
              <span className="end">{gaps.counts[state]}</span>
            </li>
          ))}
      </ul>
      {gaps.nearest.length > 0 && (
        <ul className="board-list" style={{ marginTop: 14 }}>
          {gaps.nearest.map((one) => (
            <li key={one.id}>
              <span className="stack" style={{ gap: 1 }}>
                <SubjectLink subject={`need:${one.id}`}>{format.text(one.name)}</SubjectLink>
                <span className="small soft">
                  {t(`gaps.state.${one.state}`)}
                  {one.byDate !== null && ` · ${t("gaps.by", { date: format.date(one.byDate) })}`}
                </span>
              </span>
              <WhyHere subject={`need:${one.id}`} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
