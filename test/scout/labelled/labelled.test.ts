/** The labelled test set: every row can be used, and its counts are those of the README. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { readContent } from "#content";

interface Labelled {
  readonly source: "cordis" | "edf";
  readonly id: string;
  readonly security: string;
  readonly space: string;
  readonly defence: string;
  readonly civil: string;
  readonly technologies: string;
  readonly reason: string;
  readonly split: string;
  readonly chosen: string;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rows = parse(readFileSync(at("labelled.csv")), { columns: true }) as Labelled[];
const domains = ["security", "space", "defence", "civil"] as const;
const shared = at("../../../../shared/data");
const missing = existsSync(shared) ? undefined : "the files of CORDIS and the portal are not beside the repository";

it("has at least 450 rows, each project once, with yes or no, a reason and the split", () => {
  expect(rows.length).toBeGreaterThanOrEqual(450);
  expect(new Set(rows.map(({ source, id }) => `${source}/${id}`)).size).toBe(rows.length);
  for (const row of rows) {
    for (const domain of domains) expect(["yes", "no"], `${row.id} ${domain}`).toContain(row[domain]);
    expect(row.reason, row.id).toMatch(/^\S.{8,}[.]$/);
    expect(row.reason.length, row.id).toBeLessThan(200);
    expect(row.split).toBe("test");
  }
});

it("is what the built-in examples of technologies say, row by row", () => {
  const examples = parse(readFileSync(at("../../../models/technologies/examples.csv")), { columns: true }) as Record<string, string>[];
  expect(examples).toEqual(rows.map(({ source, id, technologies }) => ({ document: `${source}/${id}`, technologies })));
});

it("names technologies of the list, at least twelve rows for each area", async () => {
  const { lists } = await readContent([{ folder: at("../../..") }]);
  const parents = new Map(lists.find(({ id }) => id === "eu_2023_2113")?.entries.map(({ id, parent }) => [id, parent]));
  const areas = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const id of row.technologies.split(";").filter((one) => one !== "")) {
      const area = parents.get(id);
      expect(area, `${row.id} ${id}`).toBeDefined();
      areas.set(area ?? "", (areas.get(area ?? "") ?? new Set()).add(row.id));
    }
  }
  expect(areas.size).toBe(10);
  for (const [area, ids] of areas) expect(ids.size, area).toBeGreaterThanOrEqual(12);
});

it("counts what the README counts", () => {
  const readme = readFileSync(at("README.md"), "utf8");
  const yes = (some: readonly Labelled[]) => domains.map((domain) => some.filter((row) => row[domain] === "yes").length);
  const served = (some: readonly Labelled[]) => some.filter((row) => [row.security, row.space, row.defence].includes("yes")).length;
  expect(readme).toContain(`| all | ${[rows.length, ...yes(rows), served(rows)].join(" | ")} |`);
  for (const chosen of new Set(rows.map((row) => row.chosen))) {
    const some = rows.filter((row) => row.chosen === chosen);
    expect(readme).toMatch(new RegExp(`\\| \`${chosen}\`: .* \\| ${[some.length, ...yes(some), served(some)].join(" \\| ")} \\|`));
  }
});

it.skipIf(missing)(`refers to projects that are in the files${missing ? `: ${missing}` : ""}`, () => {
  const text = (path: string) => gunzipSync(readFileSync(`${shared}/${path}`)).toString("utf8");
  const ids = {
    cordis: new Set([...text("projects/horizon_projects.jsonl.gz").matchAll(/^\{"id": "(\d+)"/gm)].map((found) => found[1])),
    edf: new Set((JSON.parse(text("edf/projects.json.gz")) as { project_id: string }[]).map((project) => project.project_id)),
  };
  expect(rows.filter(({ source, id }) => !ids[source].has(id)).map(({ id }) => id)).toEqual([]);
});
