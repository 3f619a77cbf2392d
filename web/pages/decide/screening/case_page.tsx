/** One case: who stands behind it, which clocks run, what it touches. */
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ScreeningSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { CaseHead, CaseView } from "./case_view.tsx";
import { DayChoice } from "./day_choice.tsx";
import { Opinions } from "./opinions.tsx";
import { WhatIfLink } from "./what_if_link.tsx";

export default function ScreeningCasePage() {
  const { deal = "" } = useParams({ strict: false }) as { deal?: string };
  const { on } = useSearch({ strict: false }) as ScreeningSearch;
  const { t } = useTranslation();
  const answer = useAsk("/api/decide/screening/:deal", { params: { deal }, query: { on } });
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={answer} skeleton={<Skeleton lines={16} />}>
        {(one) => (
          <>
            <CaseHead one={one} />
            <div className="toolbar">
              <Link to="/decide/screening" search={{} as never}>
                {t("decide.screening.all")}
              </Link>
              <DayChoice on={one.on} />
              <span className="push" />
              <WhatIfLink one={one} />
              <Link to="/decide/screening/new" search={{ from: deal } as never} className="button">
                {t("decide.screening.edit")}
              </Link>
              <ExportMenu path="/api/decide/screening/:deal" request={{ params: { deal }, query: { on } }} />
              {one.kept === "kept" && <WhyHere subject={`deal:${deal}`} />}
            </div>
            <CaseView one={one} />
            {one.kept === "kept" && <Opinions one={one} id={deal} />}
          </>
        )}
      </Answered>
    </div>
  );
}
