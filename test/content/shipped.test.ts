/** The content that ships with the product passes its own check, and becomes statements. */
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readContent, toStatements } from "#content";
import { kinds } from "#model";

const root = fileURLToPath(new URL("../..", import.meta.url));
const content = await readContent([{ folder: root }]);

it("has no remark", () => {
  expect(content.remarks).toEqual([]);
});

it("holds 10 areas with 42 technologies, and 34 critical and 17 strategic raw materials", () => {
  const entries = (kind: string) => content.lists.filter((list) => list.card.kind === kind).flatMap((list) => list.entries);
  const technologies = entries("technology");
  expect(technologies.filter((entry) => entry.parent === undefined)).toHaveLength(10);
  expect(technologies.filter((entry) => entry.parent !== undefined)).toHaveLength(42);
  expect(entries("material").filter((entry) => entry.critical === "yes" && entry.parent === undefined)).toHaveLength(34);
  expect(entries("material").filter((entry) => entry.strategic === "yes" && entry.parent === undefined)).toHaveLength(17);
});

it("maps seven chains of at least 45 nodes, two of them of 100, and four tiers", () => {
  const large = ["autonomous_systems", "semiconductors"];
  for (const chain of content.chains) {
    expect(chain.nodes.length, chain.id).toBeGreaterThanOrEqual(large.includes(chain.id) ? 100 : 45);
    const onward = new Map<string, string[]>();
    for (const { from, relation, to } of chain.links) if (relation === "goes_into") onward.set(from, [...(onward.get(from) ?? []), to]);
    const depth = (node: string): number => 1 + Math.max(0, ...(onward.get(node) ?? []).map(depth));
    expect(Math.max(...chain.nodes.map((node) => depth(node.id))), chain.id).toBeGreaterThanOrEqual(4);
  }
  const shipped = [...large, "explosives_propellants", "gan_radar", "li_ion_batteries", "permanent_magnets", "space"];
  expect(content.chains.map((chain) => chain.id)).toEqual(expect.arrayContaining(shipped));
});

it("joins the chains at the nodes they share, without a circle", () => {
  const flows = content.chains.flatMap((chain) => chain.links.filter((link) => link.relation === "goes_into"));
  const inputs = new Map<string, number>();
  for (const { to } of flows) inputs.set(to, (inputs.get(to) ?? 0) + 1);
  const ready = [...new Set(flows.map((link) => link.from))].filter((node) => !inputs.has(node));
  let done = 0;
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    for (const { to } of flows.filter((link) => link.from === node)) {
      done += 1;
      inputs.set(to, (inputs.get(to) ?? 0) - 1);
      if (inputs.get(to) === 0) ready.push(to);
    }
  }
  expect(done).toBe(flows.length);
});

it("keeps what is recalled from memory to less than one row in five of a chain", () => {
  for (const chain of content.chains) {
    const rows = [...chain.links, ...chain.shares, ...chain.facts];
    expect(rows.filter((row) => row.citation.evidence === "recalled").length / rows.length, chain.id).toBeLessThan(0.2);
  }
});

it("says only what its kinds declare, each row of a chain with its citation", () => {
  for (const { source, assertions } of toStatements(content)) {
    expect(assertions.length, source).toBeGreaterThan(0);
    for (const { kind, property, subject, citation, value } of assertions) {
      expect(Object.keys(kinds[kind].properties), `${subject} ${property}`).toContain(property);
      expect(subject.startsWith(`${kind}:`)).toBe(true);
      if (["link", "supply", "fact", "export_control"].includes(kind)) expect(citation?.publication, subject).toBeTruthy();
      if (kind === "supply" && property === "share" && value !== null) expect(citation?.year, subject).toBeTruthy();
    }
  }
});

it("points only at things that exist", () => {
  const assertions = toStatements(content).flatMap((said) => said.assertions);
  const subjects = new Set(assertions.map((one) => one.subject));
  const refs = assertions.filter(
    ({ kind, property }) => (kinds[kind].properties as Record<string, { type: string }>)[property]?.type === "ref",
  );
  expect(
    refs
      .filter(({ value }) => value !== null && !subjects.has(value))
      .map(({ subject, property, value }) => `${subject} ${property} ${value}`),
  ).toEqual([]);
});
