import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Country } from "../../parts/country.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { ExposedRow } from "./reading.ts";
import { ShareRange } from "./share_range.tsx";

interface Line {
  readonly key: string;
  readonly row: ExposedRow;
  readonly country: string;
  readonly low: number;
  readonly high: number;
}

/** The table twin of the heat map: a line per technology, chain and country. */
export function HeatTable({
  rows,
  chainName,
  onOpen,
}: {
  rows: readonly ExposedRow[];
  chainName: (chain: string) => string;
  onOpen: (chain: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [may, setMay] = useState(false);
  const lines = rows.flatMap((row): Line[] =>
    row.on
      .filter(({ total }) => may || (total[0] ?? 0) >= 0.05)
      .map(({ country, total }) => ({
        key: `${row.technology} ${row.chain} ${country}`,
        row,
        country,
        low: total[0] ?? 0,
        high: total[1] ?? 0,
      })),
  );
  const columns: TableColumn<Line>[] = [
    {
      id: "technology",
      title: t("exposure.technology"),
      by: (one) => format.text(one.row.name),
      cell: (one) => <span className="clip">{format.text(one.row.name)}</span>,
    },
    { id: "chain", title: t("exposure.chain"), by: (one) => chainName(one.row.chain), cell: (one) => chainName(one.row.chain) },
    {
      id: "country",
      title: t("exposure.onKind.country"),
      by: (one) => format.country(one.country),
      cell: (one) => <Country code={one.country} />,
    },
    {
      id: "stops",
      title: t("exposure.total"),
      wide: true,
      by: (one) => one.low,
      cell: (one) => <ShareRange of={[one.low, one.high]} />,
    },
  ];
  return (
    <DataTable
      label={t("exposure.heat")}
      columns={columns}
      rows={lines}
      rowKey={(one) => one.key}
      onOpen={(one) => onOpen(one.row.chain)}
      sort={{ column: "stops", falling: true }}
      tools={
        <button type="button" className="button" aria-pressed={may} onClick={() => setMay(!may)}>
          {t("exposure.mayToo")}
        </button>
      }
    />
  );
}
