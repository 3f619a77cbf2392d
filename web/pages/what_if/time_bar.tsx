/** The day shown, and the days passing. */
import { useTranslation } from "react-i18next";
import { PlayBar } from "../../parts/play_bar.tsx";
import { useFormat } from "../../words/use_format.ts";

interface Props {
  readonly days: readonly number[];
  readonly step: number;
  readonly onStep: (step: number) => void;
  /** The step one rests at, for the address. */
  readonly onRest: (step: number) => void;
}

export function TimeBar({ days, step, onStep, onRest }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = days.length - 1;
  const day = (place: number) => format.count(Math.round(days[place] ?? 0));
  return (
    <PlayBar
      label={t("lab.day")}
      play={t("lab.play")}
      pause={t("lab.pause")}
      shown={t("lab.dayOf", { day: day(step), last: day(last) })}
      step={step}
      last={last}
      pace={[110, 900]}
      // Ten still pictures of all the time there is.
      stillStride={Math.max(1, Math.round(last / 10))}
      onStep={onStep}
      onRest={onRest}
    />
  );
}
