/** Which technologies are critical: five verdicts each, a score, ranks over all weights, editions and what changed between them. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type CriticalitySearch, criticalityViews } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { Answered } from "../../../parts/answered.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { SearchField } from "../../../parts/search_field.tsx";
import { Select } from "../../../parts/select.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { BoardTable } from "./board_table.tsx";
import { BoardChanges } from "./changes.tsx";
import { Freeze } from "./freeze.tsx";
import { Ranks } from "./ranks.tsx";
import { type Board, outcomes } from "./reading.ts";
import { TechnologyDrawer } from "./technology_drawer.tsx";
import { Weights } from "./weights.tsx";

export default function CriticalityPage() {
  const { edition, weights, space } = useSearch({ strict: false }) as CriticalitySearch;
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={useAsk("/api/decide/criticality", { query: { edition, weights, space } })} skeleton={<Skeleton lines={16} />}>
        {(board) => <Desk board={board} />}
      </Answered>
    </div>
  );
}

const all = "all";

function Desk({ board }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { show = "board", q = "", outcome, technology, edition, weights, space } = useSearch({ strict: false }) as CriticalitySearch;
  const setSearch = useSetSearch<CriticalitySearch>();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const { rows, counts, rule } = board;
  const wanted = q.trim().toLocaleLowerCase();
  const shown = rows.filter(
    (one) => (!outcome || one.outcome === outcome) && `${one.code} ${format.text(one.name)}`.toLocaleLowerCase().includes(wanted),
  );
  const open = rows.find((one) => one.technology === technology);
  const judged = rows.filter((one) => one.verdicts.some(({ by }) => by !== null)).length;
  return (
    <>
      <PageHead
        title={
          rows.length === 0
            ? t("decide.criticality.none")
            : t("decide.criticality.title", {
                count: counts.critical ?? 0,
                total: rows.length,
                open: counts.undetermined ?? 0,
                reviewed: judged,
              })
        }
        lead={format.text(rule.description)}
        kicker={
          <>
            <span>{t("decide.criticality.standsOn", { date: format.date(board.on), rule: rule.version })}</span>
            <span>{judged === 0 ? t("decide.criticality.nobodyJudged") : t("decide.criticality.judgedBy", { count: judged })}</span>
            {board.label !== "public" && <Chip tone="critical">{board.marking}</Chip>}
          </>
        }
      >
        <Cited citation={rule.citation} />
      </PageHead>
      {rows.length === 0 ? (
        <Empty title={t("decide.criticality.none")} command="octant decide criticality">
          {t("decide.criticality.noneWhy")}
        </Empty>
      ) : (
        <>
          <div className="toolbar">
            <Toggle
              label={t("decide.criticality.show")}
              value={show}
              choices={criticalityViews.map((id) => ({ id, name: t(`decide.criticality.view.${id}`) }))}
              onChange={(id) => setSearch({ show: id === "board" ? undefined : id })}
            />
            <Select
              label={t("decide.criticality.edition")}
              value={board.edition?.id ?? ""}
              groups={[
                {
                  title: t("decide.criticality.edition"),
                  choices: [
                    { id: "", name: t("decide.criticality.now") },
                    ...board.editions.map(({ id, name, date }) => ({ id, name, hint: format.date(date) ?? date })),
                  ],
                },
              ]}
              onChange={(id) => setSearch({ edition: id === "" ? undefined : id })}
            />
            <span className="push" />
            {owner && board.edition === null && <Freeze board={board} />}
            <ExportMenu path="/api/decide/criticality" request={{ query: { edition, weights, space } }} />
          </div>
          {show !== "changes" && (
            <div className="toolbar">
              <SearchField
                label={t("decide.criticality.find")}
                value={q}
                onChange={(text) => setSearch({ q: text || undefined }, { replace: true })}
              />
              <Select
                label={t("decide.criticality.outcomeWord")}
                value={outcome ?? all}
                groups={[
                  {
                    choices: [
                      { id: all, name: t("decide.criticality.allOutcomes") },
                      ...outcomes.map((id) => ({ id, name: t(`decide.criticality.outcome.${id}`), hint: String(counts[id] ?? 0) })),
                    ],
                  },
                ]}
                onChange={(id) => setSearch({ outcome: outcomes.find((one) => one === id) })}
              />
              <Select
                label={t("decide.criticality.space")}
                value={space ?? "all"}
                groups={[
                  {
                    title: t("decide.criticality.space"),
                    choices: (["all", "declared"] as const).map((id) => ({ id, name: t(`decide.criticality.spaces.${id}`) })),
                  },
                ]}
                onChange={(id) => setSearch({ space: id === "declared" ? id : undefined })}
              />
            </div>
          )}
          {show === "board" && <Weights board={board} given={weights} />}
          {show === "changes" ? (
            <BoardChanges board={board} />
          ) : shown.length === 0 ? (
            <Empty title={t("decide.criticality.nothing")} />
          ) : show === "ranks" ? (
            <Ranks board={board} rows={shown} />
          ) : (
            <BoardTable board={board} rows={shown} open={technology} />
          )}
        </>
      )}
      {open && (
        <Beside>
          <TechnologyDrawer board={board} row={open} weights={weights} onClose={() => setSearch({ technology: undefined })} />
        </Beside>
      )}
    </>
  );
}
