/** Raw materials: the picture people know, its table twin, the years, and the trade of the codes that carry them. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MaterialsSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace, useSetSearch } from "../../data/view.ts";
import { Beside } from "../../frame/drawer_outlet.tsx";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Select } from "../../parts/select.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { isAbove, materialKey, type Materials } from "./answer.ts";
import { MaterialDrawer } from "./material_drawer.tsx";
import { MaterialTable } from "./material_table.tsx";
import { RiskScatter } from "./risk_scatter.tsx";

export default function MaterialsPage() {
  const { bloc, year } = usePlace();
  const { assessment } = useSearch({ strict: false }) as MaterialsSearch;
  const answer = useAsk("/api/materials", { query: { bloc, year, assessment } }, { enabled: year !== undefined });
  return (
    <div className="sheet">
      <Answered of={answer} skeleton={<Skeleton lines={14} />}>
        {(data) => <Assessed data={data} />}
      </Answered>
    </div>
  );
}

function Assessed({ data }: { data: Materials }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as MaterialsSearch;
  const setSearch = useSetSearch<MaterialsSearch>();
  const counted = data.materials.filter((one) => one.current !== null && one.group === null);
  const wanted = (search.q ?? "").toLocaleLowerCase();
  const shown = data.materials.filter(
    (one) =>
      (!search.listed || one.critical || one.strategic) &&
      `${format.text(one.name)} ${one.crmName} ${one.products.map((product) => product.code).join(" ")}`
        .toLocaleLowerCase()
        .includes(wanted),
  );
  const open = data.materials.find((one) => materialKey(one) === search.material);
  if (data.assessments.length === 0) return <Empty title={t("materials.noAssessment")} command="octant collect eu_crm --from FOLDER" />;
  const tools = (
    <>
      <SearchField
        label={t("materials.find")}
        value={search.q ?? ""}
        onChange={(text) => setSearch({ q: text || undefined }, { replace: true })}
        wide={220}
      />
      <button
        type="button"
        className="button"
        aria-pressed={search.listed ?? false}
        onClick={() => setSearch({ listed: search.listed ? undefined : true })}
      >
        {t("materials.onlyCritical")}
      </button>
      <Select
        label={t("materials.assessment")}
        value={String(data.assessment)}
        groups={[
          {
            title: t("materials.assessment"),
            choices: data.assessments.toReversed().map((one) => ({ id: String(one), name: `${t("materials.assessment")} ${one}` })),
          },
        ]}
        onChange={(id) => setSearch({ assessment: Number(id) === data.assessments.at(-1) ? undefined : Number(id) })}
      />
      <Toggle
        label={t("dependencies.view")}
        value={search.show ?? "picture"}
        choices={[
          { id: "picture", name: t("table.picture") },
          { id: "table", name: t("table.table") },
        ]}
        onChange={(show) => setSearch({ show: show === "table" ? "table" : undefined })}
      />
      <ExportMenu path="/api/materials" request={{ query: { bloc: data.bloc, year: data.year, assessment: data.assessment } }} />
    </>
  );
  return (
    <>
      <PageHead
        title={t("materials.title", {
          count: counted.filter((one) => isAbove(one, data)).length,
          total: counted.length,
          year: data.assessment,
        })}
        lead={t("materials.lead")}
        kicker={data.supplyRisk && <AgeBadge age={{ ...data.supplyRisk.age, observed: null }} />}
      />
      {search.show === "table" ? (
        <MaterialTable
          data={data}
          shown={shown}
          open={search.material}
          onOpen={(one) => setSearch({ material: materialKey(one) })}
          tools={tools}
        />
      ) : (
        <>
          <div className="toolbar">{tools}</div>
          <RiskScatter data={data} shown={shown} onOpen={(one) => setSearch({ material: materialKey(one) })} />
        </>
      )}
      {open && (
        <Beside>
          <MaterialDrawer material={open} data={data} onClose={() => setSearch({ material: undefined })} />
        </Beside>
      )}
    </>
  );
}
