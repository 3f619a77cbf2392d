/** Labelled documents → a model. */
import type { LexiconTerm } from "#model";
import { fitCalibration, sigmoid } from "../learn/calibrate.ts";
import { learnVocabulary, namesDomain, pickColumns, vectorise } from "../learn/features.ts";
import { fitLogistic, type Logistic } from "../learn/logistic.ts";
import { scoresOf } from "../learn/matrix.ts";
import { randomFrom } from "../learn/random.ts";
import type { DocumentText } from "./document.ts";
import { axisOf, type FlagModel, type Head, type HeadModel, heads } from "./model.ts";
import { type Pieces, piecesOf } from "./pieces.ts";
import { shareOf, type SubjectShare } from "./subjects.ts";

export interface TrainingRow {
  readonly document: DocumentText;
  readonly labels: { readonly security?: boolean; readonly space?: boolean; readonly defence?: boolean; readonly civil?: boolean };
  /** A word must stand in texts of at least two programmes to be learned. */
  readonly programme: string;
  /** 1 unless told; a decision of a person weighs more than a programme. */
  readonly weight?: number;
}

export interface TrainingOptions {
  readonly lexicon: readonly LexiconTerm[];
  readonly subjects: readonly SubjectShare[];
  readonly seed?: number;
  /** How many words and pairs the model keeps: the strongest. */
  readonly terms?: number;
  /** Inverse strength of the penalty. */
  readonly c?: number;
  /** How much the lexicon weighs against the words learned, both in units of their spread. */
  readonly lexiconShare?: number;
  /** Pieces of one to three sentences learned beside each whole text. */
  readonly pieces?: number;
  readonly masked?: boolean;
  readonly id?: string;
}

type Rows = readonly TrainingRow[];
type Each<Value> = Record<Head, Value>;

/**
 * Learns from these rows; deterministic for a seed. A row that is only `civil` is soft: uses are rarely labelled (positive and unlabelled), so what its
 * subjects and its words of the lexicon say raises its target. One row in five is kept apart to find the probabilities. Without rows the model leans on
 * the lexicon alone.
 */
export function trainFlagModel(rows: Rows, options: TrainingOptions): FlagModel {
  const { terms = 9000, seed = 1, c = 2, id = "own", lexiconShare = 0.8, masked = true } = options;
  const pieces = piecesOf({
    documents: rows.map(({ document }) => document),
    lexicon: options.lexicon,
    pieces: options.pieces ?? 2,
    seed,
    masked,
  });
  const { sequences, stems } = pieces;
  const programmes = numbered(pieces.of.map((row) => rows[row]?.programme ?? ""));
  const apart = keptApart(rows.length, pieces.of, seed);
  const targets = forEach((head) => targetsOf(head, rows, pieces, options.subjects));
  const all = learnVocabulary({ sequences, programmes, stems: stems.stems });
  const wide = vectorise(sequences, all);
  const first = forEach((head) => {
    const { target, weight } = targets[head];
    return fitLogistic({ matrix: wide, target, weight: weight.map((own, at) => (apart[at] ? 0 : own)), c, iterations: 25 });
  });
  const models = forEach((head) =>
    stacked(head, scoresOf(wide, first[head].weights, first[head].bias), pieces, targets[head], apart, lexiconShare),
  );
  const columns = strongest(first, all.names.length, terms);
  const kept = pickColumns(all, columns);
  const matrix = vectorise(sequences, kept);
  const last = forEach((head) => {
    const from = { weights: Float64Array.from(columns, (column) => first[head].weights[column] ?? 0), bias: first[head].bias };
    const fitted = fitLogistic({ matrix, ...targets[head], c, iterations: 40, from });
    // A word that names a domain's programmes too must not carry the judgement as a whole.
    if (head === "use" || head === "civil") for (const [at, name] of kept.names.entries()) if (namesDomain(name)) fitted.weights[at] = 0;
    return fitted;
  });
  return {
    id,
    terms: kept.names,
    rarity: kept.rarity,
    weights: forEach((head) => last[head].weights),
    heads: forEach((head) => ({ ...models[head], bias: last[head].bias })),
    threshold: 0.5,
    trainedOn: counted(rows),
  };
}

function forEach<Value>(make: (head: Head) => Value): Each<Value> {
  return Object.fromEntries(heads.map((head) => [head, make(head)])) as Each<Value>;
}

function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}

function counted(rows: Rows): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { programme } of rows) counts[programme] = (counts[programme] ?? 0) + 1;
  return counts;
}

function keptApart(rows: number, of: readonly number[], seed: number): Uint8Array {
  const random = randomFrom(seed + 1);
  const row = Uint8Array.from({ length: rows }, () => (random() < 0.2 ? 1 : 0));
  return Uint8Array.from(of, (own) => row[own] ?? 0);
}

interface Targets {
  /** How much each piece stands for the head. */
  readonly target: Float64Array;
  readonly weight: Float64Array;
}

function targetsOf(head: Head, rows: Rows, pieces: Pieces, subjects: readonly SubjectShare[]): Targets {
  const [target, weight] = [new Float64Array(pieces.of.length), new Float64Array(pieces.of.length)];
  const shares = head === "use" ? rows.map(({ document }) => shareOf(document.subjects ?? [], subjects) ?? 0.15) : [];
  pieces.of.forEach((row, at) => {
    const { labels, weight: own = 1 } = rows[row] as TrainingRow;
    const [whole, piece] = [pieces.ofWhole[at] ?? [], pieces.points[at] ?? []];
    const said = sigmoid(
      3.5 *
        axisOf(
          head,
          whole.map((points, domain) => (points + (piece[domain] ?? 0)) / 2),
        ),
    );
    const label = labelOf(head, labels);
    const size = own * (pieces.whole[at] ? 1 : 0.4);
    weight[at] = label === true && head !== "civil" ? 5 * size : size;
    if (label === true) target[at] = 0.6 + 0.4 * said;
    else if (head === "use") target[at] = Math.sqrt((shares[row] ?? 0) * said);
    // For one domain a row of another programme is a no, unless its words say otherwise.
    else target[at] = (label === undefined ? 0.7 : 0.4) * said * said;
  });
  return { target, weight };
}

function labelOf(head: Head, { security, space, defence, civil }: TrainingRow["labels"]): boolean | undefined {
  if (head === "use") return security || space || defence ? true : civil ? false : undefined;
  return { security, space, defence, civil }[head];
}

/** The columns that weigh most in any head, the first ones of equals; in their own order. */
function strongest(fitted: Each<Logistic>, columns: number, most: number): number[] {
  const strength = new Float64Array(columns);
  for (const head of heads) {
    const share = head === "use" ? 1 : 0.5;
    fitted[head].weights.forEach((weight, column) => {
      strength[column] = Math.max(strength[column] ?? 0, share * Math.abs(weight));
    });
  }
  const order = Array.from({ length: columns }, (_, column) => column);
  order.sort((left, right) => (strength[right] ?? 0) - (strength[left] ?? 0) || left - right);
  return order.slice(0, most).sort((left, right) => left - right);
}

/** Words and lexicon in units of their spread, then a probability: fitted on what was kept apart. */
function stacked(
  head: Head,
  scores: Float64Array,
  pieces: Pieces,
  { target, weight }: Targets,
  apart: Uint8Array,
  share: number,
): HeadModel {
  const rows = pieces.of.flatMap((_, at) => (apart[at] ? [at] : []));
  const words = rows.map((at) => scores[at] ?? 0);
  const said = rows.map((at) => axisOf(head, pieces.points[at] ?? []));
  const [ofWords, ofLexicon] = [spread(words), spread(said)];
  const [linear, lexicon] = [1 / (ofWords || 1), share / (ofLexicon || 1)];
  const together = words.map((score, at) => linear * score + lexicon * (said[at] ?? 0));
  const { slope, offset } = fitCalibration(
    together,
    rows.map((at) => target[at] ?? 0),
    rows.map((at) => weight[at] ?? 0),
  );
  return { bias: 0, linear, lexicon, slope, offset, stand: ofLexicon === 0 ? 0 : slopeOf(said, words) };
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / (values.length || 1);
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length || 1));
}

/** Of the line through (x, y), by least squares. */
function slopeOf(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [x, y].map((list) => list.reduce((sum, one) => sum + one, 0) / (list.length || 1)) as [number, number];
  let [both, own] = [0, 0];
  x.forEach((value, at) => {
    both += (value - meanX) * ((y[at] ?? 0) - meanY);
    own += (value - meanX) ** 2;
  });
  return own === 0 ? 0 : both / own;
}
