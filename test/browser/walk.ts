/** Every page, in both languages, wide and narrow, light and dark. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { excess } from "./in_page.ts";
import { pages } from "./pages.ts";
import { type House, type Look, settled } from "./visit.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
/** Each language is seen wide and narrow, light and dark; together all four pairs. */
const looks: readonly (readonly [Look, Look])[] = [
  [
    { language: "en", width: 1280, theme: "light" },
    { language: "en", width: 375, theme: "dark" },
  ],
  [
    { language: "nl", width: 1280, theme: "dark" },
    { language: "nl", width: 375, theme: "light" },
  ],
];

/** In one language, so that two browsers can share the work. */
export function walksEveryPage(house: () => House, language: Look["language"]): void {
  for (const [wide, narrow] of looks.filter(([one]) => one.language === language)) {
    const spoken = wide.language === "en" ? "English" : "Dutch";
    test.each(Object.entries(pages))(`%s stands in ${spoken}, wide and narrow, without a violation of WCAG 2.2 AA`, async (_, path) => {
      const { page, troubles, close } = await house().visit(withLanguage(path, wide), wide);
      expect(await page.getAttribute("html", "lang")).toBe(wide.language);
      expect((await page.locator("main h1").innerText()).length).toBeGreaterThan(3);
      expect(await violations(page)).toEqual([]);
      expect(await headings(page), "headings go down one step at a time").toEqual([]);
      await page.emulateMedia({ colorScheme: narrow.theme });
      await page.setViewportSize({ width: narrow.width, height: 812 });
      await page.reload();
      await settled(page);
      expect(await page.evaluate(excess), "wider than the screen").toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await close();
    });
  }
}

function withLanguage(path: string, { language }: Look): string {
  return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}

export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
}

/** The levels of all headings where one goes down by more than a step; empty when none does. */
async function headings(page: Page): Promise<number[]> {
  const levels = await page.$$eval("main h1, main h2, main h3, main h4", (found) => found.map((one) => Number(one.tagName[1])));
  return levels.some((level, place) => level - (levels[place - 1] ?? 0) > 1) ? levels : [];
}
