import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Table } from "#model";
import { Picture } from "../../figures/picture.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type Material, type Materials, materialKey, shownOf } from "./answer.ts";

/** Supply risk against economic importance; the list beside it opens a material from the keyboard. */
export function RiskScatter({
  data,
  shown,
  onOpen,
}: {
  data: Materials;
  shown: readonly Material[];
  onOpen: (material: Material) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const placed = useMemo(
    () => shown.filter((one) => shownOf(one).supply_risk !== null && shownOf(one).economic_importance !== null),
    [shown],
  );
  const table = useMemo<Table>(
    () => ({
      columns: [
        { name: "material", type: "text" },
        { name: "economic_importance", type: "number" },
        { name: "supply_risk", type: "number" },
      ],
      rows: placed.map((one) => ({ material: materialKey(one), ...shownOf(one) })),
    }),
    [placed],
  );
  const names = useMemo(
    () => Object.fromEntries(placed.map((one) => [materialKey(one), nameOf(one, format.text(one.name))])),
    [placed, format],
  );
  const marks = useMemo(() => ({ strategic: placed.filter((one) => one.strategic).map(materialKey) }), [placed]);
  const thresholds = useMemo(() => ({ x: data.economicImportanceThreshold, y: data.supplyRiskThreshold }), [data]);
  const ranked = placed.toSorted((a, b) => (shownOf(b).supply_risk ?? 0) - (shownOf(a).supply_risk ?? 0));
  if (placed.length === 0) return <p className="soft">{t("table.empty")}</p>;
  return (
    <div className="scatter">
      <div className="card">
        <Picture
          shape="risk_scatter"
          table={table}
          height={560}
          names={names}
          marks={marks}
          thresholds={thresholds}
          note={t("materials.scatterSentence", {
            sr: format.decimal(data.supplyRiskThreshold, 1),
            ei: format.decimal(data.economicImportanceThreshold, 1),
          })}
          onChoose={(name) => {
            const chosen = placed.find((one) => names[materialKey(one)] === name);
            if (chosen) onOpen(chosen);
          }}
        />
      </div>
      <section className="card" aria-labelledby="highest-risk">
        <header>
          <h2 id="highest-risk">{t("materials.supplyRisk")}</h2>
        </header>
        <ol className="ranked" tabIndex={0} aria-labelledby="highest-risk">
          {ranked.map((one) => (
            <li key={materialKey(one)}>
              <button type="button" onClick={() => onOpen(one)}>
                <span className="clip">{nameOf(one, format.text(one.name))}</span>
                <span className="numbers">{format.decimal(shownOf(one).supply_risk, 1)}</span>
                <span className="bar" aria-hidden="true">
                  <span style={{ width: `${((shownOf(one).supply_risk ?? 0) / (shownOf(ranked[0] ?? one).supply_risk ?? 1)) * 100}%` }} />
                  <i style={{ left: `${(data.supplyRiskThreshold / (shownOf(ranked[0] ?? one).supply_risk ?? 1)) * 100}%` }} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function nameOf(material: Material, name: string): string {
  return name || material.crmName;
}
