/** Which node a text means: an id, a name in the tables, or a node that exists already. */
import { createHash } from "node:crypto";
import type { ImportRemarks } from "./collect_remarks.ts";
import type { KnownNode } from "./known.ts";

export interface NodeNames {
  /** The id a text stands for; undefined when no node is called so. */
  find(text: string): string | undefined;
  /** The same; a text nobody knows becomes a node of its own. */
  findOrAdd(text: string, at: { table: string; line: number }): string;
  /** Says that a row of a table of nodes is this node. */
  declare(id: string, names: readonly string[]): void;
  /** Nodes that were added because an edge named them, with the text and the place that did first. */
  readonly added: ReadonlyMap<string, { readonly name: string; readonly table: string; readonly line: number }>;
}

/** Names are compared without regard to case and spaces. A node of the tables goes before one that exists already. */
export function nodeNames(known: readonly KnownNode[], remarks: ImportRemarks): NodeNames {
  const here = new Map<string, string>();
  const there = new Map<string, string>();
  for (const { id, names } of known) for (const name of [id, ...names]) if (!there.has(keyOf(name))) there.set(keyOf(name), id);
  const added = new Map<string, { name: string; table: string; line: number }>();
  const find = (text: string) => here.get(keyOf(text)) ?? there.get(keyOf(text));
  return {
    find,
    added,
    declare(id, names) {
      for (const name of [id, ...names]) if (name !== "" && !here.has(keyOf(name))) here.set(keyOf(name), id);
    },
    findOrAdd(text, { table, line }) {
      const found = find(text);
      if (found !== undefined) return found;
      const id = slugOf(text);
      here.set(keyOf(text), id);
      const other = added.get(id);
      if (other === undefined) added.set(id, { name: text, table, line });
      else remarks(table, line, "names-become-one", { name: text, other: other.name, id });
      return id;
    },
  };
}

function keyOf(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** `155 mm round` → `n_155_mm_round`; a name without Latin letters or digits gets eight characters of its hash. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 100);
  if (plain === "") return `n_${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
  return /^[a-z]/.test(plain) ? plain : `n_${plain}`;
}
