import { ChartNoAxesCombined, Table2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Card } from "../../parts/card.tsx";
import { Figure } from "../../parts/figure.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Overview } from "./answer.ts";
import { More } from "./more.tsx";
import { SmallScatter } from "./small_scatter.tsx";

/** The Commission's picture in small. */
export function MaterialCard({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const all = useAsk("/api/materials", { query: { bloc: data.bloc, year: data.year } }).data?.materials;
  const found = data.materials;
  if (!found) return null;
  const title = t("overview.materials", { count: found.above, total: found.assessed });
  const points = all
    ? all.flatMap(({ id, crmName, name, current }) => {
        const [x, y] = [current?.economic_importance, current?.published ?? current?.supply_risk];
        return typeof x === "number" && typeof y === "number" ? [{ id: id ?? crmName, name: format.text(name) || crmName, x, y }] : [];
      })
    : found.top.map((one) => ({ id: one.id, name: format.text(one.name), x: one.economicImportance, y: one.supplyRisk }));
  const Sign = asTable ? ChartNoAxesCombined : Table2;
  return (
    <Card
      title={title}
      actions={
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-shape="square"
          aria-pressed={asTable}
          aria-label={t("table.asTable")}
          onClick={() => setAsTable(!asTable)}
        >
          <Sign size={15} aria-hidden="true" />
        </button>
      }
      foot={
        <>
          <span>{t("overview.materialsNote", { year: found.year })}</span>
          <More to="/materials">{t("nav.materials")}</More>
        </>
      }
    >
      {asTable ? (
        <PlainTable
          label={title}
          head={[t("materials.material"), t("materials.supplyRisk"), t("materials.economicImportance")]}
          numbers={[1, 2]}
          rows={found.top.map((one) => [
            format.text(one.name),
            <Figure key="risk" figure={one.figure} full={one.supplyRisk} year={found.year} age={found.about.age}>
              {format.decimal(one.supplyRisk, 1)}
            </Figure>,
            format.decimal(one.economicImportance, 1),
          ])}
        />
      ) : (
        <SmallScatter
          points={points}
          limit={{ x: found.economicImportanceThreshold, y: found.supplyRiskThreshold }}
          sentence={t("overview.materialsNote", { year: found.year })}
        />
      )}
    </Card>
  );
}
