/** The owner of a folder: a token only the owner can read, a clearance written down, and never more than that. */
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { publicReader, type Reader } from "#model";
import { audiencesOf, readAs } from "../../src/observatory/audience.ts";
import { makeMemory } from "../../src/observatory/memory.ts";
import { ownerOf, tokenOf } from "../../src/observatory/owner.ts";
import { still } from "../api/desk.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-owner-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("keeps one random token, readable by the owner only", async () => {
  const token = await tokenOf(folder);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(await tokenOf(folder)).toBe(token);
  expect((await stat(join(folder, "token"))).mode & 0o777).toBe(0o600);
  const other = await mkdtemp(join(tmpdir(), "octant-owner-"));
  expect(await tokenOf(other)).not.toBe(token);
  await rm(other, { recursive: true });
});

it("writes a clearance at first start and believes the file after that", async () => {
  const first = await ownerOf(folder, ["EU27", "DEU"]);
  expect(first.clearance).toEqual({ level: "top_secret", communities: ["EU27", "DEU"], handling: ["LIMITE", "SENSITIVE"] });
  await writeFile(join(folder, "settings.json"), JSON.stringify({ clearance: { level: "restricted", communities: [], handling: [] } }));
  expect((await ownerOf(folder, ["EU27", "DEU"])).clearance.level).toBe("restricted");
  expect(await readFile(join(folder, "settings.json"), "utf8")).toContain("restricted");
});

it("never guesses a clearance it cannot read", async () => {
  for (const text of [
    "{",
    "{}",
    '{"clearance":{"level":"all","communities":[],"handling":[]}}',
    '{"clearance":{"level":"public","communities":[],"handling":[],"bypass":true}}',
  ]) {
    await writeFile(join(folder, "settings.json"), text);
    await expect(ownerOf(folder, [])).rejects.toMatchObject({ code: "settings-not-understood" });
  }
});

it("lets a reader look as less in level, communities and handling, and as nothing more", () => {
  const reader: Reader = { name: "analyst", clearance: { level: "confidential", communities: ["DEU", "NLD"], handling: ["LIMITE"] } };
  expect(readAs(reader, undefined)).toBe(reader);
  expect(readAs(reader, "restricted+rel.DEU+handling.LIMITE").clearance).toEqual({
    level: "restricted",
    communities: ["DEU"],
    handling: ["LIMITE"],
  });
  for (const higher of ["secret", "restricted+rel.FRA", "public+handling.SENSITIVE"])
    expect(() => readAs(reader, higher)).toThrow(/cannot look as/);
  expect(audiencesOf(reader).map(({ label }) => label)).toEqual(["public", "restricted", "confidential"]);
  expect(audiencesOf(publicReader).map(({ label }) => label)).toEqual(["public"]);
});

it("remembers what each clearance was told apart, forgets at a write, and keeps no failure", async () => {
  const memory = makeMemory(true, still);
  let asked = 0;
  const load = async () => (asked += 1);
  const secret = { level: "secret", communities: ["DEU"], handling: [] } as const;
  expect(await memory.recall(publicReader.clearance, "k", load)).toBe(1);
  expect(await memory.recall(publicReader.clearance, "k", load)).toBe(1);
  expect(await memory.recall(secret, "k", load)).toBe(2);
  expect(await memory.recall({ ...secret, communities: [] }, "k", load)).toBe(3);
  memory.forget();
  expect(await memory.recall(publicReader.clearance, "k", load)).toBe(4);
  await expect(memory.recall(secret, "broken", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await memory.recall(secret, "broken", load)).toBe(5);
});
