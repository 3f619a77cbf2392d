/** Names in the room there is: measured once per word, then broken into lines by adding up. */
import { family } from "./screen_pen.ts";

type Weight = 400 | 500 | 600;
const base = 100;
const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null = null;

/** Width in pixels. */
export function widthOf(text: string, size: number, weight: Weight = 500): number {
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler ??= document.createElement("canvas").getContext("2d");
    if (!ruler) return text.length * size * 0.58;
    ruler.font = `${weight} ${base}px ${family}`;
    width = ruler.measureText(text).width / base;
    if (widths.size > 40_000) widths.clear();
    widths.set(key, width);
  }
  return width * size;
}

/** The letters have come, or are others: measure again. */
export function forgetWidths(): void {
  widths.clear();
}

/** At most `most` lines of at most `width` pixels; what does not fit ends in an ellipsis. */
export function linesOf(text: string, width: number, size: number, most: number, weight: Weight = 500): string[] {
  if (most < 1) return [];
  if (most === 1) return [cut(text, width, size, weight)];
  const lines: string[] = [];
  const space = widthOf(" ", size, weight);
  let line = "";
  let used = 0;
  const words = text.split(" ").flatMap((word) => pieces(word, width, size, weight));
  for (const [at, word] of words.entries()) {
    const wide = widthOf(word, size, weight);
    if (line !== "" && used + space + wide > width) {
      if (lines.length === most - 1) return [...lines, cut(words.slice(at - line.split(" ").length).join(" "), width, size, weight)];
      lines.push(line);
      line = word;
      used = wide;
    } else {
      used += (line === "" ? 0 : space) + wide;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/** A word wider than its line is broken where there is room; Dutch has such words. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width || word.length < 6) return [word];
  const soft = /^(.{3,}?[-/])(.+)$/.exec(word);
  if (soft?.[1] && soft[2] && widthOf(soft[1], size, weight) <= width) return [soft[1], ...pieces(soft[2], width, size, weight)];
  let most = word.length - 3;
  while (most > 3 && widthOf(`${word.slice(0, most)}-`, size, weight) > width) most -= 1;
  const at = syllable(word, most);
  return [`${word.slice(0, at)}-`, ...pieces(word.slice(at), width, size, weight)];
}

/** The last place up to `most` where a syllable is likely to end: between consonants, or before one that a vowel follows. */
function syllable(word: string, most: number): number {
  const vowel = (at: number) => /[aeiouyáéíóúäëïöü]/i.test(word[at] ?? "");
  for (let at = most; at > 3 && at > most - 5; at -= 1) {
    if (vowel(at)) continue;
    if (vowel(at - 1) ? vowel(at + 1) : true) return at;
  }
  return most;
}

/** Cut with an ellipsis. */
export function cut(text: string, width: number, size: number, weight: Weight = 500): string {
  if (widthOf(text, size, weight) <= width) return text;
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(`${text.slice(0, middle).trimEnd()}…`, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).replace(/[\s-]+$/, "")}…`;
}
