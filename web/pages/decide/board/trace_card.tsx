/** How whole the trace is: what stands on each of its twelve steps, and the breaks that concern most. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../../parts/card.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { PageLink } from "../why/break_list.tsx";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

const few = 5;

export function TraceCard({ board: { trace } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  const worst = trace.breaks
    .toSorted((left, right) => right.count / right.of - left.count / left.of || right.count - left.count)
    .slice(0, few);
  const empty = trace.steps.filter((one) => one.total === 0).length;
  return (
    <Card
      wide={12}
      title={t("decide.board.trace", { count: trace.steps.length - empty, total: trace.steps.length, breaks: trace.breaks.length })}
      foot={<More to="/decide/why">{t("decide.board.askWhy")}</More>}
    >
      <ol className="why-bar" aria-label={t("decide.why.stepsLabel")}>
        {trace.steps.map((one) => (
          <li key={one.step} data-state={one.total === 0 ? "broken" : "known"}>
            <span className="why-bar-name">{format.text(one.name)}</span>
            <strong className="numbers">{format.count(one.total)}</strong>
          </li>
        ))}
      </ol>
      <ul className="board-list">
        {worst.map((one) => (
          <li key={one.code}>
            <span className="stack" style={{ gap: 4, flex: 1 }}>
              <Link to="/decide/why" search={{ subject: one.first }}>
                {format.text(one.sentence)}
              </Link>
              <span className="split" aria-hidden="true">
                <span style={{ flexGrow: one.of - one.count }} />
                <span data-unknown style={{ flexGrow: one.count }} />
              </span>
            </span>
            <PageLink page={one.page}>{t("decide.why.fill")}</PageLink>
            <WhyHere subject={one.first} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
