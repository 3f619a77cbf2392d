import type { ChainMappingInput } from "#model";
import { z } from "zod";
import { marked } from "./parts.ts";
import { route } from "./route.ts";

/** A file as it was given: its name tells CSV from XLSX; its bytes in base64. */
const file = z.object({ name: z.string().min(1).max(255), content: z.base64() });
const files = z.array(file).min(1).max(20);

const remark = z.object({
  /** `error`: nothing is written as long as it is there; `notice`: worth knowing, both sides stand. */
  kind: z.enum(["error", "notice"]),
  file: z.string(),
  sheet: z.string().optional(),
  line: z.number().int().optional(),
  column: z.string().optional(),
  sentence: z.string(),
  remedy: z.string(),
});

const table = z.object({
  /** Its name in a mapping: the file, or the file and the sheet. */
  table: z.string(),
  file: z.string(),
  sheet: z.string().optional(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  sample: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
});

/** Nothing is kept of a preview; the token of the owner opens it, for what is looked at may be anything. */
export const previewImport = route({
  method: "POST",
  path: "/api/imports/preview",
  summary: "The tables of CSV and XLSX files, and which columns look like which fields of a chain",
  body: z.object({ files }),
  response: z.object({ tables: z.array(table), mapping: z.unknown(), remarks: z.array(remark) }),
  example: { body: { files: [{ name: "edges.csv", content: "ZnJvbSx0bwphLGIK" }] } },
  bodyLimit: 64 * 1024 * 1024,
  owner: true,
});

const trial = z.object({
  chain: z.string(),
  source: z.string(),
  counts: z.object({
    rows: z.number().int(),
    nodes: z.number().int(),
    joined: z.number().int(),
    links: z.number().int(),
    shares: z.number().int(),
    facts: z.number().int(),
  }),
  newNodes: z.array(z.string()),
  joinedNodes: z.array(z.string()),
  errors: z.number().int(),
  notices: z.number().int(),
  /** The first thousand; `errors` and `notices` count all. */
  remarks: z.array(remark),
});

const mapped = z.object({ files, mapping: z.unknown() });
const exampleMapping: ChainMappingInput = {
  chain: { id: "example", name: "Example" },
  tables: [
    { table: "edges.csv", as: "edges", fields: { from: { column: "from" }, to: { column: "to" }, publication: { constant: "Example" } } },
  ],
};
const example = { body: { files: [{ name: "edges.csv", content: "ZnJvbSx0bwphLGIK" }], mapping: exampleMapping } };

export const checkImport = route({
  method: "POST",
  path: "/api/imports/check",
  summary: "A dry run: what would be written, and every row that is not in order with line and remedy; nothing is written",
  body: mapped,
  response: trial,
  example,
  bodyLimit: 64 * 1024 * 1024,
  owner: true,
});

export const importChain = route({
  method: "POST",
  path: "/api/imports",
  summary: "Writes a chain from tables as one batch under a label; the same tables again change nothing; undoing the batch takes it back",
  body: mapped.extend({ label: z.string().optional() }),
  response: trial.extend({ ...marked.shape, batch: z.string().nullable() }),
  example,
  bodyLimit: 64 * 1024 * 1024,
  owner: true,
});
