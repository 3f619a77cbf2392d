/** A firm network of a seed: sectors and partners at random with some larger than others, weights over orders of magnitude, types in thirds. */

/** `columns` as the kernel takes them. */
export function makeNetwork({ firms, links, sectors, seed }) {
  const draw = drawing(seed);
  const sectorOf = Uint32Array.from({ length: firms }, () => Math.floor(sectors * draw() ** 1.5));
  const supplier = new Uint32Array(links);
  const customer = new Uint32Array(links);
  const weight = new Float64Array(links);
  const type = new Uint8Array(links);
  for (let link = 0; link < links; link += 1) {
    supplier[link] = Math.floor(firms * draw());
    customer[link] = (supplier[link] + 1 + Math.floor((firms - 1) * draw())) % firms;
    weight[link] = Math.exp(Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw()));
    type[link] = Math.floor(3 * draw());
  }
  const names = (count, letter) => Array.from({ length: count }, (_, number) => `${letter}${number}`);
  return { firms: names(firms, "F"), sectors: names(sectors, "S"), sectorOf, supplier, customer, weight, type };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawing(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
