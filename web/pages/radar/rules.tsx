/** By which rules the rings come about. */
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type Indicator, indicators, shown } from "./indicators.ts";
import type { Radar } from "./reading.ts";

export function Rules({ radar }: { radar: Radar }) {
  const { t } = useTranslation();
  const format = useFormat();
  const least = (indicator: Indicator, value: number) =>
    t("radar.atLeast", { what: t(`radar.indicator.${indicator}`), least: shown(indicator, value, format) });
  return (
    <details className="rules">
      <summary>{t("radar.rulesTitle")}</summary>
      <p className="soft">{t("radar.rulesSay", { days: radar.signalDays })}</p>
      <PlainTable
        label={t("radar.rulesTitle")}
        head={[t("radar.ringWord"), t("radar.ruleWord"), t("radar.meansWord")]}
        rows={radar.rules.map(({ ring, all }) => [
          t(`radar.ring.${ring}`),
          all.length === 0
            ? t("radar.always")
            : all
                .map((one) => one.map(({ indicator, least: value }) => least(indicator, value)).join(` ${t("radar.or")} `))
                .join(`; ${t("radar.and")} `),
          t(`radar.ringMeans.${ring}`),
        ])}
      />
      <dl className="grade-pair">
        {indicators.map((one) => (
          <div key={one} style={{ display: "contents" }}>
            <dt>{t(`radar.indicator.${one}`)}</dt>
            <dd>{t(`radar.indicatorMeans.${one}`, { days: radar.signalDays })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
