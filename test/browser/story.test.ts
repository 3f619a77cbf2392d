/** The same cycle as test/cli/story.test.ts in a real browser: every step by clicking, from the signal to the outcome and back. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { giveSignal, outcome, story, storyLine } from "../documents/story.ts";
import { excess } from "./in_page.ts";
import { builtPage, findChromium, type House, openHouse, settled } from "./visit.ts";
import { violations } from "./walk.ts";

const cause = "cause:story_cause";

describe.runIf(builtPage && findChromium() !== undefined)("one cycle on the page", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({
      after: async (observatory) => {
        const owner = observatory.as(observatory.owner);
        await owner.collect({ source: "cordis", from: await giveSignal(await mkdtemp(join(tmpdir(), "octant-story-"))) });
        // A cause against which nothing stands yet, whatever ships.
        const words = {
          name_en: ["Nobody built one more works"],
          name_nl: ["Niemand bouwde nog een fabriek"],
          text_en: ["Ours to try."],
          text_nl: ["Van ons."],
        };
        await owner.sayEntry({
          kind: "cause",
          id: "story_cause",
          values: { ...words, cause_type: ["processing_capacity"], node: ["gallium_primary"], weight: ["major"] },
        });
        // Judged, measured and remembered before anybody looks.
        await owner.why({ subject: cause });
      },
    });
  });
  afterAll(() => house.close());

  /** Puts a thing of the picture in the middle; asks for more of a step until it is there. */
  async function go(page: Page, subject: string): Promise<void> {
    const thing = page.locator(`.why-thing[data-subject="${subject}"]`);
    for (let more = 0; more < 4 && (await thing.count()) === 0; more += 1) {
      await page.locator(".why-step button").first().click();
      await settled(page);
    }
    await thing.click();
    await page.locator(`.why-thing[data-way=here][data-subject="${subject}"]`).waitFor();
  }

  async function fill(form: Locator, texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await form.getByLabel(label, { exact: true }).fill(text);
  }
  async function choose(page: Page, form: Locator, label: string, option: string): Promise<void> {
    await form.getByRole("button", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  }
  async function pick(page: Page, form: Locator, label: string, typed: string): Promise<void> {
    const field = form.getByRole("combobox", { name: label, exact: true });
    await field.click();
    await field.fill(typed);
    await page.getByRole("option", { name: typed }).first().click();
  }
  /** Opens the form beside a break. */
  async function mend(page: Page, sentence: string): Promise<Locator> {
    await page.locator(".why-breaks li", { hasText: sentence }).getByRole("button", { name: "Enter it here" }).click();
    return page.getByRole("dialog");
  }

  test("a signal is accepted, and its trace walked over technology, node, supply and cause to a measure, a milestone, an action and its outcome, and back", async () => {
    const { page, troubles, close } = await house.visit(`/scout?flag=${encodeURIComponent(story.ref)}#token=${house.token}`);
    const detail = page.locator(".flag-detail");
    await detail.getByRole("heading", { level: 2, name: story.title }).waitFor();
    await page.locator("main h1").click();
    await page.keyboard.press("a");
    await detail.locator("li", { hasText: "Accepted" }).waitFor();

    await detail.getByRole("link", { name: "Why is this here?" }).click();
    await page.getByRole("heading", { level: 1, name: story.title }).waitFor();
    await go(page, "technology:eu_1_3");
    await go(page, "node:gallium_primary");
    expect(await page.locator('.why-thing[data-subject^="supply:"]').first().innerText()).toMatch(/China: [\d.]+ %/);
    await go(page, cause);
    expect(await page.locator("#why-measure .why-broken").innerText()).toContain("No measure names this cause yet.");

    const measure = await mend(page, "No measure names this cause yet.");
    await fill(measure, {
      "Identifier (a-z, 0-9, _)": "story_gallium",
      "Name (en)": "Gallium from one more works",
      "Name (nl)": "Gallium uit nog een fabriek",
      "Text (en)": "Ours to try.",
      "Text (nl)": "Van ons.",
    });
    await pick(page, measure, "Instrument", "crma");
    await choose(page, measure, "Basis", "own proposal");
    await measure.getByRole("button", { name: "Keep" }).click();
    await go(page, "measure:story_gallium");

    const milestone = await mend(page, "This measure stands on no roadmap yet.");
    await fill(milestone, {
      "Identifier (a-z, 0-9, _)": "story_first_gallium",
      "Name (en)": "First gallium",
      "Name (nl)": "Eerste gallium",
      Due: "2029-12-31",
    });
    await pick(page, milestone, "Roadmap", "advanced_semiconductors");
    await choose(page, milestone, "Kind", "measure");
    await pick(page, milestone, "Instrument", "crma");
    await pick(page, milestone, "Action", outcome.action);
    await milestone.getByRole("button", { name: "Keep" }).click();
    await go(page, "milestone:story_first_gallium");
    await go(page, `action:${outcome.action}`);

    await page.getByRole("link", { name: "Open its page" }).click();
    await page.getByRole("button", { name: "Say where it stands" }).click();
    await page.getByLabel("What that rests on").fill(outcome.evidence);
    await page.locator(".drawer").getByRole("button", { name: "Keep" }).click();
    await page.locator(".drawer li", { hasText: outcome.evidence }).waitFor();

    await page.locator(".drawer").getByRole("link", { name: "Why is this here?" }).click();
    const said = page.locator('.why-thing[data-subject^="action_status:"]').first();
    await said.click();
    await page.locator('.why-thing[data-way=here][data-subject^="action_status:"]').waitFor();
    expect(await page.locator("main h1").innerText()).toContain(outcome.evidence);
    for (const subject of [
      `action:${outcome.action}`,
      "milestone:story_first_gallium",
      "measure:story_gallium",
      cause,
      "node:gallium_primary",
    ])
      await go(page, subject);
    await go(page, "technology:eu_1_3");
    await go(page, storyLine[0]);
    await page.goBack();
    await page.locator('.why-thing[data-way=here][data-subject="technology:eu_1_3"]').waitFor();
    expect(troubles).toEqual([]);
    await close();
  }, 600_000);

  test("a tie says under the pointer who says so, and the table says the same", async () => {
    const { page, troubles, close } = await house.visit("/decide/why?subject=node:gallium_primary");
    await page.locator(".why-tie").first().waitFor({ state: "attached" });
    await page.locator(".why-reach").first().dispatchEvent("mouseover");
    expect((await page.locator(".why-tip").innerText()).length).toBeGreaterThan(10);
    await page.getByRole("radio", { name: "Table" }).click();
    await page.locator(".why-table tbody tr").first().waitFor();
    expect(await page.locator(".why-table").innerText()).toContain("China");
    expect(troubles).toEqual([]);
    await close();
  });

  const looks = [
    ["en", 1280, "light"],
    ["nl", 1280, "dark"],
    ["en", 375, "dark"],
    ["nl", 375, "light"],
  ] as const;
  test.each(looks)("board and trace stand in %s at %i pixels, %s, without a violation of WCAG 2.2 AA", async (language, width, theme) => {
    for (const path of ["/decide", `/decide/why?subject=${cause}`, "/decide/why"]) {
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
  });
});
