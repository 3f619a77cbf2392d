/** Numbers that documents set, against what was measured: how far, on which course, who falls short. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TargetsSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { AgeBadge } from "../../../parts/age_badge.tsx";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { SearchField } from "../../../parts/search_field.tsx";
import { Select } from "../../../parts/select.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { states, type Targets } from "./reading.ts";
import { TargetDrawer } from "./target_drawer.tsx";
import { TargetList } from "./target_list.tsx";

export default function TargetsPage() {
  const { on } = useSearch({ strict: false }) as TargetsSearch;
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={useAsk("/api/decide/targets", { query: { on } })} skeleton={<Skeleton lines={12} />}>
        {(found) => <Register found={found} />}
      </Answered>
    </div>
  );
}

const all = "all";

function Register({ found }: { found: Targets }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { q = "", state, owner, target, on } = useSearch({ strict: false }) as TargetsSearch;
  const setSearch = useSetSearch<TargetsSearch>();
  const wanted = q.trim().toLocaleLowerCase();
  const shown = found.targets.filter(
    (one) =>
      (!state || one.standing.state === state) &&
      (!owner || one.owners.some(({ id }) => id === owner)) &&
      `${one.id} ${format.text(one.name)} ${one.citation?.publication ?? ""}`.toLocaleLowerCase().includes(wanted),
  );
  const open = found.targets.find((one) => one.id === target);
  const measured = found.targets.filter((one) => one.measured.length > 0).length;
  const short = ["missed", "behind", "short"].reduce((sum, one) => sum + (found.counts[one as "short"] ?? 0), 0);
  return (
    <>
      <PageHead
        title={t("targets.title", { count: found.targets.length, measured, short })}
        lead={t("targets.lead")}
        kicker={
          <>
            <span>{t("actions.on", { date: format.date(found.on) })}</span>
            {found.age.state !== "unknown" && <AgeBadge age={found.age} />}
          </>
        }
      />
      {found.targets.length === 0 ? (
        <Empty title={t("targets.none")}>{t("targets.noneWhy")}</Empty>
      ) : (
        <>
          <div className="toolbar">
            <SearchField label={t("targets.find")} value={q} onChange={(text) => setSearch({ q: text || undefined }, { replace: true })} />
            <Select
              label={t("targets.stateLabel")}
              value={state ?? all}
              groups={[
                {
                  choices: [
                    { id: all, name: t("targets.allStates") },
                    ...states.map((id) => ({ id, name: t(`targets.state.${id}`), hint: String(found.counts[id] ?? 0) })),
                  ],
                },
              ]}
              onChange={(id) => setSearch({ state: states.find((one) => one === id) })}
            />
            <Select
              label={t("actions.owner")}
              value={owner ?? all}
              groups={[
                {
                  choices: [
                    { id: all, name: t("actions.allOwners") },
                    ...found.owners.map(({ id, name }) => ({ id, name: format.text(name) })),
                  ],
                },
              ]}
              onChange={(id) => setSearch({ owner: id === all ? undefined : id })}
            />
            <label className="field on-day">
              <span className="small soft">{t("actions.asOf")}</span>
              <input
                type="date"
                value={on ?? found.on}
                onChange={(event) => setSearch({ on: event.target.value || undefined }, { replace: true })}
              />
            </label>
            <span className="push" />
            <span className="soft small" role="status">
              {t("targets.shown", { shown: shown.length, total: found.targets.length })}
            </span>
            <ExportMenu path="/api/decide/targets" request={{ query: { state, owner, on } }} />
          </div>
          {shown.length === 0 ? <Empty title={t("targets.nothing")} /> : <TargetList targets={shown} open={target} />}
        </>
      )}
      {open && (
        <Beside>
          <TargetDrawer target={open} onClose={() => setSearch({ target: undefined })} />
        </Beside>
      )}
    </>
  );
}
