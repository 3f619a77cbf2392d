import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ExposureSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { HeatMap } from "./heat_map.tsx";
import { HeatTable } from "./heat_table.tsx";
import { certainOf, type Exposed } from "./reading.ts";

export function HeatPage({ exposure }: { exposure: Exposed }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as ExposureSearch;
  const setSearch = useSetSearch<ExposureSearch>();
  const chains = useAsk("/api/chains").data?.chains;
  const chainName = (id: string) => format.text(chains?.find((one) => one.id === id)?.name) || id;
  const sort = search.sort ?? exposure.countries[0] ?? "";
  const text = (search.q ?? "").trim().toLocaleLowerCase();
  const rows = useMemo(
    () =>
      exposure.rows
        .filter((row) => format.text(row.name).toLocaleLowerCase().includes(text))
        .toSorted(
          (a, b) => certainOf(b, sort) - certainOf(a, sort) || a.chain.localeCompare(b.chain) || a.technology.localeCompare(b.technology),
        ),
    [exposure, text, sort, format],
  );
  const byChain = new Map(exposure.rows.map((row) => [row.chain, certainOf(row, sort)]));
  const stopped = [...byChain.values()].filter((share) => share >= 0.5).length;
  const open = (chain: string) => setSearch({ chain });
  return (
    <>
      <PageHead
        title={t("exposure.title", { count: stopped, total: byChain.size, country: format.country(sort) })}
        lead={t("exposure.lead")}
      />
      <div className="toolbar">
        <SearchField
          label={t("exposure.find")}
          value={search.q ?? ""}
          onChange={(q) => setSearch({ q: q || undefined }, { replace: true })}
          wide={220}
        />
        <span className="push" />
        <Toggle
          label={t("chains.view")}
          value={search.show ?? "map"}
          choices={[
            { id: "map", name: t("exposure.asMap") },
            { id: "table", name: t("table.table") },
          ]}
          onChange={(show) => setSearch({ show: show === "table" ? "table" : undefined })}
        />
        <ExportMenu path="/api/exposure" request={{}} />
      </div>
      {search.show === "table" ? (
        <HeatTable rows={rows} chainName={chainName} onOpen={open} />
      ) : (
        <HeatMap
          rows={rows}
          countries={exposure.countries}
          sort={sort}
          chainName={chainName}
          onSort={(country) => setSearch({ sort: country }, { replace: true })}
          onOpen={open}
        />
      )}
    </>
  );
}
