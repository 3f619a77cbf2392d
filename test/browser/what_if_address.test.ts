/** The address of a scenario: short, whole, and readable by whoever it is sent to. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { draftFrom, draftWith, readDraft, scenarioOf, writeDraft } from "../../web/pages/what_if/draft.ts";

const folder = join(import.meta.dirname, "../../scenarios");
const shipped = readdirSync(folder).map((id) => [id, parse(readFileSync(join(folder, id, "scenario.yaml"), "utf8")) as unknown] as const);

test.each(shipped)("the scenario %s comes out of its address as it went in", (_, card) => {
  const draft = draftFrom(card);
  expect(readDraft(writeDraft(draft))).toEqual(draft);
});

test("what is as usual stays out of the address", () => {
  const address = writeDraft(draftWith({ kind: "stop", country: "CHN", nodes: ["gallium_primary"] }));
  expect(JSON.parse(Buffer.from(address, "base64url").toString())).toEqual({
    shocks: [{ kind: "stop", country: "CHN", nodes: ["gallium_primary"] }],
  });
});

test("letters of other languages survive", () => {
  const draft = { ...draftWith({ kind: "stop", country: "CHN" }), name: { en: "Türkiye – “bor”", nl: "Türkiye – ‘boor’" } };
  expect(readDraft(writeDraft(draft)).name).toEqual(draft.name);
});

test("a scenario without a name has one that is the same in every language, so that its run has one id", () => {
  const scenario = scenarioOf(draftWith({ kind: "stop", country: "CHN" }));
  expect(scenario?.name).toEqual({ en: "Unnamed scenario", nl: "Scenario zonder naam" });
});

test("a scenario in which nothing goes wrong asks nothing", () => {
  expect(scenarioOf({ ...draftWith({ kind: "stop", country: "CHN" }), shocks: [] })).toBeUndefined();
});

test("an address that holds something else says what is wrong with it", () => {
  const wrong = Buffer.from(JSON.stringify({ days: -3, shocks: [{ country: "China" }] })).toString("base64url");
  expect(() => readDraft(wrong)).toThrowError(/days.*shocks\.0\.country|shocks\.0\.country.*days/);
  expect(() => readDraft("nonsense")).toThrowError(/JSON|token/i);
});
