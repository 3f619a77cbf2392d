/** A chain of thousands of nodes as an analyst's folder, made up by rule: the same each time, no figure of it is real. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const kinds = ["material", "material", "process", "tool", "component", "component", "assembly"];
const countries = ["CHN", "USA", "JPN", "DEU", "KOR", "TWN", "RUS", "TUR", "ZAF", "CHL", "NLD", "FRA"];
const citation = "Made up for measuring,Octant bench,p. 1,2024,https://example.org/made-up,read,E5,";
const citationColumns = "publication,publisher,place,year,url,evidence,confidence,caveat";

/** Writes `<data>/content/chains/bench_chain` with that many nodes, twice as many links and a share for two nodes of three. */
export function makeLargeChain(data, count) {
  const folder = join(data, "content", "chains", "bench_chain");
  mkdirSync(folder, { recursive: true });
  const draw = numbers(7);
  const nodes = [];
  const links = [];
  const shares = [];
  for (let node = 0; node < count; node += 1) {
    const kind = node === 0 ? "technology" : kinds[Math.floor(draw() * kinds.length)];
    const name = `${kind[0].toUpperCase()}${kind.slice(1)} number ${node}`;
    nodes.push(`bench_${node},${kind},${name},${name} (nl),,,,,`);
    if (draw() < 0.66) {
      const [one, other] = [Math.floor(draw() * countries.length), Math.floor(draw() * countries.length)];
      const share = 30 + Math.floor(draw() * 60);
      shares.push(`bench_${node},${countries[one]},country,,world production,${share},2024,${withoutYear(citation)}`);
      if (other !== one)
        shares.push(
          `bench_${node},${countries[other]},country,,world production,${Math.floor((100 - share) / 2)},2024,${withoutYear(citation)}`,
        );
    }
    if (node === 0) continue;
    // Each goes into two that stand nearer to the end product: a dozen tiers, none of them short.
    const goals = new Set();
    while (goals.size < Math.min(2, node)) goals.add(Math.floor(draw() ** 0.7 * node * 0.55));
    for (const goal of goals) links.push(`bench_${node},goes_into,bench_${goal},${citation}`);
  }
  const write = (name, head, rows) => writeFileSync(join(folder, name), `${[head, ...rows].join("\n")}\n`);
  write("nodes.csv", "id,kind,name_en,name_nl,note_en,note_nl,material,hs6,cn8", nodes);
  write("links.csv", `from,relation,to,${citationColumns}`, links);
  write(
    "shares.csv",
    "node,provider,provider_kind,headquarters,basis,value,year,publication,publisher,place,url,evidence,confidence,caveat",
    shares,
  );
  write("facts.csv", `node,kind,subject,value,unit,year,text_en,text_nl,${citationColumns.replace("place,year,", "place,")}`, []);
  writeFileSync(
    join(folder, "chain.yaml"),
    [
      "id: bench_chain",
      "name: { en: Made-up chain, nl: Verzonnen keten }",
      "question: { en: How fast is the canvas on a large chain?, nl: Hoe snel is het beeld bij een grote keten? }",
      "description: { en: Made up for measuring., nl: Verzonnen om te meten. }",
      "root: bench_0",
      "technologies: [eu_1_1]",
      "version: 1",
      "limits: { en: No figure of it is real., nl: Geen cijfer ervan is echt. }",
      "",
    ].join("\n"),
  );
  return { nodes: nodes.length, links: links.length, shares: shares.length };
}

/** Shares have their own column for the year. */
function withoutYear(text) {
  return text.replace(",2024,", ",");
}

/** Numbers between 0 and 1 by a fixed rule (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
