/** Where the things of the picture stand, so that ties can be drawn between them; drawn anew when the room changes. */
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Edge } from "./reading.ts";

export interface Drawn {
  readonly edge: Edge;
  readonly path: string;
  /** The middle of the tie, for what is said about it. */
  readonly x: number;
  readonly y: number;
}

export function useTies(
  room: RefObject<HTMLElement | null>,
  edges: readonly Edge[],
): { width: number; height: number; ties: readonly Drawn[] } {
  const [drawn, setDrawn] = useState<{ width: number; height: number; ties: readonly Drawn[] }>({ width: 0, height: 0, ties: [] });
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const draw = () => {
      const own = element.getBoundingClientRect();
      const boxes = new Map(
        [...element.querySelectorAll<HTMLElement>("[data-subject]")].map((one) => [
          one.dataset["subject"] ?? "",
          one.getBoundingClientRect(),
        ]),
      );
      const ties = edges.flatMap((edge): Drawn[] => {
        const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
        if (from === undefined || to === undefined) return [];
        const sameStep = Math.abs(from.left - to.left) < 4;
        const [x1, y1] = [from.right - own.left, from.top + from.height / 2 - own.top];
        const [x2, y2] = [(sameStep ? to.right : to.left) - own.left, to.top + to.height / 2 - own.top];
        const bend = sameStep ? 22 : Math.max(18, (x2 - x1) / 2);
        const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${sameStep ? x2 + bend : x2 - bend} ${y2} ${x2} ${y2}`;
        return [{ edge, path, x: (x1 + x2) / 2 + (sameStep ? 16 : 0), y: (y1 + y2) / 2 }];
      });
      setDrawn({ width: element.scrollWidth, height: element.scrollHeight, ties });
    };
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    return () => watch.disconnect();
  }, [room, edges]);
  return drawn;
}
