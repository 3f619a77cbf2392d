/** Latent semantic analysis of a few texts: the strongest directions of their words, by power iteration. What a user's own model might give. */
import { countStems, learnVocabulary, randomFrom, readText, vectorise } from "#scout";

const size = 8;

/** One vector of eight numbers per text, the same for the same texts. */
export function latentVectors(texts: readonly string[]): number[][] {
  const stems = countStems();
  const sequences = texts.map((text) => Int32Array.from(readText({ title: "", text }).tokens.words, stems.of));
  const vocabulary = learnVocabulary({ sequences, programmes: texts.map((_, at) => at % 5), stems: stems.stems, most: 500 });
  const { columns, start, column, value } = vectorise(sequences, vocabulary);
  const random = randomFrom(7);
  const directions: Float64Array[] = [];
  for (let turn = 0; turn < size; turn += 1) {
    let own = Float64Array.from({ length: columns }, () => random() - 0.5);
    for (let round = 0; round < 30; round += 1) {
      const next = new Float64Array(columns);
      texts.forEach((_, row) => {
        const along = sum(row, own);
        for (let cell = start[row] as number; cell < (start[row + 1] as number); cell += 1)
          next[column[cell] as number] = (next[column[cell] as number] as number) + along * (value[cell] as number);
      });
      for (const earlier of directions) {
        const along = next.reduce((total, one, at) => total + one * (earlier[at] as number), 0);
        earlier.forEach((one, at) => {
          next[at] = (next[at] as number) - along * one;
        });
      }
      const length = Math.hypot(...next) || 1;
      own = next.map((one) => one / length);
    }
    directions.push(own);
  }
  return texts.map((_, row) => directions.map((direction) => Number(sum(row, direction).toFixed(5))));

  function sum(row: number, direction: Float64Array): number {
    let total = 0;
    for (let cell = start[row] as number; cell < (start[row + 1] as number); cell += 1)
      total += (value[cell] as number) * (direction[column[cell] as number] as number);
    return total;
  }
}
