/** The columns of the four tables of a chain. */
import { citationColumns } from "./citation_columns.ts";
import type { Columns } from "./csv_file.ts";

export const chainColumns = {
  nodes: { required: ["id", "kind", "name_en", "name_nl", "note_en", "note_nl", "material", "hs6", "cn8"] },
  links: { required: ["from", "relation", "to", ...citationColumns], optional: ["need", "degree", "days_to_qualify"] },
  shares: {
    required: ["node", "provider", "provider_kind", "headquarters", "basis", "value", ...citationColumns],
    optional: ["site", "owner", "owner_country"],
  },
  facts: {
    required: ["node", "kind", "subject", "value", "unit", "text_en", "text_nl", ...citationColumns],
    optional: ["low", "high"],
  },
} as const satisfies Record<string, Columns>;

export type ChainTable = keyof typeof chainColumns;
