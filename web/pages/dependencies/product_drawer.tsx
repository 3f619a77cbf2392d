/** One product: the three tests, who supplies it, years side by side, and what its code hides. */
import { Link } from "@tanstack/react-router";
import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar } from "../../parts/bar.tsx";
import { Drawer } from "../../parts/drawer.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { Figure } from "../../parts/figure.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Measured, Screened, Thresholds } from "./screen.ts";
import { SupplierYears } from "./supplier_years.tsx";

interface Props {
  readonly row: Screened;
  readonly table: Measured;
  readonly limit: Thresholds;
  readonly onClose: () => void;
}

export function ProductDrawer({ row, table, limit, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bloc, year } = usePlace();
  const suppliers = useAsk("/api/suppliers", { query: { bloc, product: row.code } });
  const materials = row.product?.materials ?? [];
  const names = materials.map((one) => format.text(one.name)).join(", ");
  const title = row.topSupplier
    ? t("dependencies.titleSupplier", {
        country: format.country(row.topSupplier),
        share: format.percent(row.topShare),
        bloc: format.country(bloc),
      })
    : format.text(row.product?.name);
  return (
    <Drawer title={title} kicker={`HS ${row.code} · ${format.text(row.product?.name)}`} about={row.code} onClose={onClose}>
      <div className="stack" style={{ gap: 22 }}>
        <section className="stack" aria-label={t("dependencies.verdict")}>
          <div className="row">
            <h3 style={{ flex: 1 }}>{t("dependencies.verdict")}</h3>
            <Verdict dependent={row.dependent} />
          </div>
          {(["cdi1", "cdi2", "cdi3"] as const).map((one) => {
            const value = row[one];
            const passes = value !== null && value > limit[one];
            const most = one === "cdi3" ? Math.max(limit.cdi3 * 2, value ?? 0) : 1;
            return (
              <div key={one} className="test">
                <span title={t(`indicator.${one}Meaning`)}>
                  {one.toUpperCase()} <span className="soft">{t(`indicator.${one}`)}</span>
                </span>
                <Figure
                  figure={`${table.about.prefix}/${bloc}/${year}/${row.code}/${one}`}
                  full={row.full[one]}
                  year={year}
                  age={table.about.age}
                >
                  {format.decimal(value)}
                </Figure>
                <Bar share={value === null ? null : value / most} mark={limit[one] / most} />
                <span className="small" data-passes={passes || undefined}>
                  {passes ? <Check size={13} aria-hidden="true" /> : <X size={13} aria-hidden="true" />}
                  {t(passes ? "dependencies.passes" : "dependencies.fails")} ·{" "}
                  {t("dependencies.threshold", { value: format.decimal(limit[one], 1) })}
                </span>
              </div>
            );
          })}
        </section>
        {row.product?.basket && (
          <section className="banner" data-tone="warning" style={{ margin: 0 }}>
            <div>
              <h3>{t("dependencies.hidden")}</h3>
              <p>{t(materials.length > 1 ? "dependencies.hiddenText" : "dependencies.hiddenOne", { materials: names })}</p>
            </div>
          </section>
        )}
        <Answered of={suppliers} skeleton={<Skeleton lines={6} tall={22} />}>
          {(found) => <SupplierYears found={found} year={year} />}
        </Answered>
        {materials.length > 0 && (
          <section className="stack" style={{ gap: 6 }}>
            <h3>{t("dependencies.holds")}</h3>
            <div className="row">
              {materials.map((one) => (
                <Link key={one.id} to="/entities/$kind/$name" params={{ kind: "material", name: one.id }} className="chip">
                  {format.text(one.name)}
                </Link>
              ))}
            </div>
          </section>
        )}
        {(row.product?.chains.length ?? 0) > 0 && (
          <section className="stack" style={{ gap: 6 }}>
            <h3>{t("dependencies.usedIn")}</h3>
            <div className="row">
              {row.product?.chains.map((one) => (
                <Link key={one.id + one.node} to="/chains/$id" params={{ id: one.id }} search={{ node: one.node }} className="chip">
                  {format.text(one.name)}
                </Link>
              ))}
            </div>
          </section>
        )}
        <div>
          <ExportMenu path="/api/suppliers" request={{ query: { bloc, product: row.code } }} />
        </div>
      </div>
    </Drawer>
  );
}
