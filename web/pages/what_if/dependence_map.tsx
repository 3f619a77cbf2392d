/** The world, the darker the more would stop for certain without a country. The list beside it says the same and is reached by keyboard. */
import { useTranslation } from "react-i18next";
import { World } from "../../figures/world.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Ground } from "./use_ground.ts";

interface Props {
  readonly countries: Ground["countries"];
  readonly onChoose: (country: string) => void;
}

export default function DependenceMap({ countries, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const certain = new Map(countries.map((one) => [one.code, one.certain]));
  const fill = (country: string) => {
    const share = certain.get(country);
    if (share === undefined) return "var(--land)";
    return `var(--ramp-${1 + Math.min(5, Math.floor(share * 6))})`;
  };
  const title = (country: string) => {
    const share = certain.get(country);
    if (share === undefined) return t("lab.map.unnamed", { country: format.country(country || null) });
    return t("lab.map.says", { country: format.country(country), share: format.percent(share) ?? "" });
  };
  return (
    <div className="dependence-map">
      <div data-choosable>
        <World
          sentence={t("lab.map.sentence")}
          fill={fill}
          title={title}
          onChoose={(country) => certain.has(country) && onChoose(country)}
        />
        <p className="small soft">{t("lab.map.sentence")}</p>
      </div>
      <ol className="country-list" aria-label={t("lab.map.list")}>
        {countries.slice(0, 12).map(({ code, certain: share }) => (
          <li key={code}>
            <button type="button" className="chip kind" onClick={() => onChoose(code)}>
              {format.country(code)} <span className="numbers soft">{format.percent(share)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
