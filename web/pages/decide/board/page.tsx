/** The board of the desk: a handful of answers with their picture and what changed; every tile opens its evidence. */
import { useTranslation } from "react-i18next";
import { useAsk } from "../../../data/use_ask.ts";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { BoardSkeleton } from "../../../parts/skeleton.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { ActionCard } from "./action_card.tsx";
import { CoverageCard } from "./coverage_card.tsx";
import { CriticalityCard } from "./criticality_card.tsx";
import { GapCard } from "./gap_card.tsx";
import type { Board } from "./reading.ts";
import { RoadmapCard } from "./roadmap_card.tsx";
import { ScreeningCard } from "./screening_card.tsx";
import { TargetCard } from "./target_card.tsx";
import { TraceCard } from "./trace_card.tsx";

export default function DecideBoardPage() {
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={useAsk("/api/decide/board")} skeleton={<BoardSkeleton />}>
        {(board) => <Tiles board={board} />}
      </Answered>
    </div>
  );
}

function Tiles({ board }: { board: Board }) {
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
      <div className="board">
        <ActionCard board={board} />
        <TargetCard board={board} />
        <CriticalityCard board={board} />
        <CoverageCard board={board} />
        <RoadmapCard board={board} />
        <TraceCard board={board} />
        <GapCard board={board} />
        <ScreeningCard board={board} />
      </div>
    </>
  );
}
