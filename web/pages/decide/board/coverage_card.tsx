/** Where nobody pays: technologies that are needed or critical, with the levels nothing pays for. */
import { useTranslation } from "react-i18next";
import { Card } from "../../../parts/card.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export function CoverageCard({ board: { coverage } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (coverage.urgent.length === 0) return null;
  return (
    <Card
      wide={6}
      title={t("decide.board.coverage", { count: coverage.counts["unfunded"] ?? 0, part: coverage.counts["part_funded"] ?? 0 })}
      foot={
        <>
          <span>{t("decide.board.coverageNote")}</span>
          <More to="/decide/coverage">{t("decide.board.allCoverage")}</More>
        </>
      }
    >
      <ul className="board-list">
        {coverage.urgent.map((one) => (
          <li key={one.id}>
            <span className="stack" style={{ gap: 4, flex: 1 }}>
              <SubjectLink subject={`technology:${one.id}`}>{format.text(one.name)}</SubjectLink>
              <span
                className="board-levels"
                role="img"
                aria-label={t("decide.board.levels", { unfunded: one.unfunded.join(", ") || "–", part: one.partFunded.join(", ") || "–" })}
              >
                {levels.map((level) => (
                  <i key={level} data-level={one.unfunded.includes(level) ? "none" : one.partFunded.includes(level) ? "part" : "paid"}>
                    {level}
                  </i>
                ))}
              </span>
            </span>
            <WhyHere subject={`technology:${one.id}`} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
