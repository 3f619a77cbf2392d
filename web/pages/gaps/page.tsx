/** What is needed against what there is and will be: needs by domain, each with its gap, and why. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GapsSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch, useView } from "../../data/view.ts";
import { Beside } from "../../frame/drawer_outlet.tsx";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { ScoutNav } from "../../parts/scout_nav.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Select } from "../../parts/select.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { GapKey } from "./gap_picture.tsx";
import { NeedDrawer } from "./need_drawer.tsx";
import { NeedList } from "./need_list.tsx";
import { domains, type Gaps, states } from "./reading.ts";

export default function GapsPage() {
  return (
    <div className="sheet">
      <ScoutNav />
      <Answered of={useAsk("/api/scout/gaps")} skeleton={<Skeleton lines={12} />}>
        {(found) => <Needs found={found} />}
      </Answered>
    </div>
  );
}

const all = "all";

function Needs({ found }: { found: Gaps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { as } = useView();
  const { q = "", domain, state, need } = useSearch({ strict: false }) as GapsSearch;
  const setSearch = useSetSearch<GapsSearch>();
  const wanted = q.trim().toLocaleLowerCase();
  const shown = found.needs.filter((one) => {
    const words = [one.name, one.text, ...one.technologies.map((technology) => technology.name)]
      .map((texts) => format.text(texts))
      .join(" ");
    return (
      (!domain || one.domain === domain) &&
      (!state || one.gap.state === state) &&
      `${words} ${one.citation?.publication ?? ""}`.toLocaleLowerCase().includes(wanted)
    );
  });
  const open = found.needs.find((one) => one.id === need);
  const { existing, predictable, unknown } = found.counts;
  return (
    <>
      <PageHead
        title={
          existing + predictable === 0
            ? t("gaps.titleUnknown", { count: found.needs.length, unknown: unknown ?? 0 })
            : t("gaps.title", { count: found.needs.length, existing, predictable, unknown })
        }
        lead={t("gaps.lead")}
        kicker={
          <>
            <span>{t("gaps.on", { date: format.date(found.on) })}</span>
            {found.documents > 0 && <AgeBadge age={found.age} />}
            {found.documents > 0 && <span>{t("gaps.documents", { count: found.documents, number: format.count(found.documents) })}</span>}
          </>
        }
      />
      {found.documents === 0 && (
        <Empty title={t("gaps.noDocuments")} command="octant collect cordis --from cordis-HORIZONprojects-csv.zip">
          {t("gaps.noDocumentsWhy")}
        </Empty>
      )}
      {found.needs.length > 0 && (
        <div className="toolbar">
          <SearchField label={t("gaps.find")} value={q} onChange={(text) => setSearch({ q: text || undefined }, { replace: true })} />
          <Select
            label={t("gaps.domainLabel")}
            value={domain ?? all}
            groups={[
              { choices: [{ id: all, name: t("gaps.allDomains") }, ...domains.map((one) => ({ id: one, name: t(`gaps.domain.${one}`) }))] },
            ]}
            onChange={(id) => setSearch({ domain: domains.find((one) => one === id) })}
          />
          <Select
            label={t("gaps.stateLabel")}
            value={state ?? all}
            groups={[
              {
                choices: [
                  { id: all, name: t("gaps.allStates") },
                  ...states.map((one) => ({ id: one, name: t(`gaps.state.${one}`), hint: String(found.counts[one] ?? 0) })),
                ],
              },
            ]}
            onChange={(id) => setSearch({ state: states.find((one) => one === id) })}
          />
          <span className="push" />
          <span className="soft small" role="status">
            {t("gaps.shown", { shown: shown.length, total: found.needs.length })}
          </span>
          <ExportMenu path="/api/scout/gaps" request={{ query: { domain, state, as } }} />
        </div>
      )}
      {found.needs.length === 0 ? (
        <Empty title={t("gaps.none")}>{t("gaps.noneWhy")}</Empty>
      ) : shown.length === 0 ? (
        <Empty title={t("gaps.nothing")} />
      ) : (
        <>
          <GapKey />
          <NeedList needs={shown} open={need} />
        </>
      )}
      {open && (
        <Beside>
          <NeedDrawer need={open} onClose={() => setSearch({ need: undefined })} />
        </Beside>
      )}
    </>
  );
}
