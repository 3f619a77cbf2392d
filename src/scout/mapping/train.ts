/** Texts, some of them labelled by a person → a linear model per technology, and how it joins with the lexicon. */
import type { LexiconTerm } from "#model";
import type { DocumentText } from "../flag/document.ts";
import { countStems, learnVocabulary, pickColumns, type Stems, vectorise, type Vocabulary } from "../learn/features.ts";
import { fitLogistic, type Logistic } from "../learn/logistic.ts";
import { pickRows, scoresOf, type SparseRows } from "../learn/matrix.ts";
import { foldsOf, randomFrom, shuffled } from "../learn/random.ts";
import { compileLexicon, matchesIn } from "../lexicon/compile.ts";
import { namedByPoints, scoreOf, technologyPoints, type TechnologyPoints } from "../lexicon/technologies.ts";
import { readText } from "../text/read_text.ts";
import { centresOf, type Example, learnMix } from "./learn_mix.ts";
import type { TechnologyModel } from "./model.ts";

export interface TechnologyRow {
  readonly document: DocumentText;
  /** A word must stand in texts of at least two programmes to be learned. */
  readonly programme: string;
  /** Ids of the technologies a person says it is about, `[]` for none; undefined where nobody said. */
  readonly labels?: readonly string[] | undefined;
}

export interface TechnologyTraining {
  readonly lexicon: readonly LexiconTerm[];
  /** Ids to learn. */
  readonly technologies: readonly string[];
  readonly seed?: number;
  /** Rows without a label that are learned from: those the lexicon names something in first. */
  readonly unlabelled?: number;
  /** Terms kept per technology: the strongest. */
  readonly terms?: number;
  readonly id?: string;
}

/** What people's labels say weighs four times what the lexicon teaches. */
const ofPeople = 4;
const folds = 5;

/** What the lexicon alone teaches: which terms count, and how much each says for each technology. */
export interface Taught {
  readonly stems: Stems;
  readonly vocabulary: Vocabulary;
  readonly weak: readonly Logistic[];
  readonly rows: number;
}

/**
 * One fit per technology on rows without a label: what the lexicon names is the target, what it is unsure of is left out. Kept are the strongest terms of
 * each technology and the most frequent ones. Memory grows with `unlabelled`. Labelled rows are not looked at.
 */
export function learnFromLexicon(rows: readonly TechnologyRow[], order: TechnologyTraining): Taught {
  const { technologies, seed = 1, terms = 300 } = order;
  const stems = countStems();
  const free = readRows(
    rows.filter(({ labels }) => labels === undefined),
    order.lexicon,
    stems,
  );
  const picked = pickedWeak(free.points, technologies, order.unlabelled ?? 7000, seed);
  const sequences = picked.map((at) => free.sequences[at] ?? new Int32Array());
  const programmes = picked.map((at) => free.programmes[at] ?? 0);
  const all = learnVocabulary({ sequences, programmes, stems: stems.stems, most: 30_000 });
  const fit = (matrix: SparseRows, iterations: number) =>
    technologies.map((id) =>
      fitWeak(
        matrix,
        picked.map((at) => free.points[at]?.get(id)),
        iterations,
      ),
    );
  const first = fit(vectorise(sequences, all), 10);
  const often = Array.from({ length: Math.min(mostFrequent, all.names.length) }, (_, column) => column);
  const columns = [...new Set([...often, ...first.flatMap(({ weights }) => strongestOf(weights, terms))])];
  const vocabulary = pickColumns(
    all,
    columns.sort((left, right) => left - right),
  );
  return { stems, vocabulary, weak: fit(vectorise(sequences, vocabulary), 20), rows: picked.length };
}

/** Terms that people's labels may make much of, whatever the lexicon makes of them. */
const mostFrequent = 2500;

/**
 * To what the lexicon teaches comes, per technology, a fit on what people said of labelled rows. The factors of the joint judgement, its threshold, and where it
 * is used are learned from labelled rows while each row's own label is unseen (five-fold). Deterministic for a seed. With fewer than ten labelled rows the
 * lexicon alone is used everywhere.
 */
export function trainTechnologyModel(
  rows: readonly TechnologyRow[],
  order: TechnologyTraining,
  taught: Taught = learnFromLexicon(rows, order),
): TechnologyModel {
  const { technologies, seed = 1, terms = 300, id = "technologies" } = order;
  const { stems, vocabulary, weak } = taught;
  const labelled = readRows(
    rows.filter(({ labels }) => labels !== undefined),
    order.lexicon,
    stems,
  );
  const matrix = vectorise(labelled.sequences, vocabulary);
  const count = labelled.rows.length;
  const fold = foldsOf(count, folds, seed);
  const fitted = (places: readonly number[], iterations: number): Logistic[] => {
    const own = pickRows(matrix, places);
    return technologies.map((technology, at) => {
      const labels = places.map((place) => labelled.rows[place]?.labels?.includes(technology) === true);
      return pruned(summed(weak[at], fitPeople(own, labels, iterations)), terms);
    });
  };
  const linear = Array.from({ length: count }, () => new Float64Array(technologies.length));
  const places = Array.from(linear.keys());
  // Every labelled row is scored by what was learned without its fold.
  for (let part = 0; part < folds; part += 1) {
    const models = fitted(
      places.filter((place) => fold[place] !== part),
      20,
    );
    const apart = places.filter((place) => fold[place] === part);
    const test = pickRows(matrix, apart);
    models.forEach(({ weights, bias }, at) => {
      scoresOf(test, weights, bias).forEach((score, row) => {
        (linear[apart[row] ?? 0] as Float64Array)[at] = score;
      });
    });
  }
  const examples = places.map((place): Example => {
    const points = labelled.points[place] ?? new Map<string, TechnologyPoints>();
    const row = labelled.rows[place];
    const byLexicon = new Set(
      namedByPoints(points)
        .slice(0, 5)
        .map((one) => one.id),
    );
    return {
      labels: new Set(row?.labels),
      points,
      byLexicon,
      linear: linear[place] ?? none,
      fold: fold[place] ?? 0,
      vector: row?.document.vector,
    };
  });
  const both = fitted(places, 30);
  return {
    id,
    terms: vocabulary.names,
    rarity: vocabulary.rarity,
    technologies,
    weights: both.map(({ weights }) => weights),
    bias: Float64Array.from(both, ({ bias }) => bias),
    ...learnMix(examples, technologies),
    ...(examples.some(({ vector }) => vector !== undefined) ? { centres: centresOf(examples, technologies) } : {}),
    trainedOn: { labelled: count, unlabelled: taught.rows },
  };
}

const none = new Float64Array();

interface Read {
  readonly rows: readonly TechnologyRow[];
  readonly sequences: readonly Int32Array[];
  readonly programmes: readonly number[];
  readonly points: readonly ReadonlyMap<string, TechnologyPoints>[];
}

/** English rows alone: words of another language are learned from the lexicon. */
function readRows(rows: readonly TechnologyRow[], lexicon: readonly LexiconTerm[], stems: Stems): Read {
  const matcher = compileLexicon(lexicon.filter(({ language }) => language === "en"));
  const numbers = new Map<string, number>();
  const read = rows.flatMap((row) => {
    const { tokens, language } = readText(row.document);
    if (language !== "en") return [];
    const programme = numbers.get(row.programme) ?? numbers.size;
    numbers.set(row.programme, programme);
    const points = technologyPoints(matchesIn(tokens.words, matcher), matcher, tokens.words.length);
    return [{ row, sequence: Int32Array.from(tokens.words, stems.of), points, programme }];
  });
  return {
    rows: read.map(({ row }) => row),
    sequences: read.map(({ sequence }) => sequence),
    programmes: read.map(({ programme }) => programme),
    points: read.map(({ points }) => points),
  };
}

function pickedWeak(
  points: readonly ReadonlyMap<string, TechnologyPoints>[],
  technologies: readonly string[],
  most: number,
  seed: number,
): number[] {
  const free = shuffled(Array.from(points.keys()), randomFrom(seed));
  const names = (at: number) => technologies.some((id) => isNamed(points[at]?.get(id)));
  const picked = free.filter(names).slice(0, Math.ceil(0.7 * most));
  const chosen = new Set(picked);
  return [...picked, ...free.filter((at) => !chosen.has(at)).slice(0, most - picked.length)].sort((left, right) => left - right);
}

function isNamed(points: TechnologyPoints | undefined): boolean {
  return points !== undefined && points.stands && scoreOf(points.points) >= 0.45;
}

function fitWeak(matrix: SparseRows, points: readonly (TechnologyPoints | undefined)[], iterations: number): Logistic {
  const target = Float64Array.from(points, (own) => (isNamed(own) ? 1 : 0));
  const weight = Float64Array.from(points, (own) =>
    isNamed(own) ? 3 : own !== undefined && own.stands && scoreOf(own.points) > 0.12 ? 0 : 1,
  );
  return fitLogistic({ matrix, target, weight, c: 4, iterations });
}

function fitPeople(matrix: SparseRows, labels: readonly boolean[], iterations: number): Logistic {
  if (labels.filter(Boolean).length < 2) return { weights: new Float64Array(matrix.columns), bias: labels.length === 0 ? 0 : -2 };
  return fitLogistic({
    matrix,
    target: Float64Array.from(labels, Number),
    weight: new Float64Array(labels.length).fill(1),
    c: 30,
    iterations,
  });
}

function summed(weak: Logistic | undefined, people: Logistic | undefined): Logistic {
  const weights = Float64Array.from(weak?.weights ?? [], (own, at) => own + ofPeople * (people?.weights[at] ?? 0));
  return { weights, bias: (weak?.bias ?? 0) + ofPeople * (people?.bias ?? 0) };
}

function strongestOf(weights: Float64Array, most: number): number[] {
  const order = Array.from(weights.keys()).filter((at) => weights[at] !== 0);
  order.sort((left, right) => Math.abs(weights[right] ?? 0) - Math.abs(weights[left] ?? 0) || left - right);
  return order.slice(0, most);
}

/** Only the strongest weights, as they are written down. */
function pruned({ weights, bias }: Logistic, most: number): Logistic {
  const kept = new Float64Array(weights.length);
  for (const at of strongestOf(weights, most)) kept[at] = Math.round((weights[at] ?? 0) * 100) / 100;
  return { weights: kept, bias };
}
