/** What a person does with the page: keyboard, trace, thresholds, addresses, exports, languages. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressHas, addressLacks, focusHas, inFocus, offers, speaks } from "./in_page.ts";
import { type House, settled } from "./visit.ts";

/** Tab until the part with this role has the focus. */
async function untilFocused(page: Page, role: string): Promise<void> {
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(inFocus, "role")) === role) return;
  }
  throw new Error(`${role} is not reached by Tab`);
}

export function answersToAPerson(house: () => House): void {
  test("the first stop of the Tab key skips to the content", async () => {
    const { page, close } = await house().visit("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(inFocus, "href")).toBe("#content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(inFocus, "id")).toBe("content");
    await close();
  });

  test("j and k walk the rows, Enter opens one, t traces its first number to the bytes, Escape goes back", async () => {
    const { page, close } = await house().visit("/dependencies");
    await page.locator("tbody tr").first().focus();
    await page.keyboard.press("j");
    const second = await page.locator("tbody tr").nth(1).getAttribute("data-key");
    await page.waitForFunction(focusHas, ["data-key", second] as const);
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer .suppliers");
    expect(new URL(page.url()).searchParams.get("product")).toBe(await page.locator("tbody tr").first().getAttribute("data-key"));
    await page.locator("tbody tr").first().focus();
    await page.keyboard.press("t");
    await page.waitForSelector(".walk .walk .walk .step");
    const kinds = await page.locator(".walk .step .small.soft").allInnerTexts();
    expect(kinds).toEqual(expect.arrayContaining(["Figure", "Table", "Method", "File"]));
    await page.keyboard.press("Escape");
    await page.waitForFunction(addressLacks, "trace=");
    await close();
  });

  test("a number on the first page opens its trace and shows the publisher of its source", async () => {
    const { page, close } = await house().visit("/");
    await page.locator(".products .number").first().click();
    await page.waitForSelector(".drawer .walk");
    expect(await page.locator(".drawer").innerText()).toContain("CEPII");
    await close();
  });

  test("a threshold changes the answer, stands in the address and survives a reload", async () => {
    const { page, close } = await house().visit("/dependencies");
    const before = await page.locator("main h1").innerText();
    const thumb = page.locator(".thresholds input[type=range]").first();
    await thumb.focus();
    for (let press = 0; press < 6; press += 1) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(addressHas, "cdi1=");
    const after = await page.locator("main h1").innerText();
    expect(after).not.toBe(before);
    await page.reload();
    await settled(page);
    expect(await page.locator("main h1").innerText()).toBe(after);
    await close();
  });

  test("bloc and year hold when going to another page", async () => {
    const { page, close } = await house().visit("/?bloc=DEU&year=2022");
    await page.getByRole("link", { name: "Dependencies", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /Germany .* in 2022/ }).waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("bloc"), searchParams.get("year")]).toEqual(["DEU", "2022"]);
    await close();
  });

  test("the language is chosen in the menu, stands in the address and speaks numbers and countries too", async () => {
    const { page, close } = await house().visit("/dependencies");
    await page.getByRole("button", { name: /^Language/ }).click();
    await page.getByRole("menuitemradio", { name: "Nederlands" }).click();
    await page.waitForFunction(speaks, "nl");
    expect(new URL(page.url()).searchParams.get("lang")).toBe("nl");
    const text = await page.locator("tbody").innerText();
    expect(text).toContain("Turkije");
    expect(text).toMatch(/0,\d\d/);
    await close();
  });

  test("the palette opens with Ctrl K, finds a raw material and goes there", async () => {
    const { page, close } = await house().visit("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("gallium");
    await page.waitForFunction(offers, "gallium");
    await page
      .getByRole("option", { name: /gallium/i })
      .first()
      .click();
    await page.waitForFunction(addressHas, "gallium");
    const title = page.getByRole("heading", { name: /gallium/i }).first();
    await title.waitFor();
    expect(await title.innerText()).toMatch(/gallium/i);
    await close();
  });

  test.each(["CSV", "Excel (XLSX)", "JSON", "Parquet"])("the list of dependencies leaves as %s", async (form) => {
    const { page, close } = await house().visit("/dependencies");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: form }).click()]);
    const bytes = await readFile(await file.path());
    expect(bytes.length).toBeGreaterThan(500);
    if (form === "CSV") expect(bytes.toString("utf8")).toContain("850511");
    await close();
  });

  test("a report leaves as a PDF with its label in the name", async () => {
    const { page, close } = await house().visit("/reports");
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download PDF" }).click()]);
    expect(file.suggestedFilename()).toMatch(/PUBLIC.*\.pdf$/);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");
    await close();
  });

  test("a node of a chain is reached by keyboard, said aloud, and shows who supplies it, or that nobody says", async () => {
    const { page, close } = await house().visit("/chains/semiconductors");
    const said = page.locator("[data-said]");
    await page.getByRole("searchbox", { name: "Find a node" }).focus();
    await untilFocused(page, "application");
    expect(await said.innerText()).toMatch(/^Semiconductors .*technology/);
    await page.keyboard.press("ArrowLeft");
    const input = await said.innerText();
    expect(input).toMatch(/goes into \d+ node/);
    await page.keyboard.press("ArrowDown");
    expect(await said.innerText()).not.toBe(input);
    const name = (await said.innerText()).split("; ")[0] ?? "";
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer h3");
    expect(await page.locator(".drawer h2").innerText()).toBe(name);
    expect(await page.locator(".drawer").innerText()).toMatch(/Who supplies it/);
    await page.keyboard.press("Escape");
    await page.waitForFunction(focusHas, ["role", "application"] as const);
    await page.keyboard.press("Home");
    expect(await said.innerText()).toMatch(/^Semiconductors /);
    await page.keyboard.press("/");
    expect(await page.evaluate(inFocus, "type")).toBe("search");
    await close();
  });

  test("the canvas of a chain answers the pointer: a click opens a node, the wheel comes nearer, one button shows all again", async () => {
    const { page, close } = await house().visit("/chains/semiconductors");
    const place = page.locator(".canvas-place");
    const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const whole = await place.screenshot();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.wheel(0, -400);
    await page.waitForTimeout(400);
    expect((await place.screenshot()).equals(whole)).toBe(false);
    await page.mouse.move(0, 0);
    await page.getByRole("button", { name: "Show the whole chain" }).click();
    await page.mouse.move(0, 0);
    // The end product stands alone in the last column, somewhere about half height.
    for (let across = 0.97; across > 0.8 && !page.url().includes("node="); across -= 0.03)
      for (let down = 0.3; down < 0.7 && !page.url().includes("node="); down += 0.02)
        await page.mouse.click(x + width * across, y + height * down);
    await page.waitForFunction(addressHas, "node=semiconductors");
    await page.waitForSelector(".drawer h3");
    await close();
  });

  test.each(["Picture (SVG)", "Picture (PNG)"])("the whole chain leaves as %s", async (form) => {
    const { page, close } = await house().visit("/chains/semiconductors");
    await page.getByRole("button", { name: "Picture of the whole chain" }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: form }).click()]);
    const bytes = await readFile(await file.path());
    if (form === "Picture (PNG)") expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    else expect(bytes.toString("utf8")).toMatch(/^<svg [^>]*role="img"[^>]*lang="en".*<title>Semiconductors<\/title><desc>.*Gallium/s);
    await close();
  });

  test("the owner sees what can be undone, undoes it and brings it back", async () => {
    const { page, close } = await house().visit(`/library?section=imports#token=${house().token}`);
    expect(page.url()).not.toContain("token");
    await page.getByRole("button", { name: /^Undo/ }).last().click();
    await page.waitForSelector(".toast button");
    await page.getByRole("button", { name: "Bring back" }).click();
    await page.waitForSelector(".toast");
    await close();
  });

  test("an address where nothing stands says so and shows the way", async () => {
    const { page, close } = await house().visit("/nowhere");
    expect(await page.locator("main").innerText()).toContain("Nothing stands at this address");
    await close();
  });

  test("when the observatory does not answer the page says what is safe and what to do", async () => {
    const { page, close } = await house().visit("/");
    await page.route("**/api/chains**", (route) => route.abort());
    await page.getByRole("link", { name: "Chains", exact: true }).click();
    await page.waitForSelector("[role=alert]");
    expect(await page.locator("[role=alert]").innerText()).toContain("octant serve");
    await close();
  });
}
