/** A text in YAML or JSON as a value, with the line each of its fields stands on. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";

export interface YamlText {
  /** Undefined where there are faults. */
  readonly value: unknown;
  /** What is not YAML, with its line; empty when all is. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
  /** The line of a field, or of the nearest field above it that exists; from 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults = document.errors.map((error) => ({ line: at(error.pos[0]), reason: error.message }));
  const value: unknown = faults.length > 0 ? undefined : yearsAsText(document.toJS());
  return { value, faults, lineOf: (path) => at(offsetOf(document, path)) };
}

/** The field a complaint of a card is about: an unknown key is said at its own line, not at that of the map it stands in. */
export function fieldOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
  return key === undefined ? issue.path : [...issue.path, key];
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
