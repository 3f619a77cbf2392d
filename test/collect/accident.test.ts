import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { count, openDesk, refusal, repository } from "./desk.ts";

const name = "BACI_HS17_Y2022_V202601.csv";
const small = "t,i,j,k,v,q\n2022,156,276,850511,1200.500,45.1\n2022,156,528,850511,300.250,NA\n";

/** A year with enough rows to be in the middle of something for seconds. */
function large(): string {
  const countries = ["156", "276", "528", "251", "842", "392", "410", "699", "643", "76"];
  const lines = ["t,i,j,k,v,q"];
  for (let product = 100_000; product < 102_000; product++) {
    for (const from of countries)
      for (const to of countries) if (from !== to) lines.push(`2022,${from},${to},${product},${product / 1000},NA`);
  }
  return `${lines.join("\n")}\n`;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** Runs `child.ts`; `output` grows while it runs. */
function collectInChild(data: string, from: string) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=octant-source", join(repository, "test/collect/child.ts"), data, from],
    {
      cwd: repository,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  children.push(child);
  const told = { output: "" };
  child.stdout.on("data", (chunk: Buffer) => (told.output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (told.output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { child, told, ended };
}

/** Processes start and stop here while other tests use the machine. */
const patience = 4 * 60_000;

describe("kill −9 during collect", () => {
  it("leaves the previous tables, frees the folder, and the same command then does the work", { timeout: patience }, async () => {
    const place = await mkdtemp(join(tmpdir(), "octant-test-kill-"));
    try {
      const data = join(place, "data");
      const desk = await openDesk(data);
      await desk.collect("baci", { from: await desk.give({ [name]: small }) });
      await desk.finish();

      await writeFile(join(place, name), large());
      for (const delay of [0, 600]) {
        const { child, told, ended } = collectInChild(data, join(place, name));
        while (!told.output.includes(name) && child.exitCode === null) await pause(20);
        await pause(delay);
        child.kill("SIGKILL");
        await ended;
        const after = await openDesk(data);
        // The rename that makes a manifest current is the only moment that counts: before it the old rows stand, after it all new ones.
        expect([2, 180_000]).toContain(await count(after.view, "clean/baci/flows"));
        await after.finish();
      }

      const last = await openDesk(data);
      expect((await last.collect("baci", { from: join(place, name) })).rows["flows"]).toBe(180_000);
      expect(await count(last.view, "clean/baci/flows")).toBe(180_000);
      expect((await last.collect("baci", { from: join(place, name) })).changed).toBe(false);
      await last.finish();
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});

/** A file system of 300 MB, mounted for a test; undefined where we may not mount. */
function smallDisk(place: string): string | undefined {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=300m", "tmpfs", place], { stdio: "ignore" });
    return place;
  } catch {
    return undefined;
  }
}

describe("a full disk", () => {
  it("gives a sentence and leaves the previous tables (needs the right to mount a small disk)", { timeout: patience }, async ({ skip }) => {
    const place = await mkdtemp(join(tmpdir(), "octant-test-full-"));
    const disk = smallDisk(place);
    try {
      if (disk === undefined) skip("no right to mount a small disk here");
      const outside = await mkdtemp(join(tmpdir(), "octant-test-given-"));
      const data = join(place, "data");
      const desk = await openDesk(data);
      await desk.collect("baci", { from: await desk.give({ [name]: small }) });
      const before = await desk.view.manifests();
      await writeFile(join(outside, name), large());
      const { bavail, bsize } = await statfs(place);
      await writeFile(join(place, "filler"), Buffer.alloc(bavail * bsize - 3 * 1024 ** 2));
      const refused = await refusal(desk.collect("baci", { from: join(outside, name) }));
      expect(refused.code).toBe("disk-full");
      await rm(join(place, "filler"));
      expect(await desk.view.manifests()).toEqual(before);
      expect(await count(desk.view, "clean/baci/flows")).toBe(2);
      expect((await desk.collect("baci", { from: join(outside, name) })).rows["flows"]).toBe(180_000);
      await desk.finish();
      await rm(outside, { recursive: true, force: true });
    } finally {
      if (disk !== undefined) execFileSync("umount", ["-l", disk], { stdio: "ignore" });
      await rm(place, { recursive: true, force: true });
    }
  });
});
