import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openArchive } from "#archive";
import { clock } from "./desk.ts";

const program = fileURLToPath(new URL("./owner.ts", import.meta.url));

it("lets one process own a folder, says who it is, and frees it when that process is killed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "octant-lock-"));
  const owner = spawn(process.execPath, ["--import", "tsx", "--conditions", "octant-source", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(owner.stdout, "data");
  await expect(openArchive({ folder, effects: clock() })).rejects.toMatchObject({
    code: "folder-locked",
    details: { pid: String(owner.pid) },
  });
  owner.kill("SIGKILL");
  await once(owner, "exit");
  const archive = await openArchive({ folder, effects: clock() });
  await expect(openArchive({ folder, effects: clock() })).rejects.toMatchObject({ code: "folder-locked" });
  await archive.close();
  await rm(folder, { recursive: true, force: true });
});
