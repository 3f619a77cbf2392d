/** The year shown: a slider, and a button that lets the years pass. */
import { Pause, Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface Props {
  readonly years: readonly number[];
  readonly year: number;
  /** Not whole yet. */
  readonly incomplete: number | null;
  readonly onYear: (year: number) => void;
  /** The year one rests at, for the address. */
  readonly onRest: (year: number) => void;
}

export function YearBar({ years, year, incomplete, onYear, onRest }: Props) {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState(false);
  const last = years.length - 1;
  const step = Math.max(0, years.indexOf(year));
  const calls = useRef({ onYear, onRest, step });
  useEffect(() => {
    calls.current = { onYear, onRest, step };
  });
  useEffect(() => {
    if (!playing) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const timer = setInterval(
      () => {
        const next = Math.min(last, calls.current.step + 1);
        calls.current.onYear(years[next] ?? year);
        if (next === last) {
          setPlaying(false);
          calls.current.onRest(years[next] ?? year);
        }
      },
      still ? 1200 : 600,
    );
    return () => clearInterval(timer);
  }, [playing, last, years, year]);
  if (years.length < 2) return null;
  return (
    <div className="time-bar" role="group" aria-label={t("leads.year")}>
      <button
        type="button"
        className="button"
        data-shape="square"
        aria-label={t(playing ? "leads.pause" : "leads.play")}
        onClick={() => {
          if (playing) onRest(year);
          else if (step >= last) onYear(years[0] ?? year);
          setPlaying(!playing);
        }}
      >
        {playing ? <Pause size={15} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
      </button>
      <Slider
        className="slider"
        minValue={0}
        maxValue={last}
        value={step}
        onChange={(next: number) => {
          setPlaying(false);
          onYear(years[next] ?? year);
        }}
        onChangeEnd={(next: number) => onRest(years[next] ?? year)}
      >
        <Label>{t("leads.year")}</Label>
        <SliderOutput className="numbers">{`${year}${year === incomplete ? ` · ${t("leads.notWhole")}` : ""}`}</SliderOutput>
        <SliderTrack className="track">
          <SliderThumb className="thumb" />
        </SliderTrack>
      </Slider>
    </div>
  );
}
