/** One cell in the form content asks: numbers with a point, countries as codes, words without what a table should not hold. */
import { nodeKinds, type ChainMapping, type MappedTable } from "#model";
import type { ImportRemarks } from "./collect_remarks.ts";
import type { KnownThings } from "./known.ts";

export type CellForm = (
  as: MappedTable,
  field: string,
  text: string,
  at: { readonly table: string; readonly line: number; readonly isNumber: boolean },
) => string;

const numbers: ReadonlySet<string> = new Set(["value", "low", "high", "degree", "days_to_qualify"]);
const places: ReadonlySet<string> = new Set(["country", "headquarters", "site", "owner_country"]);
const long: ReadonlySet<string> = new Set(["text", "text_en", "text_nl", "note_en", "note_nl", "caveat", "url"]);

/** The form of every cell of this import; a cell that may not stand is a remark. */
export function cellForm(mapping: ChainMapping, known: KnownThings, remarks: ImportRemarks): CellForm {
  const unknown = new Set(mapping.unknown.map((word) => word.toLowerCase()));
  return (as, field, given, { table, line, isNumber }) => {
    const limit = long.has(field) ? 4_000 : 200;
    if (given.length > limit) {
      remarks(table, line, "cell-too-long", { column: field, length: given.length, limit });
      return given.slice(0, limit);
    }
    const text = given.replaceAll(/\s+/g, " ").trim();
    if (text === "" || unknown.has(text.toLowerCase())) return "";
    if (numbers.has(field)) return numberOf(text, isNumber ? "." : mapping.decimal, inPercent(as, field) ? mapping.shares : "percent");
    // One mistake is said once: the text stays, and with the remark nothing is written.
    if (!isPlain(text, field, table, line, remarks)) return text;
    if (places.has(field)) return known.places.get(text.toLowerCase()) ?? text;
    if (field === "kind") return as === "facts" ? wordOf(text) : kindOf(text);
    return field === "relation" || field === "need" || field === "provider_kind" || field === "evidence" ? wordOf(text) : text;
  };
}

function inPercent(as: MappedTable, field: string): boolean {
  return field === "value" && (as === "shares" || as === "edges");
}

/** As text, exact: `1.234,5` → `1234.5`; a fraction is moved two places. What is no number comes back as it is, for the remark. */
function numberOf(text: string, decimal: "." | ",", shares: ChainMapping["shares"]): string {
  const percent = text.endsWith("%");
  const bare = text.replace(/%$/, "").replaceAll(/[\s\u00a0\u202f']/g, "");
  const thousands = decimal === "," ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const digits = thousands.test(bare) ? bare.replaceAll(decimal === "," ? "." : ",", "") : bare;
  const plain = decimal === "," ? digits.replace(",", ".") : digits;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return text;
  return shares === "fraction" && !percent ? moved(plain) : plain;
}

/** × 100, by moving the point. */
function moved(plain: string): string {
  const [whole = "0", fraction = ""] = plain.split(".");
  const padded = fraction.padEnd(2, "0");
  const front = `${whole}${padded.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, "$1");
  const rest = padded.slice(2).replace(/0+$/, "");
  return rest === "" ? front : `${front}.${rest}`;
}

/** True for words that a page, a terminal and a spreadsheet can show as they are. */
function isPlain(text: string, column: string, table: string, line: number, remarks: ImportRemarks): boolean {
  const value = text.slice(0, 60);
  if (/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\ufffd]/u.test(text)) remarks(table, line, "cell-with-control", { column, value });
  else if (/^[=+@]|^-(?=[A-Za-z(=@])/.test(text)) remarks(table, line, "cell-like-formula", { column, sign: text[0] ?? "", value });
  else if (/<\/?[a-z!?]/i.test(text)) remarks(table, line, "cell-with-markup", { column, value });
  else return true;
  return false;
}

const kindWords: Readonly<Record<string, string>> = {
  "raw material": "material",
  grondstof: "material",
  materiaal: "material",
  part: "component",
  onderdeel: "component",
  module: "assembly",
  samenstel: "assembly",
  proces: "process",
  equipment: "tool",
  machine: "tool",
  gereedschap: "tool",
  systeem: "system",
  toepassing: "application",
  technologie: "technology",
};

function kindOf(text: string): string {
  const word = text.toLowerCase();
  return nodeKinds.find((kind) => kind === word) ?? kindWords[word] ?? text;
}

function wordOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]+/g, "_");
}
