import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type ChainExposed, whoOf } from "./reading.ts";
import { ShareRange } from "./share_range.tsx";

type Line = ChainExposed["rows"][number];

/** Every node and whom it depends on. */
export function ExposureTable({ found }: { found: ChainExposed }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState("");
  const [may, setMay] = useState(false);
  const names = useMemo(() => new Map(found.rows.map((row) => [row.node, format.text(row.name)])), [found, format]);
  const who = (one: Line) => whoOf(format, found.on, one.on);
  const rows = useMemo(
    () =>
      found.rows.filter(
        (one) =>
          (may || (one.total[0] ?? 0) >= 0.05) &&
          `${format.text(one.name)} ${whoOf(format, found.on, one.on)}`.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()),
      ),
    [found, text, may, format],
  );
  const columns: TableColumn<Line>[] = [
    {
      id: "node",
      title: t("exposure.node"),
      by: (one) => names.get(one.node),
      cell: (one) => (
        <span className="row" style={{ gap: 6 }}>
          {names.get(one.node)}
          {one.end && <Chip>{t("lab.endProduct")}</Chip>}
        </span>
      ),
    },
    { id: "who", title: t(`exposure.onKind.${found.on}`), by: who, cell: who },
    { id: "total", title: t("exposure.total"), wide: true, by: (one) => one.total[0], cell: (one) => <ShareRange of={one.total} /> },
    { id: "direct", title: t("exposure.direct"), wide: true, by: (one) => one.direct[0], cell: (one) => <ShareRange of={one.direct} /> },
    {
      id: "through",
      title: t("exposure.through"),
      by: (one) => (one.through ? names.get(one.through) : null),
      cell: (one) => <span className="soft">{one.through ? (names.get(one.through) ?? one.through) : "–"}</span>,
    },
  ];
  return (
    <DataTable
      label={t("exposure.all")}
      columns={columns}
      rows={rows}
      rowKey={(one) => `${one.node} ${one.on}`}
      sort={{ column: "total", falling: true }}
      height="min(620px, 70dvh)"
      tools={
        <>
          <SearchField label={t("chains.find")} value={text} onChange={setText} wide={220} />
          <button type="button" className="button" aria-pressed={may} onClick={() => setMay(!may)}>
            {t("exposure.mayToo")}
          </button>
        </>
      }
    />
  );
}
