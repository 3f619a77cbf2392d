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

it("maps two chains of at least 50 nodes and four tiers", () => {
  for (const chain of content.chains) {
    expect(chain.nodes.length, chain.id).toBeGreaterThanOrEqual(50);
    const onward = new Map<string, string[]>();
    for (const { from, relation, to } of chain.links) if (relation === "goes_into") onward.set(from, [...(onward.get(from) ?? []), to]);
    const depth = (node: string): number => 1 + Math.max(0, ...(onward.get(node) ?? []).map(depth));
    expect(Math.max(...chain.nodes.map((node) => depth(node.id))), chain.id).toBeGreaterThanOrEqual(4);
  }
  expect(content.chains.map((chain) => chain.id)).toEqual(expect.arrayContaining(["autonomous_systems", "semiconductors"]));
});

it("says only what its kinds declare, each row of a chain with its citation", () => {
  for (const { source, assertions } of toStatements(content)) {
    expect(assertions.length, source).toBeGreaterThan(0);
    for (const { kind, property, subject, citation, value } of assertions) {
      expect(Object.keys(kinds[kind].properties), `${subject} ${property}`).toContain(property);
      expect(subject.startsWith(`${kind}:`)).toBe(true);
      if (["link", "supply", "fact"].includes(kind)) expect(citation?.publication, subject).toBeTruthy();
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
