/** What of the queue one wants to see; all of it stands in the address. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type IncubatorSearch, incubatorSorts, incubatorStates } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import { domains, type Queue } from "./reading.ts";

export function Filters({ queue }: { queue: Queue }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as IncubatorSearch;
  const setSearch = useSetSearch<IncubatorSearch>();
  const set = (change: Partial<IncubatorSearch>) => setSearch({ flag: undefined, ...change }, { replace: true });
  const { state = "open", domain, technology, source, programme, declared, q = "", sort = "probability" } = search;
  const any = { id: "", name: t("scout.any") };
  const either = (id: string) => (id === "" ? undefined : id);
  return (
    <>
      <div className="row chips" role="group" aria-label={t("scout.state.label")}>
        {incubatorStates.map((one) => (
          <button
            key={one}
            type="button"
            className="chip kind"
            aria-pressed={state === one}
            onClick={() => set({ state: one === "open" ? undefined : one })}
          >
            {t(`scout.state.${one}`)} <span className="numbers">{format.count(queue.counts[one] ?? 0)}</span>
          </button>
        ))}
      </div>
      <div className="toolbar">
        <SearchField label={t("scout.find")} value={q} wide={220} onChange={(text) => set({ q: text || undefined })} />
        <Select
          label={t("scout.forWhom")}
          value={domain ?? ""}
          groups={[
            { choices: [{ ...any, name: t("scout.anyDomain") }, ...domains.map((one) => ({ id: one, name: t(`scout.domain.${one}`) }))] },
          ]}
          onChange={(id) => set({ domain: domains.find((one) => one === id) })}
        />
        <Select
          label={t("scout.technology")}
          value={technology ?? ""}
          groups={[
            {
              choices: [
                { ...any, name: t("scout.anyTechnology") },
                ...queue.technologies.map((one) => ({ id: one.id, name: format.text(one.name), hint: format.count(one.count) })),
              ],
            },
          ]}
          onChange={(id) => set({ technology: either(id) })}
        />
        {queue.sources.length > 1 && (
          <Select
            label={t("scout.source")}
            value={source ?? ""}
            groups={[
              {
                choices: [
                  { ...any, name: t("scout.anySource") },
                  ...queue.sources.map((one) => ({ id: one.id, name: format.text(one.name), hint: format.count(one.count) })),
                ],
              },
            ]}
            onChange={(id) => set({ source: either(id) })}
          />
        )}
        {queue.programmes.length > 1 && (
          <Select
            label={t("scout.programme")}
            value={programme ?? ""}
            groups={[
              {
                choices: [
                  { ...any, name: t("scout.anyProgramme") },
                  ...queue.programmes.map((one) => ({ id: one.id, name: one.id, hint: format.count(one.count) })),
                ],
              },
            ]}
            onChange={(id) => set({ programme: either(id) })}
          />
        )}
        <Select
          label={t("scout.sort")}
          value={sort}
          groups={[{ choices: incubatorSorts.map((one) => ({ id: one, name: t(`scout.sortBy.${one}`) })) }]}
          onChange={(id) => set({ sort: incubatorSorts.find((one) => one === id && one !== "probability") })}
        />
        <label className="row small check">
          <input type="checkbox" checked={declared ?? false} onChange={(event) => set({ declared: event.target.checked || undefined })} />
          {t("scout.declared")}
        </label>
        <span className="push" />
        <ExportMenu
          path="/api/scout/flags"
          request={{
            query: { state, domain, technology, source, programme, declared: declared ? "true" : undefined, q, sort, limit: 500 },
          }}
        />
      </div>
    </>
  );
}
