/** Searching and reading documents as a person does, on the real server with a few documents of our own. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addReadings, giveReadings, openReadings, readings } from "../documents/readings.ts";
import { addressHas, excess, offers } from "./in_page.ts";
import { builtPage, findChromium, type House, openHouse, settled } from "./visit.ts";
import { violations } from "./walk.ts";

describe.runIf(builtPage && findChromium() !== undefined)("documents on the page", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({
      before: addReadings,
      after: async (observatory) => {
        const from = await giveReadings(await mkdtemp(join(tmpdir(), "octant-readings-")), openReadings);
        await observatory.as(observatory.owner).collect({ source: readings, from });
      },
    });
  });
  afterAll(() => house.close());

  const looks = [
    ["en", 1280, "light"],
    ["nl", 1280, "dark"],
    ["en", 375, "dark"],
    ["nl", 375, "light"],
  ] as const;
  test.each(looks)(
    "results and a document stand in %s at %i pixels, %s, without a violation of WCAG 2.2 AA",
    async (language, width, theme) => {
      for (const path of ["/search?q=radar", `/documents/${readings}/101`, "/scout", `/scout?flag=${readings}%2F101`]) {
        const { page, troubles, close } = await house.visit(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`, {
          language,
          width,
          theme,
        });
        expect(await page.evaluate(excess), "wider than the screen").toBeLessThanOrEqual(0);
        expect(await violations(page)).toEqual([]);
        expect(troubles).toEqual([]);
        await close();
      }
    },
  );

  test("a question is narrowed by a press, walked by keys, and opens a document that says where it is from", async () => {
    const { page, troubles, close } = await house.visit("/search?q=radar");
    expect(await page.locator("main h1").innerText()).toBe("2 documents hold “radar”");
    expect(await page.locator("main .found mark").first().innerText()).toBe("radar");
    await page.getByRole("button", { name: /^HE 1$/ }).click();
    await page.waitForFunction(addressHas, "programme=HE");
    await page.getByText("1 document holds “radar”").waitFor();
    await page.locator("main h1").click();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForFunction(addressHas, `/documents/${readings}/101`);
    await page.getByRole("heading", { level: 1, name: "Gallium nitride amplifiers for radar" }).waitFor();
    await settled(page);
    expect(await page.locator("main").innerText()).toContain("Institute of Waves");
    expect(await page.locator("main").innerText()).toContain("€2,500,001");
    expect(await page.locator("main").innerText()).toContain("sha256");
    expect(troubles).toEqual([]);
    await close();
  });

  test("the palette finds technologies, materials and documents in one list, and leads to all of them", async () => {
    const { page, close } = await house.visit("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("gallium");
    await page.waitForFunction(offers, "gallium nitride amplifiers");
    expect(await page.locator("[role=option]", { hasText: "Raw material" }).count()).toBeGreaterThan(0);
    await page.locator("[role=option]", { hasText: "All documents with" }).click();
    await page.waitForFunction(addressHas, "/search?");
    await page.getByText("1 document holds “gallium”").waitFor();
    await close();
  });

  test("a question that is only markup and signs is answered with a sentence", async () => {
    const { page, troubles, close } = await house.visit(
      `/search?q=${encodeURIComponent('<img src=x onerror="alert(1)"> \u{1F6F0} the of')}`,
    );
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.locator("main h1").innerText()).toContain("No document holds");
    expect(await page.locator("main [role=note]").first().innerText()).toContain("Left out, because they stand everywhere");
    expect(troubles).toEqual([]);
    await close();
  });

  test("a flag shows why, is watched with one key and taken back, and is routed to a service", async () => {
    const { page, troubles, close } = await house.visit(`/scout?flag=${readings}%2F101#token=${house.token}`);
    const detail = page.locator(".flag-detail");
    await detail.getByRole("heading", { level: 2, name: "Gallium nitride amplifiers for radar" }).waitFor();
    expect(await detail.locator(".evidence mark").count()).toBeGreaterThan(0);
    expect(await detail.innerText()).toContain("the dual use shows");
    await page.locator("main h1").click();
    await page.keyboard.press("w");
    await detail.locator("li", { hasText: "Watched" }).waitFor();
    await page.locator(".toast button").last().click();
    await detail.getByText("Nothing was decided yet.").waitFor();
    // What it is about, as the reader corrects it, goes with the decision.
    const about = detail.getByRole("region", { name: "Technologies" });
    await about
      .getByRole("button", { name: /^Not about / })
      .first()
      .click();
    await about.getByRole("combobox").fill("photon");
    await page.getByRole("option", { name: /^Photonics/ }).click();
    await about.getByText("Goes with your decision").waitFor();
    await page.locator("main h1").click();
    await page.keyboard.press("t");
    await detail.getByRole("button", { name: "Route", exact: true }).last().click();
    await detail
      .locator("li", { hasText: "Routed" })
      .getByText(/^About: .*Photonics/)
      .waitFor();
    await page.goto(`${house.address}/scout?state=routed`);
    await page.locator(".flag-entry", { hasText: "Gallium nitride amplifiers" }).waitFor();
    await page.goto(`${house.address}/documents/${readings}/101`);
    await page.locator(".flag-block .chip", { hasText: "Routed" }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});
