/** A YAML file against a card: every complaint of the card at the line of the field it is about. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import type { z } from "zod";
import type { Remarks } from "./remarks.ts";
import type { TextFile } from "./text_file.ts";

export interface CardFile<Card> {
  readonly card: Card;
  /** The line of a field, or of the nearest field above it that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Undefined, with remarks, when the file is not YAML or not what the card asks. */
export function readCard<Schema extends z.ZodType>(
  file: TextFile,
  schema: Schema,
  remarks: Remarks,
): CardFile<z.output<Schema>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => lines.linePos(offset).line;
  for (const error of document.errors) remarks(file.shown, at(error.pos[0]), "yaml-not-understood", { reason: error.message });
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const value: unknown = yearsAsText(document.toJS());
  for (const path of toFillIn(value)) remarks(file.shown, lineOf(path), "fill-in", { field: path.map(String).join(".") });
  const result = schema.safeParse(value);
  if (result.success) return { card: result.data, lineOf };
  for (const issue of result.error.issues) {
    // An unknown key is said at its own line, not at that of the map it stands in.
    const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
    const path = key === undefined ? issue.path : [...issue.path, key];
    remarks(file.shown, lineOf(path), "card-field", { field: path.map(String).join("."), reason: issue.message });
  }
  return undefined;
}

/** The offset of the key at a path, or of the deepest part of the path that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: Node | null = isNode(document.contents) ? document.contents : null;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      offset = (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = isNode(pair.value) ? pair.value : null;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** `year: 2023` is a number to YAML and a text to us: some years are `2016-2020`. */
function yearsAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(yearsAsText);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, item]) => [
    key,
    key === "year" && typeof item === "number" ? String(item) : yearsAsText(item),
  ]);
  return Object.fromEntries(fields);
}

/** The paths of texts that `octant new` left open. */
function toFillIn(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === "string") return value.includes("FILL IN") ? [[...path]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => toFillIn(item, [...path, key]));
}
