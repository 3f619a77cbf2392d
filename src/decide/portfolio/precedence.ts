/** Which measure comes only with which. */

type Rules = readonly { readonly id: string; readonly requires: readonly string[] }[];

/** A circle of measures that each wait for the next, the first one again at the end; undefined when there is none. */
export function circleIn(rules: Rules): string[] | undefined {
  const next = new Map(rules.map(({ id, requires }) => [id, requires]));
  const done = new Set<string>();
  for (const { id } of rules) {
    const found = walk(id, []);
    if (found !== undefined) return found;
  }
  return undefined;

  function walk(id: string, path: readonly string[]): string[] | undefined {
    const at = path.indexOf(id);
    if (at !== -1) return [...path.slice(at), id];
    if (done.has(id)) return undefined;
    for (const one of next.get(id) ?? []) {
      const found = walk(one, [...path, id]);
      if (found !== undefined) return found;
    }
    done.add(id);
    return undefined;
  }
}

/** A measure and all it needs, itself included. */
export function closureOf(rules: Rules, id: string): Set<string> {
  const next = new Map(rules.map((one) => [one.id, one.requires]));
  const found = new Set<string>();
  const waiting = [id];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    waiting.push(...(next.get(one) ?? []));
  }
  return found;
}
