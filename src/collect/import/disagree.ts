/** Shares of which two publications say different things. Both stand; it is only said. */
import type { CsvRow, Share } from "#content";
import type { ImportRemarks } from "./collect_remarks.ts";
import type { KnownShare } from "./known.ts";

/** Compares the shares with each other and with those that stand already: same node, provider, basis and year. `rows` are those they came from. */
export function sayDisagreements(
  shares: readonly Share[],
  rows: readonly CsvRow[],
  known: readonly KnownShare[],
  remarks: ImportRemarks,
): void {
  const tables = new Map(rows.map((row) => [`${row.cell("node")} ${row.cell("provider")} ${row.line}`, row.file]));
  const first = new Map<string, { publication: string; value: string }[]>();
  const keyOf = (node: string, provider: string, basis: string, year: string) =>
    JSON.stringify([node, provider.toLowerCase(), basis.toLowerCase(), year]);
  for (const one of known) add(first, keyOf(one.node, one.provider, one.basis, one.year), one);
  for (const { node, provider, basis, value, citation, line, site } of shares) {
    if (value === null || site !== undefined) continue;
    const { publication, year = "" } = citation;
    const key = keyOf(node, provider, basis, year);
    const other = first.get(key)?.find((one) => one.publication !== publication && Number(one.value) !== Number(value));
    if (other !== undefined) {
      const table = tables.get(`${node} ${provider} ${line}`) ?? "";
      remarks(table, line, "sources-disagree", {
        provider,
        node,
        value,
        other: other.value,
        publication: other.publication,
        column: "value",
      });
    }
    add(first, key, { publication, value });
  }
}

function add<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
