import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";

interface Point {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const size = { width: 360, height: 216, left: 24, bottom: 24, top: 10, right: 10 };

/** Small enough to be drawn by hand: no engine is loaded for the first page. The highest three are named. */
export function SmallScatter({ points, limit, sentence }: { points: readonly Point[]; limit: { x: number; y: number }; sentence: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const xMax = Math.ceil(Math.max(...points.map((one) => one.x), limit.x + 1));
  const yMax = Math.ceil(Math.max(...points.map((one) => one.y), limit.y + 1) + 0.2);
  const x = (value: number) => size.left + (value / xMax) * (size.width - size.left - size.right);
  const y = (value: number) => size.height - size.bottom - (value / yMax) * (size.height - size.bottom - size.top);
  const [right, floor] = [size.width - size.right, size.height - size.bottom];
  const named = apart(
    points.toSorted((a, b) => b.y - a.y || b.x - a.x).map((one) => ({ ...one, px: x(one.x), py: y(one.y) })),
    right,
  ).slice(0, 6);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${sentence} ${named.map((one) => `${one.name} ${format.decimal(one.y, 1)}`).join(", ")}.`}
      className="small-picture"
    >
      <rect x={x(limit.x)} y={size.top} width={right - x(limit.x)} height={y(limit.y) - size.top} fill="var(--critical)" opacity=".07" />
      <path
        d={`M${size.left} ${y(limit.y)}H${right}M${x(limit.x)} ${size.top}V${floor}`}
        stroke="var(--critical)"
        strokeDasharray="3 3"
        opacity=".7"
      />
      <path d={`M${size.left} ${size.top}V${floor}H${right}`} stroke="var(--line-strong)" fill="none" />
      {points.map((one) => {
        const above = one.x >= limit.x && one.y >= limit.y;
        return (
          <circle
            key={one.id}
            cx={x(one.x)}
            cy={y(one.y)}
            r="3.2"
            fill={above ? "var(--ramp-5)" : "var(--raised)"}
            stroke={above ? "none" : "var(--quiet)"}
          />
        );
      })}
      {named.map((one) => (
        <text key={one.id} x={one.px + (one.px > right - 60 ? -6 : 6)} y={one.py + 3.5} textAnchor={one.px > right - 60 ? "end" : "start"}>
          {one.name}
        </text>
      ))}
      {[limit.y, yMax].map((value) => (
        <text key={value} x={size.left - 5} y={y(value) + 4} textAnchor="end" className="axis">
          {format.decimal(value, 0)}
        </text>
      ))}
      <text x={right} y={size.height - 8} textAnchor="end" className="axis">
        {t("materials.economicImportance")}
      </text>
      <text x={size.left} y={size.height - 8} className="axis">
        {t("materials.supplyRisk")} ↑
      </text>
    </svg>
  );
}

interface Place extends Point {
  readonly px: number;
  readonly py: number;
}

/** The first of those whose names would lie over each other; a letter is taken for six pixels. */
function apart(places: readonly Place[], right: number): Place[] {
  const kept: Place[] = [];
  const span = (one: Place) => {
    const wide = one.name.length * 6 + 12;
    return one.px > right - 60 ? [one.px - wide, one.px] : [one.px, one.px + wide];
  };
  const meet = (one: Place, other: Place) => {
    const [[a = 0, b = 0], [c = 0, d = 0]] = [span(one), span(other)];
    return Math.abs(one.py - other.py) < 13 && a < d && c < b;
  };
  for (const place of places) if (kept.every((one) => !meet(one, place)) && (span(place)[1] ?? 0) <= right + 8) kept.push(place);
  return kept;
}
