import { RotateCcw } from "lucide-react";
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { Thresholds } from "./screen.ts";

interface Props {
  readonly value: Thresholds;
  readonly published: Thresholds;
  readonly changed: boolean;
  readonly onMove: (next: Thresholds) => void;
  readonly onSet: (next: Thresholds) => void;
}

const ranges = { cdi1: { max: 1, step: 0.05 }, cdi2: { max: 1, step: 0.05 }, cdi3: { max: 5, step: 0.1 } } as const;

/** Three thresholds; the answer follows while a thumb moves, the address when it is let go. */
export function ThresholdSliders({ value, published, changed, onMove, onSet }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="thresholds" aria-label={t("dependencies.thresholds")}>
      {(["cdi1", "cdi2", "cdi3"] as const).map((one) => (
        <Slider
          key={one}
          className="slider"
          minValue={0}
          maxValue={ranges[one].max}
          step={ranges[one].step}
          value={value[one]}
          onChange={(next: number) => onMove({ ...value, [one]: next })}
          onChangeEnd={(next: number) => onSet({ ...value, [one]: next })}
        >
          <Label>
            {one.toUpperCase()} <span className="soft">{t(`indicator.${one}`)}</span>
          </Label>
          <SliderOutput className="numbers">{`> ${format.decimal(value[one], 2)}`}</SliderOutput>
          <SliderTrack className="track" style={{ ["--at" as string]: `${(published[one] / ranges[one].max) * 100}%` }}>
            <SliderThumb className="thumb" />
          </SliderTrack>
        </Slider>
      ))}
      <button type="button" className="button" data-kind="quiet" disabled={!changed} onClick={() => onSet(published)}>
        <RotateCcw size={14} aria-hidden="true" />
        {t("dependencies.reset")}
      </button>
    </section>
  );
}
