/** A bare `&`, the commonest fault of feeds: a parser reads on to the next `;`, over the ends of elements, so it is written as `&amp;` before. */

const bare = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z_][\w.-]{0,30});)/gi;
/** The longest beginning of an entity or of a mark that may be cut in two by the end of a piece. */
const tail = 40;
const [open, close] = ["<![CDATA[", "]]>"];

/** The text with bare ampersands mended; what stands in CDATA is left as it is. */
export async function* withoutBareAmpersands(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = "";
  let within = false;
  for await (const piece of pieces) {
    const text = waiting + piece;
    const cut = cutOf(text);
    waiting = text.slice(cut);
    const mended = mend(text.slice(0, cut), within);
    within = mended.within;
    yield mended.text;
  }
  yield mend(waiting, within).text;
}

/** Where a piece may be cut: before an `&`, `<!` or `]` near its end that might go on in the next. */
function cutOf(text: string): number {
  const near = Math.max(0, text.length - tail);
  const found = /[&<\]][^&<\]]*$/.exec(text.slice(near));
  if (found === null) return text.length;
  // Several brackets in a row belong together.
  let cut = near + found.index;
  while (cut > near && text[cut - 1] === "]") cut--;
  const mark = text.lastIndexOf("<!", text.length);
  return mark >= near && open.startsWith(text.slice(mark, mark + open.length)) && text.length - mark < open.length
    ? Math.min(cut, mark)
    : cut;
}

function mend(text: string, from: boolean): { text: string; within: boolean } {
  let within = from;
  let made = "";
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf(within ? close : open, at);
    const end = found < 0 ? text.length : found + (within ? close.length : open.length);
    made += within ? text.slice(at, end) : text.slice(at, end).replaceAll(bare, "&amp;");
    if (found >= 0) within = !within;
    at = end;
  }
  return { text: made, within };
}
