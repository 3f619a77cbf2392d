/** Opening a folder: loads content and editions once, follows content that changed, and sees imports at once. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openObservatory } from "#observatory";
import { still } from "../api/desk.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-open-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function opened<Answer>(work: (observatory: Awaited<ReturnType<typeof openObservatory>>) => Promise<Answer>): Promise<Answer> {
  const observatory = await openObservatory({ data: folder, effects: still });
  try {
    return await work(observatory);
  } finally {
    await observatory.close();
  }
}

it("writes nothing new when nothing changed", async () => {
  const batches = () => opened(async (observatory) => (await observatory.as(observatory.publicReader).batches()).batches.length);
  const first = await batches();
  expect(first).toBeGreaterThan(5);
  expect(await batches()).toBe(first);
});

it("follows a chain of the user's own: there while its folder is, gone when it goes", async () => {
  const own = join(folder, "content", "chains", "tiny");
  await mkdir(own, { recursive: true });
  const words = "{ en: Tiny, nl: Klein }";
  await writeFile(
    join(own, "chain.yaml"),
    `id: tiny\nname: ${words}\nquestion: ${words}\ndescription: ${words}\nroot: tiny_end\nversion: 1\nlimits: ${words}\n`,
  );
  await writeFile(join(own, "nodes.csv"), "id,kind,name_en,name_nl,note_en,note_nl,material,hs6,cn8\ntiny_end,technology,End,Eind,,,,,\n");
  await writeFile(join(own, "links.csv"), "from,relation,to,publication,publisher,place,year,url,evidence,confidence,caveat\n");
  const chains = () =>
    opened(async (observatory) => (await observatory.as(observatory.publicReader).chains()).chains.map((chain) => chain.id));
  expect(await chains()).toContain("tiny");
  await rm(own, { recursive: true });
  expect(await chains()).not.toContain("tiny");
});

it("shows an import at once, and the figures before it are superseded but still there", async () => {
  await opened(async (observatory) => {
    const owner = observatory.as(observatory.owner);
    const id = "eu_dependency/EU27/2024/850511/cdi1";
    const before = await owner.trace(id);
    await writeFile(
      join(folder, "BACI_HS17_Y2024_V209901.csv"),
      "t,i,j,k,v,q\n2024,156,276,850511,1000.000,1\n2024,842,276,850511,1000.000,1\n",
    );
    await owner.collect({ source: "baci", from: join(folder, "BACI_HS17_Y2024_V209901.csv") });
    const after = await owner.trace(id);
    expect(after.value).toBe(0.5);
    expect(await owner.trace(before.figure)).toMatchObject({ value: before.value, superseded: true });
  });
});
