/** What the portfolio would choose for a supposed budget, and of how many measures that can be said. */
import { useTranslation } from "react-i18next";
import { Bar } from "../../../parts/bar.tsx";
import { Card } from "../../../parts/card.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { useCut } from "../portfolio/use_cut.ts";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

export function PortfolioCard({ board: { portfolio } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  const { chosen, total, weighed } = portfolio;
  const budget = format.decimal(portfolio.budget, 1);
  const most = Math.max(0, ...portfolio.first.map((one) => one.cut?.mid ?? 0));
  const title =
    chosen === null
      ? t("decide.board.portfolioUnsolved")
      : chosen === 0
        ? t("decide.board.portfolioNone", { budget })
        : t("decide.board.portfolio", { count: chosen, budget, cut: cut.percent(portfolio.cut?.mid ?? 0) });
  return (
    <Card wide={6} title={title} foot={<More to="/decide/portfolio">{t("decide.board.allPortfolio")}</More>}>
      <p className="small soft" style={{ marginBottom: 10 }}>
        {portfolio.why
          ? format.text(portfolio.why)
          : total === 0
            ? t("decide.board.noMeasures")
            : t("decide.board.weighed", { count: weighed, total })}
      </p>
      <ul className="board-list">
        {portfolio.first.map((one) => (
          <li key={one.id}>
            <span className="stack" style={{ gap: 3, flex: 1 }}>
              <SubjectLink subject={`measure:${one.id}`}>{format.text(one.name)}</SubjectLink>
              <Bar share={one.cut === null || most === 0 ? null : one.cut.mid / most} />
              <span className="small soft">
                {[one.cut && t("decide.board.cuts", { cut: cut.range(one.cut.low, one.cut.high) }), cut.money(one.cost.low, one.cost.high)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <WhyHere subject={`measure:${one.id}`} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
