/** Measures, budget lines and rules of a seed: no figure of it is real. */

/** An order as `choose` takes it. */
export function makePortfolio({ measures, lines, rules, seed }) {
  const draw = drawing(seed);
  const all = Array.from({ length: lines }, (_, line) => ({ id: `line_${line}`, amount: 40 + Math.floor(160 * draw()) }));
  const candidates = Array.from({ length: measures }, (_, at) => {
    const mid = draw() ** 2 * 5;
    const low = mid * draw();
    const cost = 2 + Math.floor(draw() ** 2 * 90);
    const payers = 1 + Math.floor(draw() * 3);
    return {
      id: `measure_${at}`,
      effect: { low, mid, high: mid * (1 + draw()) },
      cost: { low: cost, high: cost * (1 + draw() * 0.5) },
      lines: [...new Set(Array.from({ length: payers }, () => `line_${Math.floor(draw() * lines)}`))],
      requires: [],
      excludes: [],
    };
  });
  // Each needs one that stands before it, so that there is no circle.
  for (let rule = 0; rule < rules; rule += 1) {
    const at = 1 + Math.floor(draw() * (measures - 1));
    candidates[at].requires.push(`measure_${Math.floor(draw() * at)}`);
  }
  const overlaps = Array.from({ length: Math.floor(measures / 15) }, () => {
    const members = [...new Set(Array.from({ length: 4 }, () => candidates[Math.floor(draw() * measures)]))];
    return {
      members: members.map(({ id }) => id),
      together: members.reduce((sum, { effect }) => sum + effect.mid, 0) * (0.5 + draw() / 2),
    };
  });
  return { candidates, lines: all, overlaps };
}

/** splitmix32 */
function drawing(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 4294967296;
  };
}
