/** Works of OpenAlex: abstracts put together again, fractions that add up, no author by name, and odd records named. */
import { describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { count, refusal } from "./desk.ts";
import { deskOf } from "./source_desk.ts";

const institution = (number: number, country: string | null, name = `Institution ${number}`) => ({
  id: `https://openalex.org/I${number}`,
  display_name: name,
  ror: `https://ror.org/0${String(number).padStart(6, "a")}11`,
  country_code: country,
  type: "education",
});
const author = (institutions: unknown[] = [], countries: string[] = []) => ({
  author: { id: "https://openalex.org/A1", display_name: "Anna Voorbeeld", orcid: "https://orcid.org/0000-0000-0000-0001" },
  raw_author_name: "Voorbeeld, Anna",
  institutions,
  countries,
});
const work = (number: number, more: Readonly<Record<string, unknown>> = {}) => ({
  id: `https://openalex.org/W${number}`,
  title: `Sample ${number}`,
  publication_date: "2020-05-06",
  publication_year: 2020,
  language: "en",
  type: "article",
  cited_by_count: 1,
  authorships: [author([institution(1, "NL")])],
  ...more,
});
const answer = (...results: unknown[]) => ({ "answer.json": JSON.stringify({ meta: { count: results.length }, results, group_by: [] }) });

const { view, collect, collectSample, rows } = deskOf("openalex");

describe("a work", () => {
  it("has its abstract in the order of the words, without markup", async () => {
    const index = { "&lt;p&gt;The": [0], film: [3, 1], is: [2], "&amp;": [4], "light.</p>": [5] };
    await collect(answer(work(1, { abstract_inverted_index: index }), work(2, { abstract_inverted_index: null })));
    expect(await rows("works", "id, abstract")).toEqual([
      ["W1", "The film is film & light."],
      ["W2", null],
    ]);
  });

  it("shares itself among the institutions of its authors, and what has none stands apart", async () => {
    const authors = [
      author([institution(1, "NL"), institution(2, "DE")]),
      author([institution(1, "NL")]),
      author([], ["US", "FR"]),
      author(),
    ];
    await collect(answer(work(1, { authorships: authors })));
    expect(await rows("authorships", "institution, ror, country, fraction")).toEqual([
      ["I1", "0aaaaa111", "NLD", "0.375000000"],
      ["I2", "0aaaaa211", "DEU", "0.125000000"],
    ]);
    expect(await rows("unplaced", "country_code, country, fraction")).toEqual([
      ["FR", "FRA", "0.125000000"],
      ["US", "USA", "0.125000000"],
      ["–", null, "0.250000000"],
    ]);
    for (const table of ["works", "authorships", "unplaced", "rejects"])
      expect(await count(view(), `clean/openalex/${table}`, "cast(t as varchar) ilike '%voorbeeld%'").catch(() => 0)).toBe(0);
  });

  it("carries fields, topics, keywords and whether it is among the most cited", async () => {
    const topic = (name: string, field: string) => ({ display_name: name, field: { display_name: field } });
    const more = {
      primary_topic: topic("Sensing", "Physics"),
      topics: [topic("Sensing", "Physics"), topic("Films; thin", "Materials")],
      keywords: [{ display_name: "Diamond" }],
      citation_normalized_percentile: { value: 0.99, is_in_top_1_percent: true, is_in_top_10_percent: true },
    };
    await collect(answer(work(1, more), work(2)));
    expect(await rows("works", "id, fields, topics, keywords, top10, top1")).toEqual([
      ["W1", "Physics;Materials", "Sensing;Films, thin", "Diamond", true, true],
      ["W2", null, null, null, null, null],
    ]);
  });
});

describe("files of works", () => {
  it("are answers, lines and parts of the snapshot, several of one name in folders of their own", async () => {
    const line = (number: number) => `${JSON.stringify(work(number))}\n`;
    const collected = await collect({
      ...answer(work(1)),
      "works.jsonl": line(2),
      "updated_date=2026-01-01/part_0000.gz": gzipSync(line(3)),
      "updated_date=2026-01-02/part_0000.gz": gzipSync(line(4) + line(5)),
    });
    expect(collected.rows["works"]).toBe(5);
    expect(collected.remarks).toEqual([]);
  });

  it("name what is wrong by its line and go on", async () => {
    const lines = [
      JSON.stringify(work(1)),
      "{ not json",
      JSON.stringify({ results: "no work" }),
      JSON.stringify(work(2, { publication_date: "2190-01-01", publication_year: 2190 })),
      JSON.stringify(work(3, { publication_date: null, title: null })),
      JSON.stringify(work(4, { authorships: [author([institution(9, "ZZ")])], cited_by_count: -4 })),
      JSON.stringify(work(1)),
      JSON.stringify(work(1, { title: "Other words" })),
      JSON.stringify(work(5, { abstract_inverted_index: { here: [0], nowhere: ["x", 1.5] }, language: "zh-cn" })),
      "[]",
      "",
    ];
    const bytes = Buffer.concat([
      Buffer.from(lines.join("\n")),
      Buffer.from(JSON.stringify(work(6, { title: "Größe" })), "latin1"),
      Buffer.from("\n"),
    ]);
    const collected = await collect({ "works.jsonl": bytes });
    expect(await rows("works", "id, title, date, year, cited_by, abstract, language")).toEqual([
      ["W1", "Sample 1", "2020-05-06", 2020, 1, null, "en"],
      ["W2", "Sample 2", "2190-01-01", null, 1, null, "en"],
      ["W3", null, null, 2020, 1, null, "en"],
      ["W4", "Sample 4", "2020-05-06", 2020, null, null, "en"],
      ["W5", "Sample 5", "2020-05-06", 2020, 1, "here", "zh"],
      ["W6", "Größe", "2020-05-06", 2020, 1, null, "en"],
    ]);
    expect(await rows("authorships", "country", "work = 'W4'")).toEqual([[null]]);
    const named = await rows("rejects", "cast(line as integer), kept");
    expect([...new Set(named.filter(([, kept]) => kept === false).map(([line]) => line))]).toEqual([2, 3, 7, 8, 10]);
    // A record that could not be read, or not in UTF-8, is kept as it came.
    expect(JSON.stringify(await rows("rejects", "*", "code not in ('reject-unreadable', 'reject-encoding')"))).not.toContain("Voorbeeld");
    expect([...new Set(named.filter(([, kept]) => kept === true).map(([line]) => line))]).toEqual([4, 5, 6, 9, 11]);
    expect(collected.rejects).toMatchObject({ setAside: expect.any(Number) });
  });

  it("add up over imports, and a work that comes again is taken over anew", async () => {
    await collect(answer(work(1), work(2)));
    await collect(answer(work(2, { title: "New title" }), work(3)));
    expect(await rows("works", "id, title")).toEqual([
      ["W1", "Sample 1"],
      ["W2", "New title"],
      ["W3", "Sample 3"],
    ]);
    expect(await count(view(), "clean/openalex/authorships")).toBe(3);
  });

  it("are refused where there is no work at all", async () => {
    const given = { "answer.json": JSON.stringify({ error: "Rate limit exceeded" }) };
    expect((await refusal(collect(given))).code).toBe("source-records-none");
  });
});

it("has a sample of an answer and of the snapshot, in which the fractions of each work add up to one", async () => {
  const sample = await collectSample();
  expect(sample.rows).toEqual({ works: 3, authorships: 2, unplaced: 2 });
  const sql = `select w.id, cast(coalesce((select sum(fraction) from a where a.work = w.id and a.label = w.label), 0) + coalesce((select sum(fraction) from u where u.work = w.id and u.label = w.label), 0) as double) as whole
    from w where w.label = 'restricted' and w.authors > 0 order by 1`;
  const inputs = { w: "clean/openalex/works", a: "clean/openalex/authorships", u: "clean/openalex/unplaced" };
  const { rows: sums } = await view().read({ name: "sums", sql, inputs });
  expect(sums).toEqual([
    { id: "W900001", whole: 1 },
    { id: "W900003", whole: 1 },
  ]);
});
