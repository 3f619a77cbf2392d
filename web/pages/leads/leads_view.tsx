/** Who leads: the sentence, the year, the map and its table. */
import { useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LeadsSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
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
import { LeadMap } from "./heat_map.tsx";
import { LeadDrawer } from "./lead_drawer.tsx";
import { LeadTable } from "./lead_table.tsx";
import { bases, fieldBases, leadersIn, type Leads, newestWhole, ownRows, yearOf } from "./reading.ts";
import { RiskRules, rulesFrom } from "./rules.tsx";
import { YearBar } from "./year_bar.tsx";

export function LeadsView() {
  const search = useSearch({ strict: false }) as LeadsSearch;
  const query = {
    basis: search.basis,
    by: search.by,
    bloc: search.apart ? "none" : undefined,
    set: search.set?.split(","),
  };
  const leads = useAsk("/api/leads", { query });
  return (
    <Answered of={leads} skeleton={<Skeleton lines={16} />}>
      {(answer) => <Shown leads={answer} query={query} />}
    </Answered>
  );
}

function Shown({ leads, query }: { leads: Leads; query: Readonly<Record<string, string | string[] | undefined>> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as LeadsSearch;
  const setSearch = useSetSearch<LeadsSearch>();
  const [passing, setPassing] = useState<number | undefined>();
  const rested = search.at !== undefined && leads.years.includes(search.at) ? search.at : newestWhole(leads);
  const year = passing ?? rested;
  const wanted = (search.q ?? "").trim().toLocaleLowerCase();
  const rows = useMemo(() => {
    const found = leads.rows.filter((row) => format.text(row.name).toLocaleLowerCase().includes(wanted));
    const place = search.sort === undefined ? -1 : leads.countries.indexOf(search.sort);
    if (place < 0 || year === undefined) return found;
    const share = (row: (typeof found)[number]) => yearOf(row, year)?.shares[place] ?? -1;
    return found.toSorted((a, b) => share(b) - share(a));
  }, [leads, wanted, search.sort, year, format]);
  const choice = (
    <>
      <Select
        label={t("leads.basis")}
        value={leads.basis}
        groups={[
          { title: t("leads.basisWorld"), choices: bases.slice(0, 4).map((id) => ({ id, name: t(`leads.bases.${id}`) })) },
          { title: t("leads.basisEurope"), choices: bases.slice(4).map((id) => ({ id, name: t(`leads.bases.${id}`) })) },
        ]}
        onChange={(id) =>
          setSearch({
            basis: id === "cited" ? undefined : (id as Leads["basis"]),
            by: undefined,
            at: undefined,
            subject: undefined,
            sort: undefined,
          })
        }
      />
      {fieldBases.includes(leads.basis) && (
        <Toggle
          label={t("leads.by")}
          value={leads.by}
          choices={[
            { id: "technology", name: t("leads.byTechnology") },
            { id: "field", name: t("leads.byField") },
          ]}
          onChange={(by) => setSearch({ by, subject: undefined })}
        />
      )}
    </>
  );
  if (year === undefined) {
    return (
      <>
        <PageHead title={t("leads.noTitle")} lead={t(`leads.leads.${leads.basis}`)} />
        <div className="toolbar">{choice}</div>
        <Empty title={t("leads.noData")} command={t(`leads.command.${leads.basis}`)} />
      </>
    );
  }
  const leaders = leadersIn(ownRows(leads), year);
  const [first] = leaders;
  const counted = ownRows(leads);
  const total = counted.filter((row) => yearOf(row, year)?.leader).length;
  const blocSecond = counted.filter((row) => yearOf(row, year)?.blocPlace === 2).length;
  const tools = (
    <>
      {choice}
      {leads.worldwide && (
        <button
          type="button"
          className="button"
          aria-pressed={search.apart ?? false}
          onClick={() => setSearch({ apart: search.apart ? undefined : true, sort: undefined })}
        >
          {t("leads.apart")}
        </button>
      )}
      <SearchField
        label={t("leads.find")}
        value={search.q ?? ""}
        onChange={(q) => setSearch({ q: q || undefined }, { replace: true })}
        wide={180}
      />
      <span className="push" />
      <Toggle
        label={t("chains.view")}
        value={search.show ?? "map"}
        choices={[
          { id: "map", name: t("leads.asMap") },
          { id: "table", name: t("table.table") },
        ]}
        onChange={(show) => setSearch({ show: show === "table" ? "table" : undefined })}
      />
      <ExportMenu path="/api/leads" request={{ query }} />
    </>
  );
  const open = (subject: string) => setSearch({ subject });
  return (
    <>
      <PageHead
        title={t(leads.worldwide ? (leads.bloc ? "leads.title" : "leads.titleApart") : "leads.titleEurope", {
          country: format.country(first?.country),
          count: first?.count ?? 0,
          total,
          what: t(leads.by === "field" ? "leads.ofFields" : "leads.ofTechnologies"),
          bloc: format.country(leads.bloc),
          second: blocSecond === 0 ? t("leads.none") : blocSecond,
          year,
        })}
        lead={
          <>
            {t(`leads.leads.${leads.basis}`)}
            {leads.rows.some((row) => row.fields.length > 0) && ` ${t("leads.approximateLead")}`}
          </>
        }
        kicker={<AgeBadge age={leads.age} />}
      />
      <YearBar
        years={leads.years}
        year={year}
        incomplete={leads.incomplete}
        onYear={setPassing}
        onRest={(at) => {
          setPassing(undefined);
          setSearch({ at: at === newestWhole(leads) ? undefined : at }, { replace: true });
        }}
      />
      {search.show === "table" ? (
        <LeadTable leads={leads} rows={rows} year={year} open={search.subject} onOpen={open} tools={tools} />
      ) : (
        <>
          <div className="toolbar">{tools}</div>
          <LeadMap
            leads={leads}
            rows={rows}
            year={year}
            sort={search.sort}
            open={search.subject}
            onSort={(country) => setSearch({ sort: country === search.sort ? undefined : country }, { replace: true })}
            onOpen={open}
          />
        </>
      )}
      {leads.worldwide && (
        <RiskRules
          key={JSON.stringify(leads.rules)}
          rules={rulesFrom(leads)}
          onSet={(set) => setSearch({ set: set.join(",") || undefined })}
        />
      )}
      <Caveats leads={leads} />
      {search.subject !== undefined && (
        <Beside>
          <LeadDrawer
            subject={search.subject}
            basis={leads.basis}
            apart={leads.bloc === null}
            year={year}
            onClose={() => setSearch({ subject: undefined })}
          />
        </Beside>
      )}
    </>
  );
}

function Caveats({ leads }: { leads: Leads }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <footer className="stack small soft lead-foot">
      {leads.caveats.map((one) => (
        <p key={one.en}>{format.text(one)}</p>
      ))}
      <p>
        {t("number.source")}:{" "}
        {leads.sources.map((one) => `${format.text(one.name)}, ${one.publisher} (${one.observed ?? t("number.unknown")})`).join("; ")}
      </p>
    </footer>
  );
}
