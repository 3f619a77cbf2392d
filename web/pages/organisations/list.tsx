/** Organisations over all sources, with the filters in the address. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { organisationSorts, type OrganisationsSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Country } from "../../parts/country.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Select } from "../../parts/select.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { PageTurner } from "./page_turner.tsx";
import { euro, type Head, involvements, kinds, type Listed } from "./reading.ts";

const size = 100;

export function OrganisationList() {
  const { t } = useTranslation();
  const { tab: _, page = 1, ...filters } = useSearch({ strict: false }) as OrganisationsSearch;
  const { q, country, kind, source, involvement, least, sort } = filters;
  const query = { q, country, kind, source, involvement, least, sort };
  const answer = useAsk("/api/scout/organisations", { query: { ...query, page, size } });
  return (
    <Answered of={answer} skeleton={<Skeleton lines={14} />}>
      {(listed) =>
        listed.resolved.organisations === 0 ? (
          <>
            <PageHead title={t("organisations.emptyTitle")} lead={t("organisations.emptyLead")} />
            <Empty title={t("organisations.emptyHow")} command="octant collect cordis --from ./cordis-HORIZONprojects-csv.zip">
              {t("organisations.emptyExample")}
            </Empty>
          </>
        ) : (
          <Sections listed={listed} query={query} page={page} />
        )
      }
    </Answered>
  );
}

function Sections({ listed, query, page }: { listed: Listed; query: Omit<OrganisationsSearch, "tab" | "page">; page: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { byRule, byDecision, references, leftOut } = listed.resolved;
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t("organisations.title", { count: listed.total, number: format.count(listed.total) })}
        lead={t("organisations.lead")}
        kicker={listed.sources.map((one) => (
          <span key={one.id} className="row" style={{ gap: 6 }} title={format.text(one.name)}>
            {one.id} <AgeBadge age={one} short />
          </span>
        ))}
      />
      <Filters listed={listed} query={query} />
      <DataTable
        label={t("scout.rooms.organisations")}
        columns={columns}
        rows={listed.organisations}
        rowKey={(one) => one.id}
        onOpen={(one) => void navigate({ to: "/organisations/$id", params: { id: one.id } as never, search: {} as never })}
        tools={<ExportMenu path="/api/scout/organisations" request={{ query: { ...query, size: 5000 } }} />}
        empty={t("table.empty")}
      />
      <PageTurner page={page} pages={Math.ceil(listed.total / size)} />
      <p className="soft small">
        {t("organisations.resolved", {
          references: format.count(references),
          rule: format.count(byRule),
          decision: format.count(byDecision),
          leftOut: format.count(leftOut),
        })}{" "}
        {t("organisations.involvementHow")}
      </p>
    </>
  );
}

function useColumns(): TableColumn<Head>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "name",
      title: t("document.name"),
      wide: true,
      width: 380,
      cell: (one) => (
        <span className="row" style={{ gap: 8 }}>
          <Link to="/organisations/$id" params={{ id: one.id } as never} search={{} as never}>
            {one.name}
          </Link>
          {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
        </span>
      ),
    },
    { id: "country", title: t("document.country"), cell: (one) => <Country code={one.country} /> },
    {
      id: "kind",
      title: t("organisations.kindLabel"),
      cell: (one) => (one.kind === null ? t("number.unknown") : t(`organisations.kind.${one.kind}`)),
    },
    { id: "documents", title: t("organisations.documentsHead"), align: "end", cell: (one) => format.count(one.documents) },
    {
      id: "money",
      title: t("organisations.money"),
      meaning: t("organisations.moneyMeaning"),
      align: "end",
      cell: (one) => (
        <span title={one.money === null ? t("number.unknownWhy") : `EUR ${one.money}`}>
          {euro(one.money, format.language) ?? t("number.unknown")}
        </span>
      ),
    },
    ...involvements.map(
      (what): TableColumn<Head> => ({
        id: what,
        title: t(`scout.domain.${what}`),
        meaning: t("organisations.involvementHow"),
        align: "end",
        cell: (one) => (one.involvement[what] === 0 ? <span className="soft">–</span> : format.count(one.involvement[what])),
      }),
    ),
    { id: "sources", title: t("organisations.sources"), cell: (one) => one.sources.join(", "), hidden: true },
  ];
}

function Filters({ listed, query }: { listed: Listed; query: Omit<OrganisationsSearch, "tab" | "page"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<OrganisationsSearch>();
  const set = (more: Partial<OrganisationsSearch>) => setSearch({ ...more, page: undefined });
  const any = { id: "", name: t("scout.any") };
  const counted = (name: string, organisations: number) => ({ name, hint: format.count(organisations) });
  return (
    <div className="toolbar">
      <Words q={query.q ?? ""} onAsk={(q) => set({ q })} />
      <Select
        label={t("document.country")}
        value={query.country ?? ""}
        groups={[
          {
            choices: [
              { ...any, name: t("organisations.anyCountry") },
              ...listed.countries.map((one) => ({ id: one.value, ...counted(format.country(one.value), one.organisations) })),
            ],
          },
        ]}
        onChange={(id) => set({ country: id || undefined })}
      />
      <Select
        label={t("organisations.kindLabel")}
        value={query.kind ?? ""}
        groups={[
          {
            choices: [
              { ...any, name: t("organisations.anyKind") },
              ...kinds.map((id) => ({ id, ...counted(t(`organisations.kind.${id}`), countOf(listed.kinds, id)) })),
            ],
          },
        ]}
        onChange={(id) => set({ kind: kinds.find((one) => one === id) })}
      />
      <Select
        label={t("organisations.involvement")}
        value={query.involvement ?? ""}
        groups={[
          {
            choices: [
              { ...any, name: t("organisations.anyInvolvement") },
              ...involvements.map((id) => ({ id, ...counted(t(`scout.domain.${id}`), countOf(listed.involvements, id)) })),
            ],
          },
        ]}
        onChange={(id) => set({ involvement: involvements.find((one) => one === id) })}
      />
      {listed.sources.length > 1 && (
        <Select
          label={t("scout.source")}
          value={query.source ?? ""}
          groups={[
            {
              choices: [
                { ...any, name: t("scout.anySource") },
                ...listed.sources.map((one) => ({ id: one.id, ...counted(one.id, one.organisations) })),
              ],
            },
          ]}
          onChange={(id) => set({ source: id || undefined })}
        />
      )}
      <Select
        label={t("scout.sort")}
        value={query.sort ?? "documents"}
        groups={[{ choices: organisationSorts.map((id) => ({ id, name: t(`organisations.sortBy.${id}`) })) }]}
        onChange={(id) => set({ sort: organisationSorts.find((one) => one === id && one !== "documents") })}
      />
    </div>
  );
}

function countOf(facet: readonly { value: string; organisations: number }[], value: string): number {
  return facet.find((one) => one.value === value)?.organisations ?? 0;
}

/** Asks a moment after the last key. */
function Words({ q, onAsk }: { q: string; onAsk: (q: string | undefined) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ since: q, text: q });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const text = typed.since === q ? typed.text : q;
  return (
    <SearchField
      label={t("organisations.find")}
      value={text}
      onChange={(next) => {
        setTyped({ since: q, text: next });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onAsk(next.trim() || undefined), 250);
      }}
    />
  );
}
