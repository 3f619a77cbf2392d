import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChainLayout, layoutChain } from "#figure";

const nodes = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `n${at}` }));
/** Node n goes into node n/3 and n/4. */
const links = (count: number) =>
  nodes(count)
    .slice(1)
    .flatMap(({ id }, at) => [
      { id: `a${at}`, from: id, to: `n${Math.floor(at / 3)}` },
      { id: `b${at}`, from: id, to: `n${Math.floor(at / 4)}` },
    ]);

/** Pairs of nodes that overlap. Only those that meet in height are compared. */
function overlaps({ nodes: placed }: ChainLayout): number {
  const inTurn = [...placed].sort((a, b) => a.y - b.y);
  let found = 0;
  inTurn.forEach((one, at) => {
    for (let next = at + 1; next < inTurn.length && (inTurn[next]?.y ?? 0) < one.y + one.height; next += 1) {
      const other = inTurn[next];
      if (other && one.x < other.x + other.width && other.x < one.x + one.width) found += 1;
    }
  });
  return found;
}

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

test("no two nodes overlap and all stand inside the drawing, whatever the chain and its circles", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 90 }), async (pairs) => {
      const drawn = pairs.map(([from, to], at) => ({ id: String(at), from: `n${from}`, to: `n${to}` }));
      const layout = await layoutChain(nodes(40), drawn);
      expect(overlaps(layout)).toBe(0);
      for (const { x, y, width, height } of layout.nodes)
        expect(x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("every link of a chain without a circle leads to the right, in the picture too", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 150 }), async (pairs) => {
      // From the greater number to the smaller: no circle, and several end products.
      const drawn = pairs
        .filter(([one, other]) => one !== other)
        .map(([one, other], at) => ({ id: String(at), from: `n${Math.max(one, other)}`, to: `n${Math.min(one, other)}` }));
      const { links: placed } = await layoutChain(nodes(60), drawn);
      expect(placed.length).toBe(drawn.length);
      for (const { points } of placed) expect(points[0]?.x).toBeLessThan(points[1]?.x ?? 0);
    }),
    { numRuns: 40 },
  );
});

test("several end products stand in the same last tier", async () => {
  const drawn = [
    { id: "1", from: "ore", to: "metal" },
    { id: "2", from: "metal", to: "magnet" },
    { id: "3", from: "magnet", to: "drone" },
    { id: "4", from: "metal", to: "chip" },
  ];
  const placed = await layoutChain(
    ["ore", "metal", "magnet", "drone", "chip"].map((id) => ({ id })),
    drawn,
  );
  const tier = (id: string) => placed.nodes.find((node) => node.id === id)?.tier;
  expect([tier("drone"), tier("chip"), placed.tiers]).toEqual([3, 3, 4]);
});

test("the same chain is laid out the same, and links to nobody are left out", async () => {
  const extra = [...links(30), { id: "lost", from: "n1", to: "nobody" }];
  const first = await layoutChain(nodes(30), extra);
  expect(await layoutChain(nodes(30), extra)).toEqual(first);
  expect(first.links.some((link) => link.id === "lost")).toBe(false);
});

test("a long tier is folded: thousands of nodes keep the shape of a screen, none over another", async () => {
  const many = nodes(3000).map((node, at) => ({ ...node, group: ["material", "process", "tool"][at % 3] ?? "" }));
  const layout = await layoutChain(many, links(3000), { nodeWidth: 180, nodeHeight: 64 });
  expect(layout.width / layout.height).toBeGreaterThan(1.2);
  expect(layout.width / layout.height).toBeLessThan(3);
  expect(overlaps(layout)).toBe(0);
  expect(await layoutChain(many, links(3000), { nodeWidth: 180, nodeHeight: 64 })).toEqual(layout);
});

test("in a large chain the nodes of one group stand together in their tier", async () => {
  const many = nodes(1200).map((node, at) => ({ ...node, group: ["material", "process", "tool"][at % 3] ?? "" }));
  const { nodes: placed } = await layoutChain(many, links(1200));
  const reach = new Map<string, { tier: number; from: number; to: number }>();
  placed.forEach(({ tier, y, height }, at) => {
    const key = `${tier} ${many[at]?.group}`;
    const known = reach.get(key) ?? { tier, from: y, to: y + height };
    reach.set(key, { tier, from: Math.min(known.from, y), to: Math.max(known.to, y + height) });
  });
  const groups = [...reach.values()];
  const mixed = groups.filter((one, at) =>
    groups.some((other, place) => place !== at && other.tier === one.tier && one.from < other.to && other.from < one.to),
  );
  expect(mixed).toEqual([]);
});

test("of no nodes the layout is empty", async () => {
  expect(await layoutChain([], [])).toEqual({ width: 0, height: 0, tiers: 0, nodes: [], links: [] });
});
