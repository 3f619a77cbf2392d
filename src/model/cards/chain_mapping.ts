/** Which columns of somebody's tables are which fields of a chain. */
import { z } from "zod";
import { words } from "../citation.ts";
import { identifier } from "./shared.ts";

/** Where the value of a field comes from: a column by its header, or the same text in every row. */
const origin = z.union([
  z.strictObject({ column: z.string().min(1).max(500) }),
  z.strictObject({ constant: z.string().trim().min(1).max(2000) }),
]);

const cited = ["publication", "publisher", "place", "year", "url", "evidence", "confidence", "caveat"] as const;

/**
 * What a table can hold, and the fields of each. `edges` is one list of who supplies whom: its ends become nodes, and a row that names a provider or a
 * country becomes a share of the node it comes from. `name` stands for both languages.
 */
export const mappedFields = {
  nodes: ["id", "name", "name_en", "name_nl", "kind", "note_en", "note_nl", "material", "hs6", "cn8"],
  links: ["from", "relation", "to", "need", "degree", "days_to_qualify", ...cited],
  shares: ["node", "provider", "provider_kind", "country", "headquarters", "site", "owner", "owner_country", "basis", "value", ...cited],
  facts: ["node", "kind", "subject", "value", "low", "high", "unit", "text", "text_en", "text_nl", ...cited],
  edges: ["from", "to", "relation", "kind", "provider", "country", "basis", "value", ...cited],
} as const;
export type MappedTable = keyof typeof mappedFields;
const tableKinds = Object.keys(mappedFields) as [MappedTable, ...MappedTable[]];

const mappedTable = z
  .strictObject({
    /** The table as the preview names it: `edges.csv`, `firms.xlsx › Sheet 1`. */
    table: z.string().min(1).max(500),
    as: z.enum(tableKinds),
    fields: z.record(z.string(), origin),
  })
  .superRefine((table, context) => {
    const known: readonly string[] = mappedFields[table.as];
    for (const field of Object.keys(table.fields).filter((one) => !known.includes(one)))
      context.addIssue({ code: "custom", path: ["fields", field], message: `a table of ${table.as} has the fields ${known.join(", ")}` });
  });

const named = z.union([
  words,
  z
    .string()
    .trim()
    .min(1)
    .max(200)
    .transform((name) => ({ en: name, nl: name })),
]);

export const chainMapping = z.strictObject({
  chain: z.strictObject({
    id: identifier.max(100),
    /** Asked where the chain does not exist yet; left out where rows are added to one that does. */
    name: named.optional(),
    /** The end product: id or name of a node. Absent: the one node that goes into nothing. */
    root: z.string().trim().min(1).max(200).optional(),
  }),
  tables: z.array(mappedTable).min(1).max(20),
  /** The decimal sign of the tables. */
  decimal: z.enum([".", ","]).default("."),
  /** How shares are written: 41.3 (percent) or 0.413 (fraction). */
  shares: z.enum(["percent", "fraction"]).default("percent"),
  /** Words that mean unknown, such as n/a. They become empty cells, never zero. */
  unknown: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
});
/** As checked, every default filled in. */
export type ChainMapping = z.output<typeof chainMapping>;
/** As written. */
export type ChainMappingInput = z.input<typeof chainMapping>;
