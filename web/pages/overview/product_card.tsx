import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Bar } from "../../parts/bar.tsx";
import { BasketMark } from "../../parts/basket_mark.tsx";
import { Card } from "../../parts/card.tsx";
import { colourOf } from "../../parts/colours.ts";
import { Country } from "../../parts/country.tsx";
import { Figure } from "../../parts/figure.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Overview } from "./answer.ts";
import { More } from "./more.tsx";

/** Which products, and on whom: the dependent ones with their largest supplier. */
export function ProductCard({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { about, rows, thresholds } = data.dependencies;
  const dependent = rows.filter((row) => row.dependent);
  const rest = rows.length - dependent.length;
  const materials = new Map(data.baskets.map((one) => [one.product, one.materials]));
  return (
    <Card
      wide={8}
      title={t("overview.which")}
      foot={
        <>
          <span>{t("overview.others", { count: rest })}</span>
          <More to="/dependencies">{t("overview.all")}</More>
        </>
      }
    >
      <p className="soft small" style={{ marginBottom: 14, maxWidth: "90ch" }}>
        {t("overview.whichNote", {
          cdi1: format.decimal(thresholds["concentration_above"], 1),
          cdi2: format.decimal(thresholds["scarcity_above"], 1),
          cdi3: format.decimal(thresholds["substitutability_above"], 0),
        })}
      </p>
      <div className="products-room">
        <ul className="products">
          {dependent.map((row) => (
            <li key={row.product}>
              <Link to="/dependencies" search={{ product: row.product }} className="name">
                <span className="clip">{format.text(row.name)}</span>
                <span className="soft small numbers">{row.product}</span>
              </Link>
              <span className="mark">{row.basket && <BasketMark short materials={materials.get(row.product) ?? []} />}</span>
              <Bar share={row.top_share} colour={colourOf(row.top_supplier)} />
              <Country code={row.top_supplier} />
              <span className="end">
                <Figure
                  figure={`${about.prefix}/${data.bloc}/${data.year}/${row.product}/top_share`}
                  full={row.top_share}
                  year={data.year}
                  source={about.sources.map((one) => one.publisher).join(", ")}
                  age={about.age}
                >
                  {format.percent(row.top_share)}
                </Figure>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
