import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Table } from "#model";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace } from "../../data/view.ts";
import { Picture } from "../../figures/picture.tsx";
import { Answered } from "../../parts/answered.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Measured, Screened, Thresholds } from "./screen.ts";

/** How concentrated supply was and is: the first and the last year of the screen side by side. */
export function Years({ rows, limit }: { rows: readonly Screened[]; limit: Thresholds }) {
  const { bloc } = usePlace();
  const all = useAsk("/api/measured/:method", { params: { method: "eu_dependency" }, query: { bloc } });
  return <Answered of={all}>{(table) => <Change table={table} rows={rows} limit={limit} />}</Answered>;
}

function Change({ table, rows, limit }: { table: Measured; rows: readonly Screened[]; limit: Thresholds }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useMemo(
    () => Object.fromEntries(rows.map((row) => [row.code, `${row.code} ${format.text(row.product?.name)}`])),
    [rows, format],
  );
  const drawn = useMemo<Table>(
    () => ({
      columns: table.columns.map(({ name, type }) => ({ name, type })),
      rows: table.rows.filter((row) => String(row["product"]) in names),
    }),
    [table, names],
  );
  const thresholds = useMemo(() => ({ value: limit.cdi1 }), [limit.cdi1]);
  const years = [...new Set(drawn.rows.map((row) => Number(row["year"])))].sort((a, b) => a - b);
  const value = (code: string, year: number) =>
    format.decimal(drawn.rows.find((row) => row["product"] === code && Number(row["year"]) === year)?.["cdi1"] as number | null);
  if (drawn.rows.length === 0) return <p className="soft">{t("table.empty")}</p>;
  return (
    <div className="card">
      <Picture
        shape="years_side_by_side"
        table={drawn}
        height={80 + rows.length * 26}
        names={names}
        thresholds={thresholds}
        note={t("indicator.cdi1Meaning")}
        twin={
          <PlainTable
            label={t("dependencies.years", { first: years[0], last: years.at(-1) })}
            head={[t("indicator.product"), ...years.map((year) => `CDI1 ${year}`)]}
            numbers={years.map((_, place) => place + 1)}
            rows={rows.map((row) => [names[row.code], ...years.map((year) => value(row.code, year) ?? t("number.unknown"))])}
          />
        }
      />
    </div>
  );
}
