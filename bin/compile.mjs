/** Builds the program (TypeScript to JavaScript) and the page, each only when one of its sources has changed. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, step, Trouble } from "./steps.mjs";

/** What is built, and from which sources. */
const works = {
  program: {
    sentence: "building the program",
    from: ["src", "sources", "tsconfig.json", "tsconfig.build.json", "package.json"],
    build: buildProgram,
  },
  page: {
    sentence: "building the page",
    from: ["web", "src/model", "src/figure", "src/api/contract", "tsconfig.json", "package.json"],
    build: buildPage,
  },
};

const stampOf = (root, name) => join(root, `dist/.${name}-stamp`);

/** Which of these parts have to be built again: none when dist is fresh, or when there are no sources to build from. */
export function stale(root, parts) {
  return parts.filter((name) => {
    if (!existsSync(join(root, works[name].from[0]))) return false;
    const stamp = stampOf(root, name);
    return !existsSync(stamp) || readFileSync(stamp, "utf8") !== fingerprint(root, name);
  });
}

export async function compile(root, names) {
  mkdirSync(join(root, "dist"), { recursive: true });
  for (const name of names) {
    // Taken before the work: what changes meanwhile is built the next time.
    const stamp = fingerprint(root, name);
    await step(works[name].sentence, () => works[name].build(root));
    writeFileSync(stampOf(root, name), stamp);
  }
}

/** Path, size and time of every source, as a hash: a file that is removed or goes back in time is noticed too. */
export function fingerprint(root, name) {
  const hash = createHash("sha256");
  for (const from of works[name].from) walk(root, from, (path, { size, mtimeMs }) => hash.update(`${path} ${size} ${mtimeMs}\n`));
  return hash.digest("hex");
}

const unread = /^(node_modules|dist|reference|sample|example)$/;

function walk(root, path, visit) {
  const state = statSync(join(root, path), { throwIfNoEntry: false });
  if (state?.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) if (!unread.test(name)) walk(root, `${path}/${name}`, visit);
  } else if (state !== undefined) visit(path, state);
}

/** Beside dist and at the same depth (source maps count on it), then moved in: a running Octant never sees half a program. */
async function buildProgram(root) {
  const next = join(root, ".dist-next");
  rmSync(next, { recursive: true, force: true });
  await tool(root, "@typescript/native/bin/tsc", ["-p", "tsconfig.build.json", "--outDir", next]);
  // What is not code and lies beside it (SQL, fonts, templates) goes along.
  cpSync(join(root, "src"), join(next, "src"), { recursive: true, filter: (path) => !/\.tsx?$/.test(path) });
  for (const folder of ["src", "sources"]) if (existsSync(join(next, folder))) swap(join(next, folder), join(root, "dist", folder));
  rmSync(next, { recursive: true, force: true });
}

async function buildPage(root) {
  const next = join(root, ".web-next");
  await tool(root, "vite/bin/vite.js", ["build", "web", "--outDir", next, "--emptyOutDir", "--logLevel", "warn"]);
  swap(next, join(root, "dist/web"));
}

function swap(next, place) {
  const before = `${place}.before`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, before);
  renameSync(next, place);
  rmSync(before, { recursive: true, force: true });
}

async function tool(root, path, words) {
  const result = await run(process.execPath, [join(root, "node_modules", path), ...words], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (result.code === 0) return;
  throw new Trouble(
    `${result.output.trim()}\n\nThe sources could not be built.`,
    "Mend what is named above; if you changed nothing, fetch the sources again (git status shows what differs).",
  );
}
