/** The canvas: the whole chain on one drawing surface, near enough for names or far enough for groups, by pointer and by keyboard. */
import { useEffect, useId, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useTheme } from "../../frame/use_theme.ts";
import { useFormat } from "../../words/use_format.ts";
import { captionsOf } from "./canvas/captions.ts";
import type { Words } from "./canvas/drawing.ts";
import { followPointer } from "./canvas/gestures.ts";
import { answerKey } from "./canvas/keys.ts";
import { forgetWidths } from "./canvas/lettering.ts";
import { type Colours, readColours, readSigns, type Signs } from "./canvas/look.ts";
import { makeScene } from "./canvas/scene.ts";
import { makeStage, type Stage } from "./canvas/stage.ts";
import { Tip } from "./canvas/tip.tsx";
import { Tools } from "./canvas/tools.tsx";
import { useSentence } from "./canvas/use_sentence.ts";
import type { CanvasProps } from "./canvas_props.ts";
import { kindOrder, kindSigns } from "./kinds.ts";

export default function Graph(props: CanvasProps) {
  const { label, chain, nodes, shown, open, onOpen, root, onFind, state, height, pictureName } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { shade } = useTheme();
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLCanvasElement>(null);
  const behind = useRef<HTMLSpanElement>(null);
  const [stage, setStage] = useState<Stage>();
  const [look, setLook] = useState<{ shade: string; colours: Colours; signs: Signs }>();
  const [said, setSaid] = useState("");
  const [, setChanged] = useState(0);
  const [hover, setHover] = useState<{ unit: number; x: number; y: number }>();
  const last = useRef(-1);

  const scene = useMemo(() => makeScene(chain, nodes, root), [chain, nodes, root]);
  const opened = open === undefined ? -1 : (scene.numbers.get(open) ?? -1);
  const captions = useMemo(() => captionsOf(scene, format, t("number.unknown")), [scene, format, t]);
  const words = useMemo<Words>(
    () => ({
      tier: (tier) => (tier === 0 ? t("canvas.end") : t("canvas.tier", { tier })),
      kind: (kind) => t(`kind.${kind}`),
      count: (count) => format.count(count),
      percent: (fraction) => format.percent(fraction) ?? "",
    }),
    [t, format],
  );
  const states = useMemo(() => state && scene.readings.map(({ node }) => state.get(node.id)), [state, scene]);
  const sentence = useSentence({ scene, captions, words, states });

  useEffect(() => {
    if (!surface.current || !place.current) return;
    let count = 0;
    const made = makeStage(surface.current, () => {
      // The tools only need to know now and then.
      count += 1;
      if (count % 12 === 1) setChanged((now) => now + 1);
    });
    const watch = new ResizeObserver(([entry]) => {
      const { width = 0, height: high = 0 } = entry?.contentRect ?? {};
      if (width > 0 && high > 0) made.resize({ width: Math.floor(width), height: Math.floor(high) });
    });
    watch.observe(place.current);
    setStage(made);
    return () => {
      watch.disconnect();
      made.stop();
    };
  }, []);
  useEffect(() => {
    if (frame.current) setLook({ shade, colours: readColours(frame.current), signs: readSigns(frame.current) });
  }, [shade]);
  useEffect(() => {
    if (stage && look) stage.show({ scene, captions, words, open: opened, ...look });
  }, [stage, scene, captions, words, opened, look]);
  useEffect(() => {
    stage?.mark({ shown: shown && Uint8Array.from(scene.readings, ({ node }) => (shown.has(node.id) ? 1 : 0)) });
  }, [stage, scene, shown]);
  useEffect(() => stage?.mark({ state: states }), [stage, states]);
  useEffect(() => {
    if (!stage) return;
    const measure = async () => {
      await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 13px "Inter Variable"`)));
      forgetWidths();
      stage.mark({});
    };
    void measure();
  }, [stage]);

  const choose = (unit: number) => {
    const one = stage?.read().units.list[unit];
    if (!stage || !one) return;
    if (one.node >= 0) {
      const reading = scene.readings[one.node];
      if (reading) onOpen(reading.node.id);
      return;
    }
    stage.openGroup(one.group);
    setHover(undefined);
    const { units, cursor } = stage.read();
    if (cursor >= 0) setSaid(sentence(units, cursor));
  };
  const choosing = useRef(choose);
  useEffect(() => {
    choosing.current = choose;
  });
  useEffect(() => {
    const canvas = surface.current;
    if (!stage || !canvas) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    const stop = followPointer(canvas, stage, {
      onChoose: (unit) => choosing.current(unit),
      onHover: (unit, at) => {
        canvas.style.cursor = unit >= 0 ? "pointer" : "";
        setHover(unit >= 0 && at ? { unit, ...at } : undefined);
        // Only who stays on a node means it.
        clearTimeout(later);
        later = setTimeout(() => stage.hover(unit), unit >= 0 ? 140 : 60);
      },
    });
    return () => {
      clearTimeout(later);
      stop();
    };
  }, [stage]);

  const reach = (unit: number) => {
    if (!stage) return;
    const one = stage.read().units.list[unit];
    last.current = one?.node ?? -1;
    setHover(undefined);
    setSaid(sentence(stage.read().units, unit));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isOurs =
      stage !== undefined &&
      answerKey(event, stage, {
        onReach: reach,
        onOpen: choose,
        onFind,
        onLeave: () => behind.current?.focus(),
      });
    if (isOurs) event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    if (!stage || !event.currentTarget.matches(":focus-visible")) return;
    const { units } = stage.read();
    const start = last.current >= 0 ? last.current : opened >= 0 ? opened : scene.root;
    const unit = units.of[start] ?? -1;
    stage.cursor(unit);
    reach(unit);
  };
  return (
    <section ref={frame} className="canvas-frame" aria-label={label} style={height === undefined ? undefined : { height }}>
      <div
        ref={place}
        className="canvas-place"
        role="application"
        aria-label={t("chains.canvas")}
        aria-describedby={`${id}-keys`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => stage?.cursor(-1)}
      >
        <canvas ref={surface} aria-hidden="true" />
      </div>
      <p id={`${id}-keys`} className="visually-hidden">
        {t("canvas.keys")}
      </p>
      <p className="visually-hidden" aria-live="polite" data-said>
        {said}
      </p>
      <span ref={behind} tabIndex={-1} className="visually-hidden" />
      {stage && hover && <Tip place={hover} units={stage.read().units} size={stage.read().size} sentence={sentence} />}
      {stage && (
        <Tools
          stage={stage}
          picture={
            look && pictureName !== undefined
              ? { name: pictureName, label, drawn: { scene, captions, words, ...look, state: states } }
              : undefined
          }
        />
      )}
      <span hidden>
        {kindOrder.map((kind) => {
          const Sign = kindSigns[kind];
          return <Sign key={kind} data-kind={kind} />;
        })}
      </span>
    </section>
  );
}
