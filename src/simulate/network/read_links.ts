/** Columns of a table of links → a network, or the rows that cannot be used. */
import { problem, type Words } from "#model";
import type { NetworkColumns } from "../kernels/network.ts";
import type { LinkTable } from "./link_table.ts";
import { wrongRows } from "./wrong_rows.ts";

export { linkColumns, type LinkTable } from "./link_table.ts";

/**
 * The network of a table, firms and sectors numbered in the order in which they appear. Rows of the same pair add; a remark says how many.
 * Throws `network-column-missing`, `network-empty`, `network-rows-wrong` (the first 20 rows and how many more).
 */
export function readLinks(table: LinkTable, file: string): { network: NetworkColumns; remarks: Words[] } {
  if (table.missing.length > 0)
    throw problem("network-column-missing", { file, missing: table.missing.join(", "), found: table.found.join(", ") });
  if (table.rows === 0 && table.rejects.length === 0) throw problem("network-empty", { file });
  const firms = table.lists["firm"] ?? [];
  const columns = {
    supplier: fromOne(table.texts["supplier"]),
    customer: fromOne(table.texts["customer"]),
    supplierSector: fromOne(table.texts["supplier_sector"]),
    customerSector: fromOne(table.texts["customer_sector"]),
    weight: table.numbers["weight"] ?? new Float64Array(),
    type: table.numbers["type"] ?? new Float64Array(),
  };
  const { sectorOf, count, said } = wrongRows(table, columns);
  if (count > 0) throw problem("network-rows-wrong", { file, count, rows: said });
  const { supplier, customer, weight } = columns;
  const network = {
    firms,
    sectors: table.lists["sector"] ?? [],
    sectorOf,
    supplier,
    customer,
    weight,
    type: Uint8Array.from(columns.type),
  };
  return { network, remarks: again(supplier, customer) };
}

/** Numbers of the file's texts count from 1; those of the network from 0 (empty becomes the largest number and is refused). */
function fromOne(codes: Uint32Array | undefined): Uint32Array {
  return (codes ?? new Uint32Array()).map((code) => code - 1);
}

/** How many rows name a pair that stands in an earlier row. */
function again(supplier: Uint32Array, customer: Uint32Array): Words[] {
  const pairs = Float64Array.from(supplier, (from, row) => from * 2 ** 26 + (customer[row] ?? 0)).sort();
  let count = 0;
  for (let place = 1; place < pairs.length; place += 1) if (pairs[place] === pairs[place - 1]) count += 1;
  if (count === 0) return [];
  return [
    {
      en: `${count} rows name a pair of supplier and customer that stands in an earlier row; their weights are added.`,
      nl: `${count} rijen noemen een paar van leverancier en afnemer dat in een eerdere rij staat; hun gewichten zijn opgeteld.`,
    },
  ];
}
