/** The horizon as a reader uses it: signals typed in under labels, folded, answered, watched, told in a digest; the radar; forecasts. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SMTPServer } from "smtp-server";
import { serve } from "#api";
import { Problem } from "#model";
import { type Observatory, openObservatory } from "#observatory";
import { still, temporary } from "../api/desk.ts";
import { typed } from "../cli/octant.ts";
import { addReadings, giveReadings, openReadings, readings } from "../documents/readings.ts";

let folder = "";
let observatory: Observatory;
/** A clock that tests turn. */
let now = new Date("2026-02-01T12:00:00.000Z");
beforeAll(async () => {
  folder = await temporary("horizon");
  await addReadings(join(folder, "data"));
  observatory = await openObservatory({ data: join(folder, "data"), effects: { ...still, now: () => now } });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});

const owner = () => observatory.as(observatory.owner);
const anybody = () => observatory.as(observatory.publicReader);

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
}

const story =
  "A maker in the north of the country has shown a gallium nitride power amplifier for radar that gives twice the power of the one before it at the same temperature.";

const told = { language: "en", text: story } as const;

describe("the inbox", () => {
  it("teaches with nothing in it, and then shows what was typed in with its grade", async () => {
    expect(await anybody().signals({ state: "all" })).toMatchObject({ items: 0, total: 0, signals: [] });
    await owner().saveSignal({
      ...told,
      id: "later",
      title: "New amplifier doubles power of radar",
      date: "2026-01-20",
      origin: "Second paper",
      reliability: "B",
      credibility: "2",
    });
    const { signals } = await anybody().signals();
    expect(signals).toHaveLength(1);
    expect(signals[0]).toMatchObject({
      ref: "typed/later",
      answer: "new",
      grade: { reliability: "B", credibility: "2", by: "source" },
      label: "public",
    });
    expect((await anybody().search({ q: "amplifier doubles" })).found.map((one) => one.subject)).toContain("signal:later");
  });

  it("folds the same story under the earlier one and says why, and only for who may see both", async () => {
    const before = await anybody().signals({ state: "all" });
    await owner().saveSignal({
      ...told,
      id: "earlier",
      title: "Amplifier doubles the power of radar",
      date: "2026-01-10",
      label: "restricted",
    });
    const mine = await owner().signals({ state: "all" });
    expect(mine.signals.map((one) => [one.ref, one.folded.map((each) => each.ref)])).toEqual([["typed/earlier", ["typed/later"]]]);
    expect(mine.signals[0]?.folded[0]?.like).toMatchObject({ kind: "text" });
    expect(mine.signals[0]?.label).toBe("restricted");
    expect(await anybody().signals({ state: "all" })).toEqual(before);
  });

  it("answers with one word, grades, ties by hand, says who and when, and takes it back batch by batch", async () => {
    const { written } = await owner().triageSignals({ refs: ["typed/later"], answer: "kept", reason: "Ask the lab." });
    const [kept] = (await anybody().signals({ state: "kept" })).signals;
    expect(kept).toMatchObject({
      ref: "typed/later",
      answer: "kept",
      triage: [{ by: "owner", at: now.toISOString(), reason: "Ask the lab." }],
    });
    const graded = await owner().triageSignals({ refs: ["typed/later"], reliability: "A", credibility: "1", technologies: ["eu_1_3"] });
    const [after] = (await anybody().signals({ state: "kept", technology: "eu_1" })).signals;
    expect(after).toMatchObject({ answer: "kept", grade: { reliability: "A", credibility: "1", by: "person" } });
    expect(after?.technologies[0]).toMatchObject({ id: "eu_1_3" });
    await owner().undo(graded.written[0]?.batch ?? "");
    expect((await anybody().signals({ state: "kept" })).signals[0]?.grade.by).toBe("source");
    await owner().undo(written[0]?.batch ?? "");
    expect((await anybody().signals({ state: "new" })).signals[0]?.answer).toBe("new");
    expect(await codeOf(owner().triageSignals({ refs: ["typed/nowhere"], answer: "kept" }))).toBe("signal-unknown");
    expect(await codeOf(anybody().triageSignals({ refs: ["typed/earlier"], answer: "kept" }))).toBe("signal-unknown");
  });

  it("keeps what one thinks of a restricted signal restricted, and lets the newest answer lead where two stand", async () => {
    await owner().triageSignals({ refs: ["typed/later"], answer: "watched" });
    now = new Date("2026-02-01T13:00:00.000Z");
    await owner().triageSignals({ refs: ["typed/earlier"], answer: "dismissed" });
    expect((await anybody().signals({ state: "all" })).signals.map((one) => one.answer)).toEqual(["watched"]);
    const [mine] = (await owner().signals({ state: "all" })).signals;
    expect([mine?.answer, mine?.triage.map((one) => one.label)]).toEqual(["dismissed", ["restricted", "public"]]);
  });

  it("counts by answer whatever is shown, filters by words and days, and puts undated ones last", async () => {
    await owner().saveSignal({ language: "en", id: "undated", title: "Quiet rumour of a new laser", text: "" });
    await owner().saveSignal({
      language: "nl",
      id: "dutch",
      title: "Nieuwe dronefabriek in het oosten",
      text: "Een fabriek voor drones.",
      date: "2026-01-31",
    });
    const all = await anybody().signals({ state: "all" });
    expect(all.signals.map((one) => one.ref)).toEqual(["typed/dutch", "typed/later", "typed/undated"]);
    expect(all.counts).toMatchObject({ all: 3, new: 2, watched: 1, kept: 0, dismissed: 0, linked: 0 });
    expect((await anybody().signals({ state: "all", q: "laser" })).total).toBe(1);
    expect((await anybody().signals({ state: "all", from: "2026-01-30" })).signals.map((one) => one.ref)).toEqual(["typed/dutch"]);
    expect(await anybody().signals({ state: "all", limit: 1 })).toMatchObject({ total: 3, signals: [{ ref: "typed/dutch" }] });
    expect(observatory.as(observatory.publicReader).asTable.signals(all).rows).toHaveLength(3);
  });
});

const asks = { technologies: [], words: [], countries: [], organisations: [], sources: [], least: null };

describe("a watchlist", () => {
  it("says what answers it and what is new since one looked, to each reader by what he sees", async () => {
    expect(await codeOf(owner().saveWatchlist({ name: "Nothing", query: asks }))).toBe("watchlist-asks-nothing");
    await owner().saveWatchlist({ id: "drones", name: "Drones", query: { ...asks, words: ["drone*"] } });
    const fresh = async (reader = anybody()) => (await reader.watchlists()).watchlists.find((one) => one.id === "drones")?.fresh;
    expect(await fresh()).toEqual(["typed/dutch"]);
    await owner().lookAtWatchlist("drones");
    expect(await fresh()).toEqual([]);
    await owner().saveSignal({
      language: "en",
      id: "hidden_drone",
      title: "Drone seen where none should be",
      text: "",
      date: "2026-01-31",
      label: "restricted",
    });
    expect([await fresh(), await fresh(owner())]).toEqual([[], ["typed/hidden_drone"]]);
    const { found } = await anybody().watchlist("drones");
    expect(found.map((one) => [one.ref, one.why])).toEqual([["typed/dutch", [{ by: "word", asked: "drone*", words: ["dronefabriek"] }]]]);
    const { batch } = await owner().dropWatchlist("drones");
    expect(await codeOf(anybody().watchlist("drones"))).toBe("watchlist-unknown");
    await owner().undo(batch ?? "");
    expect((await anybody().watchlist("drones")).name).toBe("Drones");
  });
});

describe("a digest", () => {
  it("is the same bytes for the same day, in every form, and says window, age and why", async () => {
    const query = { on: "2026-02-01" };
    const answer = await anybody().digest(query);
    expect(answer).toMatchObject({ label: "public", digest: { from: "2026-01-26", leftOut: { undated: 1, later: 0, dismissed: 0 } } });
    expect(answer.digest.items.map((one) => one.ref)).toEqual(["typed/dutch"]);
    for (const form of ["md", "html", "eml", "atom", "feed"]) {
      const text = (await anybody().writeDigest(answer.digest, form)) ?? "";
      expect(text, form).toContain("2026-01-26");
      expect(await anybody().writeDigest((await anybody().digest(query)).digest, form), form).toBe(text);
    }
  });

  it("is marked with what is in it, and a lower reader's is untouched by it", async () => {
    const list = { watchlist: "drones", on: "2026-02-01" };
    expect((await owner().digest(list)).digest.items.map((one) => one.ref)).toEqual(["typed/dutch", "typed/hidden_drone"]);
    expect((await owner().digest(list)).digest.marking).toBe("RESTREINT UE/EU RESTRICTED");
    const dutch = await anybody().digest({ ...list, lang: "nl" });
    expect(dutch.digest).toMatchObject({ marking: "PUBLIC", items: [{ why: ["De volglijst vraagt naar het woord drone*."] }] });
  });
});

describe("mail", () => {
  it("is sent only to the server that is named, as the very file that is written", async () => {
    const received: { to: string[]; from: string | false; text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom && mailFrom.address,
            to: rcptTo.map((one) => one.address),
            text: Buffer.concat(parts).toString("utf8"),
          });
          done();
        });
      },
    });
    const listening = server.listen(0, "127.0.0.1");
    await new Promise((resolve) => listening.once("listening", resolve));
    const place = listening.address();
    const port = typeof place === "object" && place !== null ? place.port : 0;
    const data = join(folder, "data");
    const served = await serve({ observatory, port: 0 });
    const addresses = ["--mail-from", "octant@example.org", "--mail-to", "a@example.org,b@example.org"];
    const words = ["scout", "digest", "--on", "2026-02-01", "--as", "public", ...addresses];
    try {
      const sent = await typed([...words, "--send", `smtp://127.0.0.1:${port}`, "--data", data], folder);
      expect(sent.code, sent.err).toBe(0);
      expect(sent.out).toContain("Sent to a@example.org,b@example.org by 127.0.0.1.");
      await typed([...words, "--format", "eml", "--out", "digest.eml", "--data", data], folder);
      expect(received).toHaveLength(1);
      expect(received[0]).toMatchObject({ from: "octant@example.org", to: ["a@example.org", "b@example.org"] });
      expect(received[0]?.text.trim()).toBe((await readFile(join(folder, "digest.eml"), "utf8")).trim());
      expect(received[0]?.text).toMatch(/Subject: \[PUBLIC\] Digest of all signals/);
      const refused = await typed([...words, "--send", "smtp://user:secret@127.0.0.1:1", "--data", data], folder);
      expect([refused.code, refused.err.includes("was not sent"), refused.err.includes("secret")]).toEqual([1, true, false]);
    } finally {
      await served.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  });
});

describe("the radar", () => {
  it("places every technology of the list by the rules, each with why", async () => {
    const { blips, areas, label } = await anybody().radar({ on: "2026-02-01" });
    expect([areas.length, label]).toEqual([10, "public"]);
    expect(blips.length).toBeGreaterThan(35);
    expect(blips.every((one) => one.ring === one.byRule && one.why.length > 0 && one.move === "new")).toBe(true);
    expect(blips.map((one) => one.number)).toEqual(blips.map((_, at) => at + 1));
  });

  it("lets a person move one with a reason, freezes an edition, and then shows what moved, what is blocked and what came back", async () => {
    const first = await anybody().radar({ on: "2026-02-01" });
    await owner().freezeEdition({ id: "first", name: "First", on: "2026-02-01", label: "" });
    // The owner sees restricted signals too: the edition carries their label.
    expect((await anybody().radar()).editions).toEqual([]);
    const lower = observatory.as(observatory.owner, "public");
    await lower.freezeEdition({ id: "q1", name: "Q1", on: "2026-02-01" });
    expect(await codeOf(lower.freezeEdition({ id: "q1", on: "2026-02-01" }))).toBe("edition-stands-already");
    const placed = await lower.placeTechnology({ technology: "eu_1_3", ring: "act", reason: "Two makers left.", blocked: undefined });
    await lower.placeTechnology({ technology: "eu_1_4", ring: null, reason: "", blocked: "No test range." });
    const { blips, against } = await anybody().radar();
    const at = (id: string) => blips.find((one) => one.technology === id);
    expect(against?.id).toBe("q1");
    expect(at("eu_1_3")).toMatchObject({
      ring: "act",
      byRule: first.blips.find((one) => one.technology === "eu_1_3")?.ring,
      move: "in",
      by: "owner",
      reason: "Two makers left.",
    });
    expect(at("eu_1_4")).toMatchObject({ blocked: "No test range.", move: "blocked" });
    expect(blips.filter((one) => one.move === "unchanged").length).toBe(blips.length - 2);
    expect((await anybody().radar({ edition: "q1" })).blips.map((one) => one.ring)).toEqual(first.blips.map((one) => one.ring));
    await owner().undo(placed.batch ?? "");
    expect((await anybody().radar()).blips.find((one) => one.technology === "eu_1_3")?.move).toBe("unchanged");
    expect(await codeOf(anybody().radar({ edition: "nowhere" }))).toBe("edition-unknown");
    expect(await codeOf(owner().placeTechnology({ technology: "eu_1", ring: "act", reason: "An area." }))).toBe("technology-not-in-list");
  });
});

describe("what comes from feeds and reports", () => {
  const rss = (items: readonly string[]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Made up</title><link>https://example.org/</link><description>x</description>${items.join("")}</channel></rss>`;
  const entry = (title: string, link: string, day: string, text: string) =>
    `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${day}</pubDate><description>${text}</description></item>`;
  const gan =
    "Engineers showed a gallium nitride monolithic microwave integrated circuit for radar transmitters at X band with twice the output power.";

  it("is tied to technologies by the words of the lexicon, folded across feeds, and counted by the radar", async () => {
    now = new Date("2026-05-02T00:00:00.000Z");
    const feeds = join(folder, "feeds");
    await mkdir(feeds, { recursive: true });
    const items = [entry("Gallium nitride circuit doubles radar power", "https://example.org/a", "Fri, 01 May 2026 08:00:00 GMT", gan)];
    await writeFile(join(feeds, "one.xml"), rss(items));
    await writeFile(
      join(feeds, "two.xml"),
      rss([
        entry("Gallium nitride circuit doubles power of radar", "https://example.net/b?utm_source=x", "Fri, 01 May 2026 10:00:00 GMT", gan),
        entry(
          "Town opens a swimming pool",
          "https://example.net/pool",
          "Fri, 01 May 2026 11:00:00 GMT",
          "Children may swim for nothing on the first day.",
        ),
      ]),
    );
    await owner().collect({ source: "signals", from: feeds });
    const { signals, sources } = await anybody().signals({ state: "all", source: "signals" });
    expect(signals).toHaveLength(2);
    const [pool, story] = [signals.find((one) => one.link?.endsWith("pool")), signals.find((one) => one.folded.length > 0)];
    expect(story?.folded[0]?.like.kind).toBe("text");
    const tie = story?.technologies.find((one) => one.id === "eu_1_3");
    expect(tie?.words.join(" ").toLowerCase()).toContain("gallium nitride");
    expect(story?.probability).toBeGreaterThan(pool?.probability ?? 1);
    expect(pool?.technologies).toEqual([]);
    expect(sources.find((one) => one.id === "signals")).toMatchObject({ count: 3, newest: "2026-05-01" });
    const blip = (await anybody().radar({ on: "2026-05-02" })).blips.find((one) => one.technology === "eu_1_3");
    expect(blip?.indicators.signals).toBe(1);
    expect(blip?.byRule).toBe("watch");
    const { digest } = await anybody().digest({ on: "2026-05-02" });
    expect(digest.items.find((one) => one.ref === story?.ref)?.why[0]).toMatch(
      /^Tied to High frequency chips by the words: .*gallium nitride/i,
    );
    expect(digest.ages.join(" ")).toContain("fetched on 2026-05-02");
  });

  it("watches other sources where a watchlist names them: who takes part, from where, and how likely a use is", async () => {
    await owner().collect({ source: readings, from: await giveReadings(join(folder, "readings"), openReadings) });
    const query = { ...asks, sources: [readings], countries: ["NLD"], organisations: ["Institute of Waves"], least: 0.05 };
    await owner().saveWatchlist({ id: "waves", name: "Waves", query });
    const { found } = await anybody().watchlist("waves");
    expect(found.map((one) => [one.ref, one.kind])).toEqual([[`${readings}/101`, "document"]]);
    expect(found[0]?.why.map((one) => one.by)).toEqual(["country", "organisation", "source", "probability"]);
    const { digest } = await anybody().digest({ watchlist: "waves", on: "2024-03-03" });
    expect(digest.items.map((one) => one.ref)).toEqual([`${readings}/101`]);
    expect((await anybody().signals({ state: "all" })).signals.some((one) => one.ref.startsWith(readings))).toBe(false);
    const blip = (await anybody().radar({ on: "2026-05-02" })).blips.find((one) => one.technology === "eu_1_3");
    expect(blip?.indicators.flagged).not.toBeNull();
    expect(blip?.indicators.trl).toBeNull();
  });

  it("shows reports from the front with theatre, equipment and their own grade to who may see them, and to nobody else", async () => {
    const before = await anybody().signals({ state: "all" });
    const reports = join(folder, "reports");
    await mkdir(reports, { recursive: true });
    await writeFile(
      join(reports, "reports.csv"),
      "id,title,text,date,theatre,equipment,reliability,credibility,language\n7,Drones lose their way,Small drones lose satellite navigation near the line every night.,2026-05-01,East,Quadcopter,B,2,en\n",
    );
    await owner().collect({ source: "feedback", from: reports });
    const [report] = (await owner().signals({ state: "all", source: "feedback" })).signals;
    expect(report).toMatchObject({
      kind: "report",
      theatre: "East",
      equipment: "Quadcopter",
      grade: { reliability: "B", credibility: "2", by: "source" },
      label: "confidential+handling.SENSITIVE",
    });
    expect(await anybody().signals({ state: "all" })).toEqual(before);
  });
});

describe("forecasts", () => {
  it("asks, listens under pseudonyms, and scores by the worked example of the kernel", async () => {
    now = new Date("2026-01-01T00:00:00.000Z");
    await owner().askQuestion({
      id: "range",
      question: "Will the range open?",
      criteria: "Printed by the ministry.",
      resolves: "2026-02-10",
      technology: "eu_1_3",
    });
    await owner().sayForecast({ question: "range", probability: 0.5, forecaster: "heron" });
    now = new Date("2026-01-11T00:00:00.000Z");
    await owner().sayForecast({ question: "range", probability: 0.8, forecaster: "heron", reason: "The contract is signed." });
    now = new Date("2026-02-10T09:00:00.000Z");
    await owner().sayOutcome({ question: "range", outcome: "yes", origin: "Ministry", on: "2026-02-10" });
    expect(await codeOf(owner().sayForecast({ question: "range", probability: 1, forecaster: "wren" }))).toBe("question-answered");
    const [asked] = (await owner().forecasts()).questions;
    // 0.5 for ten days, 0.8 for thirty, and it came: 0.0925; the last word 0.04.
    expect(asked?.own[0]?.timeBrier).toBeCloseTo(0.0925, 10);
    expect(asked?.own[0]?.lastBrier).toBeCloseTo(0.04, 10);
    expect([asked?.mean, asked?.lastBrier]).toEqual([null, null]);
  });

  it("tells of others together and from three on, never one by one", async () => {
    now = new Date("2026-02-11T00:00:00.000Z");
    await owner().askQuestion({
      id: "laser",
      question: "Will the laser be bought?",
      criteria: "A signed contract.",
      resolves: "2026-06-01",
    });
    for (const [forecaster, probability] of [
      ["heron", 0.2],
      ["wren", 0.4],
    ] as const)
      await owner().sayForecast({ question: "laser", probability, forecaster });
    const seen = async () => (await anybody().forecasts()).questions.find((one) => one.id === "laser");
    expect(await seen()).toMatchObject({ forecasters: 2, mean: null, own: [] });
    await owner().sayForecast({ question: "laser", probability: 0.9, forecaster: "crane" });
    const crowd = await seen();
    expect([crowd?.mean, crowd?.median, crowd?.own]).toEqual([0.5, 0.4, []]);
    now = new Date("2026-05-01T00:00:00.000Z");
    await owner().sayOutcome({ question: "laser", outcome: "no", origin: "Register" });
    const { overall, questions } = await anybody().forecasts();
    expect(questions.find((one) => one.id === "laser")?.crowdBrier).toBeCloseTo(0.25, 10);
    expect(overall).toMatchObject({ answered: 2, count: 4, own: [] });
    const parts = overall.decomposition;
    expect((parts?.reliability ?? 0) - (parts?.resolution ?? 0) + (parts?.uncertainty ?? 0) + (parts?.withinBins ?? 0)).toBeCloseTo(
      overall.brier ?? -1,
      10,
    );
    expect(overall.reference).toEqual({ half: 0.25, baseRate: 0.1875 });
    expect((await owner().forecasts()).overall.own.map((one) => one.forecaster)).toEqual(["crane", "heron", "wren"]);
  });
});
