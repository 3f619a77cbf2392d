import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutChain } from "#figure";

const nodes = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `n${at}` }));
/** Node n goes into node n/3 and n/4. */
const links = (count: number) =>
  nodes(count)
    .slice(1)
    .flatMap(({ id }, at) => [
      { id: `a${at}`, from: id, to: `n${Math.floor(at / 3)}` },
      { id: `b${at}`, from: id, to: `n${Math.floor(at / 4)}` },
    ]);

test("what goes in stands left of what it goes into, and links run between them", async () => {
  const placed = await layoutChain(nodes(10), links(10));
  const at = new Map(placed.nodes.map((node) => [node.id, node]));
  for (const link of placed.links) {
    expect(at.get(link.from)?.tier).toBeLessThan(at.get(link.to)?.tier ?? -1);
    expect(link.points.length).toBeGreaterThanOrEqual(2);
  }
  expect(at.get("n0")?.tier).toBe(placed.tiers - 1);
});

test("the end product stands left when asked", async () => {
  const placed = await layoutChain(nodes(10), links(10), { endProduct: "left" });
  expect(placed.nodes.find((node) => node.id === "n0")?.tier).toBe(0);
});

test("no two nodes overlap, whatever the chain", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 }), async (pairs) => {
      const drawn = pairs.map(([from, to], at) => ({ id: String(at), from: `n${from}`, to: `n${to}` }));
      const { nodes: placed } = await layoutChain(nodes(20), drawn);
      for (const one of placed)
        for (const other of placed) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(one === other || apart).toBe(true);
        }
    }),
    { numRuns: 15 },
  );
});

test("the same chain is laid out the same, and links to nobody are left out", async () => {
  const extra = [...links(30), { id: "lost", from: "n1", to: "nobody" }];
  const first = await layoutChain(nodes(30), extra);
  expect(await layoutChain(nodes(30), extra)).toEqual(first);
  expect(first.links.some((link) => link.id === "lost")).toBe(false);
});

test("of no nodes the layout is empty", async () => {
  expect(await layoutChain([], [])).toEqual({ width: 0, height: 0, tiers: 0, nodes: [], links: [] });
});

test("five hundred nodes are laid out while somebody waits", async () => {
  await layoutChain(nodes(500), links(500));
  const before = process.cpuUsage();
  await layoutChain(nodes(500), links(500));
  // Time of the processor, not of the clock: about 0.7 s here, whoever else is busy.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
});
