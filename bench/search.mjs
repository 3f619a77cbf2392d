/**
 * Search over 100,000 documents of about 2,000 characters under six labels, by five readers of different clearance, on the embedded registry:
 * beside a scan with LIKE for the same words, and beside the index alone, asked without labels, order by date or passages.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, spread, timed } from "./clock.mjs";

const dist = (file) => fileURLToPath(new URL(`../dist/src/${file}`, import.meta.url));
const documents = 100_000;
/** Of a thousand documents so many under each label; some of the last source stand under two. */
const shelves = [
  { source: "projects", kind: "project", label: "public", from: 0, to: 55_000 },
  { source: "papers", kind: "publication", label: "public", from: 55_000, to: 75_000 },
  { source: "patents", kind: "patent", label: "restricted", from: 75_000, to: 85_000 },
  { source: "notices", kind: "notice", label: "public+rel.DEU", from: 85_000, to: 92_000 },
  { source: "projects", kind: "project", label: "secret+handling.LIMITE", from: 54_000, to: 60_000 },
  { source: "reports", kind: "report", label: "confidential", from: 92_000, to: 100_000 - 5_000 },
];
const readers = [
  { level: "public", communities: [], handling: [] },
  { level: "restricted", communities: [], handling: [] },
  { level: "confidential", communities: ["DEU"], handling: [] },
  { level: "secret", communities: ["FRA"], handling: ["LIMITE"] },
  { level: "top_secret", communities: ["DEU", "NLD"], handling: ["LIMITE", "SENSITIVE"] },
];

export async function benchSearch({ folder }) {
  const { openArchive } = await import(dist("archive/index.js"));
  const { parseLabel } = await import(dist("model/index.js"));
  const data = join(folder, "search");
  mkdirSync(data, { recursive: true });
  const effects = { now: () => new Date(), fetch: globalThis.fetch, progress: () => undefined };
  const archive = await openArchive({ folder: data, effects });
  const writer = archive.as({ name: "bench", clearance: readers[4] });
  const { words, documentAt } = madeUp();
  const keys = shelves.map((_, at) => `key${at}`);
  const filling = [];
  const waiting = [];
  let put = 0;
  for (const [at, { source, kind, label, from, to }] of shelves.entries()) {
    const ids = Array.from({ length: to - from }, (_, n) => ({ id: String(from + n), content: "1" }));
    const shelf = await writer.fillShelf({ source, held: "documents", kind, label: parseLabel(label), key: keys[at], wanted: ids });
    // Somebody searches all the while: how long one waits while the index is being made.
    const asking = { on: true };
    const reads = searchWhile(archive.as({ name: "reader", clearance: readers[4] }), keys, asking, waiting);
    for (let first = 0; first < shelf.missing.length; first += 1000) {
      const some = shelf.missing.slice(first, first + 1000).map((id) => documentAt(Number(id)));
      filling.push((await timed(() => shelf.put(some))).seconds);
      put += some.length;
    }
    asking.on = false;
    await reads;
    await shelf.finish();
    process.stderr.write(`  filled ${put} documents in ${filling.reduce((sum, one) => sum + one, 0).toFixed(1)} s\n`);
  }
  const questions = questionsOf(words);
  const all = [];
  const processor = [];
  const byReader = [];
  const slow = [];
  for (const [index, clearance] of readers.entries()) {
    const view = archive.as({ name: `reader ${index}`, clearance });
    const own = [];
    for (let run = 0; run < 3; run += 1) {
      for (const { text, ...more } of questions) {
        const before = process.cpuUsage();
        const { seconds, result } = await timed(() =>
          view.searchDocuments({ text, keys, limit: 20, passages: true, facets: true, ...more }),
        );
        const { user, system } = process.cpuUsage(before);
        processor.push((user + system) / 1e6);
        own.push(seconds);
        slow.push({ seconds, text, reader: index, total: result.total });
      }
    }
    process.stderr.write(`  reader ${index} (${clearance.level}): p95 ${Math.round(quantile(own, 0.95) * 1000)} ms\n`);
    byReader.push(own);
    all.push(...own);
  }
  slow.sort((left, right) => right.seconds - left.seconds);
  for (const one of slow.slice(0, 6))
    process.stderr.write(`  slow: ${Math.round(one.seconds * 1000)} ms, reader ${one.reader}, ${one.text.slice(0, 60)} (${one.total})\n`);
  await archive.close();
  const { scan, raw } = await compared(data, questions);
  const p95 = quantile(all, 0.95);
  return [
    {
      what: `Filling the index of documents (${put.toLocaleString("en")} of about 2,000 characters), a thousand`,
      value: `${Math.round(put / filling.reduce((sum, one) => sum + one, 0))} documents/s with a reader searching all the while`,
      median: median(filling),
      spread: spread(filling),
      ratios: [],
    },
    { what: "A search while the index is being made", median: median(waiting), spread: spread(waiting), ratios: [] },
    {
      what: `Search over ${documents.toLocaleString("en")} documents under six labels, five readers, ${questions.length} questions, with passages and facets`,
      value: `p95 ${Math.round(p95 * 1000)} ms (by reader ${byReader.map((own) => Math.round(quantile(own, 0.95) * 1000)).join(", ")} ms; of the processor p95 ${Math.round(quantile(processor, 0.95) * 1000)} ms, median ${Math.round(median(processor) * 1000)} ms)`,
      median: median(all),
      spread: spread(all),
      ratios: [
        { to: "a scan with LIKE for the same words, p95", times: p95 / quantile(scan, 0.95) },
        { to: "the index asked without labels, ordered by rank, p95", times: p95 / quantile(raw, 0.95) },
      ],
    },
  ];
}

async function searchWhile(view, keys, asking, waiting) {
  while (asking.on) {
    waiting.push((await timed(() => view.searchDocuments({ text: "bitore sensor", keys, limit: 20, passages: true }))).seconds);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The same registry as its owner, who sees everything: LIKE over title and text, and the index with no label and no bound. */
async function compared(data, questions) {
  const { openPglite } = await import(dist("archive/registry/pglite.js"));
  const driver = await openPglite(join(data, "registry"));
  const scan = [];
  const raw = [];
  await driver.run("drop policy asked on document_words; set work_mem = '64MB'");
  for (const { text } of questions) {
    const words = text
      .split(" ")
      .filter((word) => !/^-|^OR$/.test(word))
      .map((word) => word.replaceAll(/["*]/g, ""));
    const like = words.map((_, at) => `(title ilike $${at + 1} or body ilike $${at + 1})`).join(" and ");
    const ask = (sql, values) => driver.transaction("select 1", (asked) => asked(sql, values));
    scan.push(
      (
        await timed(() =>
          ask(
            `select id from document where ${like} limit 20`,
            words.map((word) => `%${word}%`),
          ),
        )
      ).seconds,
    );
    raw.push(
      (
        await timed(() =>
          ask(
            `select ref, ts_rank(words, q) from document_words, websearch_to_tsquery('english', $1) q where words @@ q order by 2 desc, ref limit 20`,
            [text.replaceAll("*", "")],
          ),
        )
      ).seconds,
    );
  }
  await driver.close();
  return { scan, raw };
}

function quantile(numbers, part) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

/** Words in common use and rare ones in the proportion in which they stand in language (the n-th word 1/n as often), always the same. */
function madeUp() {
  let seed = 20261124;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const syllables =
    "ba be bi bo ca ce co da de di do fa fe fi ga go la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi".split(
      " ",
    );
  const endings = ["", "", "ing", "ed", "s", "tion", "er", "al", "ity"];
  const words = Array.from({ length: 60_000 }, () => {
    const length = 2 + Math.floor(random() * 3);
    const root = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join("");
    return root + endings[Math.floor(random() * endings.length)];
  });
  const known = {
    0: "research",
    1: "project",
    2: "innovation",
    4: "technology",
    9: "system",
    30: "material",
    80: "battery",
    200: "sensor",
    600: "radar",
    1500: "quantum",
    5000: "gallium",
    20000: "perovskite",
  };
  for (const [at, word] of Object.entries(known)) words[Number(at)] = word;
  const word = () => words[Math.min(words.length - 1, Math.floor(Math.exp(random() * Math.log(words.length)) - 1))];
  const small = ["the", "of", "and", "in", "to", "for", "a", "with"];
  const text = (length) => {
    let made = "";
    while (made.length < length) made += `${word()} ${random() < 0.4 ? `${small[Math.floor(random() * small.length)]} ` : ""}`;
    return made.trim();
  };
  const documentAt = (at) => ({
    id: String(at),
    content: "1",
    title: text(70),
    text: text(1200 + random() * 1600),
    keywords: text(40),
    organisations: text(60),
    date: `${2008 + (at % 18)}-${String(1 + (at % 12)).padStart(2, "0")}-15`,
    language: at % 20 === 0 ? "nl" : "en",
    programme: ["FP7", "H2020", "HE", null][at % 4],
  });
  return { words, documentAt };
}

function questionsOf(words) {
  const at = (rank) => words[rank];
  return [
    ...[0, 2, 4, 9, 30, 80, 200, 600, 1500, 5000, 20_000].map((rank) => ({ text: at(rank) })),
    ...[60, 120, 400, 900, 2500, 9000].map((rank) => ({ text: `${at(rank)} ${at(rank + 7)}` })),
    { text: `${at(0)} ${at(2)}` },
    { text: `${at(4)} ${at(9)} ${at(30)}` },
    { text: `"${at(0)} ${at(2)}"` },
    { text: `"${at(9)} ${at(30)}"` },
    { text: `"${at(80)} ${at(200)}"` },
    { text: `${at(80)} -${at(0)}` },
    { text: `${at(200)} OR ${at(600)} OR ${at(1500)}` },
    { text: `${at(0)} OR ${at(2)}` },
    { text: "batt*" },
    { text: "re*" },
    { text: "perovs*" },
    { text: "mate", open: true },
    { text: "the sensor in the system" },
    { text: at(30), years: ["2024", "2023"] },
    { text: at(0), years: ["2024"], languages: ["nl"] },
    { text: at(9), kinds: ["patent"] },
    { text: at(2), programmes: ["HE"], newest: true },
    { text: at(80), limit: 20, offset: 100 },
    { text: "nothinghasthisword" },
    { text: `${at(1500)} ${at(5000)} ${at(20_000)}` },
  ];
}
