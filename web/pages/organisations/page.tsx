/** Organisations: who takes part in projects, papers, patents and notices, and which of them are one. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganisationsSearch } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { ScoutNav } from "../../parts/scout_nav.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { OrganisationList } from "./list.tsx";
import { Proposals } from "./proposals.tsx";

export default function OrganisationsPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false }) as OrganisationsSearch;
  const setSearch = useSetSearch<OrganisationsSearch>();
  return (
    <div className="sheet">
      <ScoutNav />
      <div className="organisation-tabs">
        <Toggle
          label={t("organisations.tabs")}
          value={tab ?? "list"}
          choices={[
            { id: "list", name: t("organisations.tab.list") },
            { id: "proposals", name: t("organisations.tab.proposals") },
          ]}
          onChange={(next) => setSearch({ tab: next === "proposals" ? next : undefined, page: undefined })}
        />
      </div>
      {tab === "proposals" ? <Proposals /> : <OrganisationList />}
    </div>
  );
}
