/** Folding duplicates, watchlists and digests, on items made up for it. */
import { describe, expect, it } from "vitest";
import {
  asAtom,
  asHtml,
  asJsonFeed,
  asMarkdown,
  type DigestItem,
  digestOf,
  emptyWatch,
  type Foldable,
  foldSignals,
  matchOf,
  pageOf,
} from "#scout";

const story =
  "A laboratory in the north showed a gallium nitride amplifier that delivers twice the power of the one before it at the same temperature, and will test it in a radar next year.";
const item = (ref: string, more: Partial<Foldable> = {}): Foldable => ({
  ref,
  title: ref,
  text: "",
  link: null,
  date: "2026-01-10",
  ...more,
});

describe("folding", () => {
  it("puts the same page under one head, whatever trackers and schemes stand around its address", () => {
    const folds = foldSignals([
      item("a/2", { title: "Second", link: "http://www.example.org/news/1/?utm_source=feed#top", date: "2026-01-11" }),
      item("a/1", { title: "First", link: "https://example.org/news/1" }),
    ]);
    expect(folds).toEqual([{ head: "a/1", others: [{ ref: "a/2", like: { kind: "link", score: 1, shared: [] } }] }]);
  });

  it("does not take the front page of a site for a page", () => {
    expect(pageOf("https://example.org/")).toBeNull();
    expect(pageOf("javascript:alert(1)")).toBeNull();
    expect(pageOf("no address")).toBeNull();
    expect(pageOf("https://example.org/a?b=2&a=1")).toBe("example.org/a?a=1&b=2");
  });

  it("finds nearly the same text and says how alike and by which words", () => {
    const folds = foldSignals([
      item("a/1", { title: "Gallium nitride amplifier doubles power", text: story }),
      item("b/1", { title: "Gallium nitride amplifier doubles its power", text: `<p>${story}</p> Read more.` }),
      item("c/1", { title: "Something else entirely", text: "A ministry published its plans for ships." }),
    ]);
    expect(folds.map((one) => one.head)).toEqual(["a/1", "c/1"]);
    const [other] = folds[0]?.others ?? [];
    expect(other).toMatchObject({ ref: "b/1", like: { kind: "text", shared: ["amplifier", "doubles", "gallium", "nitride", "power"] } });
    expect(other?.like.score).toBeGreaterThan(0.6);
    expect(other?.like.score).toBeLessThan(1);
  });

  it("folds a title said again within two weeks, but not with another number and not a year later", () => {
    const title = "Agency opens call for quantum sensing projects round 3";
    const folds = foldSignals([
      item("a/1", { title, text: "The first text has its own words about the matter." }),
      item("a/2", { title: `${title} today`, text: "Wholly different sentences stand here.", date: "2026-01-12" }),
      item("a/3", { title: title.replace("3", "4"), text: "Another round altogether with other dates.", date: "2026-01-12" }),
      item("a/4", { title, text: "Said again long after, by somebody new.", date: "2027-01-12" }),
    ]);
    expect(folds.find((one) => one.head === "a/1")?.others.map((one) => [one.ref, one.like.kind])).toEqual([["a/2", "title"]]);
    expect(folds.map((one) => one.head)).toEqual(["a/1", "a/3", "a/4"]);
  });

  it("gives the same folds in whatever order the items come, and loses none", () => {
    const items = Array.from({ length: 120 }, (_, at) =>
      item(`s/${at}`, {
        title: `Report ${at % 40} on engines and blades`,
        text: `${story} ${"extra ".repeat(at % 3)} ${at % 40}`,
        date: `2026-01-${String((at % 28) + 1).padStart(2, "0")}`,
      }),
    );
    const folds = foldSignals(items);
    expect(foldSignals([...items].reverse())).toEqual(folds);
    const all = folds.flatMap((one) => [one.head, ...one.others.map(({ ref }) => ref)]);
    expect([...all].sort()).toEqual(items.map((one) => one.ref).sort());
  });

  it("leaves empty and one-word items alone, and folds nothing of nothing", () => {
    expect(foldSignals([])).toEqual([]);
    expect(foldSignals([item("a/1", { title: "" }), item("a/2", { title: "" })])).toHaveLength(2);
    expect(foldSignals([item("a/1", { title: "Radar" }), item("a/2", { title: "Laser" })])).toHaveLength(2);
  });
});

describe("a watchlist", () => {
  const seen = {
    source: "signals",
    title: "China limits gallium",
    text: story,
    technologies: [{ id: "eu_1_3", words: ["gallium nitride"] }],
    countries: [],
    organisations: ["Thales SA"],
    probability: 0.7,
  };
  const names = new Map([["CHN", ["China"]]]);

  it("wants an answer to everything it asks, and says by which words it got it", () => {
    expect(
      matchOf(
        seen,
        { ...emptyWatch, technologies: ["eu_1"], words: ["amplif*"], countries: ["CHN"], organisations: ["thales"], least: 0.5 },
        names,
      ),
    ).toEqual([
      { by: "technology", asked: "eu_1", words: ["gallium nitride"] },
      { by: "word", asked: "amplif*", words: ["amplifier"] },
      { by: "country", asked: "CHN", words: ["china"] },
      { by: "organisation", asked: "thales", words: [] },
      { by: "probability", asked: "0.5", words: [] },
    ]);
    expect(matchOf(seen, { ...emptyWatch, words: ["amplif*"], countries: ["USA"] }, names)).toBeUndefined();
  });

  it("finds whole words only, takes unknown for no answer, and asks for nothing in vain", () => {
    expect(matchOf(seen, { ...emptyWatch, words: ["gall"] })).toBeUndefined();
    expect(matchOf(seen, { ...emptyWatch, technologies: ["eu_1_30"] })).toBeUndefined();
    expect(matchOf({ ...seen, probability: null }, { ...emptyWatch, least: 0 })).toBeUndefined();
    expect(matchOf(seen, emptyWatch)).toBeUndefined();
    expect(matchOf(seen, { ...emptyWatch, words: ["(", "nitride  amplifier"] })).toEqual([
      { by: "word", asked: "nitride  amplifier", words: ["nitride amplifier"] },
    ]);
  });
});

describe("a digest", () => {
  const digestItem = (ref: string, date: string | null, more: Partial<DigestItem> = {}): DigestItem => ({
    ref,
    title: `Title <of> & ${ref}`,
    text: "Some *text* with \u0007 a bell.",
    link: "https://example.org/x?a=1&b=2",
    date,
    source: "Example feed",
    grade: "B2",
    answer: "new",
    technologies: [{ id: "eu_1_3", name: "High frequency chips", words: ["gallium nitride"] }],
    why: ["Tied to High frequency chips by the words gallium nitride."],
    folded: 0,
    ...more,
  });
  const order = {
    on: "2026-01-14",
    watchlist: null,
    marking: "PUBLIC",
    language: "en" as const,
    ages: ["Example feed: fetched 14 Jan 2026."],
    items: [
      digestItem("s/1", "2026-01-08"),
      digestItem("s/2", "2026-01-14T09:00:00Z", { folded: 2, link: "javascript:alert(1)" }),
      digestItem("s/3", "2026-01-07"),
      digestItem("s/4", null),
      digestItem("s/5", "2026-01-15"),
      digestItem("s/6", "2026-01-10", { answer: "dismissed" }),
    ],
  };

  it("holds seven days up to its date, newest first, and counts what it leaves out", () => {
    const digest = digestOf(order);
    expect(digest.items.map((one) => one.ref)).toEqual(["s/2", "s/1"]);
    expect([digest.from, digest.leftOut]).toEqual(["2026-01-08", { undated: 1, later: 1, dismissed: 1 }]);
    expect(digestOf({ ...order, items: order.items.toReversed() })).toEqual({ ...digest });
  });

  it("says window, age and reason in every form, and lets no markup of a feed through", () => {
    for (const write of [asMarkdown, asHtml, asAtom, asJsonFeed]) {
      const text = write(digestOf(order));
      expect(text).toContain("2026-01-08");
      expect(text).toContain("Example feed: fetched 14 Jan 2026.");
      expect(text).toContain("by the words gallium nitride");
      expect(["\u0007", "javascript:"].filter((one) => text.includes(one))).toEqual([]);
      if (write !== asJsonFeed) expect(text).not.toContain(" <of>");
      expect(write(digestOf(order))).toBe(text);
    }
    expect(asMarkdown(digestOf({ ...order, language: "nl" }))).toContain("Venster: 2026-01-08 tot en met 2026-01-14.");
    expect(asAtom(digestOf({ ...order, items: [] }))).toContain("<updated>2026-01-14T00:00:00Z</updated>");
  });
});
