/** The milestones on the line: one Tab stop, up and down walk, left and right move by a month, Enter opens; dragging moves too. */
import { type Placed, type Plot, xOf } from "#figure";
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";
import type { Milestone } from "./reading.ts";
import { Shape } from "./shape.tsx";

interface Props {
  readonly placed: readonly Placed<Milestone>[];
  readonly plot: Plot;
  readonly open: string | undefined;
  readonly choose: (id: string) => void;
  readonly allowed: boolean;
  readonly dateOf: (milestone: Milestone) => string | null;
  readonly onMonths: (milestone: Milestone, months: number) => void;
  readonly onDrop: (milestone: Milestone, x: number) => void;
}

export function Marks({ placed, plot, open, choose, allowed, dateOf, onMonths, onDrop }: Props) {
  const [at, setAt] = useState<string>();
  const [drag, setDrag] = useState<{ key: string; by: number }>();
  const group = useRef<SVGGElement>(null);
  const order = placed.toSorted((left, right) => left.y - right.y || left.x - right.x);
  const current = order.find(({ key }) => key === at) ?? order.find(({ milestone }) => milestone.id === open) ?? order[0];
  const go = (key: string | undefined) => {
    if (key === undefined) return;
    setAt(key);
    group.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, one: Placed<Milestone>) => {
    const place = order.findIndex(({ key }) => key === one.key);
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(order[place + 1]?.key),
      j: () => go(order[place + 1]?.key),
      ArrowUp: () => go(order[place - 1]?.key),
      k: () => go(order[place - 1]?.key),
      Home: () => go(order[0]?.key),
      End: () => go(order.at(-1)?.key),
      Enter: () => choose(one.milestone.id),
      " ": () => choose(one.milestone.id),
      ...(allowed ? { ArrowLeft: () => onMonths(one.milestone, -1), ArrowRight: () => onMonths(one.milestone, 1) } : {}),
    };
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  return (
    <g ref={group}>
      {order.map((one) => (
        <Mark
          key={one.key}
          one={one}
          plot={plot}
          date={dateOf(one.milestone)}
          open={one.milestone.id === open}
          tab={one.key === current?.key}
          allowed={allowed}
          by={drag?.key === one.key ? drag.by : 0}
          onFocus={() => setAt(one.key)}
          onKey={(event) => onKey(event, one)}
          onPress={() => choose(one.milestone.id)}
          onDrag={(by) => setDrag(by === undefined ? undefined : { key: one.key, by })}
          onDrop={(x) => onDrop(one.milestone, x)}
        />
      ))}
    </g>
  );
}

interface MarkProps {
  readonly one: Placed<Milestone>;
  readonly plot: Props["plot"];
  readonly date: string | null;
  readonly open: boolean;
  readonly tab: boolean;
  readonly allowed: boolean;
  readonly by: number;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPress: () => void;
  readonly onDrag: (by: number | undefined) => void;
  readonly onDrop: (x: number) => void;
}

function Mark({ one, plot, date, open, tab, allowed, by, onFocus, onKey, onPress, onDrag, onDrop }: MarkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { milestone, x, y, side, words } = one;
  const held = useRef<{ x: number; moved: boolean } | undefined>(undefined);
  const word = t(`decide.roadmaps.standing.${milestone.standing}`);
  const said = [
    format.text(milestone.name),
    format.date(date),
    word,
    milestone.moved && milestone.movedFrom !== null ? t("decide.roadmaps.movedFrom", { date: format.date(milestone.movedFrom) }) : "",
  ];
  const onDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    held.current = { x: event.clientX, moved: false };
    if (allowed) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (!held.current || !allowed) return;
    const moved = event.clientX - held.current.x;
    if (!held.current.moved && Math.abs(moved) < 5) return;
    held.current.moved = true;
    onDrag(moved);
  };
  const onUp = (event: PointerEvent) => {
    const was = held.current;
    held.current = undefined;
    if (was === undefined) return;
    onDrag(undefined);
    if (was.moved) onDrop(x + event.clientX - was.x);
    else onPress();
  };
  const begins = milestone.start !== null && date !== null && milestone.start < date ? xOf(milestone.start, plot) : null;
  const length = words.length * 6.3 + 26;
  return (
    <g>
      {begins !== null && <line x1={Math.max(plot.left, begins)} x2={x} y1={y} y2={y} className="mark-span" />}
      <Whisker milestone={milestone} plot={plot} y={y} />
      <g
        className="mark"
        role="button"
        tabIndex={tab ? 0 : -1}
        data-key={one.key}
        data-open={open || undefined}
        data-critical={milestone.critical || undefined}
        data-movable={allowed || undefined}
        aria-pressed={open}
        aria-label={said.filter(Boolean).join(", ")}
        transform={`translate(${x + by} ${y})`}
        onFocus={onFocus}
        onKeyDown={onKey}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => {
          held.current = undefined;
          onDrag(undefined);
        }}
      >
        <title>{said.filter(Boolean).join("\n")}</title>
        <rect className="mark-ring" x={side === "right" ? -10 : 10 - length} y={-11} width={length} height={22} rx={6} />
        <Shape standing={milestone.standing} />
        <text x={side === "right" ? 12 : -12} y={4} textAnchor={side === "right" ? "start" : "end"}>
          {words}
        </text>
      </g>
    </g>
  );
}

/** How early and how late it can be reached by how long its measures take; open to the right when nobody knows how late. */
function Whisker({ milestone, plot, y }: { readonly milestone: Milestone; readonly plot: Props["plot"]; readonly y: number }) {
  const { earliest, standing, measures } = milestone;
  if (earliest === null || (earliest.high === null ? standing !== "impossible" : measures.length === 0 && standing !== "at_risk"))
    return null;
  const from = xOf(earliest.low, plot);
  const to = earliest.high === null ? from + 34 : xOf(earliest.high, plot);
  if (to < plot.left || from > plot.right + 120) return null;
  const at = y + 11;
  return (
    <g className="whisker" data-open={earliest.high === null || undefined} aria-hidden="true">
      <path d={`M${Math.max(from, plot.left)} ${at}H${Math.max(to, plot.left)}`} />
      {from >= plot.left && <path d={`M${from} ${at - 3}V${at + 3}`} />}
      {earliest.high !== null && <path d={`M${to} ${at - 3}V${at + 3}`} />}
    </g>
  );
}
