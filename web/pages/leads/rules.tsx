import { RotateCcw } from "lucide-react";
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { Leads } from "./reading.ts";

/** As recalled from the publication that is followed. */
export const published = { high: 3, high_institutions: 8, medium: 2, medium_institutions: 5 } as const;
export type Rules = Record<keyof typeof published, number>;

const sliders = [
  { id: "high", most: 6, step: 0.5 },
  { id: "high_institutions", most: 10, step: 1 },
  { id: "medium", most: 6, step: 0.5 },
  { id: "medium_institutions", most: 10, step: 1 },
] as const;

/** What differs from the published thresholds, as the interface takes it. */
export function setOf(rules: Rules): string[] {
  return sliders.filter(({ id }) => rules[id] !== published[id]).map(({ id }) => `${id}=${rules[id]}`);
}

export function rulesFrom({ rules }: Leads): Rules {
  return {
    high: rules.high.times,
    high_institutions: rules.high.institutions,
    medium: rules.medium.times,
    medium_institutions: rules.medium.institutions,
  };
}

/** From when a lead is a monopoly risk: four thresholds; the answer follows when a thumb is let go. */
export function RiskRules({ rules, onSet }: { rules: Rules; onSet: (set: string[]) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <details className="lead-rules">
      <summary>{t("leads.rules")}</summary>
      <p className="small soft">{t("leads.rulesMeaning")}</p>
      <section className="thresholds" aria-label={t("leads.rules")}>
        {sliders.map(({ id, most, step }) => (
          <Slider
            key={id}
            className="slider"
            minValue={0}
            maxValue={most}
            step={step}
            defaultValue={rules[id]}
            onChangeEnd={(next: number) => onSet(setOf({ ...rules, [id]: next }))}
          >
            <Label>{t(`leads.rule.${id}`)}</Label>
            <SliderOutput className="numbers">
              {({ state }) => `≥ ${format.decimal(state.getThumbValue(0), step === 1 ? 0 : 1)}${step === 1 ? "" : " ×"}`}
            </SliderOutput>
            <SliderTrack className="track" style={{ ["--at" as string]: `${(published[id] / most) * 100}%` }}>
              <SliderThumb className="thumb" />
            </SliderTrack>
          </Slider>
        ))}
        <button type="button" className="button" data-kind="quiet" disabled={setOf(rules).length === 0} onClick={() => onSet([])}>
          <RotateCcw size={14} aria-hidden="true" />
          {t("dependencies.reset")}
        </button>
      </section>
    </details>
  );
}
