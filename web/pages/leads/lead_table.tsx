import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Country } from "../../parts/country.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type LeadRow, type Leads, yearOf } from "./reading.ts";
import { RiskMark } from "./risk.tsx";

const order = { low: 1, medium: 2, high: 3 } as const;

/** The table twin of the heat map: who leads in one year, with the interval of its share. */
export function LeadTable({
  leads,
  rows,
  year,
  open,
  onOpen,
  tools,
}: {
  leads: Leads;
  rows: readonly LeadRow[];
  year: number;
  open: string | undefined;
  onOpen: (subject: string) => void;
  tools?: ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = (row: LeadRow) => yearOf(row, year);
  const range = (interval: readonly number[] | null | undefined, write: (value: number | undefined) => string | null) =>
    interval ? <span className="soft small"> {`${write(interval[0]) ?? ""} – ${write(interval[1]) ?? ""}`}</span> : null;
  const bloc = leads.bloc;
  const place = bloc === null ? -1 : leads.countries.indexOf(bloc);
  const columns: TableColumn<LeadRow>[] = [
    {
      id: "subject",
      width: 230,
      title: t(leads.by === "field" ? "leads.field" : "leads.technology"),
      wide: true,
      by: (row) => format.text(row.name),
      cell: (row) => (
        <span className="clip" title={format.text(row.name)}>
          {row.fields.length > 0 ? "≈ " : ""}
          {format.text(row.name)}
        </span>
      ),
    },
    {
      id: "leader",
      title: t(leads.worldwide ? "leads.leader" : "leads.largest"),
      by: (row) => format.country(at(row)?.leader),
      cell: (row) => (at(row)?.leader ? <Country code={at(row)?.leader} /> : "–"),
    },
    {
      id: "share",
      title: t("leads.share"),
      align: "end",
      by: (row) => at(row)?.share,
      cell: (row) => (
        <span className="numbers">
          {format.percent(at(row)?.share) ?? "–"}
          {range(at(row)?.interval, (value) => format.percent(value))}
        </span>
      ),
    },
    {
      id: "second",
      title: t("leads.second"),
      by: (row) => format.country(at(row)?.second),
      cell: (row) => (at(row)?.second ? <Country code={at(row)?.second} /> : "–"),
    },
    {
      id: "ratio",
      title: t("leads.ratio"),
      meaning: t("leads.ratioMeaning"),
      align: "end",
      by: (row) => at(row)?.ratio,
      cell: (row) => <span className="numbers">{at(row)?.ratio ? `${format.decimal(at(row)?.ratio, 1)} ×` : "–"}</span>,
    },
    {
      id: "institutions",
      title: t("leads.topTen"),
      meaning: t("leads.topTenMeaning"),
      align: "end",
      hidden: leads.basis !== "works",
      by: (row) => at(row)?.institutions,
      cell: (row) => <span className="numbers">{at(row)?.institutions ?? "–"}</span>,
    },
    ...(leads.worldwide
      ? [
          {
            id: "risk",
            title: t("leads.riskTitle"),
            meaning: t("leads.riskMeaning"),
            by: (row: LeadRow) => order[at(row)?.most ?? "low"] * 10 + order[at(row)?.least ?? "low"],
            cell: (row: LeadRow) => <RiskMark of={at(row)} />,
          },
        ]
      : []),
    ...(place < 0
      ? []
      : [
          {
            id: "bloc",
            title: t("leads.blocShare", { bloc: format.country(bloc) }),
            align: "end" as const,
            by: (row: LeadRow) => at(row)?.shares[place],
            cell: (row: LeadRow) => (
              <span className="numbers">
                {format.percent(at(row)?.shares[place]) ?? "–"}
                {at(row)?.blocPlace ? <span className="soft small"> {t("leads.place", { place: at(row)?.blocPlace })}</span> : null}
              </span>
            ),
          },
        ]),
  ];
  return (
    <DataTable
      label={t("leads.map", { year })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      open={open}
      onOpen={(row) => onOpen(row.id)}
      tools={tools}
      height="calc(100dvh - 320px)"
    />
  );
}
