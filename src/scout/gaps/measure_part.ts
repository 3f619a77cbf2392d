/** One measure of a need (levels, or shares) over its parts: what is required against today and against the date. */
import type { Bounds, GapState, Measured, PartToday, Verdict } from "./gaps.ts";

/**
 * The need is no further than its weakest part: both bounds are the lowest of those of the parts. Where a part is unknown the lower bound is `floor`, the
 * end of the scale, so the whole is a gap for certain only when a known part already is one, and never met. Without a known part bounds are null.
 */
export function measurePart(
  required: number | null,
  parts: readonly PartToday[],
  { year, judgeDate, floor }: { readonly year: number | null; readonly judgeDate: boolean; readonly floor: number },
): Measured {
  const rows = parts.map((part) => ({
    id: part.id,
    today: part.today,
    byDate: year === null || part.ahead === null ? null : part.ahead(year),
  }));
  const [now, then] = [rows.map((one) => one.today), rows.map((one) => one.byDate)];
  const [today, byDate] = [lowest(now, floor), judgeDate ? lowest(then, floor) : null];
  const verdictToday = verdictOf(required, today, now.includes(null));
  const verdictByDate = judgeDate ? verdictOf(required, byDate, then.includes(null)) : "unknown";
  const known = rows.filter((one) => one.today !== null);
  const weakest = known.toSorted(
    (left, right) => (left.today?.[1] ?? 0) - (right.today?.[1] ?? 0) || (left.today?.[0] ?? 0) - (right.today?.[0] ?? 0),
  );
  return {
    required,
    today,
    byDate,
    missingToday: missing(required, today),
    missingByDate: missing(required, byDate),
    verdictToday,
    verdictByDate,
    state: stateOf(verdictToday, verdictByDate, judgeDate),
    weakest: weakest[0]?.id ?? null,
    parts: rows,
  };
}

function lowest(bounds: readonly (Bounds | null)[], floor: number): Bounds | null {
  const known = bounds.filter((one) => one !== null);
  if (known.length === 0) return null;
  const low = known.length < bounds.length ? floor : Math.min(...known.map((one) => one[0]));
  return [low, Math.min(...known.map((one) => one[1]))];
}

function missing(required: number | null, has: Bounds | null): Bounds | null {
  if (required === null || has === null) return null;
  return [Math.max(0, required - has[1]), Math.max(0, required - has[0])];
}

function verdictOf(required: number | null, has: Bounds | null, someUnknown: boolean): Verdict {
  if (required === null || has === null) return "unknown";
  if (has[1] < required) return "gap";
  if (someUnknown) return "unknown";
  return has[0] >= required ? "none" : "possible";
}

/** Where the date cannot be judged (none, past, or refused) today decides. */
function stateOf(today: Verdict, byDate: Verdict, judgeDate: boolean): GapState {
  if (today === "gap") return byDate === "none" ? "closing" : "existing";
  if (judgeDate && byDate === "gap") return "predictable";
  if (today === "possible" || (judgeDate && byDate === "possible")) return "possible";
  return today === "none" ? "met" : "unknown";
}
