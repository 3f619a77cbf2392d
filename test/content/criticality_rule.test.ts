/** The rule of criticality as analysts write it: the built-in one is sound, and a wrong one is told with its line. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readWith, said } from "./root.ts";

const builtIn = await readFile(new URL("../../policy/criticality/rule.yaml", import.meta.url), "utf8");

describe("the rule of criticality", () => {
  it("that ships has five criteria with their source, and indicators whose bounds leave room for weights that add up to 1", async () => {
    const content = await readWith({ "policy/criticality/rule.yaml": builtIn });
    expect(said(content)).toEqual([]);
    const { criteria, indicators, citation } = content.criticality ?? { criteria: [], indicators: [], citation: undefined };
    expect(criteria).toHaveLength(5);
    expect(citation?.evidence).toBe("read");
    const sum = (end: 0 | 1) => indicators.reduce((total, { bounds }) => total + bounds[end], 0);
    expect(sum(0)).toBeLessThan(1);
    expect(sum(1)).toBeGreaterThan(1);
  });

  it.each([
    ["without a weight above 0", builtIn.replaceAll(/weight: \d/g, "weight: 0"), "every weight is 0"],
    ["with a weight below 0", builtIn.replace("weight: 3", "weight: -3"), "weight"],
    ["with a scale of no length", builtIn.replace("to: 10", "to: 0"), "no length"],
    ["with two indicators of one id", builtIn.replace("id: patent_gap", "id: research_gap"), "two indicators have one id"],
  ])("%s is told, and does not stand", async (_, text, reason) => {
    const content = await readWith({ "policy/criticality/rule.yaml": text });
    expect(said(content).join(" ")).toContain(reason);
    expect(content.criticality).toBeUndefined();
  });
});
