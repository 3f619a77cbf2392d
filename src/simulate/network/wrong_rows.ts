/** Every row of a table of links, looked at once. */
import type { LinkTable } from "./link_table.ts";

interface Columns {
  readonly supplier: Uint32Array;
  readonly customer: Uint32Array;
  readonly supplierSector: Uint32Array;
  readonly customerSector: Uint32Array;
  readonly weight: Float64Array;
  readonly type: Float64Array;
}

const most = 20;
const none = 0xffffffff;

/** The sector of each firm; how many rows cannot be used, and the first of them as `line: what stands there`. */
export function wrongRows(table: LinkTable, columns: Columns): { sectorOf: Uint32Array; count: number; said: string } {
  const firms = table.lists["firm"] ?? [];
  const sectors = table.lists["sector"] ?? [];
  const sectorOf = new Uint32Array(firms.length).fill(none);
  const said = table.rejects.map(({ line, reason }) => ({ line, what: reason }));
  let count = table.rejects.length;
  const { supplier, customer, supplierSector, customerSector, weight, type } = columns;
  for (let row = 0; row < table.rows; row += 1) {
    const what =
      sectorTrouble(row, "supplier", supplier, supplierSector) ?? sectorTrouble(row, "customer", customer, customerSector) ?? wrong(row);
    if (what === null) continue;
    count += 1;
    if (said.length < most) said.push({ line: table.lineOf(row), what });
  }
  said.sort((left, right) => left.line - right.line);
  const shown = said.slice(0, most).map(({ line, what }) => `${line}: ${what}`);
  return { sectorOf, count, said: [...shown, ...(count > most ? [`… + ${count - most}`] : [])].join("; ") };

  function sectorTrouble(row: number, role: "supplier" | "customer", firmOf: Uint32Array, said: Uint32Array): string | null {
    const firm = firmOf[row] ?? none;
    const sector = said[row] ?? none;
    if (firm === none) return `${role} = ""`;
    if (sector === none) return `${role}_sector = ""`;
    const before = sectorOf[firm];
    if (before === none) sectorOf[firm] = sector;
    else if (before !== sector)
      return `${role} ${firms[firm] ?? ""}: ${role}_sector = ${sectors[sector] ?? ""} ≠ ${sectors[before ?? 0] ?? ""}`;
    return null;
  }

  function wrong(row: number): string | null {
    if (supplier[row] === customer[row]) return `supplier = customer = ${firms[supplier[row] ?? 0] ?? ""}`;
    const amount = weight[row] ?? Number.NaN;
    if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY)) return `weight = ${written("weight", row, amount)}`;
    const kind = type[row] ?? Number.NaN;
    return kind === 0 || kind === 1 || kind === 2 ? null : `type = ${written("type", row, kind)}`;
  }

  function written(name: string, row: number, amount: number): string {
    return table.unread[name]?.get(row) ?? (Number.isNaN(amount) ? '""' : String(amount));
  }
}
