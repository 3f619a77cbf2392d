/** Where the sentences of a text begin and end. */

/** Pairs of offsets `[from, to)`: every sentence with what belongs to it, without the white space around. Empty for an empty text. */
export function sentencesIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  const close = (to: number): void => {
    let [first, last] = [from, to];
    while (first < last && isSpace(text.charCodeAt(first))) first += 1;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1;
    if (last > first) found.push([first, last]);
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (at - from > 1 && endsLine(text, at)) close(at);
    } else if (code === 46 || code === 33 || code === 63) {
      let next = at + 1;
      while (next < text.length && '")]’”'.includes(text[next] ?? "")) next += 1;
      if (next >= text.length || (isSpace(text.charCodeAt(next)) && startsSentence(text, next) && !(code === 46 && isShort(text, at))))
        close(next);
    }
    // What has no full stop is cut, so that one endless sentence costs no more than others.
    if (at - from > 1200 && isSpace(code)) close(at);
  }
  close(text.length);
  return found;
}

/** A line ends a sentence before an empty line and before an item of a list, and after a mark; else it may be broken to fit a page. */
function endsLine(text: string, at: number): boolean {
  const mark =
    text
      .slice(Math.max(0, at - 3), at)
      .trimEnd()
      .at(-1) ?? "";
  return ".:;!?".includes(mark) || /^\n[^\S\n]*(?:\n|[-–—•*·▪]|\(?\d{1,2}[.)]|$)/u.test(text.slice(at, at + 40));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x2028 || code === 0x2029;
}

/** What follows begins with a capital, a figure, a bracket or a bullet. */
function startsSentence(text: string, after: number): boolean {
  let at = after;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  const letter = text[at];
  return letter === undefined || !/\p{Ll}/u.test(letter);
}

/** The full stop ends an abbreviation (`e.g.`, `Fig.`, `No.`) or an initial. */
function isShort(text: string, dot: number): boolean {
  return /(?:^|[\s(])(?:[A-Za-z]|e\.g|i\.e|etc|Fig|No|Nr|vs|cf|Dr|Prof|approx|resp|bijv|o\.a|d\.w\.z|m\.n)$/.test(
    text.slice(Math.max(0, dot - 8), dot),
  );
}
