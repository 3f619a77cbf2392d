/** The rules of the house, checked on the house itself. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ground, wrongHouse } from "./house/wrong_house.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const rules = join(root, ".dependency-cruiser.cjs");

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** The forbidden arrows of a house, by dependency-cruiser. */
async function forbidden(house: string): Promise<Arrow[]> {
  const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const folders = ["src", "web", "sources", "test"].filter((folder) => existsSync(join(house, folder)));
  const options = { cwd: house, maxBuffer: 64_000_000 };
  const text = await new Promise<string>((done, fail) => {
    execFile(process.execPath, [cruiser, "--config", rules, "--output-type", "json", ...folders], options, (error, out, complaint) => {
      // It ends with the number of violations; no output at all means that it did not run.
      if (out === "") fail(new Error(complaint, { cause: error }));
      else done(out);
    });
  });
  const { summary } = JSON.parse(text) as { summary: { violations: Arrow[] } };
  return summary.violations;
}

test("no arrow of the house is a forbidden one", async () => {
  const arrows = await forbidden(root);
  expect(arrows.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test("every rule fires in a house that breaks it, and only there", async () => {
  const house = await mkdtemp(join(tmpdir(), "octant-wrong-house-"));
  try {
    build(house, ground);
    for (const files of Object.values(wrongHouse)) build(house, files);
    const arrows = await forbidden(house);
    const fired = (name: string) => arrows.filter(({ rule }) => rule.name === name).map(({ from }) => from);
    for (const [name, files] of Object.entries(wrongHouse)) {
      expect(fired(name), name).toEqual(expect.arrayContaining([Object.keys(files)[0]]));
    }
    expect(new Set(arrows.map(({ rule }) => rule.name))).toEqual(new Set(Object.keys(wrongHouse)));
    expect(arrows.filter(({ from }) => from in ground)).toEqual([]);
    const { forbidden: declared } = createRequire(import.meta.url)(rules) as { forbidden: { name: string }[] };
    expect(Object.keys(wrongHouse).sort()).toEqual(declared.map(({ name }) => name).sort());
  } finally {
    await rm(house, { recursive: true, force: true });
  }
});

function build(house: string, files: Readonly<Record<string, string>>): void {
  const { imports, dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, unknown>;
  writeFileSync(join(house, "package.json"), JSON.stringify({ type: "module", imports, dependencies, devDependencies }));
  if (!existsSync(join(house, "node_modules"))) symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
}

// ── files ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const lines = (path: string): number => read(path).trimEnd().split("\n").length;

/** Files below a folder of the house, as paths from the root; nothing when the folder is not there. */
function files(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ["node_modules", "dist"].includes(entry.name) ? [] : files(path);
    return [path];
  });
}

const code = ["src", "web", "sources", "bin", "bench"].flatMap(files).filter((path) => /\.(ts|tsx|js|mjs|cjs)$/.test(path));
const tests = files("test").filter((path) => /\.(ts|tsx)$/.test(path));
const rooms = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("no file is long without a sentence that says why", () => {
  const long = [...code, ...tests].filter((path) => lines(path) > 500 && !/\/\/ long because /.test(read(path)));
  expect(long.map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
});

test("the median file is at most 100 lines", () => {
  const sizes = code.map(lines).sort((left, right) => left - right);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  console.log(
    `${sizes.length} files, median ${median} lines, nine in ten at most ${sizes[Math.floor(sizes.length * 0.9)]}, longest ${sizes.at(-1)}`,
  );
  expect(median).toBeLessThanOrEqual(100);
});

test("every room has an index.ts that begins with its promise and holds at most 40 lines", () => {
  const wrong = rooms.flatMap((room) => {
    const path = `src/${room}/index.ts`;
    if (!existsSync(join(root, path))) return [`${path} is missing`];
    const promise = /^\/\*\*([\s\S]*?)\*\//.exec(read(path))?.[1]?.replaceAll("*", "").trim() ?? "";
    return [
      ...(promise.length >= 80 ? [] : [`${path} does not begin with a paragraph that promises what the room does`]),
      ...(lines(path) <= 40 ? [] : [`${path}: ${lines(path)} lines`]),
    ];
  });
  expect(wrong).toEqual([]);
});

test("every room stands on a floor", () => {
  const { forbidden: declared } = createRequire(import.meta.url)(rules) as {
    forbidden: { name: string; from: { path?: string }; to: { path?: string } }[];
  };
  const ground = declared.find(({ name }) => name === "no-arrow-up-from-model");
  const stands = (room: string) => [ground?.from.path, ground?.to.path].some((path) => new RegExp(path ?? "$^").test(`src/${room}/x.ts`));
  expect(rooms.filter((room) => !stands(room))).toEqual([]);
});

test("HOUSE.md names every room that exists and none that does not", () => {
  const named = [...read("HOUSE.md").matchAll(/\bsrc\/([a-z_]+)\//g)].map((match) => match[1] ?? "");
  expect([...new Set(named)].sort()).toEqual([...rooms].sort());
});

test("no file or folder has a name that says nothing", () => {
  const empty = /^(utils?|helpers?|common|managers?|misc|shared_utils|.*[_-](utils?|helpers?|manager))$/;
  const named = (path: string) => path.split("/").map((part) => part.replace(/\.[a-z.]+$/i, ""));
  expect([...code, ...tests].filter((path) => named(path).some((part) => empty.test(part)))).toEqual([]);
});

test("no file holds a path of somebody's machine, and nothing is left for later", () => {
  const patterns = {
    machine: /(["'`\s(])\/(work|home|root|Users)\//,
    later: /\b(TODO|FIXME)\b/,
    any: /\bas any\b/,
    skipped: /\b(test|it|describe)\.(skip|only|todo)\(/,
  };
  const texts = ["README.md", "HOUSE.md", "docs", "technologies", "countries", "methods", "chains", "reports"].flatMap((path) =>
    path.endsWith(".md") ? [path] : files(path),
  );
  const wrong = [...code, ...tests, ...texts.filter((path) => /\.(md|yaml|sql|typ|json)$/.test(path))]
    .filter((path) => existsSync(join(root, path)) && path !== "test/house.test.ts")
    .flatMap((path) => {
      const text = read(path);
      return Object.entries(patterns).flatMap(([name, pattern]) =>
        pattern.test(text) ? [`${path} (${name}): ${pattern.exec(text)?.[0].trim()}`] : [],
      );
    });
  expect(wrong).toEqual([]);
});

test("exact versions only, since no lock file is kept", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+([-.\w]*)$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(existsSync(join(root, "package-lock.json")), "package-lock.json").toBe(false);
});

test("what a decision says has a number, a date and a reason", () => {
  const wrong = files("docs/decisions").filter(
    (path) => !/^\d{4}-[a-z0-9-]+\.md$/.test(basename(path)) || !/^# .+\n\n\d{4}-\d{2}-\d{2}\n/.test(read(path)),
  );
  expect(wrong).toEqual([]);
});
