/** What of the inbox one wants to see; all of it stands in the address. */
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type SignalsSearch, signalStates } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Inbox } from "./reading.ts";

export function SignalFilters({ inbox, tools }: { inbox: Inbox; tools: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as SignalsSearch;
  const setSearch = useSetSearch<SignalsSearch>();
  const { state = "new", technology, source, q = "", from, sort = "date" } = search;
  const set = (change: Partial<SignalsSearch>) => setSearch({ signal: undefined, ...change }, { replace: true });
  const orNothing = (id: string) => (id === "" ? undefined : id);
  return (
    <>
      <div className="row chips" role="group" aria-label={t("signals.state")}>
        {signalStates.map((one) => (
          <button
            key={one}
            type="button"
            className="chip kind"
            aria-pressed={state === one}
            onClick={() => set({ state: one === "new" ? undefined : one })}
          >
            {t(`signals.answer.${one}`)} <span className="numbers">{format.count(inbox.counts[one] ?? 0)}</span>
          </button>
        ))}
      </div>
      <div className="toolbar">
        <SearchField label={t("signals.find")} value={q} wide={200} onChange={(text) => set({ q: text || undefined })} />
        {inbox.technologies.length > 0 && (
          <Select
            label={t("signals.technology")}
            value={technology ?? ""}
            groups={[
              {
                choices: [
                  { id: "", name: t("signals.anyTechnology") },
                  ...inbox.technologies.map((one) => ({ id: one.id, name: format.text(one.name), hint: format.count(one.count) })),
                ],
              },
            ]}
            onChange={(id) => set({ technology: orNothing(id) })}
          />
        )}
        {inbox.sources.length > 1 && (
          <Select
            label={t("signals.source")}
            value={source ?? ""}
            groups={[
              {
                choices: [
                  { id: "", name: t("signals.anySource") },
                  ...inbox.sources.map((one) => ({ id: one.id, name: format.text(one.name), hint: format.count(one.count) })),
                ],
              },
            ]}
            onChange={(id) => set({ source: orNothing(id) })}
          />
        )}
        <Select
          label={t("signals.sort")}
          value={sort}
          groups={[{ choices: (["date", "score"] as const).map((id) => ({ id, name: t(`signals.sortBy.${id}`) })) }]}
          onChange={(id) => set({ sort: id === "score" ? "score" : undefined })}
        />
        <span className="push" />
        {tools}
        <ExportMenu path="/api/scout/signals" request={{ query: { state, technology, source, q, from, sort, limit: 5000 } }} />
      </div>
    </>
  );
}
