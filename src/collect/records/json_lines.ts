/** Records of a JSON Lines file, one a line; a line that is no JSON is named, and the next is read. */
import type { Readable } from "node:stream";
import { pieces } from "./decode.ts";
import type { Found } from "./record.ts";

/** Empty lines say nothing and are passed over. */
export async function* jsonLines(stream: Readable): AsyncGenerator<Found> {
  let begun = "";
  let begunAt = 1;
  let recoded = false;
  for await (const piece of pieces(stream)) {
    let line = piece.line;
    for (let start = 0; start < piece.text.length; ) {
      const found = piece.text.indexOf("\n", start);
      const part = piece.text.slice(start, found < 0 ? undefined : found);
      start = found < 0 ? piece.text.length : found + 1;
      if (begun === "") begunAt = line;
      begun += part;
      recoded ||= piece.recoded;
      if (found < 0) break;
      line++;
      yield* record(begun, begunAt, recoded);
      [begun, recoded] = ["", false];
    }
  }
  yield* record(begun, begunAt, recoded);
}

function* record(text: string, line: number, recoded: boolean): Generator<Found> {
  const trimmed = text.trim();
  if (trimmed === "") return;
  yield recordFrom(trimmed, line, recoded);
}

/** The record in a text, or why there is none. */
export function recordFrom(text: string, line: number, recoded: boolean): Found {
  try {
    return { line, value: JSON.parse(text), recoded };
  } catch (error) {
    return { line, reason: (error as Error).message, text };
  }
}
