/** `octant new` writes a folder whose check says exactly what is still to be filled in. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newFolders, readContent, writeNew } from "#content";

const builtIn = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-new-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each(newFolders)("a new %s", (kind) => {
  it("is found by being there, and asks to be filled in", async () => {
    const { files } = await writeNew(kind, "wafer_prices", folder);
    expect(files.length).toBeGreaterThan(0);
    const { remarks } = await readContent([{ folder: builtIn }, { folder, shownAs: "mine" }]);
    const own = remarks.filter((remark) => remark.file.startsWith(`mine/${kind}s/wafer_prices/`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((remark) => remark.remedy !== "")).toBe(true);
    expect(own.filter((remark) => /still has to be filled in|publication|year/.test(remark.sentence)).length).toBe(own.length);
  });

  it("never writes over what is there, and takes only snake_case", async () => {
    await writeNew(kind, "wafer_prices", folder);
    await expect(writeNew(kind, "wafer_prices", folder)).rejects.toMatchObject({ code: "folder-exists" });
    await expect(writeNew(kind, "../escape", folder)).rejects.toMatchObject({ code: "name-not-allowed" });
  });
});

it("overlays a folder of the user's own on the built-in one of the same name", async () => {
  await writeNew("chain", "semiconductors", folder);
  const { chains } = await readContent([{ folder: builtIn }, { folder, shownAs: "mine" }]);
  expect(chains.find((chain) => chain.id === "semiconductors")?.own).toBe(true);
  expect(chains.find((chain) => chain.id === "autonomous_systems")?.own).toBe(false);
});
