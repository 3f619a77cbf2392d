/** The real command line as processes of its own: it opens the folder itself, or reaches the process that serves it, and answers the same. */
import { access, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { octant, start, typed } from "./octant.ts";

let folder = "";
let serving: ReturnType<typeof start>;
let address = "";
const alone: Record<string, string> = {};
const run = (...words: string[]) => octant(words, folder);

const questions = [
  ["measure", "eu_dependency", "--bloc", "EU27", "--format", "csv"],
  ["trace", "eu_dependency/EU27/2024/850511/cdi1"],
  ["check", "--quiet"],
  ["undo"],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-served-"));
  for (const words of questions) alone[words.join(" ")] = (await run(...words)).out;
  serving = start(["serve", "--port", "0"], folder);
  address = await serving.until(/Octant is open: (\S+)/);
}, 300_000);
afterAll(async () => {
  serving.child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

it("answers the same as when the command opens the folder itself", async () => {
  for (const words of questions) {
    const { code, out, err } = await run(...words);
    expect(code, err).toBe(0);
    expect(out).toBe(alone[words.join(" ")]);
  }
}, 120_000);

it("tells the problem of the other process in the language asked for", async () => {
  const { code, err } = await run("measure", "nope", "--lang", "nl");
  expect(code).toBe(1);
  expect(err).toMatch(/^Er is geen methode met de naam nope\.\nWat te doen: /);
});

it("publishes into the folder of the one who asks", async () => {
  expect((await run("publish", "dependency_brief", "--out", "brief.pdf")).code).toBe(0);
  expect((await stat(join(folder, "brief.pdf"))).size).toBeGreaterThan(10_000);
});

it("gives the owner's page by the address it prints, and keeps the token to the owner", async () => {
  const [origin = "", token = ""] = address.split("/#token=");
  const session = await fetch(`${origin}/api/session`, { headers: { authorization: `Bearer ${token}` } });
  expect(await session.json()).toMatchObject({ owner: true });
  for (const name of ["token", "server.json", "settings.json"])
    expect((await stat(join(folder, "octant-data", name))).mode & 0o077).toBe(0);
});

it("refuses a second server on the folder, and a port that is taken", async () => {
  const second = await run("serve", "--port", "0");
  expect(second.code).toBe(1);
  expect(second.err).toMatch(/is in use by another Octant \(process \d+\)/);
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => holder.once("listening", listening));
  const { port } = holder.address() as AddressInfo;
  const taken = await run("serve", "--port", String(port), "--data", "elsewhere");
  holder.close();
  expect(taken.code).toBe(1);
  expect(taken.err).toContain(`Port ${port} is in use`);
  expect(taken.err).toContain(`octant serve --port ${port + 1}`);
});

it("writes a log without addresses or data", async () => {
  const log = await readFile(join(folder, "octant-data", "log", "octant.log"), "utf8");
  expect(log).toContain("/api/commands/:name");
  expect(log).not.toContain("850511");
  expect(log).not.toContain("nope");
});

it("closes on Ctrl-C, and commands open the folder themselves again", async () => {
  serving.child.kill("SIGINT");
  expect((await serving.ended).code).toBe(0);
  await expect(access(join(folder, "octant-data", "server.json"))).rejects.toThrow("ENOENT");
  expect((await run("undo")).code).toBe(0);
});

it("stops a command on Ctrl-C with a sentence, and leaves the folder free", async () => {
  const { code, out, err } = await typed(["measure", "eu_dependency", "--quiet"], folder, { stopped: true });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^Stopped\. What stood before is unchanged\.\n/);
  expect((await run("undo")).code).toBe(0);
});
