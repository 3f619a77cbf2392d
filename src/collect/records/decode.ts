/** Bytes as text, piece by piece: UTF-8, what an XML file says of itself, and lines in Windows-1252 among lines in UTF-8. */
import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";

export interface Piece {
  readonly text: string;
  /** The number of the first line of the piece, from 1. */
  readonly line: number;
  /** True when it was not UTF-8 and taken for Windows-1252. */
  readonly recoded: boolean;
}

/** More than this without a line end is given on in pieces. */
const longest = 8 * 1024 * 1024;
const lineEnd = 0x0a;

/** Whole lines with their ends, several to a piece where all are UTF-8; a line that is not comes alone. */
export async function* pieces(stream: Readable): AsyncGenerator<Piece> {
  const pending: Buffer[] = [];
  let waiting = 0;
  let line = 1;
  let first = true;
  for await (const chunk of stream) {
    let bytes = chunk as Buffer;
    if (first) bytes = withoutMark(bytes);
    first = false;
    const end = bytes.lastIndexOf(lineEnd) + 1;
    if (end === 0 && waiting + bytes.length < longest) {
      pending.push(bytes);
      waiting += bytes.length;
      continue;
    }
    const cut = end === 0 ? characterEnd(bytes) : end;
    for (const piece of decoded(Buffer.concat([...pending, bytes.subarray(0, cut)]), line)) {
      yield piece;
      line = piece.line + lineEnds(piece.text);
    }
    pending.length = 0;
    pending.push(bytes.subarray(cut));
    waiting = bytes.length - cut;
  }
  yield* decoded(Buffer.concat(pending), line);
}

function* decoded(bytes: Buffer, from: number): Generator<Piece> {
  if (bytes.length === 0) return;
  if (isUtf8(bytes)) {
    yield { text: bytes.toString("utf8"), line: from, recoded: false };
    return;
  }
  let line = from;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found < 0 ? bytes.length : found + 1;
    const one = bytes.subarray(start, end);
    const sound = isUtf8(one);
    yield { text: sound ? one.toString("utf8") : fromWindows(one), line, recoded: !sound };
    line++;
    start = end;
  }
}

/** What Windows-1252 has from 0x80 to 0x9F; the five bytes it leaves open stay control characters. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function fromWindows(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll(/[\u0080-\u009F]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Where the last whole character ends, so that a cut does not go through one. */
function characterEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

export function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** The text of an XML file in pieces, in the encoding of its first bytes or its own declaration; UTF-8 without one. */
export async function* xmlText(stream: Readable): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of stream) {
    decoder ??= decoderFor(chunk as Buffer);
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function decoderFor(bytes: Buffer): InstanceType<typeof TextDecoder> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  const [, said] = /^[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)["']/.exec(bytes.subarray(0, 300).toString("latin1")) ?? [];
  try {
    return new TextDecoder(said ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}
