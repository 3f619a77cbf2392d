/** Who pays for which technology at which level of readiness, the path from lab to market, and what can be done besides paying. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CoverageSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { FundingPath } from "./funding_path.tsx";
import { LeverList } from "./lever_list.tsx";
import { Matrix } from "./matrix.tsx";

const shows = ["matrix", "path", "levers"] as const;

export default function CoveragePage() {
  const { t } = useTranslation();
  const { show = "matrix", from, to, scope, technology, stage, applicant, trl, country } = useSearch({ strict: false }) as CoverageSearch;
  const setSearch = useSetSearch<CoverageSearch>();
  const matrix = useAsk("/api/decide/coverage", { query: { from, to, scope } }, { enabled: show !== "levers" });
  const path = useAsk(
    "/api/decide/funding",
    { query: { technology, scope, stage, applicant, trl, country } },
    { enabled: show === "path" },
  );
  const levers = useAsk("/api/decide/levers", {}, { enabled: show === "levers" });
  return (
    <div className="sheet">
      <DecideNav />
      <div className="lead-tabs">
        <Toggle
          label={t("decide.coverage.show")}
          value={show}
          choices={shows.map((id) => ({ id, name: t(`decide.coverage.shows.${id}`) }))}
          onChange={(id) => setSearch({ show: id === "matrix" ? undefined : id, cell: undefined })}
        />
      </div>
      {show === "matrix" && (
        <Answered of={matrix} skeleton={<Skeleton lines={16} />}>
          {(found) => <Matrix found={found} />}
        </Answered>
      )}
      {show === "path" && (
        <Answered of={path} skeleton={<Skeleton lines={12} />}>
          {(found) => <FundingPath found={found} technologies={matrix.data?.technologies ?? []} />}
        </Answered>
      )}
      {show === "levers" && (
        <Answered of={levers} skeleton={<Skeleton lines={12} />}>
          {(found) => <LeverList found={found} />}
        </Answered>
      )}
    </div>
  );
}
