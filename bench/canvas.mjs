/** The canvas of a chain of 5,000 nodes and 10,000 links in Chromium: first picture, and frames while one pans and zooms. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../bin/browser.mjs";
import { median, spread } from "./clock.mjs";
import { makeLargeChain } from "./large_chain.mjs";
import { serve } from "./octant.mjs";

const address = "/chains/bench_chain";
const seconds = 3;

export async function benchCanvas({ folder, runs }) {
  const executablePath = await findBrowser();
  if (executablePath === undefined)
    return [{ what: "Canvas of a large chain", value: "no Chromium found: set OCTANT_CHROMIUM", ratios: [] }];
  const data = join(folder, "canvas");
  mkdirSync(data, { recursive: true });
  const made = makeLargeChain(data, 5000);
  const running = await serve(data);
  const browser = await chromium.launch({ executablePath });
  const about = `${made.nodes} nodes, ${made.links} links`;
  try {
    // The first one of a process also reads the chain from the archive; it is shown apart.
    const first = await open(browser, running.address);
    await first.context.close();
    const opened = [];
    for (let run = 0; run < runs; run += 1) {
      const one = await open(browser, running.address);
      opened.push(one);
      await one.context.close();
    }
    const empty = [];
    for (let run = 0; run < runs; run += 1) empty.push(await loadEmpty(browser, running.address));
    const drawn = opened.map((one) => one.drawn);
    const moves = await moved(browser, running.address);
    return [
      {
        what: `Canvas (${about}): first picture since navigation`,
        median: median(drawn),
        spread: spread(drawn),
        ratios: [{ to: "an empty answer of the same server", times: median(drawn) / median(empty) }],
      },
      line("  of which waiting for the answer of the chain", opened, "answer"),
      line("  of which reading it and the first picture", opened, "rest"),
      { what: "The very first canvas of a process", median: first.drawn, spread: [first.drawn, first.drawn], ratios: [] },
      { what: "Bytes of the chain as JSON", value: `${(first.bytes / 1024 / 1024).toFixed(1)} MB`, ratios: [] },
      ...moves.map(({ what, frames }) => ({ what: `Canvas, frames per second: ${what}`, value: told(frames), ratios: [] })),
    ];
  } finally {
    await browser.close();
    await running.stop();
  }
}

function line(what, opened, name) {
  const numbers = opened.map((one) => one[name]);
  return { what, median: median(numbers), spread: spread(numbers), ratios: [] };
}

async function open(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server + address, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("chain-drawn").length > 0);
  const times = await page.evaluate(() => {
    const asked = performance.getEntriesByType("resource").find((one) => one.name.includes("/api/chains/"));
    const drawn = performance.getEntriesByName("chain-drawn")[0].startTime;
    return { drawn, answer: asked.responseEnd - asked.startTime, rest: drawn - asked.responseEnd, bytes: asked.decodedBodySize };
  });
  return { context, page, drawn: times.drawn / 1000, answer: times.answer / 1000, rest: times.rest / 1000, bytes: times.bytes };
}

async function loadEmpty(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${server}/healthz`);
  const loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  await context.close();
  return loaded / 1000;
}

/** Pans and zooms by the mouse, from afar with groups and from near with nodes. */
async function moved(browser, server) {
  const { context, page } = await open(browser, server);
  await page.waitForTimeout(500);
  const box = await page.locator(".canvas-place").boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const pan = async (what) => {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    const frames = watchFrames(page);
    await during((step) => page.mouse.move(middle.x + 200 * Math.sin(step / 12), middle.y + 120 * Math.cos(step / 9)));
    await page.mouse.up();
    return { what, frames: await frames };
  };
  const zoom = async (what) => {
    await page.mouse.move(middle.x, middle.y);
    const frames = watchFrames(page);
    await during((step) => page.mouse.wheel(0, step % 80 < 40 ? -40 : 40));
    return { what, frames: await frames };
  };
  const nearer = async (steps) => {
    await page.mouse.move(middle.x, middle.y);
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.wheel(0, -200);
      await page.waitForTimeout(40);
    }
  };
  const results = [await pan("pan, whole chain"), await zoom("zoom, whole chain in and out")];
  await page.keyboard.press("0");
  await nearer(4);
  results.push(await pan("pan, hundreds of nodes"));
  await nearer(4);
  results.push(await pan("pan, cards"), await zoom("zoom, cards"));
  await context.close();
  return results;
}

async function during(act) {
  const until = performance.now() + seconds * 1000;
  for (let step = 0; performance.now() < until; step += 1) await act(step);
}

/** Milliseconds between frames for as long as the movement lasts. */
function watchFrames(page) {
  return page.evaluate(
    (long) =>
      new Promise((done) => {
        const between = [];
        const end = performance.now() + long;
        let last = performance.now();
        const next = () => {
          const now = performance.now();
          between.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else done(between);
        };
        requestAnimationFrame(next);
      }),
    seconds * 1000 - 100,
  );
}

function told(frames) {
  const sorted = [...frames].sort((left, right) => left - right);
  const slow = sorted[Math.floor(sorted.length * 0.95)];
  return `${Math.round(1000 / median(sorted))} in the median, ${Math.round(1000 / slow)} in the slowest 5 %`;
}
