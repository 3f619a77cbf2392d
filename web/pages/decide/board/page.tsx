/** The board of the desk: a handful of answers with their picture and what changed; every tile opens its evidence. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { BoardSearch } from "../../../data/searches.ts";
import { useFollowed } from "../../../data/use_followed.ts";
import { oneOf } from "../../../data/view.ts";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { BoardSkeleton } from "../../../parts/skeleton.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { ActionCard } from "./action_card.tsx";
import { Compare } from "./compare.tsx";
import { CoverageCard } from "./coverage_card.tsx";
import { CriticalityCard } from "./criticality_card.tsx";
import { GapCard } from "./gap_card.tsx";
import { PortfolioCard } from "./portfolio_card.tsx";
import { type Board, tilesInTurn } from "./reading.ts";
import { RoadmapCard } from "./roadmap_card.tsx";
import { ScreeningCard } from "./screening_card.tsx";
import { TargetCard } from "./target_card.tsx";
import { TraceCard } from "./trace_card.tsx";

export default function DecideBoardPage() {
  const { t } = useTranslation();
  const { since, edition } = useSearch({ strict: false }) as BoardSearch;
  const { answer, progress } = useFollowed("/api/decide/board", { query: { since, edition } });
  const step = oneOf(progress?.step, tilesInTurn);
  const doing = step && { sentence: t(`decide.board.doing.${step}`), done: progress?.done, of: progress?.of };
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={answer} skeleton={<BoardSkeleton />} doing={doing}>
        {(board) => <Tiles board={board} search={{ since, edition }} />}
      </Answered>
    </div>
  );
}

function Tiles({ board, search }: { board: Board; search: BoardSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <PageHead
        title={t("decide.board.title", {
          overdue: board.actions.overdue,
          short: board.targets.short,
          critical: board.criticality.critical,
        })}
        kicker={<span>{t("decide.board.on", { date: format.date(board.on), since: format.date(board.since) })}</span>}
        lead={t("decide.board.lead")}
      />
      <Compare board={board} search={search} />
      <div className="board">
        <ActionCard board={board} />
        <TargetCard board={board} />
        <CriticalityCard board={board} />
        <CoverageCard board={board} />
        <PortfolioCard board={board} />
        <RoadmapCard board={board} />
        <TraceCard board={board} />
        <GapCard board={board} />
        <ScreeningCard board={board} />
      </div>
    </>
  );
}
