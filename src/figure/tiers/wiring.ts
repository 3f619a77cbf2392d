/** A chain as numbers: nodes 0…n−1, links as pairs, and for each node its inputs and outputs in one flat list. */

export interface Wiring {
  readonly count: number;
  /** Link l runs from `from[l]` to `to[l]`; those that would close a circle are left out. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly inputs: Neighbours;
  readonly outputs: Neighbours;
}

/** The neighbours of node n stand at `at[n]` … `at[n + 1] − 1` of `list`. */
export interface Neighbours {
  readonly at: Int32Array;
  readonly list: Int32Array;
}

/** Wires `count` nodes by pairs of numbers; of a circle the link that closes it, seen from the first node, is left out. */
export function wire(count: number, pairs: readonly (readonly [from: number, to: number])[]): Wiring {
  const onward = gather(
    count,
    Int32Array.from(pairs, ([from]) => from),
    Int32Array.from(pairs, ([, to]) => to),
  );
  const closes = closingLinks(count, onward);
  const kept: [number, number][] = [];
  for (let node = 0; node < count; node += 1)
    for (let place = onward.at[node] ?? 0; place < (onward.at[node + 1] ?? 0); place += 1)
      if (closes[place] === 0) kept.push([node, onward.list[place] ?? 0]);
  const from = Int32Array.from(kept, ([one]) => one);
  const to = Int32Array.from(kept, ([, other]) => other);
  return { count, from, to, inputs: gather(count, to, from), outputs: gather(count, from, to) };
}

function gather(count: number, of: Int32Array, other: Int32Array): Neighbours {
  const at = new Int32Array(count + 1);
  for (const node of of) at[node + 1] = (at[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node += 1) at[node + 1] = (at[node + 1] ?? 0) + (at[node] ?? 0);
  const next = at.slice(0, count);
  const list = new Int32Array(of.length);
  of.forEach((node, link) => {
    const place = next[node] ?? 0;
    list[place] = other[link] ?? 0;
    next[node] = place + 1;
  });
  return { at, list };
}

/** 1 at the place of each link that leads back to a node the walk is still in. No recursion: chains may be long. */
function closingLinks(count: number, { at, list }: Neighbours): Uint8Array {
  const closes = new Uint8Array(list.length);
  const state = new Uint8Array(count);
  const next = at.slice(0, count);
  for (let start = 0; start < count; start += 1) {
    if (state[start] !== 0) continue;
    const walk = [start];
    state[start] = 1;
    while (walk.length > 0) {
      const node = walk[walk.length - 1] ?? 0;
      const place = next[node] ?? 0;
      if (place >= (at[node + 1] ?? 0)) {
        state[node] = 2;
        walk.pop();
        continue;
      }
      next[node] = place + 1;
      const other = list[place] ?? 0;
      if (state[other] === 1) closes[place] = 1;
      else if (state[other] === 0) {
        state[other] = 1;
        walk.push(other);
      }
    }
  }
  return closes;
}

/** For each node the longest walk to a node nothing follows: 0 for an end product. */
export function depthsOf({ count, inputs, outputs }: Wiring): Int32Array {
  const depths = new Int32Array(count);
  const open = Int32Array.from({ length: count }, (_, node) => (outputs.at[node + 1] ?? 0) - (outputs.at[node] ?? 0));
  const ready = [...open.keys()].filter((node) => open[node] === 0);
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    for (let place = inputs.at[node] ?? 0; place < (inputs.at[node + 1] ?? 0); place += 1) {
      const input = inputs.list[place] ?? 0;
      depths[input] = Math.max(depths[input] ?? 0, (depths[node] ?? 0) + 1);
      open[input] = (open[input] ?? 0) - 1;
      if (open[input] === 0) ready.push(input);
    }
  }
  return depths;
}
