/** Whether lines can pay for a set of measures, and what is missing. */
import { costIn, type PortfolioOrder } from "./order.ts";

/** EUR million that no line can give towards all of these measures together; 0 when they can be paid. A measure without lines is missing whole. */
export function missingFor({ candidates, lines, robust }: PortfolioOrder, wanted: ReadonlySet<string>): number {
  const of = candidates.filter(({ id }) => wanted.has(id));
  const [source, sink] = [0, 1];
  const line = new Map(lines.map(({ id }, at) => [id, 2 + of.length + at]));
  const count = 2 + of.length + lines.length;
  const room = Array.from({ length: count }, () => new Float64Array(count));
  const put = (from: number, to: number, amount: number) => {
    const row = room[from];
    if (row) row[to] = amount;
  };
  for (const [at, one] of of.entries()) {
    put(source, 2 + at, costIn(one, robust));
    for (const id of one.lines) if (line.has(id)) put(2 + at, line.get(id) ?? sink, Number.POSITIVE_INFINITY);
  }
  for (const { id, amount } of lines) put(line.get(id) ?? sink, sink, amount);
  const needed = of.reduce((sum, one) => sum + costIn(one, robust), 0);
  return Math.max(0, Math.round((needed - mostThrough(room, source, sink)) * 1e6) / 1e6);
}

/** The largest flow from source to sink (Edmonds and Karp 1972): shortest ways first until none is left. */
function mostThrough(room: readonly Float64Array[], source: number, sink: number): number {
  let through = 0;
  for (;;) {
    const from = new Int32Array(room.length).fill(-1);
    from[source] = source;
    const waiting = [source];
    for (let at = 0; at < waiting.length && from[sink] === -1; at += 1) {
      const here = waiting[at] ?? source;
      for (let next = 0; next < room.length; next += 1)
        if (from[next] === -1 && (room[here]?.[next] ?? 0) > 1e-9) {
          from[next] = here;
          waiting.push(next);
        }
    }
    if (from[sink] === -1) return through;
    let least = Number.POSITIVE_INFINITY;
    for (let at = sink; at !== source; at = from[at] ?? source) least = Math.min(least, room[from[at] ?? source]?.[at] ?? 0);
    for (let at = sink; at !== source; at = from[at] ?? source) {
      const before = from[at] ?? source;
      const [ahead, back] = [room[before], room[at]];
      if (ahead) ahead[at] = (ahead[at] ?? 0) - least;
      if (back) back[before] = (back[before] ?? 0) + least;
    }
    through += least;
  }
}
