/** Chains: 10,000 draws of a chain of 500 nodes, beside the bare loop of the kernel on one processor; exposure of 5,000 nodes on 60 countries. */
import { fileURLToPath } from "node:url";
import { median, repeated, spread } from "./clock.mjs";

const dist = (file) => fileURLToPath(new URL(`../dist/src/${file}`, import.meta.url));

/** Results for the table. `runs`: how often each is measured. */
export async function benchChains({ runs }) {
  const { exposuresOf, readModel, simulate } = await import(dist("simulate/index.js"));
  const { scenarioCard } = await import(dist("model/index.js"));
  const { prepareCascade } = await import(dist("simulate/kernels/cascade.js"));
  const { makeRun, runDraw } = await import(dist("simulate/kernels/cascade_run.js"));

  const model = readModel(madeChain(500, 20), ["all"]).model;
  const scenario = scenarioCard.parse({ name: "A stops", shocks: [{ country: "AAA", for_days: 90 }], runs: 10_000, days: 180 });
  const quiet = { progress: () => undefined };
  const whole = await repeated("10,000 draws of 500 nodes", runs, () => simulate({ model, scenario, effects: quiet }));

  const cuts = [{ party: { kind: "country", name: "AAA" }, nodes: undefined, by: 1, from: 0, until: 90 }];
  const prepared = prepareCascade({ model, cuts, measures: [], days: scenario.days, assume: scenario.assume });
  const room = makeRun(prepared);
  const bare = await repeated("the bare loop", runs, () => {
    for (let draw = 0; draw < scenario.runs; draw += 1) runDraw(prepared, room, scenario.seed, draw);
  });

  const large = readModel(madeChain(5000, 60), ["all"]).model;
  let rows = 0;
  const exposing = await repeated("exposure of 5,000 nodes on 60 countries", runs, () => {
    rows = exposuresOf(large, { on: "country" }).length;
  });
  return [
    {
      what: `10,000 draws of a chain of 500 nodes (${prepared.drawn.length} of them reached), 180 days, percentiles and progress`,
      median: median(whole),
      spread: spread(whole),
      ratios: [{ to: "the bare loop of one processor, nothing kept", times: median(whole) / median(bare) }],
    },
    { what: `Exposure of 5,000 nodes on 60 countries (${rows} intervals)`, median: median(exposing), spread: spread(exposing), ratios: [] },
  ];
}

/** A chain of so many nodes in ten tiers, each with two or three inputs of the tier before, always the same. */
function madeChain(count, countries) {
  const random = (at) => ((Math.imul(at ^ 0x9e3779b9, 0x85ebca6b) >>> 8) % 10_007) / 10_007;
  const statement = (subject, property, value) => ({ subject, property, value, source: "bench" });
  const entity = (kind, subject, said) => ({
    kind,
    subject,
    statements: Object.entries(said).map(([property, value]) => statement(subject, property, String(value))),
  });
  const code = (at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26), 65 + (at % 26));
  const perTier = count / 10;
  const [nodes, links, supplies] = [[], [], []];
  for (let at = 0; at < count; at += 1) {
    nodes.push(entity("node", `node:n${at}`, { node_kind: "component", chain: "chain:made", name: `Node ${at}` }));
    for (let one = 0; one < (at < perTier ? 0 : 3); one += 1) {
      const from = Math.floor(at / perTier - 1) * perTier + Math.floor(random(at * 7 + one) * perTier);
      links.push(
        entity("link", `link:${from}-${at}`, { chain: "chain:made", from: `node:n${from}`, relation: "goes_into", to: `node:n${at}` }),
      );
    }
    for (let one = 0; one < 4; one += 1) {
      const provider = one === 0 && at % 3 === 0 ? "AAA" : code(1 + Math.floor(random(at * 13 + one) * (countries - 1)));
      const said = {
        node: `node:n${at}`,
        provider,
        provider_kind: "country",
        basis: "world supply",
        share: 10 + Math.floor(random(at + one) * 15),
      };
      supplies.push(entity("supply", `supply:${at}-${one}`, said));
    }
  }
  return { chains: [entity("chain", "chain:made", { name: "Made" })], nodes, links, supplies, facts: [] };
}
