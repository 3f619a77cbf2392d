/** Fields of statistics that stand in for technologies: each must be printed somewhere, and what is not right is named by line. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { readContent } from "#content";
import { readWith, said } from "./root.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("are fields the source prints, and each technology has no field twice", async () => {
  const { lists } = await readContent([{ folder: root }]);
  const matches = lists.flatMap((list) => list.fields);
  const printed = parse(readFileSync(`${root}/sources/ncses/fields.csv`), { columns: true }) as { field: string; classification: string }[];
  const known = new Set(printed.map((one) => `${one.classification}/${one.field}`));
  expect(matches.filter((one) => !known.has(`${one.scheme}/${one.field}`))).toEqual([]);
  const keys = matches.map((one) => `${one.technology} ${one.scheme}/${one.field}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(matches.map((one) => one.technology)).size).toBeGreaterThan(40);
});

it("are named by line where a technology is unknown, a fit is none or evidence is claimed", async () => {
  const list = "technologies/LIST/fields.csv".replace("LIST", (await readWith({})).lists[0]?.id ?? "");
  const rows = ["technology,scheme,field,fit,note,evidence", "nowhere,wipo35,optics,close,,judgement", "nowhere,wipo35,optics,near,,read"];
  const remarks = said(await readWith({ [list]: rows.join("\n") }));
  expect(remarks).toEqual([
    `${list}:2 technology names nowhere, which does not exist.`,
    `${list}:3 fit holds “near”.`,
    `${list}:3 technology names nowhere, which does not exist.`,
    `${list}:3 evidence holds “read”.`,
  ]);
});
