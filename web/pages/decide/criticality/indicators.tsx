/** What each indicator of the score says of a technology, and on what that rests. */
import { useTranslation } from "react-i18next";
import { Figure, Unknown } from "../../../parts/figure.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Board, Detail } from "./reading.ts";

/** Lines of what an indicator rests on. */
const most = 5;

export function Indicators({ board, detail }: { board: Board; detail: Detail }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("decide.criticality.indicators")}</h3>
      <p className="small soft">{t("decide.criticality.indicatorsSay")}</p>
      <ul className="indicator-list">
        {board.rule.indicators.map((one) => {
          const found = detail.indicators.find(({ id }) => id === one.id);
          const written = (value: number) => (one.unit === "share" ? format.percent(value) : format.decimal(value, 0)) ?? "–";
          return (
            <li key={one.id}>
              <div className="row" style={{ justifyContent: "space-between" }}>
                <span title={format.text(one.means)}>{format.text(one.name)}</span>
                <span className="numbers">
                  {found?.value == null ? (
                    <Unknown />
                  ) : found.value[0] === found.value[1] ? (
                    written(found.value[0])
                  ) : (
                    `${written(found.value[0])} – ${written(found.value[1])}`
                  )}
                </span>
              </div>
              <span className="whisker" aria-hidden="true" data-unknown={found?.value == null || undefined}>
                {found?.value != null && (
                  <span style={{ left: `${found.scaled[0] * 100}%`, width: `max(3px, ${(found.scaled[1] - found.scaled[0]) * 100}%)` }} />
                )}
              </span>
              <ul className="plain-list small soft">
                {found?.basis.slice(0, most).map(({ subject, figure, says }, at) => (
                  <li key={at}>
                    {figure !== null ? (
                      <Figure figure={figure}>{format.text(says)}</Figure>
                    ) : subject === null ? (
                      format.text(says)
                    ) : (
                      <SubjectLink subject={subject}>{format.text(says)}</SubjectLink>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
