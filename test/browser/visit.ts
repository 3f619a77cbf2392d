/** A real observatory on the reference edition, a real browser, and a page that reports what went wrong on it. */
import { accessSync, constants, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { serve } from "#api";
import type { Language } from "#model";
import { type Observatory, openObservatory, realEffects } from "#observatory";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { isSettled } from "./in_page.ts";

export interface House {
  readonly address: string;
  readonly token: string;
  visit(path: string, look?: Partial<Look>): Promise<Visit>;
  close(): Promise<void>;
}

export interface Look {
  readonly language: Language;
  readonly width: number;
  readonly theme: "light" | "dark";
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console, exceptions, and answers that should not have failed. */
  readonly troubles: string[];
  readonly close: () => Promise<void>;
}

export const builtPage = existsSync(join(import.meta.dirname, "../../dist/web/index.html"));

/** A Chromium: the one that `npm test` found, the system's, or Playwright's own. Undefined when there is none. */
export function findChromium(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = [
    process.env["OCTANT_CHROMIUM"] ?? "",
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ];
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return place !== "";
    } catch {
      return false;
    }
  });
}

/** `before` puts content into the folder, `after` collects; without them it holds the built-in edition. */
export async function openHouse({
  before = async () => undefined,
  after = async () => undefined,
}: {
  before?: (data: string) => Promise<void>;
  after?: (observatory: Observatory) => Promise<void>;
} = {}): Promise<House> {
  const data = await mkdtemp(join(tmpdir(), "octant-browser-"));
  await before(data);
  const observatory = await openObservatory({ data, effects: realEffects() });
  await after(observatory);
  const served = await serve({ observatory, port: 0 });
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  return {
    address: served.address,
    token: observatory.token,
    visit: (path, look) => visit(browser, served.address + path, look),
    close: async () => {
      await browser.close();
      await served.close();
      await observatory.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function visit(browser: Browser, address: string, look: Partial<Look> = {}): Promise<Visit> {
  const { language = "en", width = 1280, theme = "light" } = look;
  const context = await browser.newContext({
    viewport: { width, height: width > 600 ? 800 : 812 },
    colorScheme: theme,
    locale: language === "nl" ? "nl-NL" : "en-GB",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  // Two browsers and a server on two cores: the first answer after a write may take its time.
  page.setDefaultTimeout(75_000);
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(address);
  await settled(page);
  return { page, context, troubles, close: () => context.close() };
}

/** Waits until the page has its title and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isSettled);
}
