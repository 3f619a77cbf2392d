/** What `npm start` does before there is an Octant: one at a time, and a sentence with a remedy when packages cannot be fetched. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const bin = new URL("../../bin/", import.meta.url).href;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "octant-prepare-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a few lines in a Node of their own; `heard` gets everything it has said so far, each time it says more. */
function node(lines: string, environment: Record<string, string> = {}, heard: (said: string) => void = () => undefined) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", lines], { env: { ...process.env, ...environment } });
  let said = "";
  const keep = (bytes: Buffer) => {
    said += bytes.toString();
    heard(said);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise<{ code: number | null; said: string }>((done) => child.on("close", (code) => done({ code, said })));
}

/** A work under the folder's lock that writes down when it begins and ends, and ends once there is a file called `go`. */
const workUnderLock = () => `
  import { alone } from "${bin}alone.mjs";
  import { appendFileSync, existsSync } from "node:fs";
  process.chdir(${JSON.stringify(folder)});
  await alone(".", async () => {
    appendFileSync("log", "begin\\n");
    console.log("begun");
    while (!existsSync("go")) await new Promise((done) => setTimeout(done, 20));
    appendFileSync("log", "end\\n");
  });
`;
const go = () => writeFileSync(join(folder, "go"), "");
const log = () => readFileSync(join(folder, "log"), "utf8").trim().split("\n");

test("two starts at once take turns, and the second says that it waits", async () => {
  let first: Promise<unknown> = Promise.resolve();
  await new Promise<void>((begun) => {
    first = node(workUnderLock(), {}, () => begun());
  });
  const second = await node(workUnderLock(), {}, (said) => {
    if (said.includes("another Octant is preparing this folder")) go();
  });
  await first;
  expect(second.code).toBe(0);
  expect(log()).toEqual(["begin", "end", "begin", "end"]);
  expect(existsSync(join(folder, ".preparing"))).toBe(false);
});

test("a lock left by a process that was killed is taken over", async () => {
  mkdirSync(join(folder, ".preparing"));
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  go();
  writeFileSync(join(folder, ".preparing/owner"), JSON.stringify({ processes: [pid], host: hostname() }));
  expect((await node(workUnderLock())).code).toBe(0);
  expect(log()).toEqual(["begin", "end"]);
});

test("packages that cannot be fetched give npm's words, a sentence and a remedy, and no stamp", async () => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies: { "octant-package-that-is-nowhere": "1.0.0" } }));
  const lines = `
    import { install, isInstalled } from "${bin}install.mjs";
    import { giveUp } from "${bin}steps.mjs";
    await install(${JSON.stringify(folder)}, "runtime", () => {}).catch(giveUp);`;
  const nowhere = { npm_config_registry: "http://127.0.0.1:9/", npm_config_cache: join(folder, "cache"), npm_config_fetch_retries: "0" };
  const { code, said } = await node(lines, nowhere);
  expect(code).toBe(1);
  expect(said).toMatch(/ECONNREFUSED[\s\S]*The packages could not be fetched[\s\S]*Check the network/);
  expect(existsSync(join(folder, "node_modules/.octant-stamp"))).toBe(false);
});

test("a source that changes, goes or grows older is built again; nothing else is", async () => {
  const lines = `
    import { stale } from "${bin}compile.mjs";
    import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
    process.chdir(${JSON.stringify(folder)});
    mkdirSync("src"); mkdirSync("dist");
    for (const name of ["one", "two"]) writeFileSync("src/" + name + ".ts", "1");
    const { fingerprint } = await import("${bin}compile.mjs");
    const built = () => writeFileSync("dist/.program-stamp", fingerprint(".", "program"));
    const say = () => console.log(stale(".", ["program", "page"]).join() || "fresh");
    say(); built(); say();
    writeFileSync("src/one.ts", "12"); say(); built();
    rmSync("src/two.ts"); say(); built();
    utimesSync("src/one.ts", 1, 1); say(); built(); say();`;
  const { said } = await node(lines);
  expect(said.trim().split("\n")).toEqual(["program", "fresh", "program", "program", "program", "fresh"]);
});
