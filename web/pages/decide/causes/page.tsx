/** Why Europe depends on others: kinds of cause by chain, what recurs, and where nobody names a cause. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type CausesSearch, causeViews } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { SearchField } from "../../../parts/search_field.tsx";
import { Select } from "../../../parts/select.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { CauseDrawer } from "./cause_drawer.tsx";
import { CauseList } from "./cause_list.tsx";
import { CauseMap } from "./cause_map.tsx";
import { Patterns } from "./patterns.tsx";
import { type Causes, shortName, strongest } from "./reading.ts";
import { Unexplained } from "./unexplained.tsx";

export default function CausesPage() {
  const { technology } = useSearch({ strict: false }) as CausesSearch;
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={useAsk("/api/decide/causes", { query: { technology } })} skeleton={<Skeleton lines={14} />}>
        {(found) => <Desk found={found} />}
      </Answered>
    </div>
  );
}

const all = "all";

function Desk({ found }: { found: Causes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as CausesSearch;
  const { show = "map", q = "", chain, type, node, technology, cause } = search;
  const setSearch = useSetSearch<CausesSearch>();
  const top = strongest(found);
  const typeName = (id: string) => format.text(found.types.find((one) => one.id === id)?.name) || id;
  const wanted = q.trim().toLocaleLowerCase();
  const shown = found.causes.filter(
    (one) =>
      (!chain || one.chains.some(({ id }) => id === chain)) &&
      (!type || one.type.id === type) &&
      (!node || one.nodes.some(({ id }) => id === node)) &&
      `${one.id} ${format.text(one.name)} ${format.text(one.text)} ${one.nodes.map((item) => format.text(item.name)).join(" ")}`
        .toLocaleLowerCase()
        .includes(wanted),
  );
  const open = found.causes.find((one) => one.id === cause);
  return (
    <>
      <PageHead
        title={
          top
            ? t("decide.causes.title", {
                kind: typeName(top.type),
                chains: top.chains.length,
                of: found.chains.length,
                open: found.unexplained.length,
              })
            : t("decide.causes.titleNone")
        }
        lead={t("decide.causes.lead", found.points)}
      />
      {found.types.length === 0 && found.causes.length === 0 ? (
        <Empty title={t("decide.causes.none")} command="octant decide enter cause --from causes.csv">
          {t("decide.causes.noneWhy")}
        </Empty>
      ) : (
        <>
          <div className="toolbar">
            <Toggle
              label={t("decide.causes.show")}
              value={show}
              choices={causeViews.map((id) => ({ id, name: t(`decide.causes.view.${id}`) }))}
              onChange={(id) => setSearch({ show: id === "map" ? undefined : id })}
            />
            <SearchField
              label={t("decide.causes.find")}
              value={q}
              onChange={(text) => setSearch({ q: text || undefined }, { replace: true })}
            />
            <Select
              label={t("decide.causes.chain")}
              value={chain ?? all}
              groups={[
                {
                  choices: [
                    { id: all, name: t("decide.causes.allChains") },
                    ...found.chains.map((one) => ({ id: one.id, name: shortName(format.text(one.name)) })),
                  ],
                },
              ]}
              onChange={(id) => setSearch({ chain: id === all ? undefined : id, cause: undefined })}
            />
            <Select
              label={t("decide.causes.kind")}
              value={type ?? all}
              groups={[
                {
                  choices: [
                    { id: all, name: t("decide.causes.allKinds") },
                    ...found.patterns.map((one) => ({ id: one.type, name: typeName(one.type) })),
                  ],
                },
              ]}
              onChange={(id) => setSearch({ type: id === all ? undefined : id, cause: undefined })}
            />
            <span className="push" />
            <EntryForm kind="cause" title={t("decide.causes.add")} onDone={(id) => setSearch({ cause: id })} />
            <ExportMenu path="/api/decide/causes" request={{ query: { chain, type, node, technology } }} />
          </div>
          {show === "map" && <CauseMap found={found} typeName={typeName} />}
          {show === "patterns" && <Patterns found={found} typeName={typeName} />}
          {show === "open" ? (
            <Unexplained found={found} chain={chain} q={wanted} />
          ) : (
            <CauseList causes={shown} total={found.causes.length} open={cause} typeName={typeName} />
          )}
        </>
      )}
      {open && (
        <Beside>
          <CauseDrawer cause={open} typeName={typeName(open.type.id)} onClose={() => setSearch({ cause: undefined })} />
        </Beside>
      )}
    </>
  );
}
