/** What a bloc depends on: the screen of products, its thresholds, and who supplies each. */
import { useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DependenciesSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace, useSetSearch } from "../../data/view.ts";
import { Beside } from "../../frame/drawer_outlet.tsx";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { DependencyPlot } from "./plot.tsx";
import { ProductDrawer } from "./product_drawer.tsx";
import { filtered, type Measured, type Products, publishedThresholds, setOf, type Thresholds, useScreen } from "./screen.ts";
import { ScreenTable } from "./screen_table.tsx";
import { ThresholdSliders } from "./thresholds.tsx";
import { Years } from "./years.tsx";

export default function DependenciesPage() {
  const { bloc, year } = usePlace();
  const measured = useAsk(
    "/api/measured/:method",
    { params: { method: "eu_dependency" }, query: { bloc, year } },
    { enabled: year !== undefined },
  );
  const products = useAsk("/api/products");
  const method = useAsk("/api/methods/:id", { params: { id: "eu_dependency" } });
  return (
    <div className="sheet">
      <Answered of={measured} skeleton={<Skeleton lines={14} />}>
        {(table) => (
          <Answered of={products} skeleton={<Skeleton lines={14} />}>
            {(known) => (
              <Answered of={method}>
                {(card) => <Screen table={table} products={known.products} published={publishedThresholds(card)} />}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </div>
  );
}

function Screen({ table, products, published }: { table: Measured; products: Products; published: Thresholds }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bloc, year } = usePlace();
  const search = useSearch({ strict: false }) as DependenciesSearch;
  const setSearch = useSetSearch<DependenciesSearch>();
  const [moving, setMoving] = useState<Thresholds | undefined>();
  const { cdi1 = published.cdi1, cdi2 = published.cdi2, cdi3 = published.cdi3 } = { ...search, ...moving };
  const limit = useMemo(() => ({ cdi1, cdi2, cdi3 }), [cdi1, cdi2, cdi3]);
  const rows = useScreen(table, products, limit);
  const words = (row: (typeof rows)[number]) =>
    [
      row.code,
      format.text(row.product?.name),
      ...(row.product?.materials.map((one) => format.text(one.name)) ?? []),
      format.country(row.topSupplier),
    ].join(" ");
  const shown = filtered(rows, search, words);
  const set = setOf(limit, published);
  const dependent = rows.filter((row) => row.dependent).length;
  const asPublished = rows.filter((row) => row.full["dependent"] === true).length;
  const open = rows.find((row) => row.code === search.product);

  if (rows.length === 0) {
    return (
      <>
        <PageHead title={t("dependencies.noData_title", { bloc: format.country(bloc), year })} />
        <Empty title={t("dependencies.noData_text")} command={`octant collect baci --year ${year ?? ""}`.trim()} />
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t(dependent === 0 ? "dependencies.title_zero" : "dependencies.title", {
          bloc: format.country(bloc),
          outside: t(bloc === "EU27" ? "outside.bloc" : "outside.member"),
          count: dependent,
          total: rows.length,
          year,
        })}
        lead={set.length > 0 ? t("dependencies.leadThresholds", { count: asPublished }) : t("dependencies.lead")}
        kicker={<AgeBadge age={{ ...table.about.age, observed: null }} />}
      />
      <ThresholdSliders
        value={limit}
        published={published}
        changed={set.length > 0}
        onMove={setMoving}
        onSet={(next) => {
          setMoving(undefined);
          setSearch(
            Object.fromEntries(
              (["cdi1", "cdi2", "cdi3"] as const).map((one) => [one, next[one] === published[one] ? undefined : next[one]]),
            ),
            { replace: true },
          );
        }}
      />
      {search.show ? (
        <>
          <div className="toolbar">
            <Filters search={search} setSearch={setSearch} />
          </div>
          {search.show === "plot" ? (
            <DependencyPlot rows={shown} limit={limit} table={table} onChoose={(product) => setSearch({ product })} />
          ) : (
            <Years rows={shown} limit={limit} />
          )}
        </>
      ) : (
        <ScreenTable
          rows={shown}
          table={table}
          open={search.product}
          onOpen={(row) => setSearch({ product: row.code })}
          sort={search.sort}
          onSort={(sort) => setSearch({ sort }, { replace: true })}
          onClear={() => setSearch({ q: undefined, only: undefined, baskets: undefined })}
          tools={
            <>
              <Filters search={search} setSearch={setSearch} />
              <ExportMenu path="/api/measured/:method" request={{ params: { method: "eu_dependency" }, query: { bloc, year, set } }} />
            </>
          }
        />
      )}
      {open && (
        <Beside>
          <ProductDrawer row={open} table={table} limit={limit} onClose={() => setSearch({ product: undefined })} />
        </Beside>
      )}
    </>
  );
}

function Filters({
  search,
  setSearch,
}: {
  search: DependenciesSearch;
  setSearch: (change: Partial<DependenciesSearch>, options?: { replace?: boolean }) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <SearchField
        label={t("dependencies.find")}
        value={search.q ?? ""}
        onChange={(text) => setSearch({ q: text || undefined }, { replace: true })}
      />
      <button
        type="button"
        className="button"
        aria-pressed={search.only ?? false}
        onClick={() => setSearch({ only: search.only ? undefined : true })}
      >
        {t("dependencies.only")}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={search.baskets === "no"}
        onClick={() => setSearch({ baskets: search.baskets ? undefined : "no" })}
      >
        {t("dependencies.noBaskets")}
      </button>
      <Toggle
        label={t("dependencies.view")}
        value={search.show ?? "table"}
        choices={[
          { id: "table", name: t("dependencies.list") },
          { id: "plot", name: t("dependencies.plot") },
          { id: "years", name: t("dependencies.byYear") },
        ]}
        onChange={(show) => setSearch({ show: show === "table" ? undefined : show })}
      />
    </>
  );
}
