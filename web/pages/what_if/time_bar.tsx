/** The day shown: a slider, and a button that lets time pass. Space plays and pauses, arrows move a step. */
import { Pause, Play } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { useTranslation } from "react-i18next";
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
  const [playing, setPlaying] = useState(false);
  const at = useRef(step);
  const last = days.length - 1;
  const calls = useRef({ onStep, onRest });
  useEffect(() => {
    at.current = step;
    calls.current = { onStep, onRest };
  });
  useEffect(() => {
    if (!playing) return;
    // Who wishes less motion sees ten still pictures.
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const stride = still ? Math.max(1, Math.round(last / 10)) : 1;
    const timer = setInterval(
      () => {
        const next = Math.min(last, at.current + stride);
        calls.current.onStep(next);
        if (next === last) {
          setPlaying(false);
          calls.current.onRest(next);
        }
      },
      still ? 900 : 110,
    );
    return () => clearInterval(timer);
  }, [playing, last]);
  const play = () => {
    if (playing) onRest(step);
    else if (step >= last) onStep(0);
    setPlaying(!playing);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== " " || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    play();
  };
  return (
    <div className="time-bar" role="group" aria-label={t("lab.day")} onKeyDown={onKeyDown}>
      <button type="button" className="button" data-shape="square" aria-label={t(playing ? "lab.pause" : "lab.play")} onClick={play}>
        {playing ? <Pause size={15} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
      </button>
      <Slider
        className="slider"
        minValue={0}
        maxValue={last}
        value={step}
        onChange={(next: number) => {
          setPlaying(false);
          onStep(next);
        }}
        onChangeEnd={onRest}
      >
        <Label>{t("lab.day")}</Label>
        <SliderOutput className="numbers">
          {t("lab.dayOf", { day: format.count(Math.round(days[step] ?? 0)), last: format.count(Math.round(days[last] ?? 0)) })}
        </SliderOutput>
        <SliderTrack className="track">
          <SliderThumb className="thumb" />
        </SliderTrack>
      </Slider>
    </div>
  );
}
