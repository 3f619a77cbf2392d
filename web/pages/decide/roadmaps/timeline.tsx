/** The roadmap on a line of years and quarters: lanes, shapes, arrows of what waits for what, the day it is about. */
import { layOut, monthEnd, monthsOn, spanOf, toIso, toTime } from "#figure";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoadmapsSearch } from "../../../data/searches.ts";
import { useFormat } from "../../../words/use_format.ts";
import { Arrows } from "./arrows.tsx";
import { Marks } from "./marks.tsx";
import { type Milestone, type Roadmap, told } from "./reading.ts";
import { Scale } from "./scale.tsx";
import type { Moves } from "./use_moves.ts";
import { useSpan } from "./use_span.ts";
import { ZoomTools } from "./zoom_tools.tsx";

interface Props {
  readonly found: Roadmap;
  readonly milestones: readonly Milestone[];
  readonly open: string | undefined;
  readonly choose: (id: string) => void;
  readonly moves: Moves;
}

/** Room for the names of lanes, for the words of what stands at the right end, and letters of a name: on a telephone less of each. */
const rooms = { wide: { gutter: 172, margin: 150, letters: 44 }, narrow: { gutter: 92, margin: 14, letters: 24 } } as const;
const head = 44;

export function Timeline({ found, milestones, open, choose, moves }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { gutter, margin, letters } = rooms[width < 520 ? "narrow" : "wide"];
  const fit = useMemo(
    () =>
      spanOf(
        milestones.flatMap(({ date }) => date ?? []),
        found.on,
      ),
    [milestones, found.on],
  );
  const { span, pan, zoom, reset, wheel } = useSpan(fit);
  const lanesOf = useLanes();
  const plot = { span, left: gutter, right: Math.max(gutter + 200, width - margin) };
  const layout = layOut(milestones, {
    ...plot,
    top: head,
    margin,
    row: 24,
    letter: 6.3,
    lanesOf,
    dateOf: moves.dateOf,
    wordsOf: (one) => {
      const name = shortened(format.text(one.name), letters);
      return told.has(one.standing)
        ? `${name} · ${t(`decide.roadmaps.standing.${one.standing}`).toLocaleLowerCase(format.language)}`
        : name;
    },
  });
  const height = layout.height + 14;
  const shown = new Set(layout.placed.map(({ milestone }) => milestone.id));
  const hidden = milestones.filter((one) => moves.dateOf(one) !== null && !shown.has(one.id)).length;

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const listen = (event: WheelEvent) =>
      wheel(event, (event.clientX - element.getBoundingClientRect().left - gutter) / (plot.right - gutter));
    element.addEventListener("wheel", listen, { passive: false });
    return () => element.removeEventListener("wheel", listen);
  });

  const grab = useRef<{ x: number } | undefined>(undefined);
  return (
    <section className="road-card" aria-label={t("decide.roadmaps.view.timeline")}>
      <ZoomTools zoom={zoom} pan={pan} reset={reset} />
      <div
        className="road-line"
        ref={frame}
        onPointerDown={(event) => {
          if ((event.target as Element).closest(".mark") || event.button !== 0) return;
          grab.current = { x: event.clientX };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (!grab.current) return;
          pan((grab.current.x - event.clientX) / (plot.right - gutter));
          grab.current = { x: event.clientX };
        }}
        onPointerUp={() => {
          grab.current = undefined;
        }}
      >
        <svg
          width={width}
          height={height}
          role="group"
          aria-label={t("decide.roadmaps.pictureLabel")}
          onKeyDown={(event) => {
            // Around the milestone that has the focus, so that it stays in sight.
            const mark = (event.target as Element).closest(".mark")?.getAttribute("data-key");
            const here = layout.placed.find(({ key }) => key === mark);
            const at = here === undefined ? 0.5 : (here.x - plot.left) / (plot.right - plot.left);
            if (event.key === "+" || event.key === "=") zoom(0.7, at);
            else if (event.key === "-") zoom(1.4, at);
            else if (event.key === "0") reset();
            else if (event.key === "z" && (event.ctrlKey || event.metaKey) && moves.allowed) moves.undoLast();
            else return;
            event.preventDefault();
          }}
        >
          <Scale lanes={layout.lanes} plot={plot} width={width} height={height} head={head} on={found.on} />
          <Arrows placed={layout.placed} open={open} />
          <Marks
            placed={layout.placed}
            plot={plot}
            open={open}
            choose={choose}
            allowed={moves.allowed}
            dateOf={moves.dateOf}
            onMonths={(one, months) => {
              const date = moves.dateOf(one);
              if (date !== null) moves.move(one, monthsOn(date, months));
            }}
            onDrop={(one, x) => {
              const part = (x - plot.left) / (plot.right - plot.left);
              const time = toTime(span.from) + part * (toTime(span.to) - toTime(span.from));
              moves.moveNow(one, monthEnd(toIso(time)));
            }}
          />
        </svg>
      </div>
      <p className="small soft road-keys">
        {hidden > 0 && <>{t("decide.roadmaps.outOfSight", { count: hidden })} · </>}
        {t(moves.allowed ? "decide.roadmaps.keysMove" : "decide.roadmaps.keys")}
      </p>
    </section>
  );
}

/** The width there is, as it changes. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(1000);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const seen = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    seen.observe(element);
    return () => seen.disconnect();
  }, [frame]);
  return width;
}

/** In which lanes a milestone stands; in one of its own when nothing is known. */
function useLanes() {
  const { t } = useTranslation();
  const format = useFormat();
  const { roadmap, lanes = roadmap === undefined ? "roadmap" : "kind" } = useSearch({ strict: false }) as RoadmapsSearch;
  return (one: Milestone) => {
    if (lanes === "kind") return [{ id: one.kind, name: t(`decide.roadmaps.kind.${one.kind}`) }];
    const list =
      lanes === "roadmap" ? [one.roadmap] : lanes === "owner" ? one.owners : lanes === "instrument" ? one.instruments : one.technologies;
    if (list.length === 0) return [{ id: "none", name: t("decide.roadmaps.noLane") }];
    return list.map(({ id, name }) => ({ id, name: format.text(name) || id }));
  };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
