/** Leads and emergence: who is ahead in what, and what rises. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LeadsSearch } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { ScoutNav } from "../../parts/scout_nav.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { EmergenceView } from "./emergence_view.tsx";
import { LeadsView } from "./leads_view.tsx";

export default function LeadsPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false }) as LeadsSearch;
  const setSearch = useSetSearch<LeadsSearch>();
  return (
    <div className="sheet">
      <ScoutNav />
      <div className="lead-tabs">
        <Toggle
          label={t("leads.tabs")}
          value={tab ?? "leads"}
          choices={[
            { id: "leads", name: t("leads.tab.leads") },
            { id: "emergence", name: t("leads.tab.emergence") },
          ]}
          onChange={(next) =>
            setSearch({ tab: next === "emergence" ? "emergence" : undefined, subject: undefined, item: undefined, q: undefined })
          }
        />
      </div>
      {tab === "emergence" ? <EmergenceView /> : <LeadsView />}
    </div>
  );
}
