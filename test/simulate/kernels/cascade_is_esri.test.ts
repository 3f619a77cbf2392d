/** Without stock and time, on a chain whose every node is one firm, the cascade is the downstream recursion of the ESRI. */
import { scenarioOf, madeModel, quiet } from "../made_up_chain.ts";
import fc from "fast-check";
import { simulate } from "#simulate";
import { expect, it } from "vitest";
import { buildNetwork, failFirms } from "../../../src/simulate/kernels/network.ts";

const links = fc.uniqueArray(fc.record({ from: fc.nat(7), to: fc.nat(7), essential: fc.boolean() }), {
  maxLength: 16,
  selector: ({ from, to }) => `${from} ${to}`,
});

it("what one firm's failure leaves of every other is the same as by the network kernel", () =>
  fc.assert(
    fc.asyncProperty(links, fc.nat(7), fc.nat(100), async (any, fails, by) => {
      const down = any.filter(({ from, to }) => from < to);
      const firms = Array.from({ length: 8 }, (_, at) => `n${at}`);
      const model = madeModel({
        nodes: Object.fromEntries(firms.map((firm) => [firm, { supplies: [[`${firm}@DEU 100`]], stock: 0 }])),
        links: down.map(({ from, to, essential }) => `n${from} ${essential ? ">" : "~"} n${to}`),
      });
      const scenario = scenarioOf({ days: 1, runs: 0, shocks: [{ provider: `n${fails}`, by }] });
      const { nodes } = await simulate({ model, scenario, effects: quiet });

      const network = buildNetwork({
        firms,
        sectors: firms,
        sectorOf: Uint16Array.from(firms.keys()),
        supplier: Uint32Array.from(down, ({ from }) => from),
        customer: Uint32Array.from(down, ({ to }) => to),
        weight: new Float64Array(down.length).fill(1),
        type: Uint8Array.from(down, ({ essential }) => (essential ? 2 : 1)),
      });
      const reached = failFirms(network, [[fails, by / 100]], { tolerance: 0 });
      const left = new Map(Array.from(reached.firms, (firm, at) => [firms[firm], reached.byInputs[at] ?? 1]));
      for (const { node, lowest } of nodes) expect(lowest.p50).toBeCloseTo(left.get(node) ?? 1, 5);
    }),
    { numRuns: 200 },
  ));
