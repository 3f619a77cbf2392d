/** The twin of the timeline: one row per milestone, each after what it needs. */
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Milestone } from "./reading.ts";
import { Sign } from "./shape.tsx";

export function MilestoneTable({
  milestones,
  choose,
}: {
  readonly milestones: readonly Milestone[];
  readonly choose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = (list: Milestone["owners"]) => list.map(({ name }) => format.text(name)).join("; ");
  const earliest = ({ earliest: found }: Milestone) =>
    found === null
      ? "–"
      : found.low === found.high
        ? format.date(found.low)
        : `${format.date(found.low)} – ${found.high === null ? "?" : format.date(found.high)}`;
  const several = new Set(milestones.map(({ roadmap }) => roadmap.id)).size > 1;
  return (
    <PlainTable
      label={t("decide.roadmaps.tableLabel")}
      head={[
        t("decide.roadmaps.milestone"),
        t("actions.due"),
        t("decide.roadmaps.standingLabel"),
        t("decide.roadmaps.earliest"),
        "TRL",
        t("decide.roadmaps.requires"),
        t("actions.owner"),
        t("actions.instruments"),
        ...(several ? [t("decide.roadmaps.roadmap")] : []),
        "",
      ]}
      rows={milestones.map((one) => [
        <button key="name" type="button" className="link-like" onClick={() => choose(one.id)}>
          {format.text(one.name)}
        </button>,
        <span key="date" className="whole">
          {one.date === null ? "–" : format.date(one.date)}
        </span>,
        <span key="standing" className="whole">
          <Sign standing={one.standing} /> {t(`decide.roadmaps.standing.${one.standing}`)}
          {one.lateDays > 0 && <span className="soft"> ({t("decide.roadmaps.days", { count: one.lateDays })})</span>}
        </span>,
        <span key="earliest" className="whole">
          {earliest(one)}
        </span>,
        one.trl ?? "–",
        names(one.requires) || "–",
        names(one.owners) || "–",
        names(one.instruments) || "–",
        ...(several ? [format.text(one.roadmap.name)] : []),
        <WhyHere key="why" subject={`milestone:${one.id}`} />,
      ])}
    />
  );
}
