/** Figures that hang on a node by its codes: world production, suppliers of a CN8 code, the Commission's supply risk; each can be traced. */
import { useTranslation } from "react-i18next";
import { Figure } from "../../parts/figure.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Chain } from "./reading.ts";

export function AttachedFigures({ node, chain }: { readonly node: string; readonly chain: Chain }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = chain.attached.filter((one) => one.node === node);
  if (figures.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("chains.attached")}</h3>
      <ul className="stack" style={{ gap: 6 }}>
        {figures.map((one) => (
          <li key={one.id} className="row">
            <span className="small soft">{format.text(one.title)}</span>
            <span>
              {one.country && format.country(one.country)}{" "}
              <Figure figure={one.id} full={one.value} year={one.year}>
                {one.value === null ? null : one.country === null ? format.decimal(one.value, 1) : format.percent(one.value)}
              </Figure>
            </span>
            <span className="small soft numbers">{one.year}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
