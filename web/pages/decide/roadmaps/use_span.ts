/** What part of time is in sight: at once on the screen, a moment later in the address. */
import { shifted, type Span, zoomed } from "#figure";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { RoadmapsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";

export function useSpan(fit: Span) {
  const { from, to } = useSearch({ strict: false }) as RoadmapsSearch;
  const setSearch = useSetSearch<RoadmapsSearch>();
  const [own, setOwn] = useState<Span>();
  const given = from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
  const span = own ?? given ?? fit;
  useEffect(() => {
    if (own === undefined) return;
    const timer = setTimeout(() => {
      setSearch({ from: own.from, to: own.to }, { replace: true });
      setOwn(undefined);
    }, 350);
    return () => clearTimeout(timer);
  }, [own, setSearch]);
  const zoom = (factor: number, at?: number) => setOwn((now) => zoomed(now ?? span, factor, at));
  const pan = (part: number) => setOwn((now) => shifted(now ?? span, part));
  return {
    span,
    zoom,
    pan,
    reset: () => {
      setOwn(undefined);
      setSearch({ from: undefined, to: undefined }, { replace: true });
    },
    /** With Ctrl or on a pinch the wheel zooms, sideways it moves; up and down it is left to the page. */
    wheel: (event: WheelEvent, at: number) => {
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 200), Math.max(0, Math.min(1, at)));
      else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX || event.deltaY) / 900);
      else return;
      event.preventDefault();
    },
  };
}
