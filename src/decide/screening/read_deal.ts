/** A deal from YAML or JSON: every complaint names the file, the line and the field. */
import { problem } from "#model";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { checkDeal } from "./check_deal.ts";
import { type Deal, dealCard } from "./deal.ts";

export interface DealFile {
  readonly deal: Deal;
  readonly file: string;
  /** The line of a field, or of the nearest field above it that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Throws `deal-not-understood` and what `checkDeal` throws. */
export function readDeal(text: string, file = "DEAL.yaml"): DealFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error !== undefined) throw problem("deal-not-understood", { file, line: at(error.pos[0]), field: "YAML", reason: error.message });
  const lineOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const result = dealCard.safeParse(yearsAsText(document.toJS()));
  if (!result.success) {
    const [issue] = result.error.issues;
    // An unknown key is said at its own line, not at that of the map it stands in.
    const [key] = issue?.code === "unrecognized_keys" ? issue.keys : [];
    const path = key === undefined ? (issue?.path ?? []) : [...(issue?.path ?? []), key];
    const field = path.map(String).join(".") || "the file";
    throw problem("deal-not-understood", { file, line: lineOf(path), field, reason: issue?.message ?? "" });
  }
  const read: DealFile = { deal: result.data, file, lineOf };
  checkDeal(read);
  return read;
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

/** `year: 2023` of a citation is a number to YAML and a text to us. */
function yearsAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(yearsAsText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "year" && typeof inner === "number" ? String(inner) : yearsAsText(inner)]),
  );
}
