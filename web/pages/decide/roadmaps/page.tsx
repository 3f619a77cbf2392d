/** Technology roadmaps: what comes when, what waits for what, what is past its day, how early the rest can be. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RoadmapsSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { Faults } from "./faults.tsx";
import { RoadmapHead } from "./head.tsx";
import { Levels } from "./levels.tsx";
import { MilestoneDrawer } from "./milestone_drawer.tsx";
import { MilestoneList } from "./milestone_list.tsx";
import { MilestoneTable } from "./milestone_table.tsx";
import type { Roadmap } from "./reading.ts";
import { Timeline } from "./timeline.tsx";
import { Tools } from "./tools.tsx";
import { Undated } from "./undated.tsx";
import { useFocusBack } from "./use_focus_back.ts";
import { useMoves } from "./use_moves.ts";

export default function RoadmapsPage() {
  const { roadmap = "all", on } = useSearch({ strict: false }) as RoadmapsSearch;
  return (
    <div className="sheet roadmaps">
      <DecideNav />
      <Answered of={useAsk("/api/decide/roadmaps/:roadmap", { params: { roadmap }, query: { on } })} skeleton={<Skeleton lines={14} />}>
        {(found) => <Shown found={found} />}
      </Answered>
    </div>
  );
}

function Shown({ found }: { found: Roadmap }) {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as RoadmapsSearch;
  const setSearch = useSetSearch<RoadmapsSearch>();
  const moves = useMoves();
  const show = search.show ?? (matchMedia("(max-width: 640px)").matches ? "list" : "timeline");
  const milestones = found.milestones.filter(({ standing }) => search.standing === undefined || standing === search.standing);
  const open = found.milestones.find(({ id }) => id === search.milestone);
  const choose = (id: string) => setSearch({ milestone: id === search.milestone ? undefined : id });
  useFocusBack(open?.id);
  if (found.roadmaps.length === 0)
    return (
      <>
        <RoadmapHead found={found} />
        <Empty title={t("decide.roadmaps.none")} command="octant decide register roadmap --format csv">
          {t("decide.roadmaps.noneWhy")}
        </Empty>
      </>
    );
  return (
    <>
      <RoadmapHead found={found} />
      <Tools found={found} search={search} show={show} />
      <Faults faults={found.faults} choose={choose} />
      {milestones.length === 0 ? (
        <Empty title={t("decide.roadmaps.nothing")}>{found.milestones.length === 0 ? t("decide.roadmaps.emptyRoadmap") : null}</Empty>
      ) : (
        <>
          {show === "timeline" && <Timeline found={found} milestones={milestones} open={open?.id} choose={choose} moves={moves} />}
          {show === "list" && <MilestoneList found={found} milestones={milestones} open={open?.id} choose={choose} />}
          {show === "table" && <MilestoneTable milestones={milestones} choose={choose} />}
          {show === "levels" && <Levels found={found} choose={choose} />}
          {show === "timeline" && <Undated milestones={milestones} open={open?.id} choose={choose} />}
          <div className="print-only">{show !== "table" && <MilestoneTable milestones={milestones} choose={choose} />}</div>
        </>
      )}
      {open && (
        <Beside>
          <MilestoneDrawer key={open.id} milestone={open} choose={choose} onClose={() => setSearch({ milestone: undefined })} />
        </Beside>
      )}
    </>
  );
}
