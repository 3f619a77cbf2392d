/** What technologies are put to, and for which need: a matrix by domain, and all that hangs on one of them. */
import { needDomains, needSectors } from "#model";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type ApplicationsSearch, applicationViews } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { Select } from "../../../parts/select.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { ApplicationDrawer } from "./application_drawer.tsx";
import { ApplicationTable } from "./application_table.tsx";
import { DomainMap } from "./domain_map.tsx";
import type { Applications } from "./reading.ts";
import { TieGraph } from "./tie_graph.tsx";

export default function ApplicationsPage() {
  const { technology, need, sector, domain } = useSearch({ strict: false }) as ApplicationsSearch;
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={useAsk("/api/decide/applications", { query: { technology, need, sector, domain } })} skeleton={<Skeleton lines={14} />}>
        {(found) => <Desk found={found} />}
      </Answered>
    </div>
  );
}

const all = "all";

function Desk({ found }: { found: Applications }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { show = "picture", technology, need, sector, domain, application } = useSearch({ strict: false }) as ApplicationsSearch;
  const setSearch = useSetSearch<ApplicationsSearch>();
  const open = found.applications.find((one) => one.id === application);
  const named = (list: readonly { readonly id: string; readonly name: object }[], id: string | undefined) =>
    format.text(list.find((one) => one.id === id)?.name) || id;
  const about = named([...found.technologies, ...found.areas], technology) ?? named(found.needs, need);
  const narrowed = found.together !== null;
  const numbers = {
    technologies: found.total.technologies - found.untied.technologies.length,
    of: found.total.technologies,
    applications: found.total.applications,
    needs: found.total.needs - found.untied.needs.length,
    ofNeeds: found.total.needs,
  };
  return (
    <>
      <PageHead
        title={
          narrowed
            ? t("decide.applications.titleOf", { name: about, count: found.applications.length, needs: found.together?.needs.length ?? 0 })
            : t("decide.applications.title", numbers)
        }
        lead={t("decide.applications.lead")}
      />
      {found.total.applications === 0 ? (
        <Empty title={t("decide.applications.none")} command="octant decide enter application --from applications.csv">
          {t("decide.applications.noneWhy")}
        </Empty>
      ) : (
        <>
          <div className="toolbar">
            <Toggle
              label={t("decide.causes.show")}
              value={show}
              choices={applicationViews.map((id) => ({ id, name: t(`decide.applications.view.${id}`) }))}
              onChange={(id) => setSearch({ show: id === "picture" ? undefined : id })}
            />
            <Select
              label={t("decide.applications.technology")}
              value={technology ?? all}
              groups={[
                { choices: [{ id: all, name: t("decide.applications.allTechnologies") }] },
                ...found.areas.map((area) => ({
                  title: format.text(area.name),
                  choices: [
                    { id: area.id, name: t("decide.applications.wholeArea", { name: format.text(area.name) }) },
                    ...found.technologies.filter((one) => one.area === area.id).map((one) => ({ id: one.id, name: format.text(one.name) })),
                  ],
                })),
              ]}
              onChange={(id) => setSearch({ technology: id === all ? undefined : id, application: undefined })}
            />
            <Select
              label={t("decide.applications.need")}
              value={need ?? all}
              groups={[
                { choices: [{ id: all, name: t("decide.applications.allNeeds") }] },
                ...needDomains.map((word) => ({
                  title: t(`gaps.domain.${word}`),
                  choices: found.needs.filter((one) => one.domain === word).map((one) => ({ id: one.id, name: format.text(one.name) })),
                })),
              ]}
              onChange={(id) => setSearch({ need: id === all ? undefined : id, application: undefined })}
            />
            <Select
              label={t("decide.applications.sector")}
              value={sector ?? all}
              groups={[
                {
                  choices: [
                    { id: all, name: t("decide.applications.allSectors") },
                    ...needSectors.map((id) => ({ id, name: t(`decide.applications.sectors.${id}`) })),
                  ],
                },
              ]}
              onChange={(id) => setSearch({ sector: needSectors.find((one) => one === id) })}
            />
            <Select
              label={t("gaps.domainLabel")}
              value={domain ?? all}
              groups={[
                {
                  choices: [{ id: all, name: t("gaps.allDomains") }, ...needDomains.map((id) => ({ id, name: t(`gaps.domain.${id}`) }))],
                },
              ]}
              onChange={(id) => setSearch({ domain: needDomains.find((one) => one === id) })}
            />
            <span className="push" />
            <EntryForm kind="application" title={t("decide.applications.add")} onDone={(id) => setSearch({ application: id })} />
            <ExportMenu path="/api/decide/applications" request={{ query: { technology, need, sector, domain } }} />
          </div>
          {found.applications.length === 0 ? (
            <Empty title={t("decide.applications.nothing")} />
          ) : show === "table" ? (
            <ApplicationTable found={found} open={application} />
          ) : narrowed ? (
            <TieGraph found={found} />
          ) : (
            <DomainMap found={found} />
          )}
        </>
      )}
      {open && (
        <Beside>
          <ApplicationDrawer application={open} onClose={() => setSearch({ application: undefined })} />
        </Beside>
      )}
    </>
  );
}
