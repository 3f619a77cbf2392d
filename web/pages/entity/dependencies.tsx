import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { BasketMark } from "../../parts/basket_mark.tsx";
import { Country } from "../../parts/country.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Figure } from "../../parts/figure.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Entity } from "./answer.ts";

/** The trade figures of the codes that stand on a thing or on its chains. */
export function EntityDependencies({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bloc, year } = usePlace();
  const codes = [...new Set(entity.products.map((one) => one.code))];
  const measured = useAsk(
    "/api/measured/:method",
    { params: { method: "eu_dependency" }, query: { bloc, year, product: codes } },
    { enabled: codes.length > 0 && year !== undefined },
  );
  const products = useAsk("/api/products", {}, { enabled: codes.length > 0 });
  if (codes.length === 0) return <Empty title={t("entity.noProducts")}>{t("entity.noProductsHow")}</Empty>;
  return (
    <Answered of={measured}>
      {(table) => {
        const rows = new Map(table.rows.map((row) => [String(row["product"]), row]));
        const named = new Map(products.data?.products.map((one) => [one.code, one]) ?? []);
        const dependent = codes.filter((code) => rows.get(code)?.["dependent"] === true).length;
        return (
          <section className="stack">
            <h2>{t("entity.productsTitle", { dependent, total: codes.length, bloc: format.country(bloc) })}</h2>
            <PlainTable
              label={t("entity.dependencies")}
              head={[
                t("indicator.product"),
                t("chains.node"),
                t("indicator.dependent"),
                t("indicator.top_supplier"),
                t("indicator.top_share"),
                "CDI1",
                "CDI2",
                "CDI3",
              ]}
              numbers={[4, 5, 6, 7]}
              rows={codes.map((code) => {
                const row = rows.get(code);
                const product = named.get(code);
                const via = entity.products.filter((one) => one.code === code && one.via);
                const figure = (column: string, shown: string | null) => (
                  <Figure
                    key={column}
                    figure={row && shown ? `${table.about.prefix}/${bloc}/${year}/${code}/${column}` : null}
                    full={row?.[column]}
                    year={year}
                    age={table.about.age}
                  >
                    {shown}
                  </Figure>
                );
                return [
                  <span key="product" className="row">
                    <Link to="/dependencies" search={{ product: code }} className="numbers">
                      {code}
                    </Link>
                    {product?.basket && <BasketMark materials={product.materials} short />}
                    <span className="soft">{format.text(product?.name)}</span>
                  </span>,
                  via
                    .map(
                      (one) =>
                        one.via && (
                          <SubjectLink key={one.via.subject} subject={one.via.subject} chain={entity.chains[0]?.id ?? null}>
                            {format.text(one.via.name)}
                          </SubjectLink>
                        ),
                    )
                    .slice(0, 3),
                  <Verdict key="verdict" dependent={typeof row?.["dependent"] === "boolean" ? row["dependent"] : null} />,
                  typeof row?.["top_supplier"] === "string" ? (
                    <Country key="top" code={row["top_supplier"]} />
                  ) : (
                    figure("top_supplier", null)
                  ),
                  figure("top_share", format.percent(row?.["top_share"] as number | null)),
                  figure("cdi1", format.decimal(row?.["cdi1"] as number | null)),
                  figure("cdi2", format.decimal(row?.["cdi2"] as number | null)),
                  figure("cdi3", format.decimal(row?.["cdi3"] as number | null)),
                ];
              })}
            />
          </section>
        );
      }}
    </Answered>
  );
}
