/** What a person does with a roadmap: walk it, move a milestone by key and by hand, take it back, be refused with a reason. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressHas } from "./in_page.ts";
import type { House } from "./visit.ts";

/** On a day that stands still, so that what is to come stays to come. */
const address = "/decide/roadmaps?roadmap=advanced_semiconductors&on=2026-11-24";
const mark = (page: Page, id: string) => page.locator(`.mark[data-key$="/${id}"]`);
const toast = (page: Page, words: string) => page.locator(".toast", { hasText: words });

export function movesMilestones(house: () => House): void {
  test("a milestone is moved by a month with a key and by hand with the mouse, and each move can be taken back", async () => {
    const { page, troubles, close } = await house().visit(`${address}#token=${house().token}`);
    await mark(page, "sc_test_access").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    // Two presses are one move.
    await toast(page, "28 Feb 2027").waitFor();
    await mark(page, "sc_test_access").and(page.getByLabel("moved from 31 Dec 2026")).waitFor();
    await toast(page, "28 Feb 2027").getByRole("button").click();
    await mark(page, "sc_test_access").and(page.getByLabel("31 Dec 2026, To come")).waitFor();

    const box = await mark(page, "sc_esmc_start").boundingBox();
    if (box === null) throw new Error("the milestone is not on the picture");
    await page.mouse.move(box.x + 9, box.y + 11);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 11, { steps: 4 });
    await page.mouse.move(box.x + 260, box.y + 11, { steps: 8 });
    await page.mouse.up();
    await page.getByText("which it needs").waitFor();
    await toast(page, "First wafers").getByRole("button").click();
    await page.getByText("which it needs").waitFor({ state: "detached" });
    expect(troubles).toEqual([]);
    await close();
  });

  test("a day before what a milestone needs is refused in a sentence, and Enter opens what has the focus", async () => {
    const { page, close } = await house().visit(`${address}#token=${house().token}`);
    await mark(page, "sc_high_na").focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowLeft");
    await toast(page, "it needs NanoIC pilot line").waitFor();
    await mark(page, "sc_high_na").and(page.getByLabel("15 Mar 2026")).waitFor();
    expect(await toast(page, "it needs NanoIC pilot line").innerText()).toContain("Nothing was changed");
    await mark(page, "sc_high_na").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(addressHas, "milestone=sc_high_na");
    await page.getByRole("heading", { level: 2, name: "High-NA EUV scanner in the pilot line" }).waitFor();
    await close();
  });

  test("who does not own the desk walks and reads, and moves nothing", async () => {
    const { page, troubles, close } = await house().visit(address);
    const before = await mark(page, "sc_test_access").getAttribute("aria-label");
    await mark(page, "sc_test_access").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".mark:focus").count()).toBe(1);
    expect(await mark(page, "sc_test_access").getAttribute("aria-label")).toBe(before);
    expect(await page.getByRole("button", { name: "Add a milestone" }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  test("a milestone is added, moved, taken back and ended with the keyboard alone, and the focus never falls away", async () => {
    const { page, troubles, close } = await house().visit(`${address}#token=${house().token}`);
    const added = mark(page, "test_bench_open");
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole("button", { name: "Add a milestone" }).focus();
    await press("Enter");
    await page.getByLabel("Name (en)").focus();
    await page.keyboard.type("Test bench open");
    await press("Tab");
    await page.keyboard.type("Proefbank open");
    await page.getByLabel("Due", { exact: true }).focus();
    await page.keyboard.type("2029-06-30");
    await press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator("h2:focus", { hasText: "Test bench open" }).waitFor();
    await press("Escape");
    await page.locator('.mark:focus[data-key$="/test_bench_open"], button:focus').waitFor();
    await added.focus();

    await press("ArrowRight", "ArrowRight");
    await toast(page, "31 Aug 2029").waitFor();
    await press("Control+z");
    await added.and(page.getByLabel("30 Jun 2029")).waitFor();

    await press("Enter");
    const status = page.locator(".drawer").getByRole("button", { name: "Status" });
    await status.focus();
    await press("Enter");
    await page.keyboard.type("Rea");
    await press("Enter");
    await page.locator(".drawer").getByRole("button", { name: "Keep" }).focus();
    await press("Enter");
    await toast(page, "Kept: Test bench open").waitFor();
    await added.and(page.getByLabel("Reached")).waitFor();
    await page.locator("button:focus", { hasText: "Keep" }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  test("a roadmap leaves as a PDF from its menu of exports", async () => {
    const { page, close } = await house().visit(address);
    await page.getByRole("button", { name: "Export" }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "PDF" }).click()]);
    expect(file.suggestedFilename()).toBe("roadmap_advanced_semiconductors_2026_en_PUBLIC.pdf");
    await close();
  });
}
