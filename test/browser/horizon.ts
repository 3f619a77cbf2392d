/** What a person does while scanning the horizon: type signals in, answer with one key, watch, place a technology, forecast. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressHas } from "./in_page.ts";
import { type House, settled } from "./visit.ts";

const title = (page: Page) => page.locator("main h1").innerText();

async function typeSignal(page: Page, line: string, date: string): Promise<void> {
  await page.getByRole("button", { name: "Type a signal" }).click();
  await page.getByLabel("What happened, in one line").fill(line);
  await page.getByLabel("Date", { exact: true }).fill(date);
  await page.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
  await page.getByRole("heading", { level: 2, name: line }).waitFor();
}

export function scansTheHorizon(house: () => House): void {
  test("signals are typed in, walked with j and k, and answered with one key that can be taken back", async () => {
    const { page, troubles, close } = await house().visit(`/scout/signals#token=${house().token}`);
    expect(await title(page)).toBe("No signals are here yet");
    await typeSignal(page, "A laser was tested at sea", "2026-01-20");
    await typeSignal(page, "Drones fly under the ice", "2026-01-21");
    expect(await title(page)).toBe("2 signals wait to be read");
    await page.goto(`${house().address}/scout/signals`);
    await settled(page);
    const chosen = () => page.locator('.flag-entry[aria-current="true"] strong').innerText();
    expect(await chosen()).toBe("Drones fly under the ice");
    await page.keyboard.press("j");
    await page.waitForFunction(addressHas, "signal=");
    expect(await chosen()).toBe("A laser was tested at sea");
    await page.keyboard.press("k");
    await page.locator(".flag-detail h2", { hasText: "Drones" }).waitFor();
    await page.keyboard.press("s");
    await page.getByRole("heading", { level: 1, name: "1 signal waits to be read" }).waitFor();
    expect(await chosen()).toBe("A laser was tested at sea");
    await page.locator(".toast button").last().click();
    await page.getByRole("heading", { level: 1, name: "2 signals wait to be read" }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  test("a watchlist is made, says what is new, and leads to its digest", async () => {
    await fetch(`${house().address}/api/scout/signals`, {
      method: "POST",
      headers: { authorization: `Bearer ${house().token}`, "content-type": "application/json" },
      body: JSON.stringify({ id: "under_ice", title: "A diver under the ice", date: "2026-01-21" }),
    });
    const { page, close } = await house().visit(`/scout/signals?show=watchlists#token=${house().token}`);
    await page.getByRole("button", { name: "New watchlist" }).click();
    await page.getByLabel("Name").fill("Under the ice");
    await page.getByLabel("Words, by comma; * for any ending").fill("diver*");
    await page.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
    await page.getByRole("heading", { level: 1, name: "1 new signal on 1 watchlists" }).waitFor();
    await page.getByRole("button", { name: "Mark as seen" }).click();
    await page.getByRole("heading", { level: 1, name: "0 new signals on 1 watchlists" }).waitFor();
    await page.getByRole("link", { name: "Digest", exact: true }).click();
    await page.locator(".toolbar").waitFor();
    await page.goto(`${page.url()}&on=2026-01-22`);
    await page.getByRole("link", { name: "A diver under the ice" }).waitFor();
    expect(await title(page)).toBe("1 item from 16 Jan 2026 to 22 Jan 2026");
    await close();
  });

  test("a technology is put into a ring with a reason, and the table beside the radar says so", async () => {
    const { page, close } = await house().visit(`/scout/radar?technology=eu_1_3#token=${house().token}`);
    await page.locator(".drawer .select button").click();
    await page.getByRole("option", { name: "Act", exact: true }).click();
    await page.getByLabel("Reason", { exact: true }).fill("Two makers left.");
    await page.locator(".drawer").getByRole("button", { name: "Keep" }).click();
    await page.locator(".drawer", { hasText: "Set by owner" }).waitFor();
    expect(await title(page)).toMatch(/^1 of \d+ technologies asks for a decision$/);
    expect(await page.locator(".radar-picture .canvas").getAttribute("aria-label")).toContain("Act 1");
    await page.getByRole("button", { name: "Show as table" }).click();
    expect(await page.locator(".radar-picture tr", { hasText: "High frequency chips" }).innerText()).toContain("Act");
    await close();
  });

  test("a question is asked and forecast; one forecaster alone is shown to nobody but himself", async () => {
    const { page, close } = await house().visit(`/scout/radar?show=forecasts#token=${house().token}`);
    await page.getByRole("button", { name: "Ask a question" }).click();
    await page.getByLabel("Question, with yes or no for an answer").fill("Will the range open this year?");
    await page.getByLabel("How it is decided").fill("Printed by the ministry.");
    await page.getByLabel("Decided by").fill("2030-12-31");
    await page.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
    await page.getByRole("heading", { level: 3, name: "Will the range open this year?" }).waitFor();
    await page.getByLabel("Chance of yes").fill("37");
    await page.getByRole("button", { name: "Say it" }).click();
    await page.locator("article", { hasText: "yours: self 37" }).waitFor();
    const { page: anybody, close: leave } = await house().visit("/scout/radar?show=forecasts");
    const shown = await anybody.locator("article", { hasText: "Will the range open" }).innerText();
    expect(shown).toContain("1 forecaster; shown from 3 on");
    expect(shown).not.toContain("37");
    await leave();
    await close();
  });
}
