/** What is taken where no source says; the defaults stand beside what was changed. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import { type Draft, same, usualAssumptions } from "./draft.ts";
import { NumberField } from "./number_field.tsx";

interface Props {
  readonly assume: Draft["assume"];
  readonly onChange: (assume: Draft["assume"]) => void;
}

const ranges = ["stock_days", "time_to_recover_days", "days_to_qualify"] as const;

export function Assumptions({ assume, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="stack" style={{ gap: 10 }}>
      <p className="small soft">{t("lab.assumeWhy")}</p>
      {ranges.map((one) => {
        const [low, high] = assume[one];
        const [usualLow, usualHigh] = usualAssumptions[one];
        return (
          <fieldset key={one} className="assumption">
            <legend>
              {t(`lab.assume.${one}`)}{" "}
              {!same(assume[one], usualAssumptions[one]) && (
                <span className="soft small">{t("lab.usual", { value: `${format.count(usualLow)}–${format.count(usualHigh)}` })}</span>
              )}
            </legend>
            <div className="lab-numbers">
              <NumberField
                label={t("lab.atLeast")}
                value={low}
                most={3650}
                onChange={(next = low) => onChange({ ...assume, [one]: [next, Math.max(next, high)] })}
              />
              <NumberField
                label={t("lab.atMost")}
                unit={t("lab.days")}
                value={high}
                most={3650}
                onChange={(next = high) => onChange({ ...assume, [one]: [Math.min(low, next), next] })}
              />
            </div>
          </fieldset>
        );
      })}
      <div className="lab-numbers">
        <NumberField
          label={t("lab.assume.spare_capacity")}
          unit="%"
          most={100}
          value={assume.spare_capacity}
          onChange={(next = 0) => onChange({ ...assume, spare_capacity: next })}
        />
        <NumberField
          label={t("lab.assume.input_cost_share")}
          unit="%"
          most={100}
          value={assume.input_cost_share}
          onChange={(next = 50) => onChange({ ...assume, input_cost_share: next })}
        />
      </div>
      {!same(assume, usualAssumptions) && (
        <div>
          <button type="button" className="button" data-kind="quiet" onClick={() => onChange(usualAssumptions)}>
            {t("lab.usualAgain")}
          </button>
        </div>
      )}
    </div>
  );
}
