/** What is asked for stands in the address: document, owner, standing, technology, day, words. */
import { CalendarDays } from "lucide-react";
import { useTranslation } from "react-i18next";
import { addressOf } from "../../../data/ask.ts";
import { actionViews, type ActionsSearch } from "../../../data/searches.ts";
import { useSetSearch, useView } from "../../../data/view.ts";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { SearchField } from "../../../parts/search_field.tsx";
import { Select } from "../../../parts/select.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Actions, standings } from "./reading.ts";

const all = "all";

/** The part of the address that the interface is asked with. */
export function queryOf({ document, owner, technology, standing, overdue, quarter, q, on }: ActionsSearch) {
  return { document, owner, technology, standing, overdue: overdue ? "yes" : undefined, quarter, q, on };
}

export function ActionFilters({ found, search }: { found: Actions; search: ActionsSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { as } = useView();
  const setSearch = useSetSearch<ActionsSearch>();
  const { show = "table", document, owner, technology, standing, overdue, q = "", on } = search;
  const choices = (every: string, list: Actions["owners"]) => [
    { choices: [{ id: all, name: every }, ...list.map(({ id, name }) => ({ id, name: format.text(name) }))] },
  ];
  const one = (id: string) => (id === all ? undefined : id);
  const feed = addressOf("/api/decide/actions", { query: { ...queryOf(search), on: undefined, as, lang: format.language } }, "ics");
  return (
    <>
      <div className="toolbar">
        <Toggle
          label={t("actions.show")}
          value={show}
          choices={actionViews.map((id) => ({ id, name: t(`actions.view.${id}`) }))}
          onChange={(view) => setSearch({ show: view === "table" ? undefined : view })}
        />
        <SearchField
          label={t("actions.find")}
          value={q}
          onChange={(text) => setSearch({ q: text || undefined }, { replace: true })}
          wide={220}
        />
        <span className="push" />
        <a className="button" href={feed}>
          <CalendarDays size={14} aria-hidden="true" />
          {t("actions.feed")}
        </a>
        <ExportMenu path="/api/decide/actions" request={{ query: queryOf(search) }} />
      </div>
      <div className="toolbar">
        <Select
          label={t("actions.document")}
          value={document ?? all}
          groups={choices(t("actions.allDocuments"), found.documents)}
          onChange={(id) => setSearch({ document: one(id) })}
        />
        <Select
          label={t("actions.owner")}
          value={owner ?? all}
          groups={choices(t("actions.allOwners"), found.owners)}
          onChange={(id) => setSearch({ owner: one(id) })}
        />
        <Select
          label={t("actions.standingLabel")}
          value={overdue ? "past" : (standing ?? all)}
          groups={[
            {
              choices: [
                { id: all, name: t("actions.allStandings") },
                { id: "past", name: t("actions.past") },
                ...standings.map((id) => ({ id, name: t(`actions.standing.${id}`) })),
              ],
            },
          ]}
          onChange={(id) => setSearch({ overdue: id === "past" ? true : undefined, standing: standings.find((each) => each === id) })}
        />
        <Select
          label={t("actions.technology")}
          value={technology ?? all}
          groups={choices(t("actions.allTechnologies"), found.technologies)}
          onChange={(id) => setSearch({ technology: one(id) })}
        />
        <label className="field on-day">
          <span className="small soft">{t("actions.asOf")}</span>
          <input
            type="date"
            value={on ?? found.on}
            onChange={(event) => setSearch({ on: event.target.value || undefined }, { replace: true })}
          />
        </label>
      </div>
    </>
  );
}
