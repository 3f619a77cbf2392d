/** The page as people use it, on the real server with the reference edition. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scansTheHorizon } from "./horizon.ts";
import { movesMilestones } from "./roadmaps.ts";
import { answersToAPerson } from "./uses.ts";
import { builtPage, findChromium, type House, openHouse } from "./visit.ts";
import { comparesAndKeeps, cutsAndFollows } from "./what_if.ts";

const ready = builtPage && findChromium() !== undefined;

test("there are a browser and a built page to test with", () => {
  expect(findChromium(), "install Chromium, or name one in OCTANT_CHROMIUM").toBeDefined();
  expect(builtPage, "build the page: npm run build").toBe(true);
});

describe.runIf(ready)("the page", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  answersToAPerson(() => house);
  cutsAndFollows(() => house);
  comparesAndKeeps(() => house);
  scansTheHorizon(() => house);
  movesMilestones(() => house);
});
