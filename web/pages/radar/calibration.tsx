/** Whether what was said came as often, beside what nobody had to think for. */
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Forecasts } from "./reading.ts";

export function Calibration({ data: { overall, fewest } }: { data: Forecasts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const score = (value: number | null | undefined) => (value === null || value === undefined ? "–" : format.decimal(value, 3));
  if (overall.answered === 0) return null;
  const parts = overall.decomposition;
  return (
    <section className="stack" aria-labelledby="calibration">
      <h2 id="calibration">{t("forecasts.howGood")}</h2>
      {parts === null ? (
        <p className="soft">{t("forecasts.tooFewOverall", { fewest })}</p>
      ) : (
        <>
          <p>
            {t("forecasts.overall", {
              brier: score(overall.brier),
              count: overall.count,
              half: score(overall.reference.half),
              base: score(overall.reference.baseRate),
            })}
          </p>
          <p className="soft small">
            {t("forecasts.parts", {
              reliability: score(parts.reliability),
              resolution: score(parts.resolution),
              uncertainty: score(parts.uncertainty),
              within: score(parts.withinBins),
            })}
          </p>
          <PlainTable
            label={t("forecasts.calibration")}
            head={[t("forecasts.bin"), t("forecasts.binSaid"), t("forecasts.binCame"), t("forecasts.binCount")]}
            numbers={[1, 2, 3]}
            rows={overall.calibration
              .filter((one) => one.count > 0)
              .map((one) => [
                `${format.percent(one.from)}–${format.percent(one.to)}`,
                format.percent(one.forecast),
                format.percent(one.happened),
                format.count(one.count),
              ])}
          />
        </>
      )}
      {overall.own.length > 0 && (
        <>
          <h3>{t("forecasts.ownScores")}</h3>
          <p className="soft small">{t("forecasts.ownSays")}</p>
          <PlainTable
            label={t("forecasts.ownScores")}
            head={[t("forecasts.pseudonym"), t("forecasts.questions"), t("forecasts.lastBrier"), t("forecasts.timeBrier")]}
            numbers={[1, 2, 3]}
            rows={overall.own.map((one) => [one.forecaster, format.count(one.questions), score(one.lastBrier), score(one.timeBrier)])}
          />
        </>
      )}
    </section>
  );
}
