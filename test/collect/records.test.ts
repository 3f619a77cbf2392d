/** Records out of streams: whatever the pieces a file arrives in, the records are the same, and a bad one does not hide the next. */
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
// The parsers are the room's own; every source goes through them, so they are tested by themselves too.
import { jsonLines } from "../../src/collect/records/json_lines.ts";
import { jsonList } from "../../src/collect/records/json_list.ts";
import { pathFrom, valuesAt } from "../../src/collect/records/paths.ts";
import type { Found } from "../../src/collect/records/record.ts";
import { xmlRecords } from "../../src/collect/records/xml.ts";

/** The text in pieces of these sizes, over and over. */
function streamed(text: string | Uint8Array, sizes: readonly number[] = [1_000_000]): Readable {
  const bytes = Buffer.from(text as string);
  const pieces: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return Readable.from(pieces);
}

async function all(found: AsyncGenerator<Found>): Promise<Found[]> {
  const list: Found[] = [];
  for await (const one of found) list.push(one);
  return list;
}

const values = (found: readonly Found[]) => found.map((one) => ("value" in one ? one.value : one.reason));
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
const record = fc.oneof(
  fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
  fc.jsonValue({ maxDepth: 2 }),
);

describe("a JSON list", () => {
  it("gives its elements whatever the pieces it arrives in, printed in one line or many", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 6 }), sizes, fc.constantFrom(0, 2), async (given, cut, indent) => {
        const list = JSON.parse(JSON.stringify(given)) as unknown[];
        expect(values(await all(jsonList(streamed(JSON.stringify(list, null, indent), cut), "")))).toEqual(list);
        const under = JSON.stringify({ meta: { items: [1], text: 'a "list": [' }, data: { items: list }, items: "no" }, null, indent);
        expect(values(await all(jsonList(streamed(under, cut), "data.items")))).toEqual(list);
      }),
      { numRuns: 150 },
    );
  });

  it("names an element that is no JSON by its line and reads the next, and a file that ends inside one", async () => {
    const found = await all(jsonList(streamed('[\n{"a": 1},\n{"a": nope},\n{"a": 3},\n{"a": '), ""));
    expect(found.map((one) => [one.line, "value" in one])).toEqual([
      [2, true],
      [3, false],
      [4, true],
      [5, false],
    ]);
    expect(found.at(-1)).toMatchObject({ reason: "the file ends in the middle of this record" });
  });

  it("that is not there gives nothing", async () => {
    expect(await all(jsonList(streamed('{"other": [1]}'), "items"))).toEqual([]);
    expect(await all(jsonList(streamed("<html>"), ""))).toEqual([]);
  });
});

describe("JSON Lines", () => {
  it("give a record a line whatever the pieces, with or without a last line end, in CRLF or not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 6 }),
        sizes,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        async (given, cut, end, closed) => {
          const list = JSON.parse(JSON.stringify(given)) as unknown[];
          const text = list.map((one) => JSON.stringify(one)).join(end) + (closed ? end : "");
          expect(values(await all(jsonLines(streamed(text, cut))))).toEqual(list);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("count empty lines and skip a byte-order mark", async () => {
    const found = await all(jsonLines(streamed('\uFEFF{"a": 1}\n\n\n{"a": 2}')));
    expect(found.map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe("XML", () => {
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A feed</title>
<item><title>One &amp; only</title><dc:date>2030-01-02</dc:date><category>a</category><category domain="d">b</category></item>
<item><title><![CDATA[Two <b>bold</b>]]></title><link href="x"/></item></channel></rss>`;

  it("gives children by name, attributes with an at sign, repeated ones as a list, and what stands above", async () => {
    const found = await all(xmlRecords(streamed(feed, [7]), ["item"]));
    expect(values(found)).toEqual([
      { title: "One & only", "dc:date": "2030-01-02", category: ["a", { "@domain": "d", "#text": "b" }] },
      { title: "Two <b>bold</b>", link: { "@href": "x" } },
    ]);
    expect(found[0]).toMatchObject({ line: 2, above: { "rss.channel.title": "A feed", "rss.@version": "2.0" } });
  });

  it("reads the encoding it declares, and the text inside XHTML", async () => {
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><f><entry><t>Caf\u00e9</t><s type="xhtml"><div>a <b>b</b> c</div></s></entry></f>`,
      "latin1",
    );
    const [first] = values(await all(xmlRecords(streamed(latin), ["entry"]))) as { t: string; s: { "#text": string } }[];
    expect(first?.t).toBe("Café");
    expect(first?.s["#text"].replaceAll(/\s+/g, " ")).toBe("a b c");
  });

  it("follows no entity of the file's own", async () => {
    const bomb =
      '<!DOCTYPE f [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><f><item>&a;&b;</item><item>sound</item></f>';
    const found = await all(xmlRecords(streamed(bomb), ["item"]));
    expect(found[0]).toMatchObject({ reason: expect.stringContaining("entity") });
    expect(found[1]).toMatchObject({ value: "sound" });
  });
});

describe("a path", () => {
  const value = { a: { b: [{ c: 1 }, { c: 2, "@type": "x" }] }, list: ["p", "q"], none: null };
  it.each([
    ["a.b.c", [1, 2]],
    ["a.b[*].c", [1, 2]],
    ["a.b[@type=x].c", [2]],
    ["list", ["p", "q"]],
    ["none", []],
    ["a.z.c", []],
    ["$", [value]],
  ])("%s finds what stands there, through lists", (text, found) => {
    expect(valuesAt(value, pathFrom(text))).toEqual(found);
  });
});
