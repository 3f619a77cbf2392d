/** Every folder under methods/ works its own example out; a new method is tested by being there. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "csv-stringify/sync";
import { readContent } from "#content";
import { inputColumns, parametersOf, parameterValues, runExample } from "#measure";
import { languages, type Table } from "#model";
import { citizen, openDesk } from "../archive/desk.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const content = await readContent([{ folder: root }]);
const methods = content.methods.map((method) => [method.id, method] as const);

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

it("reads every method without a remark", () => {
  expect(content.remarks.filter((remark) => remark.file.startsWith("methods/"))).toEqual([]);
  expect(methods.length).toBeGreaterThanOrEqual(7);
});

describe.each(methods)("%s", (_, method) => {
  it("gives what its worked example says, and what the publication prints", async () => {
    const columnsOf = (address: string) => inputColumns(address, content);
    const { table, differences } = await runExample({ view: desk.archive.as(citizen), method, columnsOf });
    await leaveChanged(method.example, table, differences);
    expect(differences).toEqual([]);
  });

  it("declares its columns in the order of the SELECT, with a key and a name in every language", () => {
    const { output } = method.card;
    expect(output.key.every((column) => column in output.columns)).toBe(true);
    for (const { name } of Object.values(output.columns)) for (const language of languages) expect(name[language]).not.toBe("");
  });

  it("accepts its own defaults", () => {
    const declared = parametersOf(method.card, content.methods);
    const defaults = Object.fromEntries(Object.entries(declared).map(([name, parameter]) => [name, parameter.default]));
    expect(parameterValues(method.id, declared, defaults)).toEqual(defaults);
  });
});

/** Changed output stands beside the expected one, to look at and to take over. */
async function leaveChanged(example: string, { columns, rows }: Table, differences: readonly string[]): Promise<void> {
  const path = join(example, "expected.changed.csv");
  if (differences.length === 0) return rm(path, { force: true });
  const cast = { boolean: String };
  await writeFile(path, stringify([...rows], { header: true, columns: columns.map((column) => column.name), cast }));
}
