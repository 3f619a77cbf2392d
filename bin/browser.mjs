/** Finds a Chromium for the browser tests, or gets one: by the system's package manager, else by Playwright. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./prepare.mjs";
import { run, step } from "./steps.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chromium; undefined when there is none. */
export async function findBrowser() {
  const named = process.env["OCTANT_CHROMIUM"];
  if (named !== undefined && runs(named)) return named;
  return onPath(names) ?? places.find(runs) ?? playwrights();
}

/** Installs a Chromium and returns its path, or undefined; says on the way what it does. */
export async function getBrowser() {
  if (process.getuid?.() === 0 && onPath(["apt-get"]) !== undefined) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await step("installing Chromium by apt-get", async () => {
      await run("apt-get", ["update"], { env });
      return run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    });
    const found = onPath(names);
    if (found !== undefined) return found;
  }
  await step("installing Chromium by Playwright", () =>
    run(process.execPath, [join(root, "node_modules/playwright-core/cli.js"), "install", "chromium"]),
  );
  return playwrights();
}

async function playwrights() {
  try {
    const { chromium } = await import("playwright-core");
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function onPath(wanted) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return wanted.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))).find(runs);
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
