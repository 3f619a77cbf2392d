/** The moment shown: a slider, and a button that lets time pass. Space plays and pauses, arrows move a step. */
import { Pause, Play } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";

interface Props {
  readonly label: string;
  readonly play: string;
  readonly pause: string;
  /** The moment in words. */
  readonly shown: string;
  readonly step: number;
  readonly last: number;
  /** Milliseconds for a step, and for one of the still pictures that who wishes less motion sees. */
  readonly pace: readonly [moving: number, still: number];
  /** Steps between still pictures. */
  readonly stillStride?: number;
  readonly onStep: (step: number) => void;
  /** The step one rests at, for the address. */
  readonly onRest: (step: number) => void;
}

export function PlayBar({ label, play, pause, shown, step, last, pace: [moving, stillFor], stillStride = 1, onStep, onRest }: Props) {
  const [playing, setPlaying] = useState(false);
  const now = useRef({ onStep, onRest, step });
  useEffect(() => {
    now.current = { onStep, onRest, step };
  });
  useEffect(() => {
    if (!playing) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const timer = setInterval(
      () => {
        const next = Math.min(last, now.current.step + (still ? stillStride : 1));
        now.current.onStep(next);
        if (next === last) {
          setPlaying(false);
          now.current.onRest(next);
        }
      },
      still ? stillFor : moving,
    );
    return () => clearInterval(timer);
  }, [playing, last, moving, stillFor, stillStride]);
  const toggle = () => {
    if (playing) onRest(step);
    else if (step >= last) onStep(0);
    setPlaying(!playing);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== " " || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    toggle();
  };
  return (
    <div className="time-bar" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <button type="button" className="button" data-shape="square" aria-label={playing ? pause : play} onClick={toggle}>
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
        <Label>{label}</Label>
        <SliderOutput className="numbers">{shown}</SliderOutput>
        <SliderTrack className="track">
          <SliderThumb className="thumb" />
        </SliderTrack>
      </Slider>
    </div>
  );
}
