/** Technology by level: the colour is the money of real projects, a sign says what is missing and what is paid twice. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CoverageSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { AgeBadge } from "../../../parts/age_badge.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { CellDrawer } from "./cell_drawer.tsx";
import { Filters } from "./filters.tsx";
import { MatrixMap } from "./matrix_map.tsx";
import type { Coverage, State } from "./reading.ts";
import { Sums } from "./sums.tsx";
import { Urgent } from "./urgent.tsx";

export function Matrix({ found }: { found: Coverage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { area, cell, state, instrument } = useSearch({ strict: false }) as CoverageSearch;
  const setSearch = useSetSearch<CoverageSearch>();
  const fits = (one: Coverage["cells"][number]) =>
    (state === undefined || one.state === state) && (instrument === undefined || one.instruments.some(({ id }) => id === instrument));
  const filtered = state !== undefined || instrument !== undefined;
  const rows = found.technologies.filter(
    (one) =>
      (area === undefined || one.area === area) && (!filtered || found.cells.some((other) => other.technology === one.id && fits(other))),
  );
  const [technology, trl] = cell?.split(".") ?? [];
  const shown = new Set(found.technologies.filter((one) => area === undefined || one.area === area).map(({ id }) => id));
  const counted = found.cells.filter((one) => one.state !== null && shown.has(one.technology));
  const count = (wanted: State) => counted.filter((one) => one.state === wanted).length;
  const empty = found.sums.projects === 0;
  return (
    <>
      <PageHead
        title={
          empty
            ? t("decide.coverage.titleUnknown")
            : t("decide.coverage.title", {
                unfunded: count("unfunded"),
                part: count("part_funded"),
                twice: count("double_funded"),
                all: counted.length,
              })
        }
        lead={t("decide.coverage.lead")}
        kicker={
          <>
            <span>
              {found.years.length === 0 && found.from !== null
                ? t("decide.coverage.since", { year: found.from })
                : t("decide.coverage.years", { from: found.from ?? found.years[0] ?? "–", to: found.to ?? found.years.at(-1) ?? "–" })}
            </span>
            {found.age.state !== "unknown" && <AgeBadge age={found.age} />}
            {found.label !== "public" && <Chip>{found.marking}</Chip>}
          </>
        }
      />
      <Filters found={found} />
      {empty && (
        <Empty
          title={t(found.scope === null ? "decide.coverage.none" : "decide.coverage.noneScope")}
          {...(found.scope === null && { command: "octant collect cordis --from FOLDER" })}
        >
          {t(found.scope === null ? "decide.coverage.noneWhy" : "decide.coverage.noneScopeWhy")}
        </Empty>
      )}
      {!empty && <Urgent list={found.urgent.filter(({ technology: one }) => shown.has(one.id))} />}
      {rows.length === 0 ? (
        <Empty title={t("decide.coverage.nothing")} />
      ) : (
        <MatrixMap
          found={found}
          rows={rows}
          fits={fits}
          open={cell}
          onOpen={(id) => setSearch({ cell: id === cell ? undefined : id })}
          language={format.language}
        />
      )}
      {!empty && <Sums found={found} />}
      {technology !== undefined && trl !== undefined && (
        <Beside>
          <CellDrawer technology={technology} trl={trl} onClose={() => setSearch({ cell: undefined })} />
        </Beside>
      )}
    </>
  );
}
