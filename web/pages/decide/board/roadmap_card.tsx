/** Which milestones are past their day, by roadmap, and what comes next. */
import { useTranslation } from "react-i18next";
import { Card } from "../../../parts/card.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { Change } from "./change.tsx";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

export function RoadmapCard({ board: { roadmaps, since } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (roadmaps.total === 0) return null;
  return (
    <Card
      wide={6}
      title={t("decide.board.roadmaps", { count: roadmaps.past, total: roadmaps.total })}
      foot={
        <>
          <Change now={roadmaps.past} before={roadmaps.before} since={since} />
          <More to="/decide/roadmaps">{t("decide.board.allRoadmaps")}</More>
        </>
      }
    >
      <ul className="board-list">
        {roadmaps.roadmaps.map((one) => (
          <li key={one.id}>
            <span className="stack" style={{ gap: 3, flex: 1 }}>
              <SubjectLink subject={`roadmap:${one.id}`}>{format.text(one.name)}</SubjectLink>
              <span className="split" aria-hidden="true">
                <span style={{ flexGrow: one.total - one.past }} />
                <span data-unknown style={{ flexGrow: one.past }} />
              </span>
              <span className="small soft">
                {t("decide.board.pastOf", { past: one.past, total: one.total })}
                {one.next && ` · ${t("decide.board.next", { name: format.text(one.next.name), date: format.date(one.next.date) })}`}
              </span>
            </span>
            <WhyHere subject={`roadmap:${one.id}`} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
