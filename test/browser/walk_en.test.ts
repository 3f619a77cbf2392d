/** Every page in English, on the real server with the reference edition. */
import { afterAll, beforeAll, describe } from "vitest";
import { builtPage, findChromium, type House, openHouse } from "./visit.ts";
import { walksEveryPage } from "./walk.ts";

describe.runIf(builtPage && findChromium() !== undefined)("every page in English", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  walksEveryPage(() => house, "en");
});
