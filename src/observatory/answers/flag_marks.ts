/** Where the words that count stand in the whole text. */

interface Said {
  readonly sentence: string;
  readonly spans: readonly (readonly [number, number, string])[];
}

/** The spans of sentences moved to where the sentence stands in the text; a sentence that is not found there (a title) marks nothing. */
export function marksIn(text: string, evidence: readonly Said[]): [number, number, string][] {
  const marks = evidence.flatMap(({ sentence, spans }) => {
    const at = text.indexOf(sentence);
    return at < 0 ? [] : spans.map(([from, to, about]): [number, number, string] => [at + from, at + to, about]);
  });
  return marks.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
