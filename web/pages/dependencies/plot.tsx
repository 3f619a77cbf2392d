import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Table } from "#model";
import { Picture } from "../../figures/picture.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Measured, Screened, Thresholds } from "./screen.ts";

interface Props {
  readonly rows: readonly Screened[];
  readonly limit: Thresholds;
  readonly table: Measured;
  readonly onChoose: (product: string) => void;
}

/** Concentration against what comes from outside; the table of the same rows is its twin. */
export function DependencyPlot({ rows, limit, table, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const drawn = useMemo<Table>(
    () => ({
      columns: table.columns.map(({ name, type }) => ({ name, type })),
      rows: rows.map((row) => ({ ...row.full, dependent: row.dependent })),
    }),
    [rows, table.columns],
  );
  const names = useMemo(
    () => Object.fromEntries(rows.map((row) => [row.code, `${row.code} ${format.text(row.product?.name)}`])),
    [rows, format],
  );
  const marks = useMemo(() => ({ basket: rows.filter((row) => row.product?.basket).map((row) => row.code) }), [rows]);
  const thresholds = useMemo(() => ({ x: limit.cdi1, y: limit.cdi2 }), [limit]);
  if (rows.length === 0) return <p className="soft">{t("table.empty")}</p>;
  return (
    <div className="card">
      <Picture
        shape="dependency_plot"
        table={drawn}
        height={520}
        names={names}
        marks={marks}
        thresholds={thresholds}
        note={t("dependencies.plotSentence")}
        onChoose={(name) => {
          const code = name.split(" ")[0] ?? "";
          if (rows.some((row) => row.code === code)) onChoose(code);
        }}
        twin={
          <PlainTable
            label={t("nav.dependencies")}
            head={[t("indicator.product"), "CDI1", "CDI2", "CDI3", t("indicator.dependent")]}
            numbers={[1, 2, 3]}
            rows={rows.map((row) => [
              `${row.code} ${format.text(row.product?.name)}`,
              format.decimal(row.cdi1),
              format.decimal(row.cdi2),
              format.decimal(row.cdi3),
              <Verdict key="verdict" dependent={row.dependent} />,
            ])}
          />
        }
      />
    </div>
  );
}
