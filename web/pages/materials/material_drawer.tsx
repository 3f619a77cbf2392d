/** One material: its two numbers, who supplies it, the years, and the trade of the codes that carry it. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BasketMark } from "../../parts/basket_mark.tsx";
import { Bar } from "../../parts/bar.tsx";
import { colourOf } from "../../parts/colours.ts";
import { Country } from "../../parts/country.tsx";
import { Drawer } from "../../parts/drawer.tsx";
import { Figure } from "../../parts/figure.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { useFormat } from "../../words/use_format.ts";
import { ListChip, Stage } from "./material_table.tsx";
import { type Material, type Materials, materialKey } from "./answer.ts";

export function MaterialDrawer({ material, data, onClose }: { material: Material; data: Materials; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = material.current;
  return (
    <Drawer
      title={format.text(material.name) || material.crmName}
      kicker={`${t("materials.assessment")} ${data.assessment}${now ? ` · ${t(`materials.${now.stage as "E"}`, { defaultValue: now.stage })}` : ""}`}
      about={materialKey(material)}
      onClose={onClose}
    >
      <div className="stack" style={{ gap: 22 }}>
        <div className="row">
          <ListChip material={material} />
          {material.id === null && <span className="soft">{t("materials.noId")}</span>}
        </div>
        {now && (
          <dl className="key-figures">
            <div>
              <dt>{t("materials.supplyRisk")}</dt>
              <dd className="hero">
                <Figure figure={now.supplyRiskFigure} full={now.supply_risk} year={data.assessment} age={data.supplyRisk?.age}>
                  {format.decimal(now.supply_risk, 1)}
                </Figure>
              </dd>
              <dd className="small soft">
                {t("materials.published")} {format.decimal(now.published, 1) ?? "–"} · {now.scope}
              </dd>
            </div>
            <div>
              <dt>{t("materials.economicImportance")}</dt>
              <dd className="hero">
                <Figure
                  figure={now.economicImportanceFigure}
                  full={now.economic_importance}
                  year={data.assessment}
                  age={data.economicImportance?.age}
                >
                  {format.decimal(now.economic_importance, 1)}
                </Figure>
              </dd>
            </div>
          </dl>
        )}
        <Suppliers material={material} />
        <section className="stack" style={{ gap: 8 }}>
          <h3>{t("materials.dependency")}</h3>
          {material.products.length === 0 && <p className="soft">{t("entity.noProducts")}</p>}
          <ul className="stack" style={{ gap: 8 }}>
            {material.products.map((one) => (
              <li key={one.code} className="row">
                <Link to="/dependencies" search={{ product: one.code }} className="numbers">
                  {one.code}
                </Link>
                {one.basket && <BasketMark materials={[material]} />}
                <Verdict dependent={one.dependent} />
                {one.top_supplier && (
                  <span className="soft">
                    {format.country(one.top_supplier)}{" "}
                    <Figure
                      figure={data.dependencies && `${data.dependencies.prefix}/${data.bloc}/${data.year}/${one.code}/top_share`}
                      full={one.top_share}
                      year={data.year}
                      age={data.dependencies?.age}
                    >
                      {format.percent(one.top_share)}
                    </Figure>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
        <section className="stack" style={{ gap: 8 }}>
          <h3>{t("materials.history")}</h3>
          <PlainTable
            label={t("materials.history")}
            head={[
              t("top.year"),
              t("materials.stage"),
              t("materials.supplyRisk"),
              t("materials.published"),
              t("materials.economicImportance"),
            ]}
            numbers={[2, 3, 4]}
            rows={material.history.map((one) => [
              one.year,
              <Stage key="stage" stage={one.stage} />,
              <Figure key="risk" figure={one.supplyRiskFigure} full={one.supply_risk} year={one.year}>
                {format.decimal(one.supply_risk, 2)}
              </Figure>,
              format.decimal(one.published, 1) ?? "–",
              format.decimal(one.economic_importance, 1) ?? "–",
            ])}
          />
        </section>
        {material.id !== null && (
          <div>
            <Link to="/entities/$kind/$name" params={{ kind: "material", name: material.id }} className="button">
              {t("materials.page")}
            </Link>
          </div>
        )}
      </div>
    </Drawer>
  );
}

function Suppliers({ material }: { material: Material }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stage = material.current?.stage;
  return (["GS", "EU"] as const).map((mix) => {
    const all = material.suppliers
      .filter((one) => one.mix === mix && one.stage === stage)
      .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
    if (all.length === 0) return null;
    return (
      <section key={mix} className="stack" style={{ gap: 8 }}>
        <h3>{t(`materials.suppliers${mix}`)}</h3>
        <ul className="bars">
          {all.slice(0, 6).map((one) => (
            <li key={one.country}>
              <Country code={one.country} />
              <Bar share={one.share} colour={colourOf(one.country)} />
              <span className="end">{format.percent(one.share)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
