/** A text as it comes (markup, entities, wrong encodings, control characters, any length) → plain text that can be read. */

/** Longer texts are read up to here. */
export const longest = 20_000;

export type CleanRemark = "markup" | "encoding" | "control" | "cut";

export interface CleanText {
  readonly text: string;
  /** What was mended, in the order in which it was found; empty when nothing was. */
  readonly remarks: readonly CleanRemark[];
}

/** Plain text of at most `longest` characters. Markup and entities are resolved, letters read in the wrong encoding mended where that can be undone. */
export function cleanText(raw: string): CleanText {
  const remarks: CleanRemark[] = [];
  let text = raw;
  if (text.length > 4 * longest) {
    text = text.slice(0, 4 * longest);
    remarks.push("cut");
  }
  const printed = withoutControls(text);
  if (printed !== text) remarks.push("control");
  text = printed;
  if (/[ÃÂâ][\u0080-\u00BF\u0152-\u2122]/.test(text)) {
    const mended = readAgain(text);
    if (mended !== text) remarks.push("encoding");
    text = mended;
  } else if (text.includes("\uFFFD")) remarks.push("encoding");
  if (text.includes("<") || text.includes("&")) {
    const plain = withoutMarkup(text);
    if (plain !== text) remarks.push("markup");
    text = plain;
  }
  if (text.length > longest) {
    if (!remarks.includes("cut")) remarks.push("cut");
    text = text.slice(0, longest);
  }
  return { text, remarks };
}

/** What does not print becomes a space, what has no width vanishes. */
function withoutControls(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200F\uFEFF]/g, "").replace(/(?![\n\t])\p{Cc}/gu, (letter) => (letter > "\u007F" ? letter : " "));
}

/** Tags become a space (a break of paragraphs a full stop of its own), scripts and styles vanish, `a < b` stays. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]{0,500}>[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
    .replace(/<\/?(?:p|div|br|li|h[1-6]|tr)\b[^<>]{0,500}>/gi, "\n")
    .replace(/<\/?[a-z][a-z0-9:-]*(?:\s[^<>]{0,500})?\/?>/gi, " ")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi, (whole, name: string) => entity(name) ?? whole);
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  middot: "·",
  deg: "°",
  plusmn: "±",
  times: "×",
  micro: "µ",
  euro: "€",
  pound: "£",
  copy: "©",
  reg: "®",
  trade: "™",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  lambda: "λ",
  mu: "μ",
  omega: "ω",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  aacute: "á",
  ccedil: "ç",
  euml: "ë",
  iuml: "ï",
  ouml: "ö",
  uuml: "ü",
  auml: "ä",
  szlig: "ß",
  ntilde: "ñ",
  oslash: "ø",
};

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return named[name] ?? named[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!(code >= 32 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return " ";
  return String.fromCodePoint(code);
}

/** UTF-8 that was read as Windows-1252 (`donâ€™t`, `Ã©`) read as what it is; pieces that are no UTF-8 stay. */
function readAgain(text: string): string {
  return text.replace(/[\u00C2-\u00F4](?:[\u0080-\u00BF\u0152-\u2122\u0160-\u0192]){1,3}/g, (piece) => {
    const bytes = Uint8Array.from(piece, (letter) => windows.get(letter) ?? (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 0));
    for (let length = bytes.length; length >= 2; length -= 1) {
      try {
        return decoder.decode(bytes.subarray(0, length)) + piece.slice(length);
      } catch {
        // Shorter may still be a letter.
      }
    }
    return piece;
  });
}

const decoder = new TextDecoder("utf-8", { fatal: true });
const windows = new Map(
  Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ", (letter, at): [string, number] => [letter, 128 + at]),
);
