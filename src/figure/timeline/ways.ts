/** The arrows of a timeline, from what is needed to what waits for it. */

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Out of the bottom or top of the first, into the left side of the second; back around when the second stands before the first. */
export function wayOf(from: Spot, to: Spot): string {
  const down = to.y >= from.y ? 1 : -1;
  if (from.y === to.y) return `M${from.x + 8} ${from.y}C${from.x + 24} ${from.y - 16} ${to.x - 24} ${to.y - 16} ${to.x - 9} ${to.y - 3}`;
  const bend = Math.max(10, Math.min(28, (to.x - from.x) / 2));
  const start = `M${from.x} ${from.y + 8 * down}`;
  return to.x - from.x > 12
    ? `${start}C${from.x} ${to.y} ${to.x - bend} ${to.y} ${to.x - 9} ${to.y}`
    : `${start}C${from.x} ${(from.y + to.y) / 2} ${to.x} ${(from.y + to.y) / 2} ${to.x} ${to.y - 9 * down}`;
}

/** Its head, as a path of its own: paper knows no markers. */
export function arrowHead(from: Spot, to: Spot): string {
  const down = to.y >= from.y ? 1 : -1;
  if (from.y !== to.y && to.x - from.x <= 12) {
    const y = to.y - 9 * down;
    return `M${to.x - 2.5} ${y - 5 * down}L${to.x} ${y}L${to.x + 2.5} ${y - 5 * down}Z`;
  }
  const [x, y] = [to.x - 9, from.y === to.y ? to.y - 3 : to.y];
  return `M${x - 5} ${y - 2.5}L${x} ${y}L${x - 5} ${y + 2.5}Z`;
}
