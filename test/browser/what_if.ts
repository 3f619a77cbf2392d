/** What a person does in the laboratory: cut, follow, compare, keep, and bring a chain in. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressHas, addressLacks } from "./in_page.ts";
import { type House, settled } from "./visit.ts";

const title = (page: Page) => page.locator("main h1").innerText();

export function cutsAndFollows(house: () => House): void {
  test("the example cuts gallium: the title is the answer and the address holds the scenario whole", async () => {
    const { page, close } = await house().visit("/what-if");
    await page.getByRole("button", { name: "China stops gallium" }).click();
    await page.waitForSelector(".cascade");
    const answer = await title(page);
    expect(answer).toMatch(/^If China delivers no gallium for 180 days, \d+ of \d+ nodes fall .*first end product to fall is .+ day \d+/);
    const { page: other, close: closeOther } = await house().visit(page.url().replace(house().address, ""));
    expect(await title(other)).toBe(answer);
    await closeOther();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /What stops working/ }).waitFor();
    await close();
  });

  test("a click on a country of the map cuts that country", async () => {
    const { page, close } = await house().visit("/what-if");
    await page.locator(".world path", { hasText: "Taiwan" }).first().dispatchEvent("click");
    await page.waitForSelector(".cascade");
    expect(await title(page)).toMatch(/^If Taiwan delivers nothing for 180 days/);
    await close();
  });

  test("what is taken out of a scenario changes the answer and comes back with one click", async () => {
    const { page, close } = await house().visit("/what-if?scenario=magnets_with_measures");
    expect(await page.locator(".ends").innerText()).toMatch(/\d spared/);
    const before = await title(page);
    for (let left = 4; left > 0; left -= 1)
      await page
        .getByRole("button", { name: /^Remove: .*(source|recycling|stockpile)/i })
        .last()
        .click();
    await page.waitForFunction(addressHas, "s=");
    await page.locator(".spared").first().waitFor({ state: "detached" });
    await page.locator(".toast button").last().click();
    await page.locator(".spared").first().waitFor();
    expect(before).toMatch(/nodes fall/);
    await close();
  });

  test("a shock is added from the register of export controls, with its dates and text", async () => {
    const { page, close } = await house().visit("/what-if?scenario=gallium_germanium_stop");
    await page.getByRole("button", { name: "Add a shock" }).click();
    await page.locator(".lab-form .select button").first().click();
    await page.getByRole("option", { name: "Export control" }).click();
    await page.getByRole("button", { name: "Set", exact: true }).click();
    expect(await page.locator(".lab-form [role=alert]").innerText()).toContain("Choose a country");
    await page.getByRole("combobox", { name: "Entry of the register" }).click();
    await page.getByRole("combobox", { name: "Entry of the register" }).pressSequentially("graphite");
    await page
      .getByRole("option", { name: /^China: Natural graphite/ })
      .first()
      .click();
    expect(await page.locator(".control").innerText()).toMatch(/licence · since 1 Dec 2023/);
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.waitForFunction(addressHas, "s=");
    expect(await page.locator(".lab-item").last().innerText()).toMatch(/China/);
    await close();
  });

  test("time is moved by arrow keys, stands in the address, and the space bar lets it pass", async () => {
    const { page, close } = await house().visit("/what-if?scenario=gallium_germanium_stop");
    const thumb = page.locator(".time-bar input[type=range]");
    await thumb.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(addressHas, "day=9");
    const heading = page.locator(".cascade h2");
    expect(await heading.innerText()).toMatch(/^On day 9,/);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await page
      .getByRole("heading", { name: /^On day (?!9,)/ })
      .first()
      .waitFor();
    await close();
  });

  test("why an end product falls is walked back to the shock", async () => {
    const { page, close } = await house().visit("/what-if?scenario=gallium_germanium_stop");
    await page
      .locator(".ends")
      .getByRole("button", { name: /^Semiconductors/ })
      .click();
    await page.waitForSelector(".why-walk [data-cause]");
    const walk = await page.locator(".why-walk").innerText();
    expect(walk).toMatch(/Semiconductors[\s\S]*Gallium|Semiconductors[\s\S]*Germanium/);
    expect(walk).toContain("China delivers no gallium and germanium");
    await page.keyboard.press("Escape");
    await page.waitForFunction(addressLacks, "node=");
    await close();
  });

  test("a long computation says how far it is and can be stopped; the last answer stays in sight", async () => {
    const { page, close } = await house().visit("/what-if?scenario=gallium_germanium_stop");
    await page.waitForSelector(".cascade");
    const before = await title(page);
    await page.getByText("How it is computed").click();
    await page.getByLabel("Draws").fill("100000");
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText("Stopped.").waitFor();
    expect(await title(page)).toBe(before);
    await page.getByRole("button", { name: "Compute it" }).waitFor();
    await close();
  });

  test("what the interface finds wrong stands at the shock that is wrong, with what to do", async () => {
    const scenario = { shocks: [{ kind: "stop", country: "CHN", nodes: ["unobtainium"] }] };
    const s = Buffer.from(JSON.stringify(scenario)).toString("base64url");
    const { page, close } = await house().visit(`/what-if?s=${s}`);
    const fault = page.locator(".lab-item [role=alert]");
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/There is no node unobtainium.*Nearest:/);
    await close();
  });

  test("a rise in price is followed to what becomes dearer, and a lost source is held against its recovery", async () => {
    const { page, close } = await house().visit("/what-if?scenario=gallium_price_rise");
    await page.getByRole("table", { name: "Rise of the price per node" }).waitFor();
    expect(await title(page)).toMatch(/^If the price of gallium rises by 300\s%, that of .+ rises by [\d.]+\s%$/);
    expect(await page.getByRole("table", { name: "Rise of the price per node" }).innerText()).toContain("Gallium");
    const scenario = {
      kernel: "ttr",
      chains: ["gan_radar"],
      shocks: [{ kind: "stop", country: "CHN", nodes: ["gallium_primary"], for_days: 90 }],
    };
    await page.goto(`${house().address}/what-if?s=${Buffer.from(JSON.stringify(scenario)).toString("base64url")}`);
    await settled(page);
    await page.getByRole("columnheader", { name: /^Time to survive/ }).waitFor();
    expect(await page.locator("main table").first().innerText()).toMatch(/China/);
    await close();
  });

  test.each(["CSV", "Excel (XLSX)", "JSON", "Parquet"])("the result leaves as %s under the id of its run", async (form) => {
    const { page, close } = await house().visit("/what-if?scenario=gallium_germanium_stop");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: form }).click()]);
    expect(file.suggestedFilename()).toMatch(/^run-[0-9a-f]{12}\./);
    const bytes = await readFile(await file.path());
    expect(bytes.length).toBeGreaterThan(500);
    if (form === "CSV") expect(bytes.toString("utf8")).toContain("gallium_primary");
    await close();
  });

  test("the levels over time leave as a picture", async () => {
    const { page, close } = await house().visit("/what-if?scenario=gallium_germanium_stop");
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Picture (SVG)" }).last().click()]);
    expect(await readFile(await file.path(), "utf8")).toMatch(/^<svg role="img"/);
    await close();
  });
}

export function comparesAndKeeps(house: () => House): void {
  test("the owner keeps a scenario under a name, compares it with others, and takes it back", async () => {
    const { page, close } = await house().visit(`/what-if?scenario=gallium_germanium_stop#token=${house().token}`);
    await page.getByRole("button", { name: "Save the scenario" }).click();
    await page.getByLabel("Name").fill("Gallium, my version");
    await page.getByRole("dialog").getByRole("button", { name: "Save the scenario" }).click();
    await page.getByText("Saved: Gallium, my version").waitFor();
    await page.waitForFunction(addressHas, "scenario=gallium_my_version");
    await page.goto(`${house().address}/what-if/compare`);
    await page.getByRole("combobox", { name: "Add a scenario" }).click();
    await page.getByRole("option", { name: "Gallium, my version" }).click();
    await page.getByRole("columnheader", { name: "Gallium, my version" }).waitFor();
    expect(await page.locator(".compare thead th").count()).toBe(4);
    await page.goto(`${house().address}/library?section=imports`);
    await page
      .getByRole("button", { name: /^Undo: Scenario Gallium, my version/ })
      .first()
      .click();
    await page.waitForSelector(".toast");
    await close();
  });

  test("the heat map says in its title who stops most, sorts by another country, and opens the chain behind a cell", async () => {
    const { page, close } = await house().visit("/what-if/exposure");
    expect(await title(page)).toMatch(/^\d of \d chains stop at least half for certain if China delivers nothing$/);
    await page.getByRole("columnheader", { name: "Japan" }).getByRole("button").click();
    await page.waitForFunction(addressHas, "sort=JPN");
    await page.locator('[data-cell="0 0"]').focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".heat-says").innerText()).toMatch(/United States: .*stops for certain/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /can each stop at least half alone/ }).waitFor();
    await page.getByRole("radio", { name: "Organisation" }).click();
    await page.waitForFunction(addressHas, "on=organisation");
    await close();
  });

  test("a table becomes a chain: suggested fields, a dry run with the rows that are wrong, import and undo", async () => {
    const { page, close } = await house().visit(`/library?section=imports#token=${house().token}`);
    await page.getByRole("button", { name: "Try it with an example" }).click();
    await page.waitForSelector(".mapping");
    await page.getByRole("button", { name: "year is the field" }).click();
    await page.getByRole("option", { name: "not used" }).click();
    await page.getByRole("button", { name: "Dry run" }).click();
    await page.getByText(/rows are not in order/).waitFor();
    expect(await page.locator(".import .table").last().innerText()).toMatch(/example\.csv[\s\S]*year/);
    await page.getByRole("button", { name: "year is the field" }).click();
    await page.getByRole("option", { name: "year", exact: true }).click();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("Every row is in order.").waitFor();
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Undone/).waitFor();
    await close();
  });

  test("who is not the owner is told who can import", async () => {
    const { page, close } = await house().visit("/library?section=imports");
    await settled(page);
    expect(await page.locator(".import").innerText()).toContain("Only the owner");
    await close();
  });
}
