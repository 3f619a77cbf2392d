/**
 * How good the flags are, as measured bounds: on programmes and years that were not learned, on short and shuffled texts with who pays and commands masked, on
 * editors' labels, and on rows labelled by hand. The figures stand in docs/scout_quality.md.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { readFlagModel, readLexicons } from "#content";
import {
  areaUnderCurve,
  averagePrecision,
  brierScore,
  countStems,
  type FigureInterval,
  fitLogistic,
  foldsOf,
  joinColumns,
  type Judged,
  type Judging,
  learnVocabulary,
  prepareJudge,
  randomFrom,
  readText,
  reliability,
  scoresOf,
  shuffled,
  trainFlagModel,
  vectorise,
  withInterval,
} from "#scout";
import { baselineOf, baselineScores, fitBaseline, whole } from "./baseline.ts";
import { at, builtInJudging, missing, type Project, readProjects, roots, rowOf } from "./shared_projects.ts";

/** `FIGURES=file` writes what was measured, for the page in docs. */
function note(what: string, figure: FigureInterval | null): FigureInterval {
  if (figure === null) throw new Error(`${what}: nothing to measure`);
  const line = `${what}\t${figure.value.toFixed(3)}\t${figure.low.toFixed(3)}\t${figure.high.toFixed(3)}\n`;
  if (process.env["FIGURES"]) appendFileSync(process.env["FIGURES"], line);
  return figure;
}

const auc = (what: string, scores: ArrayLike<number>, labels: readonly boolean[]) =>
  note(`${what}: area under the curve`, withInterval(areaUnderCurve, scores, labels, { draws: 100 }));
const precision = (what: string, scores: ArrayLike<number>, labels: readonly boolean[]) =>
  note(`${what}: average precision`, withInterval(averagePrecision, scores, labels, { draws: 100 }));

const masks =
  /\b(nato|army|navy|naval|military|armed forces|air force|defen[cs]e|soldiers?|warf\w+|combat|battle\w*|weapons?|police|homeland|law enforcement|ministr\w+|space|security|european|europe|eu|esa|edf)\b/gi;

/** One to three sentences from the middle, masked: like the abstract of another programme. */
function shortOf({ document }: Project): string {
  const { text, sentences } = readText({ title: "", text: document.text });
  const first = Math.min(1, sentences.length - 1);
  const last = Math.min(sentences.length - 1, first + 1);
  return text.slice(sentences[first]?.[0] ?? 0, sentences[last]?.[1] ?? 0).replace(masks, "____");
}

/** The text without order: its sentences shuffled and its words of one to three letters gone, as in a list of noun phrases. */
function shuffledText(text: string, seed: number): string {
  const read = readText({ title: "", text });
  const sentences = shuffled(read.sentences, randomFrom(seed)).map(([from, to]) => read.text.slice(from, to));
  return sentences.map((sentence) => sentence.replace(/\b\p{L}{1,3}\b/gu, " ")).join(". ");
}

const judgeTexts = (judging: Judging, texts: readonly string[]): Judged[] =>
  prepareJudge(judging).judge(texts.map((text, row) => ({ ref: String(row), title: "", text })));
const use = (judged: readonly Judged[]) => judged.map(({ probability }) => probability);

describe("our own made-up abstracts, in the manner of another country's programmes", () => {
  const rows = parse(readFileSync(at("abstracts.csv")), { columns: true }) as { domain: string; text: string }[];
  const labels = rows.map(({ domain }) => domain !== "civil");

  it("are told apart", async () => {
    const judging = await builtInJudging();
    const scores = use(
      judgeTexts(
        judging,
        rows.map(({ text }) => text),
      ),
    );
    expect(auc("made-up abstracts", scores, labels).low).toBeGreaterThan(0.95);
  });

  it("are told apart without the lexicon, which the same hands wrote", async () => {
    const judging = await builtInJudging();
    const { heads } = judging.model;
    const model = { ...judging.model, heads: { ...heads, use: { ...heads.use, lexicon: 0 } } };
    const scores = use(
      judgeTexts(
        { ...judging, model },
        rows.map(({ text }) => text),
      ),
    );
    expect(auc("made-up abstracts, words learned alone", scores, labels).value).toBeGreaterThan(0.92);
  });

  it("are told apart when their words stand in another order", async () => {
    const judging = await builtInJudging();
    const scores = use(
      judgeTexts(
        judging,
        rows.map(({ text }, row) => shuffledText(text, row)),
      ),
    );
    expect(auc("made-up abstracts, shuffled", scores, labels).value).toBeGreaterThan(0.95);
  });
});

describe.skipIf(missing)(`real projects${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let projects: Project[] = [];
  let civil: Project[] = [];
  let judging: Judging;
  let training: Pick<Parameters<typeof trainFlagModel>[1], "lexicon" | "subjects">;
  beforeAll(async () => {
    projects = readProjects();
    civil = shuffled(
      projects.filter(({ cluster }) => cluster === "civil"),
      randomFrom(7),
    );
    judging = await builtInJudging();
    training = { lexicon: (await readLexicons(roots)).domains, subjects: (await readFlagModel(roots)).subjects };
  });

  /** Learns from these, and judges short masked pieces of those; beside it the baseline. */
  function transfer(what: string, learned: readonly Project[], judged: readonly Project[]) {
    const model = trainFlagModel(learned.map(rowOf), { ...training, terms: 6000, pieces: 1 });
    const [texts, labels] = [judged.map(shortOf), judged.map(({ cluster }) => cluster !== "civil")];
    const ours = auc(what, use(judgeTexts({ ...judging, model }, texts)), labels);
    const baseline = baselineOf(learned.map(({ document }) => whole(document)));
    const fitted = fitBaseline(
      baseline.matrix,
      learned.map(({ cluster }) => cluster !== "civil"),
    );
    const theirs = auc(`${what}, TF-IDF baseline`, baselineScores(baseline.read(texts), fitted), labels);
    return { ours, theirs };
  }
  const before = (year: number) => civil.filter((project) => project.year < year).slice(0, 2500);
  const after = (year: number) => civil.filter((project) => project.year >= year).slice(0, 1200);

  it("finds defence without ever having seen a defence programme, by short masked pieces of later years", () => {
    const learned = [
      ...projects.filter(({ cluster, year }) => (cluster === "space" || cluster === "security") && year < 2025),
      ...before(2024),
    ];
    const { ours, theirs } = transfer("defence, programme and years held out", learned, [
      ...projects.filter(({ cluster }) => cluster === "defence"),
      ...after(2025),
    ]);
    expect(ours.value).toBeGreaterThan(0.9);
    expect(ours.low).toBeGreaterThan(theirs.value);
  });

  it("finds space and security without ever having seen their programmes, by short masked pieces of later years", () => {
    const learned = [...projects.filter(({ cluster }) => cluster === "defence"), ...before(2024)];
    const { ours, theirs } = transfer("space and security, programmes and years held out", learned, [
      ...projects.filter(({ cluster }) => cluster === "space" || cluster === "security"),
      ...after(2025),
    ]);
    expect(ours.value).toBeGreaterThan(0.8);
    expect(ours.low).toBeGreaterThan(theirs.value);
  });

  it("agrees with editors' labels, five-fold, the fold's labels unseen", () => {
    const outside = projects.filter(
      ({ cluster, domains, document }) => cluster === "civil" && domains.length > 0 && !document.ref.startsWith("edf/"),
    );
    const programmes = projects.filter(({ cluster }) => cluster !== "civil");
    const unlabelled = civil.filter(({ domains }) => domains.length === 0).slice(0, 1000);
    const rows = [...outside, ...programmes, ...unlabelled];
    const stems = countStems();
    const sequencesOf = (text: (project: Project) => string) =>
      rows.map((project) => Int32Array.from(readText({ title: "", text: text(project) }).tokens.words, stems.of));
    const numbers = rows.map(({ programme }) => Array.from(programme).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7));
    const block = (sequences: Int32Array[], leastTexts: number) =>
      vectorise(sequences, learnVocabulary({ sequences, programmes: numbers, stems: stems.stems, leastTexts, most: 60_000 }));
    const text = {
      matrix: block(
        sequencesOf(({ document }) => `${document.title}. ${document.title}. ${document.text} ${document.keywords ?? ""}`),
        3,
      ),
      scale: 1,
    };
    const title = {
      matrix: block(
        sequencesOf(({ document }) => document.title),
        2,
      ),
      scale: 0.7,
    };
    const subjects = {
      matrix: block(
        sequencesOf(({ document }) => (document.subjects ?? []).join(". ")),
        2,
      ),
      scale: 0.4,
    };
    const baseline = baselineOf(rows.map(({ document }) => whole(document))).matrix;
    const fold = foldsOf(outside.length, 5, 1);
    for (const [head, label, blocks, bounds] of [
      ["space", "/space", [text, title], { precision: 0.5, auc: 0.955 }],
      ["security", "/secur", [text, subjects], { precision: 0.02, auc: 0.78 }],
    ] as const) {
      const matrix = joinColumns(blocks);
      const labels = outside.map(({ domains }) => domains.includes(label));
      const [ours, theirs] = [new Float64Array(outside.length), new Float64Array(outside.length)];
      for (let part = 0; part < 5; part += 1) {
        const target = Float64Array.from(rows, (project, row) => Number(row < outside.length ? labels[row] : project.cluster === head));
        const weight = Float64Array.from(rows, (project, row) => {
          if (row < outside.length) return fold[row] === part ? 0 : labels[row] ? 20 : 1;
          return project.cluster === head ? 1.5 : 0.1;
        });
        const even = Float64Array.from(weight, (own) => (own === 0 ? 0 : 1));
        const model = fitLogistic({ matrix, target, weight, c: 1, iterations: 25 });
        const other = fitLogistic({ matrix: baseline, target, weight: even, c: 10, iterations: 20 });
        const [scores, others] = [scoresOf(matrix, model.weights, model.bias), scoresOf(baseline, other.weights, other.bias)];
        outside.forEach((_, row) => {
          if (fold[row] !== part) return;
          ours[row] = scores[row] ?? 0;
          theirs[row] = others[row] ?? 0;
        });
      }
      const [area, average] = [auc(`editors' ${head}`, ours, labels), precision(`editors' ${head}`, ours, labels)];
      const plain = [
        auc(`editors' ${head}, TF-IDF baseline`, theirs, labels),
        precision(`editors' ${head}, TF-IDF baseline`, theirs, labels),
      ];
      expect(area.value).toBeGreaterThan(bounds.auc);
      expect(average.value).toBeGreaterThan(bounds.precision);
      expect(area.value).toBeGreaterThan((plain[0]?.value ?? 1) - 0.02);
    }
  }, 240_000);

  describe("rows labelled by hand", () => {
    interface Labelled {
      readonly id: string;
      readonly security: string;
      readonly space: string;
      readonly defence: string;
      readonly civil: string;
      readonly technologies: string;
    }
    let rows: { readonly labelled: Labelled; readonly project: Project }[] = [];
    let judged: Judged[] = [];
    beforeAll(() => {
      const known = new Map(projects.map((project) => [project.document.ref.replace("edf/", ""), project]));
      const written: Labelled[] = parse(readFileSync(at("labelled/labelled.csv")), { columns: true });
      rows = written.flatMap((labelled) => {
        const project = known.get(labelled.id);
        return project === undefined ? [] : [{ labelled, project }];
      });
      judged = prepareJudge(judging).judge(
        rows.map(({ project: { document } }) => ({ ref: document.ref, title: document.title, text: document.text })),
      );
    });
    const isUse = ({ labelled }: { labelled: Labelled }) =>
      labelled.security === "yes" || labelled.space === "yes" || labelled.defence === "yes";

    it("are ranked well, also within civil programmes alone, where no programme helps", () => {
      expect(rows.length).toBeGreaterThan(400);
      expect(auc("labelled by hand", use(judged), rows.map(isUse)).value).toBeGreaterThan(0.94);
      const inCivil = rows.flatMap(({ project }, row) => (project.cluster === "civil" ? [row] : []));
      const area = auc(
        "labelled by hand, civil programmes alone",
        inCivil.map((row) => judged[row]?.probability ?? 0),
        inCivil.map((row) => isUse(rows[row] as (typeof rows)[number])),
      );
      expect(area.value).toBeGreaterThan(0.88);
      for (const head of ["security", "space", "defence", "civil"] as const) {
        const labels = rows.map(({ labelled }) => labelled[head] === "yes");
        expect(
          auc(
            `labelled by hand, ${head}`,
            judged.map((one) => one[head]),
            labels,
          ).value,
          head,
        ).toBeGreaterThan(0.9);
      }
    });

    it("come true about as often as the probability says", () => {
      const labels = rows.map(isUse);
      expect(brierScore(use(judged), labels)).toBeLessThan(0.1);
      for (const { rows: count, said, came } of reliability(use(judged), labels)) {
        if (process.env["FIGURES"])
          appendFileSync(process.env["FIGURES"], `calibration\t${count}\t${said.toFixed(2)}\t${came.toFixed(2)}\n`);
        if (count >= 40) expect(Math.abs(said - came)).toBeLessThan(0.25);
      }
    });

    it("are tied to the technologies that a reader names", () => {
      const perTechnology = new Map<string, { named: number; right: number; there: number }>();
      const of = (id: string) => {
        const counts = perTechnology.get(id) ?? { named: 0, right: 0, there: 0 };
        perTechnology.set(id, counts);
        return counts;
      };
      rows.forEach(({ labelled }, row) => {
        const there = new Set(
          labelled.technologies
            .split(";")
            .map((one) => one.trim())
            .filter(Boolean),
        );
        for (const id of there) of(id).there += 1;
        for (const { id } of judged[row]?.technologies ?? []) {
          of(id).named += 1;
          if (there.has(id)) of(id).right += 1;
        }
      });
      const sum = { named: 0, right: 0, there: 0 };
      for (const [id, { named, right, there }] of [...perTechnology].sort(([left], [right]) => (left < right ? -1 : 1))) {
        if (process.env["FIGURES"]) appendFileSync(process.env["FIGURES"], `technology\t${id}\t${named}\t${right}\t${there}\n`);
        sum.named += named;
        sum.right += right;
        sum.there += there;
      }
      expect(sum.right / sum.named).toBeGreaterThan(0.58);
      expect(sum.right / sum.there).toBeGreaterThan(0.58);
    });
  });
});
