import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Clearance, dominates, formatLabel, parseLabel } from "#model";
import { anyClearance, anyLabel } from "../model/labels.ts";
import { openDesk, says } from "./desk.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
const holderOfAll: Clearance = { level: "top_secret", communities: ["DEU", "FRA", "NLD"], handling: ["LIMITE", "SENSITIVE"] };
const labels = [...new Set(fc.sample(anyLabel, { numRuns: 120, seed: 7 }).map(formatLabel))];

beforeAll(async () => {
  desk = await openDesk();
  for (const text of labels) {
    const label = parseLabel(text);
    if (!dominates(holderOfAll, label)) continue;
    await desk.archive
      .as({ name: "all", clearance: holderOfAll })
      .assert({ title: text, label, assertions: [says("material:x", "note", text, { language: "en" })] });
  }
}, 120_000);
afterAll(() => desk.finish());

it("opens in the database exactly what the lattice says", async () => {
  await fc.assert(
    fc.asyncProperty(anyClearance, async (clearance) => {
      const seen = (await desk.archive.as({ name: "somebody", clearance }).statements({ kind: "material" })).map((one) => one.value);
      const expected = labels.filter((text) => dominates(clearance, parseLabel(text)) && dominates(holderOfAll, parseLabel(text)));
      expect(new Set(seen)).toEqual(new Set(expected));
    }),
    { numRuns: 60, seed: 7 },
  );
});
