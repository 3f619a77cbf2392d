/** A text as it comes (markup, entities, wrong encodings, control characters, any length) → plain text that can be read. */
import { withoutMarkup } from "#model";

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
  const plain = withoutMarkup(text, "\n");
  if (plain !== text) remarks.push("markup");
  text = plain;
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
