/** What is past its day: by document, and the commitments that wait longest. */
import { useTranslation } from "react-i18next";
import { Card } from "../../../parts/card.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { standings } from "../actions/reading.ts";
import { Change } from "./change.tsx";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

export function ActionCard({ board: { actions, since } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  const present = standings.filter((one) => (actions.counts.standings[one] ?? 0) > 0);
  const most = Math.max(1, ...actions.documents.map((one) => one.total));
  return (
    <Card
      wide={8}
      title={t("decide.board.overdue", { count: actions.overdue, total: actions.total })}
      foot={
        <>
          <Change now={actions.overdue} before={actions.before} since={since} />
          <More to="/decide/actions" search={{ overdue: true }}>
            {t("decide.board.allActions")}
          </More>
        </>
      }
    >
      <div className="board-halves">
        <div className="stack" style={{ gap: 10 }}>
          <ul className="stack" style={{ gap: 8 }}>
            {actions.documents.map((one) => (
              <li key={one.key} className="stack" style={{ gap: 3 }}>
                <span className="small">
                  {format.text(one.name) || one.key} <span className="soft numbers">{one.total}</span>
                </span>
                <span
                  className="standing-bar"
                  role="img"
                  aria-label={present.map((standing) => `${t(`actions.standing.${standing}`)} ${one.standings[standing] ?? 0}`).join(", ")}
                  style={{ width: `${Math.max(12, (one.total / most) * 100)}%` }}
                >
                  {present.map((standing) => {
                    const count = one.standings[standing] ?? 0;
                    return count === 0 ? null : <i key={standing} data-standing={standing} style={{ flexGrow: count }} />;
                  })}
                </span>
              </li>
            ))}
          </ul>
          <p className="standing-key small soft">
            {present.map((standing) => (
              <span key={standing}>
                <i data-standing={standing} aria-hidden="true" />
                {t(`actions.standing.${standing}`)} {actions.counts.standings[standing]}
              </span>
            ))}
          </p>
        </div>
        <div className="stack" style={{ gap: 6 }}>
          <h3>{t("decide.board.longest")}</h3>
          <ul className="board-list">
            {actions.longest.map((one) => (
              <li key={one.id}>
                <span className="stack" style={{ gap: 1 }}>
                  <SubjectLink subject={`action:${one.id}`}>{format.text(one.title)}</SubjectLink>
                  <span className="small soft">
                    {format.date(one.due)} · {one.owners.map(({ name }) => format.text(name)).join("; ")}
                  </span>
                </span>
                <WhyHere subject={`action:${one.id}`} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}
