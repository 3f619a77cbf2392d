/** Items of feeds as they really come: RSS, RDF and Atom, in Dutch and in other encodings, with broken items, HTML, odd dates and marks used twice. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk, refusal } from "./desk.ts";

const rss = (items: string, more: { title?: string; language?: string; link?: string } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${more.title ?? "Nieuws"}</title><link>${more.link ?? "https://www.example.org/"}</link><language>${more.language ?? "nl-NL"}</language>
<image><title>Logo</title><link>https://example.org/logo</link></image>
${items}
</channel></rss>`;
const item = (number: number | string, more = "") =>
  `<item><title>Bericht ${number}</title><link>https://example.org/${number}</link><guid>b-${number}</guid><pubDate>Mon, 10 Mar 2025 23:30:00 -0500</pubDate>${more}</item>`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

async function rows(table: string, columns: string, where = "true") {
  const sql = `select ${columns} from t where ${where} order by all`;
  const { rows: found } = await desk.view.read({ name: table, sql, inputs: { t: `clean/signals/${table}` } });
  return found.map((row) => Object.values(row));
}
const collect = async (files: Readonly<Record<string, string | Uint8Array>>) => desk.collect("signals", { from: await desk.give(files) });

describe("an item", () => {
  it("of RSS in Dutch has its words without HTML, its link and the day as printed", async () => {
    const markup = `<description><![CDATA[<p>Een <b>zender</b> &amp; ontvanger.</p><script>alert(1)</script>]]></description><author>jan@example.org (Jan)</author>`;
    await collect({ "nieuws.xml": rss(item(1, markup), { title: "Dutch" }) });
    expect(await rows("items", "feed, guid, title, summary, link, date, language", "feed like 'Dutch%'")).toEqual([
      ["Dutch · example.org", "b-1", "Bericht 1", "Een zender & ontvanger.", "https://example.org/1", "2025-03-10", "nl"],
    ]);
    expect(JSON.stringify(await rows("items", "*"))).not.toContain("jan@");
  });

  it("takes the longest of summary and content, escaped twice or not", async () => {
    const text = `<description>&amp;lt;p&amp;gt;Kort.</description><content:encoded>&lt;p&gt;Een lange &lt;i&gt;tekst&lt;/i&gt; hier.&lt;/p&gt;</content:encoded>`;
    await collect({ "a.rss": rss(item(1, text), { title: "Long" }) });
    expect(await rows("items", "summary", "feed like 'Long%'")).toEqual([["Een lange tekst hier."]]);
  });

  it("of Atom has the link that is a page, text in XHTML, and its own language", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Notizen</title><link rel="self" href="https://example.de/feed"/>
      <entry><title type="html">A &lt;b&gt;title&lt;/b&gt;</title><id>urn:1</id><updated>2025-02-03T04:05:06Z</updated>
        <link rel="enclosure" href="https://example.de/1.mp3"/><link rel="alternate" href="https://example.de/1"/>
        <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein <em>Satz</em>.</p></div></summary><category term="Funk"/></entry>
      <entry xml:lang="en"><title>Two</title><id>urn:2</id><published>2025-02-04T00:00:00+02:00</published><updated>2025-03-01T00:00:00Z</updated></entry></feed>`;
    await collect({ "notes.atom": atom });
    expect(await rows("items", "title, summary, link, date, language, subjects", "feed like 'Notizen%'")).toEqual([
      ["A title", "Ein Satz .", "https://example.de/1", "2025-02-03", "de", "Funk"],
      ["Two", null, null, "2025-02-04", "en", null],
    ]);
  });

  it("of RDF in Latin-1 is read in its own encoding", async () => {
    const rdf = `<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.at/"><title>Größe</title><link>https://example.at/</link><dc:language>de-AT</dc:language></channel><item rdf:about="https://example.at/1"><title>Übung</title><link>https://example.at/1</link><dc:date>2025-01-02</dc:date></item></rdf:RDF>`;
    await collect({ "a.rdf": Buffer.from(rdf, "latin1") });
    expect(await rows("items", "feed, title, date, language", "feed like 'Gr%'")).toEqual([
      ["Größe · example.at", "Übung", "2025-01-02", "de"],
    ]);
  });

  it.each([
    ["Mon, 10 Mar 2025 23:30:00 GMT", "2025-03-10"],
    ["ma, 10 mrt 2025 09:00", "2025-03-10"],
    ["1 maart 2025", "2025-03-01"],
    ["10 Mär 25 09:00 +0100", "2025-03-10"],
    ["2025-03-10T01:00:00+09:00", "2025-03-10"],
    ["two hours ago", null],
    ["31 Feb 2025", null],
    ["", null],
  ])("dated %s is of the day %s", async (printed, day) => {
    await collect({ "a.xml": rss(`<item><title>T</title><guid>d</guid><pubDate>${printed}</pubDate></item>`, { title: "Dates" }) });
    expect(await rows("items", "date", "feed like 'Dates%'")).toEqual([[day]]);
  });

  it("whose mark others carry too is told apart by its link; one without mark and link by its title", async () => {
    const same = (number: number) =>
      `<item><title>Same ${number}</title><link>https://example.org/s${number}</link><guid>https://example.org/</guid></item>`;
    await collect({ "a.xml": rss(`${same(1)}${same(2)}<item><title>Only a title</title></item>`, { title: "Marks" }) });
    expect(await rows("items", "guid", "feed like 'Marks%'")).toEqual([
      ["Only a title"],
      ["https://example.org/s1"],
      ["https://example.org/s2"],
    ]);
  });
});

describe("a feed", () => {
  it("that is broken in one place loses that item only, by its line", async () => {
    const collected = await collect({
      "a.xml": rss(`${item(1)}\n<item><title>Broken & bare <b></title></item>\n${item(3)}`, { title: "Broken" }),
    });
    expect((await rows("items", "title", "feed like 'Broken%'")).flat()).toEqual(expect.arrayContaining(["Bericht 1", "Bericht 3"]));
    expect(collected.rejects.setAside).toBeGreaterThan(0);
  });

  it("names what is odd: the future, no date, no title, a link that is no page, the same mark with other words, an empty item", async () => {
    const odd = [
      item(1),
      item(2, "").replace("10 Mar 2025", "10 Mar 2190"),
      `<item><title>No date</title><guid>n</guid><link>javascript:alert(1)</link></item>`,
      `<item><guid>t</guid><pubDate>2025-01-01</pubDate></item>`,
      item(1).replace("Bericht 1", "Anders"),
      `<item><author>x</author></item>`,
    ];
    const collected = await collect({ "a.xml": rss(odd.join("\n"), { title: "Odd" }) });
    expect(await rows("items", "guid, title, link, date", "feed like 'Odd%'")).toEqual([
      ["b-1", "Bericht 1", "https://example.org/1", "2025-03-10"],
      ["b-2", "Bericht 2", "https://example.org/2", "2190-03-10"],
      ["n", "No date", null, null],
      ["t", null, null, "2025-01-01"],
    ]);
    expect(collected.rejects.setAside).toBe(2);
    expect(await rows("rejects", "cast(line as integer), kept", "file = 'a.xml'")).toEqual([
      [5, true],
      [6, true],
      [6, true],
      [7, true],
      [8, false],
      [9, false],
    ]);
  });

  it("again adds what is new, keeps what it no longer names and takes over what changed; other feeds stay", async () => {
    await collect({ "a.xml": rss(item("a1") + item("a2"), { title: "Grow" }), "b.xml": rss(item("b1"), { title: "Other" }) });
    const later = rss(item("a2").replace("Bericht a2", "Bericht a2, bijgewerkt") + item("a3"), { title: "Grow" });
    await collect({ "a.xml": later });
    expect(await rows("items", "title", "feed like 'Grow%' or feed like 'Other%'")).toEqual([
      ["Bericht a1"],
      ["Bericht a2, bijgewerkt"],
      ["Bericht a3"],
      ["Bericht b1"],
    ]);
    expect((await collect({ "a.xml": later })).changed).toBe(false);
  });

  it("saved twice is one feed, without a remark about items in both", async () => {
    const collected = await collect({
      "mon/a.xml": rss(item(1) + item(2), { title: "Twice" }),
      "tue/a.xml": rss(item(2) + item(3), { title: "Twice" }),
    });
    expect(collected.rows["items"]).toBe(3);
    expect(collected.remarks).toEqual([]);
  });

  it("that holds no item, or is a page, is told; with nothing else the import is refused", async () => {
    const collected = await collect({
      "a.xml": rss(item(1), { title: "Full" }),
      "page.xml": "<html><head><title>Sign in</title></head><body>no</body></html>",
    });
    expect(collected.remarks.map((remark) => remark.details["file"])).toContain("page.xml");
    expect((await refusal(collect({ "a.xml": rss("") }))).code).toBe("source-rows-off");
  });

  it("of ten thousand entities in one another is not unfolded", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>Bomb</title>
<item><title>Evil &b; &x;</title><guid>e</guid></item>
${item(1)}</channel></rss>`;
    await collect({ "a.xml": bomb });
    const texts = JSON.stringify(await rows("items", "*", "feed like 'Bomb%'"));
    expect(texts).not.toContain("aaaaaaaaaaaaaaaaaaaa");
    expect(texts).not.toContain("root:");
  });
});

it("a list of feeds gives their addresses with the folders they stand in", async () => {
  const opml = `<opml version="2.0"><head><title>L</title></head><body><outline text="Radio"><outline text="Deep"><outline text="A" xmlUrl="https://example.org/a" htmlUrl="https://example.org"/></outline></outline><outline text="Bad" xmlUrl="ftp://example.org/b"/><outline text="C" xmlUrl="https://example.org/c"/></body></opml>`;
  const collected = await collect({ "mine.opml": opml });
  expect(collected.rows).toEqual({ feeds: 2 });
  expect(collected.rejects.setAside).toBe(1);
  expect(await rows("feeds", "title, address, site, folder", "label = 'public'")).toEqual([
    ["A", "https://example.org/a", "https://example.org", "Radio › Deep"],
    ["C", "https://example.org/c", null, null],
  ]);
});

it("has a sample in all three kinds of feeds and a list", async () => {
  const sample = await desk.collect("signals", { edition: "sample", label: "restricted" });
  expect(sample.rows).toEqual({ items: 4, feeds: 2 });
});
