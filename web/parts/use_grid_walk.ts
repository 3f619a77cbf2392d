/** The arrow keys in a table of cells, each marked `data-cell="row column"`: one of them is at hand, the others are walked to. */
import { type KeyboardEvent, useState } from "react";

type Place = readonly [row: number, column: number];

const steps: Readonly<Record<string, Place>> = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

export function useGridWalk(rows: number, columns: number) {
  const [at, setAt] = useState<Place>([0, 0]);
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    if (!step || !(event.target as Element).closest("[data-cell]")) return;
    event.preventDefault();
    const within = (place: number, most: number) => Math.max(0, Math.min(most - 1, place));
    const next = [within(at[0] + step[0], rows), within(at[1] + step[1], columns)] as const;
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next[0]} ${next[1]}"]`)?.focus();
  };
  return { at, setAt, walk };
}
