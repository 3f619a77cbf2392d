/** Records of a list in a JSON file, one by one without holding the file: the list itself is the file, or it stands under a key. */
import type { Readable } from "node:stream";
import { lineEnds, pieces } from "./decode.ts";
import { recordFrom } from "./json_lines.ts";
import type { Found } from "./record.ts";

/** A record longer than this is no record. */
const longest = 256 * 1024 * 1024;

interface Place {
  /** Keys of the objects we are in; null for a list. */
  readonly keys: (string | null)[];
  key: string;
  expectsKey: boolean;
  inText: boolean;
  escaped: boolean;
}

/**
 * The elements of the list at `path` (`data.items`; empty for a file that is a list). An element that is no JSON is named and the next is read; a file
 * that ends in the middle of one is named too. Nothing when there is no such list.
 */
export async function* jsonList(stream: Readable, path: string): AsyncGenerator<Found> {
  const wanted = path === "" ? [] : path.split(".");
  const place: Place = { keys: [], key: "", expectsKey: false, inText: false, escaped: false };
  /** How deep the list lies, once found: its elements are one deeper. */
  let within = -1;
  let done = false;
  let element = "";
  let elementLine = 1;
  let recoded = false;
  let keyText = "";
  for await (const { text, line, recoded: odd } of pieces(stream)) {
    if (done) return;
    let begin = within >= 0 && element !== "" ? 0 : -1;
    recoded ||= odd && element !== "";
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (place.inText) {
        const end = endOfText(text, at, place);
        if (place.expectsKey) keyText += text.slice(at, end);
        at = end;
        if (at < text.length) {
          place.inText = false;
          if (place.expectsKey) place.key = keyText;
        }
        continue;
      }
      if (sign === 0x22) {
        if (begin < 0 && within >= 0 && place.keys.length === within) [begin, elementLine, recoded] = start(text, at, line, odd);
        place.inText = true;
        keyText = "";
      } else if (sign === 0x7b || sign === 0x5b) {
        const isList = sign === 0x5b;
        if (within < 0 && isList && place.keys.length === wanted.length && same(place, wanted)) {
          within = place.keys.length + 1;
          place.keys.push(null);
          place.expectsKey = false;
          continue;
        }
        if (begin < 0 && within >= 0 && place.keys.length === within) [begin, elementLine, recoded] = start(text, at, line, odd);
        place.keys.push(isList ? null : place.key);
        place.expectsKey = !isList;
      } else if (sign === 0x7d || sign === 0x5d) {
        if (within >= 0 && place.keys.length === within) {
          if (begin >= 0 || element !== "") yield recordFrom((element + text.slice(Math.max(begin, 0), at)).trim(), elementLine, recoded);
          done = true;
          return;
        }
        const left = place.keys.pop();
        if (left !== null && left !== undefined) place.key = left;
        place.expectsKey = false;
      } else if (sign === 0x2c) {
        if (within >= 0 && place.keys.length === within) {
          if (begin >= 0 || element !== "") yield recordFrom((element + text.slice(Math.max(begin, 0), at)).trim(), elementLine, recoded);
          [begin, element, recoded] = [-1, "", false];
        } else place.expectsKey = objectHere(place);
      } else if (sign === 0x3a) place.expectsKey = false;
      else if (sign > 0x20 && begin < 0 && within >= 0 && place.keys.length === within)
        [begin, elementLine, recoded] = start(text, at, line, odd);
    }
    if (begin >= 0) element += text.slice(begin);
    if (element.length > longest) {
      yield { line: elementLine, reason: "longer than any record", text: element.slice(0, 500) };
      return;
    }
  }
  if (element.trim() !== "") yield { line: elementLine, reason: "the file ends in the middle of this record", text: element };
}

function start(text: string, at: number, line: number, odd: boolean): [number, number, boolean] {
  return [at, line + lineEnds(text.slice(0, at)), odd];
}

/** Whether the next text is a key: we are in an object, which pushed the key it stands under. */
function objectHere({ keys }: Place): boolean {
  return keys.at(-1) !== null;
}

function same({ keys, key }: Place, wanted: readonly string[]): boolean {
  // An object pushes the key it stands under; the list stands under the last key read.
  const path = [...keys.slice(1), key].slice(0, wanted.length);
  return wanted.every((one, index) => one === path[index]);
}

/** Where the text ends that begins or goes on here; the length of the piece when it goes on in the next. */
function endOfText(text: string, from: number, place: Place): number {
  // What an escape at the end of the last piece made harmless stands first here.
  const first = place.escaped ? from + 1 : from;
  place.escaped = false;
  let at = first;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    let slashes = 0;
    while (end - slashes > first && text.charCodeAt(end - slashes - 1) === 0x5c) slashes++;
    if (quote < 0) {
      place.escaped = slashes % 2 === 1;
      return text.length;
    }
    if (slashes % 2 === 0) return quote;
    at = quote + 1;
  }
  return text.length;
}
