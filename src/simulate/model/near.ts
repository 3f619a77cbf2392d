/** Names that somebody may have meant. */

/** The names nearest to the one that was written, nearest first, at most `count`. */
export function near(written: string, known: readonly string[], count = 5): string[] {
  const wanted = plain(written);
  return known
    .map((name) => ({ name, far: distance(wanted, plain(name)) }))
    .sort((left, right) => left.far - right.far || (left.name < right.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, " ");
}

/** Letters to change (Levenshtein); little when one name holds the other. */
function distance(left: string, right: string): number {
  if (left !== "" && (right.includes(left) || left.includes(right))) return 0.5 + Math.abs(left.length - right.length) / 1000;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
