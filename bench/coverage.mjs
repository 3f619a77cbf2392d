/** Coverage over 55,000 projects: the whole matrix, with every overlap and every instrument that is open to a cell. */
import { median, repeated, spread } from "./clock.mjs";

const projects = 55_000;

/** Made-up projects, as many and as unevenly spread over technologies, levels and instruments as those of CORDIS and the European Defence Fund. */
export async function benchCoverage({ runs }) {
  const { coverageOf, sharesOf } = await import("#decide");
  const technologies = Array.from({ length: 42 }, (_, at) => `eu_${1 + (at % 10)}_${1 + Math.floor(at / 10)}`);
  const instruments = Array.from({ length: 170 }, (_, at) => ({
    id: `i${at}`,
    scope: ["civil", "defence", "dual"][at % 3],
    trl: [1 + (at % 6), 3 + (at % 6)],
    technologies: at % 2 === 0 ? [] : [`eu_${1 + (at % 10)}`],
    open: true,
    ruled: at < 40,
  }));
  const made = madeUp(technologies);
  const shares = sharesOf(made, technologies);
  let found;
  const times = await repeated("coverage", runs, () => {
    found = coverageOf(made, technologies, instruments, { from: 2014, to: 2025, scope: null }, shares);
  });
  let sum = 0;
  const adding = await repeated("adding up", runs, () => {
    sum = 0;
    for (const { technologies: own, trl, cents } of made) {
      const parts = own.length * (trl === null ? 1 : trl[1] - trl[0] + 1);
      for (let part = 0; part < parts; part += 1) sum += cents / parts;
    }
  });
  const seconds = median(times);
  return [
    {
      what: `Coverage matrix of ${projects.toLocaleString("en-GB")} projects (${found.cells.length} cells)`,

      median: seconds,
      spread: spread(times),
      ratios: [{ to: "of what it takes to add up the same money without saying where it is", times: seconds / median(adding) }],
    },
  ];
}

/** Three in ten are tied to one to five technologies; most levels are the three of a kind of call. */
function madeUp(technologies) {
  let state = 11;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const levels = [[1, 3], [3, 5], [6, 8], [2, 4], [5, 5], null];
  return Array.from({ length: projects }, (_, at) => ({
    ref: `cordis/${at}`,
    instrument: `i${Math.floor(40 * next() ** 2)}`,
    scope: "civil",
    directed: next() < 0.5,
    year: 2014 + Math.floor(12 * next()),
    cents: Math.floor(500_000_000 * next() ** 3),
    technologies:
      next() < 0.3
        ? [...new Set(Array.from({ length: 1 + Math.floor(5 * next() ** 2) }, () => technologies[Math.floor(42 * next() ** 1.5)]))]
        : [],
    trl: levels[Math.floor(6 * next())],
    stated: next() < 0.15,
  }));
}
