/** How many technologies meet all criteria, and which come nearest. */
import { useTranslation } from "react-i18next";
import { Bar } from "../../../parts/bar.tsx";
import { Card } from "../../../parts/card.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { Change } from "./change.tsx";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

export function CriticalityCard({ board: { criticality, since } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (criticality.total === 0) return null;
  return (
    <Card
      wide={6}
      title={t("decide.board.criticality", { count: criticality.critical, total: criticality.total, open: criticality.undetermined })}
      foot={
        <>
          <Change now={criticality.critical} before={criticality.before} since={since} />
          <More to="/decide/criticality">{t("decide.board.allCriticality")}</More>
        </>
      }
    >
      <p className="small soft" style={{ marginBottom: 10 }}>
        {t("decide.board.proposed", { count: criticality.reviewed, verdicts: criticality.verdicts })}
      </p>
      <ul className="board-list">
        {criticality.nearest.map((one) => (
          <li key={one.id}>
            <span className="stack" style={{ gap: 3, flex: 1 }}>
              <SubjectLink subject={`technology:${one.id}`}>{format.text(one.name)}</SubjectLink>
              <Bar share={one.criteria === 0 ? null : one.met / one.criteria} />
              <span className="small soft">{t("decide.board.met", { met: one.met, criteria: one.criteria })}</span>
            </span>
            <WhyHere subject={`technology:${one.id}`} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
