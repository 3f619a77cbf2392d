/** What rises: technologies or terms of one source, with score, growth and bursts, or the sentence why there is no score. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LeadsSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { Beside } from "../../frame/drawer_outlet.tsx";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Select } from "../../parts/select.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { EmergenceDrawer } from "./emergence_drawer.tsx";
import type { Emergence, Emerging } from "./reading.ts";
import { Spark } from "./spark.tsx";

export function EmergenceView() {
  const search = useSearch({ strict: false }) as LeadsSearch;
  const query = { source: search.source, terms: search.terms ? "yes" : undefined, top: "200" };
  const found = useAsk("/api/emergence", { query });
  return (
    <Answered of={found} skeleton={<Skeleton lines={16} />}>
      {(answer) => <Shown of={answer} query={query} />}
    </Answered>
  );
}

function Shown({ of, query }: { of: Emergence; query: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as LeadsSearch;
  const setSearch = useSetSearch<LeadsSearch>();
  const columns = useColumns(of);
  if (of.source === null || of.years.length === 0) {
    return (
      <>
        <PageHead title={t("emergence.noTitle")} lead={t("emergence.lead")} />
        <Empty title={t("emergence.noData")} command="octant collect cordis --from …" />
      </>
    );
  }
  const { emergent } = of;
  const wanted = (search.q ?? "").trim().toLocaleLowerCase();
  // Without a score what grows by more than chance comes first: of few documents a great growth says little.
  const least = (row: Emerging) => (row.growth?.ofShareInterval ?? row.growth?.interval)?.[0] ?? -9;
  const ordered = of.refused === null ? of.rows : of.rows.toSorted((a, b) => least(b) - least(a));
  const rows = ordered.filter((one) => format.text(one.name).toLocaleLowerCase().includes(wanted));
  const [first] = ordered;
  const growing = ordered.filter((row) => least(row) > 0).length;
  const name = format.text(first?.name);
  const title = t(of.refused === null ? "emergence.title" : growing === 0 ? "emergence.titleNone" : "emergence.titleGrowth", {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    count: format.count(of.refused === null ? emergent : growing),
    total: format.count(of.total),
    what: t(`emergence.of.${of.what}`),
    growth: format.percent(first?.growth?.ofShare ?? first?.growth?.yearly) ?? "–",
  });
  const open = rows.find((one) => one.id === search.item);
  return (
    <>
      <PageHead title={title} lead={t("emergence.lead")} kicker={<AgeBadge age={of.age} />} />
      {of.refused && (
        <p className="banner" data-tone="warning">
          {format.text(of.refused)}
        </p>
      )}
      <DataTable
        label={t("emergence.table")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        open={search.item}
        onOpen={(row) => setSearch({ item: row.id })}
        height="calc(100dvh - 330px)"
        tools={
          <>
            <Toggle
              label={t("emergence.what")}
              value={of.what}
              choices={[
                { id: "technologies", name: t("emergence.technologies") },
                { id: "terms", name: t("emergence.terms") },
              ]}
              onChange={(what) => setSearch({ terms: what === "terms" ? true : undefined, item: undefined })}
            />
            {of.known.length > 1 && (
              <Select
                label={t("emergence.source")}
                value={of.source}
                groups={[
                  {
                    title: t("emergence.source"),
                    choices: of.known.map(({ id, name }) => ({ id, name: format.text(name) })),
                  },
                ]}
                onChange={(id) => setSearch({ source: id === of.known[0]?.id ? undefined : id, item: undefined })}
              />
            )}
            <SearchField
              label={t("emergence.find")}
              value={search.q ?? ""}
              onChange={(q) => setSearch({ q: q || undefined }, { replace: true })}
              wide={180}
            />
            <ExportMenu path="/api/emergence" request={{ query }} />
          </>
        }
      />
      <footer className="stack small soft lead-foot">
        {of.remarks.map((one) => (
          <p key={one.en}>{format.text(one)}</p>
        ))}
        <p>
          {t("number.source")}: {of.sources.map((one) => `${format.text(one.name)}, ${one.publisher}`).join("; ")}
        </p>
      </footer>
      {open && (
        <Beside>
          <EmergenceDrawer row={open} of={of} onClose={() => setSearch({ item: undefined })} />
        </Beside>
      )}
    </>
  );
}

function useColumns(of: Emergence): TableColumn<Emerging>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const signed = (fraction: number | null | undefined) =>
    fraction === null || fraction === undefined ? "–" : `${fraction > 0 ? "+" : ""}${format.percent(fraction) ?? ""}`;
  return [
    {
      id: "name",
      title: t(of.what === "terms" ? "emergence.term" : "leads.technology"),
      width: 250,
      wide: true,
      by: (row) => format.text(row.name),
      cell: (row) => (
        <span className="clip" title={format.text(row.name)}>
          {format.text(row.name)}
        </span>
      ),
    },
    {
      id: "spark",
      width: 130,
      title: t("emergence.years", { first: of.years.at(-16) ?? of.years[0], last: of.years.at(-1) }),
      cell: (row) => <Spark of={of} row={row} />,
    },
    {
      id: "documents",
      width: 96,
      title: t("leads.documents"),
      align: "end",
      by: (row) => row.documents,
      cell: (row) => <span className="numbers">{format.count(row.documents)}</span>,
    },
    ...(of.refused === null
      ? [
          {
            id: "score",
            width: 172,
            title: t("emergence.score"),
            meaning: t("emergence.scoreMeaning"),
            align: "end" as const,
            by: (row: Emerging) => row.score?.score ?? null,
            cell: (row: Emerging) =>
              row.score ? (
                <span className="row" style={{ gap: 6, justifyContent: "flex-end" }}>
                  {row.emergent && (
                    <Chip tone="accent">
                      <span aria-hidden="true">▲</span>
                      {t("emergence.emergent")}
                    </Chip>
                  )}
                  <span className="numbers">{format.decimal(row.score.score, 1)}</span>
                </span>
              ) : (
                <span className="small soft">{row.failed.map((one) => t(`emergence.failed.${one}`)).join(", ") || "–"}</span>
              ),
          },
        ]
      : []),
    {
      id: "growth",
      width: 190,
      title: t("emergence.growth"),
      meaning: t("emergence.growthMeaning"),
      align: "end",
      by: (row) => row.growth?.ofShare ?? row.growth?.yearly ?? null,
      cell: (row) =>
        row.growth ? (
          <span className="numbers">
            {signed(row.growth.ofShare ?? row.growth.yearly)}
            <span className="soft small">
              {" "}
              {signed((row.growth.ofShareInterval ?? row.growth.interval)?.[0])} –{" "}
              {signed((row.growth.ofShareInterval ?? row.growth.interval)?.[1])}
            </span>
          </span>
        ) : (
          "–"
        ),
    },
    {
      id: "bursts",
      width: 150,
      title: t("emergence.bursts"),
      meaning: t("emergence.burstsMeaning"),
      by: (row) => row.bursts.at(-1)?.to ?? null,
      cell: (row) =>
        row.bursts.length === 0 ? (
          <span className="soft">–</span>
        ) : (
          <span className="row" style={{ gap: 4 }}>
            {row.bursts.slice(-2).map(({ from, to }) => (
              <Chip key={from} tone="warning">
                <span aria-hidden="true">◆</span>
                <span className="numbers">{from === to ? from : `${from}–${to}`}</span>
              </Chip>
            ))}
          </span>
        ),
    },
  ];
}
