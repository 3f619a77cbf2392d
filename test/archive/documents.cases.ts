/** What search over documents promises, on whatever PostgreSQL the registry stands. Run by each engine's test. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DocumentSearch, DocumentsFound, Piece, ShelfOrder, ShelvedDocument } from "#archive";
import { parseLabel, type Reader } from "#model";
import { analyst, citizen, openDesk } from "./desk.ts";

interface Given extends Partial<ShelvedDocument> {
  readonly id: string;
}

function document(given: Given): ShelvedDocument {
  const { title = given.id, text = "", keywords = null, organisations = null, date = null, language = "en", programme = null } = given;
  const content = JSON.stringify([title, text, keywords, organisations, date, language, programme]);
  return { id: given.id, content, title, text, keywords, organisations, date, language, programme };
}

export function documentsCases(databaseUrl: () => string | undefined): void {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeAll(async () => {
    desk = await openDesk(databaseUrl());
    await fill("first", "public", "k1", given);
  });
  afterAll(() => desk.finish());

  const given: Given[] = [
    {
      id: "1",
      title: "Gallium nitride for radar",
      text: "Power amplifiers of gallium nitride at X-band.",
      date: "2024-03-01",
      programme: "HE",
    },
    { id: "2", title: "Batteries", text: "A solid-state battery with a dual-use future. Recycling of batteries.", date: "2022-01-01" },
    {
      id: "3",
      title: "Accus voor drones",
      text: "Lichte accu's voor onbemande vliegtuigen en de radar.",
      date: "2023-05-05",
      language: "nl",
    },
    { id: "4", title: "Étude des électrodes", text: "Matériaux pour électrodes de batteries.", date: "2021", language: "fr" },
    {
      id: "5",
      title: "Quantum sensing",
      text: 'Cold atoms under <b>vacuum</b> & "quotes" sense gravity; the radar is quiet.',
      organisations: "Technical University of Delft",
    },
    { id: "6", title: "Nothing said" },
  ];

  async function fill(source: string, label: string, key: string, documents: readonly Given[], as: Reader = analyst): Promise<void> {
    const all = documents.map(document);
    const filling = await desk.archive.as(as).fillShelf(orderOf(source, label, key, all));
    await filling.put(all.filter(({ id }) => filling.missing.includes(id)));
    await filling.finish();
  }

  function orderOf(source: string, label: string, key: string, wanted: readonly ShelvedDocument[]): ShelfOrder {
    return { source, held: "projects", kind: "project", label: parseLabel(label), key, wanted };
  }

  const look = (text: string, more: Partial<DocumentSearch> = {}, as: Reader = citizen): Promise<DocumentsFound> =>
    desk.archive.as(as).searchDocuments({ text, keys: ["k1"], limit: 20, passages: true, facets: true, ...more });
  const ids = async (text: string, more: Partial<DocumentSearch> = {}, as: Reader = citizen) =>
    (await look(text, more, as)).found.map((one) => one.id);
  const plain = (pieces: readonly Piece[] = []) => pieces.map((one) => (one.hit ? `[${one.text}]` : one.text)).join("");

  it("finds words in any of their forms, titles first", async () => {
    expect(await ids("battery")).toEqual(["2"]);
    expect(await ids("batteries")).toEqual(["2", "4"]);
    expect(await ids("radar")).toEqual(["1", "3", "5"]);
    expect(await ids("vliegtuig")).toEqual(["3"]);
    expect(await ids("gallium radar")).toEqual(["1"]);
  });

  it("reads phrases, words that must not stand there, beginnings and OR", async () => {
    expect(await ids('"gallium nitride"')).toEqual(["1"]);
    expect(await ids('"nitride gallium"')).toEqual([]);
    expect(await ids("radar -gallium")).toEqual(["3", "5"]);
    expect(await ids("gall*")).toEqual(["1"]);
    expect(await ids("gallium OR quantum")).toEqual(["1", "5"]);
    expect(await ids("dual-use")).toEqual(["2"]);
    expect(await ids("quant", { open: true })).toEqual(["5"]);
    expect(await ids("quant")).toEqual([]);
  });

  it("does not mind accents, and finds by number and by who takes part", async () => {
    expect(await ids("electrodes")).toEqual(["4"]);
    expect(await ids("étude")).toEqual(["4"]);
    expect(await ids("Delft")).toEqual(["5"]);
    expect(await ids("6")).toEqual(["6"]);
    expect(plain((await look("etude")).found[0]?.title)).toBe("[Étude] des électrodes");
  });

  it("leaves out words that stand everywhere, and says so", async () => {
    const found = await look("the radar of gallium");
    expect(found.found.map((one) => one.id)).toEqual(["1"]);
    expect(found.ignored).toEqual(["the", "of"]);
    expect(await look("the of and")).toMatchObject({ found: [], total: 0, nothingAsked: true });
  });

  it("marks the words in the passage and hands the text on as it stands", async () => {
    const [found] = (await look("vacuum gravity")).found;
    expect(plain(found?.passage)).toBe('Cold atoms under <b>[vacuum]</b> & "quotes" sense [gravity]; the radar is quiet.');
  });

  it("counts by source, kind, year, language and programme", async () => {
    const { facets, total, more } = await look("radar OR batteries");
    expect({ total, more }).toEqual({ total: 5, more: false });
    expect(facets.language).toEqual([
      { value: "en", documents: 3 },
      { value: "fr", documents: 1 },
      { value: "nl", documents: 1 },
    ]);
    expect(facets.programme).toEqual([
      { value: null, documents: 4 },
      { value: "HE", documents: 1 },
    ]);
    expect(facets.source).toEqual([{ value: "first", documents: 5 }]);
    expect(await ids("radar", { years: ["2023"] })).toEqual(["3"]);
    expect(await ids("radar", { languages: ["nl", "fr"] })).toEqual(["3"]);
    expect(await ids("radar", { programmes: ["HE"] })).toEqual(["1"]);
    expect(await ids("radar", { kinds: ["patent"] })).toEqual([]);
    expect(await ids("radar", { newest: true, limit: 1, offset: 1 })).toEqual(["3"]);
  });

  it.each([
    ["a question of ten thousand characters", "gallium ".repeat(1250)],
    ["one word of ten thousand characters", "g".repeat(10_000)],
    ["SQL", "'; drop table document; -- \" or 1=1"],
    ["signs of the query language", "!() & | <-> :* ' \\ \\' 'a':*"],
    ["emoji", "🛰️ 📡🔋"],
    ["NUL and halves of signs", "gall\u0000ium \uD83D \uDE00 \uE000"],
    ["only signs", '- -- "" * -* "" OR OR'],
    ["only what must not stand there", "-radar -gallium"],
    ["open quotes", '"gallium'],
    ["nothing", "   "],
    ["the words of the index itself", "~s1 ~y2024 '~s1'"],
    ["many ORs", "a OR ".repeat(100)],
  ])("copes with %s", async (_, text) => {
    const found = await look(text);
    expect(found.total).toBeLessThanOrEqual(6);
    expect(await desk.archive.as(citizen).search(text)).toEqual([]);
    expect(await ids("gallium")).toEqual(["1"]);
  });

  it("shows a lower reader the same, to the byte, whether or not there is more", async () => {
    const questions = ["radar", "gallium", "radar OR batteries", '"gallium nitride"', "-gallium radar", "gal*", "secretword"];
    const said = async () => ({
      answers: await Promise.all(questions.map((text) => look(text, { keys: ["k1", "k2", "k3"] }))),
      like: await desk.archive.as(citizen).similarDocuments({ source: "first", id: "1", keys: ["k1", "k2", "k3"], limit: 5 }),
      shelves: await desk.archive.as(citizen).documentShelves(),
    });
    const before = await said();
    await fill("first", "secret+rel.DEU", "k2", [
      { id: "1", title: "Gallium radar, secretword", text: "radar ".repeat(50), date: "2026-01-01" },
      { id: "7", title: "Gallium radar secretword", text: "gallium nitride radar", date: "2026-02-01" },
    ]);
    await fill("second", "restricted", "k3", [{ id: "1", title: "gallium nitride radar batteries", date: "2025-01-01" }]);
    expect(await said()).toEqual(before);
  });

  it("shows a reader who is cleared for more the document under the higher label, once", async () => {
    const { found, total } = await look("gallium radar", { keys: ["k1", "k2"] }, analyst);
    expect(found.map((one) => one.id)).toEqual(["7", "1"]);
    expect(total).toBe(2);
    expect(plain(found[1]?.title)).toBe("[Gallium] [radar], secretword");
    // What stands there in its place does not hold the words any more.
    expect(await ids("nitride amplifiers", { keys: ["k1", "k2"] }, analyst)).toEqual([]);
    expect(await ids("nitride amplifiers", { keys: ["k1", "k2"] })).toEqual(["1"]);
    const elsewhere: Reader = { name: "elsewhere", clearance: { level: "secret", communities: ["FRA"], handling: [] } };
    expect(await ids("nitride amplifiers", { keys: ["k1", "k2"] }, elsewhere)).toEqual(["1"]);
  });

  it("refuses to fill a shelf above the reader", async () => {
    await expect(desk.archive.as(citizen).fillShelf(orderOf("x", "restricted", "x", []))).rejects.toMatchObject({
      code: "not-cleared-to-write",
    });
  });

  it("finds nobody a shelf that is not what stands in the lake", async () => {
    expect(await ids("radar", { keys: [] })).toEqual([]);
    expect(await ids("radar", { keys: ["", "other"] })).toEqual([]);
  });

  it("goes on where a filling was stopped, and takes out what is not wanted any more", async () => {
    const all = Array.from({ length: 450 }, (_, n) => document({ id: `${n}`, title: `Report ${n}`, text: "antenna" }));
    const order = orderOf("third", "public", "k4", all);
    const stopped = await desk.archive.as(citizen).fillShelf(order);
    expect(stopped.missing).toHaveLength(450);
    await stopped.put(all.slice(0, 201));
    const [shelf] = (await desk.archive.as(citizen).documentShelves()).filter((one) => one.source === "third");
    expect(shelf).toMatchObject({ complete: false, done: 201, documents: 450 });
    expect((await look("antenna", { keys: ["k4"] })).total).toBe(201);
    const again = await desk.archive.as(citizen).fillShelf(order);
    expect(again.missing).toHaveLength(249);
    await again.put(all.slice(201));
    await again.finish();
    expect((await look("antenna", { keys: ["k4"] })).total).toBe(450);
    const changed = [document({ id: "3", title: "Report 3", text: "mast" }), ...all.slice(4, 10)];
    const next = await desk.archive.as(citizen).fillShelf(orderOf("third", "public", "k5", changed));
    expect(next.missing).toEqual(["3"]);
    expect((await look("antenna", { keys: ["k4"] })).total).toBe(0);
    expect((await look("antenna", { keys: ["k5"] })).total).toBe(6);
    await next.put(changed.slice(0, 1));
    await next.finish();
    expect(await ids("mast", { keys: ["k5"] })).toEqual(["3"]);
    const [gone] = (await desk.archive.as(citizen).documentShelves()).filter((one) => one.source === "third");
    if (gone) await desk.archive.as(citizen).removeShelf(gone);
    expect(await ids("mast", { keys: ["k5"] })).toEqual([]);
    expect((await desk.archive.as(citizen).documentShelves()).filter((one) => one.source === "third")).toEqual([]);
  });

  it("finds documents that share the rarest words", async () => {
    await fill("fourth", "public", "k6", [
      { id: "a", title: "Perovskite tandem cells", text: "Perovskite absorbers on silicon with encapsulation for modules." },
      { id: "b", title: "Silicon bottom cells", text: "Encapsulation of perovskite absorbers." },
      { id: "c", title: "Fisheries", text: "Nets and boats with silicon floats." },
      { id: "d", title: "Bees", text: "Hives." },
    ]);
    const like = await desk.archive.as(citizen).similarDocuments({ source: "fourth", id: "a", keys: ["k6"], limit: 5 });
    expect(like.map((one) => one.id)).toEqual(["b", "c"]);
    expect(await desk.archive.as(citizen).similarDocuments({ source: "fourth", id: "none", keys: ["k6"], limit: 5 })).toEqual([]);
  });

  it("bounds what very common words cost: the newest are ordered and the answer says so", async () => {
    const many = Array.from({ length: 5_200 }, (_, n) =>
      document({ id: `${n}`, title: n % 3 ? "Note" : "Research", text: "common research", date: `20${10 + (n % 15)}-01-01` }),
    );
    const filling = await desk.archive.as(citizen).fillShelf(orderOf("many", "public", "k7", many));
    await filling.put(many);
    await filling.finish();
    const { found, total, more, examined, facets } = await look("research", { keys: ["k7"], passages: false });
    expect({ total, more, examined }).toEqual({ total: 5000, more: true, examined: 500 });
    expect(found[0]?.date).toBe("2024-01-01");
    expect(facets.year.reduce((sum, one) => sum + one.documents, 0)).toBe(500);
    expect((await look('"common research"', { keys: ["k7"], years: ["2024"] })).total).toBe(346);
    expect(await look('"common research"', { keys: ["k7"], passages: false })).toMatchObject({ more: true, total: 1500, examined: 1500 });
  }, 120_000);
}
