/** The title is the answer: what is past its day, the longest first, else what comes next. */
import { useTranslation } from "react-i18next";
import { PageHead } from "../../../parts/page_head.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { latest, next, type Roadmap } from "./reading.ts";

export function RoadmapHead({ found }: { found: Roadmap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = latest(found.milestones);
  const [first] = late;
  const coming = next(found.milestones, found.on);
  const name = found.roadmap === null ? t("decide.roadmaps.all") : format.text(found.roadmap.name);
  const title =
    found.roadmaps.length === 0
      ? t("decide.roadmaps.none")
      : first !== undefined
        ? t("decide.roadmaps.titleLate", {
            name,
            count: late.length,
            total: found.milestones.length,
            first: format.text(first.name),
            days: first.lateDays,
          })
        : coming !== undefined
          ? t("decide.roadmaps.titleNext", { name, next: format.text(coming.name), date: format.date(coming.date) })
          : t("decide.roadmaps.titleNothing", { name });
  const more = late.slice(1, 4).map((one) => t("decide.roadmaps.lateDays", { name: format.text(one.name), days: one.lateDays }));
  return (
    <PageHead
      title={title}
      lead={
        <>
          {found.roadmap === null ? t("decide.roadmaps.lead") : format.text(found.roadmap.text)}
          {found.roadmap !== null && <WhyHere subject={`roadmap:${found.roadmap.id}`} />}
        </>
      }
      kicker={
        <>
          <span>{t("actions.on", { date: format.date(found.on) })}</span>
          {more.length > 0 && <span>{t("decide.roadmaps.alsoLate", { list: more.join("; ") })}</span>}
        </>
      }
    >
      <Ends found={found} />
    </PageHead>
  );
}

/** When the last milestone can be there, and what decides it. */
function Ends({ found }: { found: Roadmap }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (found.last === null || found.roadmap === null) return null;
  const { low, high } = found.last;
  const when =
    high === null
      ? t("decide.roadmaps.endsOpen", { low: format.date(low) })
      : t(low === high ? "decide.roadmaps.endsOn" : "decide.roadmaps.endsBetween", { low: format.date(low), high: format.date(high) });
  const path =
    found.path.length > 1 ? t("decide.roadmaps.decides", { path: found.path.map((one) => format.text(one.name)).join(" → ") }) : "";
  return (
    <p className="small soft">
      {when} {path}
    </p>
  );
}
