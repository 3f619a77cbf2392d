import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlace } from "../../data/view.ts";
import { Bar } from "../../parts/bar.tsx";
import { BasketMark } from "../../parts/basket_mark.tsx";
import { colourOf } from "../../parts/colours.ts";
import { Country } from "../../parts/country.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { Figure } from "../../parts/figure.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Measured, Screened } from "./screen.ts";

interface Props {
  readonly rows: readonly Screened[];
  readonly table: Measured;
  readonly open: string | undefined;
  readonly onOpen: (row: Screened) => void;
  /** `-top_share`: a column, falling with a minus before it. */
  readonly sort: string | undefined;
  readonly onSort: (sort: string) => void;
  readonly onClear: () => void;
  readonly tools: ReactNode;
}

export function ScreenTable({ rows, table, open, onOpen, sort = "-dependent", onSort, onClear, tools }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bloc, year } = usePlace();
  const publishers = [...new Set(table.about.sources.map((one) => one.publisher))].join(", ");
  const figure = (row: Screened, column: string, shown: string | null) => (
    <Figure
      inGrid
      figure={shown === null ? null : `${table.about.prefix}/${bloc}/${year}/${row.code}/${column}`}
      full={row.full[column]}
      unit={table.columns.find((one) => one.name === column)?.unit}
      year={year}
      source={publishers}
      age={table.about.age}
    >
      {shown}
    </Figure>
  );
  const columns: TableColumn<Screened>[] = [
    {
      id: "product",
      title: t("indicator.product"),
      by: (row) => format.text(row.product?.name) || row.code,
      cell: (row) => (
        <span className="product-cell">
          <span className="soft numbers">{row.code}</span>
          <span className="clip" title={format.text(row.product?.name)}>
            {format.text(row.product?.name)}
          </span>
          {row.product?.basket && <BasketMark materials={row.product.materials} short />}
        </span>
      ),
    },
    {
      id: "dependent",
      title: t("indicator.dependent"),
      by: (row) => (row.dependent === null ? null : (row.dependent ? 1 : 0) + (row.topShare ?? 0)),
      cell: (row) => <Verdict dependent={row.dependent} />,
    },
    {
      id: "top_supplier",
      title: t("indicator.top_supplier"),
      by: (row) => format.country(row.topSupplier),
      cell: (row) => (row.topSupplier ? <Country code={row.topSupplier} /> : figure(row, "top_supplier", null)),
    },
    {
      id: "top_share",
      title: t("indicator.top_share"),
      align: "end",
      by: (row) => row.topShare,
      cell: (row) => (
        <span className="share-cell">
          {row.topShare !== null && <Bar share={row.topShare} colour={colourOf(row.topSupplier)} />}
          {figure(row, "top_share", format.percent(row.topShare))}
        </span>
      ),
    },
    {
      id: "cdi1",
      title: `CDI1 ${t("indicator.cdi1")}`,
      meaning: t("indicator.cdi1Meaning"),
      align: "end",
      by: (row) => row.cdi1,
      cell: (row) => figure(row, "cdi1", format.decimal(row.cdi1)),
    },
    {
      id: "cdi2",
      title: `CDI2 ${t("indicator.cdi2")}`,
      meaning: t("indicator.cdi2Meaning"),
      align: "end",
      by: (row) => row.cdi2,
      cell: (row) => figure(row, "cdi2", format.decimal(row.cdi2)),
    },
    {
      id: "cdi3",
      title: `CDI3 ${t("indicator.cdi3")}`,
      meaning: t("indicator.cdi3Meaning"),
      align: "end",
      by: (row) => row.cdi3,
      cell: (row) => figure(row, "cdi3", format.decimal(row.cdi3)),
    },
    {
      id: "cdi3_extra",
      title: t("indicator.cdi3_extra"),
      align: "end",
      hidden: true,
      by: (row) => row.cdi3Extra,
      cell: (row) => figure(row, "cdi3_extra", format.decimal(row.cdi3Extra)),
    },
    {
      id: "imports_extra",
      title: t("indicator.imports_extra"),
      align: "end",
      by: (row) => row.imports,
      cell: (row) => figure(row, "imports_extra", format.money(row.imports)),
    },
  ];
  return (
    <DataTable
      label={t("nav.dependencies")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      open={open}
      onOpen={onOpen}
      sort={{ column: sort.replace(/^-/, ""), falling: sort.startsWith("-") }}
      onSort={(next) => onSort(`${next.falling ? "-" : ""}${next.column}`)}
      tools={tools}
      height="calc(100dvh - 120px)"
      empty={
        <p className="row">
          <span className="soft">{t("table.empty")}</span>
          <button type="button" className="button" onClick={onClear}>
            {t("table.clear")}
          </button>
        </p>
      }
    />
  );
}
