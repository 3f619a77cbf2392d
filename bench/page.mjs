/** First load of the page in Chromium, with nothing in its cache, against an empty answer of the same server. */
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../bin/browser.mjs";
import { median, spread } from "./clock.mjs";
import { serve } from "./octant.mjs";

export async function benchPage({ folder, runs }) {
  const executablePath = await findBrowser();
  if (executablePath === undefined) return [{ what: "First page load", value: "no Chromium found: set OCTANT_CHROMIUM", ratios: [] }];
  const running = await serve(join(folder, "start-1"));
  const browser = await chromium.launch({ executablePath });
  try {
    // The first page of a process also opens its tables; it is shown apart.
    const first = await load(browser, running.address);
    const loads = [];
    for (let run = 0; run < runs; run += 1) loads.push(await load(browser, running.address));
    const empty = [];
    for (let run = 0; run < runs; run += 1) empty.push((await load(browser, `${running.address}/healthz`)).loaded);
    const line = (what, name) => {
      const numbers = loads.map((one) => one[name]);
      const ratios = [{ to: "an empty answer of the same server", times: median(numbers) / median(empty) }];
      return { what, median: median(numbers), spread: spread(numbers), ratios };
    };
    return [
      line("Page: document loaded (DOMContentLoaded)", "loaded"),
      line("Page: first content painted", "painted"),
      line("Page: all answers there (network idle)", "settled"),
      {
        what: "The very first page of a process, all answers there",
        median: first.settled,
        spread: [first.settled, first.settled],
        ratios: [],
      },
      { what: "Bytes of the first page", value: `${Math.round(loads[0].bytes / 1024)} KB`, ratios: [] },
    ];
  } finally {
    await browser.close();
    await running.stop();
  }
}

async function load(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const since = performance.now();
    let last = since;
    page.on("requestfinished", () => (last = performance.now()));
    await page.goto(address, { waitUntil: "networkidle" });
    const { loaded, painted, bytes } = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      const all = [navigation, ...performance.getEntriesByType("resource")];
      return {
        loaded: navigation.domContentLoadedEventEnd,
        painted: paint?.startTime,
        bytes: all.reduce((sum, one) => sum + one.transferSize, 0),
      };
    });
    return { loaded: loaded / 1000, painted: (painted ?? loaded) / 1000, settled: (last - since) / 1000, bytes };
  } finally {
    await context.close();
  }
}
