/** How far the flags can be trusted, in the open. */
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";

export function Quality() {
  const { t } = useTranslation();
  const format = useFormat();
  const range = (low: number | null, high: number | null, digits: (value: number) => string | null) =>
    low === null || high === null ? "" : ` (${digits(low)}–${digits(high)})`;
  return (
    <Answered of={useAsk("/api/scout/quality")}>
      {({ model, falsePositives, missed, perTechnology, documents, flagged, threshold }) => (
        <div className="stack quality">
          <p>
            {t("scout.quality.flagged", {
              flagged: format.count(flagged),
              documents: format.count(documents),
              threshold: format.percent(threshold),
            })}
          </p>
          <p>
            {falsePositives.value === null
              ? t("scout.quality.noDecisions")
              : t("scout.quality.falsePositives", {
                  count: falsePositives.count,
                  of: falsePositives.of,
                  share: `${format.percent(falsePositives.value)}${range(falsePositives.low, falsePositives.high, (value) => format.percent(value))}`,
                })}
          </p>
          <p>
            {missed.estimate === null
              ? t("scout.quality.notSampled", { checked: missed.checked })
              : t("scout.quality.missed", {
                  checked: missed.checked,
                  found: missed.found,
                  estimate: format.count(Math.round(missed.estimate)),
                  range: range(missed.low, missed.high, (value) => format.count(Math.round(value))),
                })}
          </p>
          <h2>{t("scout.quality.model")}</h2>
          <p className="soft">{format.text(model.trainedOn)}</p>
          {model.figures.length === 0 && <p className="soft">{t("scout.quality.notMeasured")}</p>}
          {model.figures.length > 0 && (
            <PlainTable
              label={t("scout.quality.model")}
              head={[t("scout.quality.measure"), t("scout.quality.value"), t("scout.quality.baseline"), t("scout.quality.bar")]}
              numbers={[1, 2, 3]}
              rows={model.figures.map((one) => [
                format.text(one.name),
                `${format.decimal(one.value, 3)}${range(one.low, one.high, (value) => format.decimal(value, 3))}`,
                format.decimal(one.baseline, 3) ?? "",
                format.decimal(one.bar, 2) ?? "",
              ])}
            />
          )}
          {perTechnology.length > 0 && (
            <>
              <h2>{t("scout.quality.taught")}</h2>
              <PlainTable
                label={t("scout.quality.taught")}
                head={[t("scout.technology"), t("scout.decided.accept"), t("scout.decided.reject"), t("scout.quality.shift")]}
                numbers={[1, 2, 3]}
                rows={perTechnology.map((one) => [format.text(one.name), one.accepted, one.rejected, format.decimal(one.shift, 2) ?? ""])}
              />
            </>
          )}
        </div>
      )}
    </Answered>
  );
}
