/** Walking a graph of the trace one way: what is reached, how far it is, and the line that passes most steps. */
import { otherEnd, tiesFrom, type TraceGraph } from "./graph.ts";
import { crossroads, kindOfSubject, placeOfStep } from "./steps.ts";

/** Everything reached one way, by subject, with its distance in ties; the start is at 0. The walk goes through no crossroads but the one it begins at. */
export function reachedFrom<Said>(graph: TraceGraph<Said>, start: string, way: "up" | "down"): Map<string, number> {
  const distances = new Map([[start, 0]]);
  let edge = [start];
  for (let far = 1; edge.length > 0; far += 1) {
    const next: string[] = [];
    for (const subject of edge) {
      if (subject !== start && crossroads.has(kindOfSubject(subject))) continue;
      for (const tie of tiesFrom(graph, subject, way)) {
        const other = otherEnd(tie, way);
        if (distances.has(other)) continue;
        distances.set(other, far);
        next.push(other);
      }
    }
    edge = next;
  }
  return distances;
}

interface Way {
  readonly steps: number;
  /** Of everything on it. */
  readonly weight: number;
  /** What comes next, with the crossroads passed on the way to it. */
  readonly next: readonly string[];
}

/**
 * The line from the start through what was reached that passes most steps; of equals the one over heavier items, then by name. It passes a crossroads only
 * between two things that are tied without it: a measure, its fund, the milestone of that measure the fund pays too. Only the start when nothing is reached.
 */
export function fullestLine<Said>(
  graph: TraceGraph<Said>,
  start: string,
  way: "up" | "down",
  reached: ReadonlyMap<string, number>,
): string[] {
  const best = new Map<string, Way>();
  const nextOf = (subject: string) =>
    tiesFrom(graph, subject, way)
      .map((tie) => otherEnd(tie, way))
      .filter((one) => reached.has(one));
  const heavy = (subject: string) => graph.weights.get(subject) ?? 0;
  const moved = (from: string, to: string) => (placeOfStep(kindOfSubject(from)) === placeOfStep(kindOfSubject(to)) ? 0 : 1);
  const walk = (subject: string): Way => {
    const known = best.get(subject);
    if (known !== undefined) return known;
    // Also the guard against circles: whoever comes by again finds no further step here.
    best.set(subject, { steps: 0, weight: 0, next: [] });
    if (subject !== start && crossroads.has(kindOfSubject(subject))) return { steps: 0, weight: 0, next: [] };
    const direct = nextOf(subject);
    const tied = new Set(direct);
    const ways = direct.flatMap((one): Way[] => {
      const passed = crossroads.has(kindOfSubject(one)) ? nextOf(one).filter((beyond) => tied.has(beyond)) : [];
      const leading = (steps: number, ...next: string[]): Way => {
        const beyond = walk(next.at(-1) ?? one);
        return { steps: steps + beyond.steps, weight: next.reduce((sum, item) => sum + heavy(item), beyond.weight), next };
      };
      return [leading(moved(subject, one), one), ...passed.map((beyond) => leading(moved(subject, one) + moved(one, beyond), one, beyond))];
    });
    let found: Way = { steps: 0, weight: 0, next: [] };
    for (const one of ways)
      if (one.steps > found.steps || (one.steps === found.steps && one.steps > 0 && isBefore(one, found))) found = one;
    best.set(subject, found);
    return found;
  };
  walk(start);
  const line = [start];
  for (
    let at = best.get(start)?.next ?? [];
    at.length > 0 && !at.some((one) => line.includes(one));
    at = best.get(at.at(-1) ?? "")?.next ?? []
  )
    line.push(...at);
  return line;
}

function isBefore(one: Way, other: Way): boolean {
  return one.weight > other.weight || (one.weight === other.weight && one.next.join("\n") < other.next.join("\n"));
}
