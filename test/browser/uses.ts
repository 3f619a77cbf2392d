/** What a person does with the page: keyboard, trace, thresholds, addresses, exports, languages. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { addressHas, addressLacks, focusHas, inFocus, offers, speaks } from "./in_page.ts";
import { type House, settled } from "./visit.ts";

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

  test("a node of a chain is reached by keyboard and shows who supplies it, or that nobody says", async () => {
    const { page, close } = await house().visit("/chains/semiconductors");
    const node = page.locator(".react-flow__node").first();
    await node.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer h3");
    expect(await page.locator(".drawer").innerText()).toMatch(/Who supplies it/);
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
