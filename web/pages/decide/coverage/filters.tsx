/** Years, use, area, state and instrument; and the way out. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CoverageSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { Select } from "../../../parts/select.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Coverage, states } from "./reading.ts";

const all = "all";
const firstYears = ["all", "2014", "2018", "2021", "2022", "2023", "2024", "2025"] as const;
const scopes = ["civil", "defence", "dual"] as const;

export function Filters({ found }: { found: Coverage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { area, from, to, scope, state, instrument } = useSearch({ strict: false }) as CoverageSearch;
  const setSearch = useSetSearch<CoverageSearch>();
  const areas = [...new Map(found.technologies.map((one) => [one.area, one.areaName])).entries()];
  return (
    <div className="toolbar">
      <Toggle
        label={t("decide.coverage.scope")}
        value={scope ?? all}
        choices={[
          { id: all, name: t("decide.coverage.scopes.all") },
          ...scopes.map((id) => ({ id, name: t(`decide.coverage.scopes.${id}`) })),
        ]}
        onChange={(id) => setSearch({ scope: scopes.find((one) => one === id) })}
      />
      <Select
        label={t("decide.coverage.from")}
        value={String(from ?? "2021")}
        groups={[
          {
            choices: firstYears.map((id) => ({
              id,
              name: id === "all" ? t("decide.coverage.allYears") : t("decide.coverage.since", { year: id }),
            })),
          },
        ]}
        onChange={(id) => setSearch({ from: id === "2021" ? undefined : id === "all" ? "all" : Number(id) })}
      />
      <Select
        label={t("decide.coverage.to")}
        value={to === undefined ? all : String(to)}
        groups={[
          {
            choices: [
              { id: all, name: t("decide.coverage.untilNow") },
              ...firstYears.slice(1).map((id) => ({ id, name: t("decide.coverage.until", { year: id }) })),
            ],
          },
        ]}
        onChange={(id) => setSearch({ to: id === all ? undefined : Number(id) })}
      />
      <Select
        label={t("decide.coverage.area")}
        value={area ?? all}
        groups={[
          {
            choices: [
              { id: all, name: t("decide.coverage.allAreas") },
              ...areas.map(([id, name]) => ({ id, name: format.text(name) || id })),
            ],
          },
        ]}
        onChange={(id) => setSearch({ area: id === all ? undefined : id })}
      />
      <Select
        label={t("decide.coverage.stateLabel")}
        value={state ?? all}
        groups={[
          {
            choices: [
              { id: all, name: t("decide.coverage.allStates") },
              ...states.map((id) => ({ id, name: `${t(`decide.coverage.state.${id}`)} (${found.counts[id] ?? 0})` })),
            ],
          },
        ]}
        onChange={(id) => setSearch({ state: states.find((one) => one === id) })}
      />
      <Select
        label={t("decide.coverage.instrument")}
        value={instrument ?? all}
        groups={[
          {
            choices: [
              { id: all, name: t("decide.coverage.allInstruments") },
              ...found.instruments.map(({ id, name, projects }) => ({ id, name: `${format.text(name)} (${format.count(projects)})` })),
            ],
          },
        ]}
        onChange={(id) => setSearch({ instrument: id === all ? undefined : id })}
      />
      <span className="push" />
      <ExportMenu path="/api/decide/coverage" request={{ query: { from, to, scope, state, instrument, technology: area } }} />
    </div>
  );
}
