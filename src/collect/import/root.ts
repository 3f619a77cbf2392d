/** The end product of an imported chain: named in the mapping, or the one node that goes into nothing. */
import type { ChainRows, CsvRow } from "#content";
import type { ChainMapping } from "#model";
import type { ImportRemarks } from "./collect_remarks.ts";
import type { NodeNames } from "./node_names.ts";

interface Asked {
  readonly mapping: ChainMapping;
  readonly ids: ChainRows["ids"];
  readonly links: ChainRows["links"];
  readonly nodes: readonly CsvRow[];
  readonly names: NodeNames;
  /** False where rows are added to a chain that has its end product. */
  readonly isNew: boolean;
}

/** Its id; undefined, with a remark where the chain is new, when there is none or no telling which. */
export function findRoot({ mapping, ids, links, nodes, names, isNew }: Asked, remarks: ImportRemarks): string | undefined {
  const [table] = mapping.tables;
  const place = table?.table ?? mapping.chain.id;
  const { root } = mapping.chain;
  if (root !== undefined) {
    const id = names.find(root) ?? root;
    if (ids.has(id)) return id;
    remarks(place, undefined, "root-unknown", { root });
    return undefined;
  }
  if (!isNew) return undefined;
  const onward = new Set(links.map((link) => link.from));
  const reached = links.filter((link) => link.relation === "goes_into").map((link) => link.to);
  const ends = [...new Set(links.length === 0 ? nodes.map((row) => row.cell("id")) : reached)].filter((id) => !onward.has(id));
  const [only] = ends;
  if (ends.length === 1) return only;
  if (ends.length === 0) remarks(place, undefined, "no-end-product", {});
  else remarks(place, undefined, "several-end-products", { count: ends.length, some: ends.slice(0, 5).join(", ") });
  return undefined;
}
