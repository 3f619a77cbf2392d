/** A table of links, as the archive reads it. */
import type { TableFile, TableFileColumn } from "#archive";

/** What to ask `readTableFile` for. */
export const linkColumns: readonly TableFileColumn[] = [
  { name: "supplier", kind: "text", list: "firm" },
  { name: "customer", kind: "text", list: "firm" },
  { name: "supplier_sector", kind: "text", list: "sector" },
  { name: "customer_sector", kind: "text", list: "sector" },
  { name: "weight", kind: "number" },
  { name: "type", kind: "number" },
];

/** The columns of the table of links, whatever room read it. */
export type LinkTable = Pick<TableFile, "rows" | "found" | "missing" | "texts" | "lists" | "numbers" | "unread" | "rejects" | "lineOf">;
