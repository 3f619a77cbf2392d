/** Links as rows → the two sets of neighbours a cascade walks. */
import type { NetworkColumns, NetworkStructure } from "./network_structure.ts";

const lastBit = 0x80000000;

/** The structure of a network, on shared memory. Links of weight 0 carry nothing and are left out; rows of the same pair simply add. */
export function buildNetwork(columns: NetworkColumns): NetworkStructure {
  const firms = columns.firms.length;
  const sectors = columns.sectors.length;
  const { supplier, customer, weight } = columns;
  const bySupplier = rowsBy(supplier, weight, firms);
  const byCustomer = rowsBy(customer, weight, firms);
  const output = sums(bySupplier, weight, reals(firms));
  const sector = sectors <= 0x10000 ? new Uint16Array(new SharedArrayBuffer(2 * firms)) : indices(firms);
  sector.set(columns.sectorOf);
  const outCustomer = indices(bySupplier.rows.length);
  const outShare = reals(bySupplier.rows.length);
  for (const [place, row] of bySupplier.rows.entries()) {
    outCustomer[place] = customer[row] ?? 0;
    outShare[place] = (weight[row] ?? 0) / (output[supplier[row] ?? 0] ?? 1);
  }
  const total = output.reduce((sum, amount) => sum + amount, 0);
  const about = { firms, sectors, output, sector, total, outStart: bySupplier.start, outCustomer, outShare };
  return { ...about, ...inLinks(columns, byCustomer) };
}

interface Rows {
  readonly start: Uint32Array;
  /** Rows with weight, those of one firm together. */
  readonly rows: Uint32Array;
}

/** Inputs of each firm in the order in which a cascade reads them, with their shares. */
function inLinks({ supplier, weight, type, sectorOf, sectors }: NetworkColumns, { start, rows }: Rows) {
  const firms = start.length - 1;
  const inNeeded = indices(firms);
  const inSupplier = indices(rows.length);
  const inShare = reals(rows.length);
  const bought = new Float64Array(sectors.length);
  const sectorFrom = (row: number) => sectorOf[supplier[row] ?? 0] ?? 0;
  // Essential ones by sector, then non-essential, then negligible ones.
  const group = (row: number) => (type[row] === 2 ? sectorFrom(row) : type[row] === 1 ? sectors.length : sectors.length + 1);
  for (let firm = 0; firm < firms; firm += 1) {
    const from = start[firm] ?? 0;
    const own = [...rows.subarray(from, start[firm + 1])].sort((left, right) => group(left) - group(right) || left - right);
    let all = 0;
    for (const row of own) {
      bought[sectorFrom(row)] = (bought[sectorFrom(row)] ?? 0) + (weight[row] ?? 0);
      all += weight[row] ?? 0;
    }
    let needed = 0;
    for (const [place, row] of own.entries()) {
      const next = own[place + 1];
      const isLast = next === undefined || group(next) !== group(row);
      inSupplier[from + place] = (supplier[row] ?? 0) + (isLast ? lastBit : 0);
      if (type[row] === 0) continue;
      needed += 1;
      inShare[from + place] = (weight[row] ?? 0) / (type[row] === 2 ? (bought[sectorFrom(row)] ?? 1) : all);
    }
    inNeeded[firm] = from + needed;
    for (const row of own) bought[sectorFrom(row)] = 0;
  }
  return { inStart: start, inNeeded, inSupplier, inShare };
}

function rowsBy(firmOf: Uint32Array, weight: Float64Array, firms: number): Rows {
  const start = indices(firms + 1);
  for (let row = 0; row < weight.length; row += 1) if ((weight[row] ?? 0) > 0) start[(firmOf[row] ?? 0) + 1]! += 1;
  for (let place = 1; place <= firms; place += 1) start[place]! += start[place - 1]!;
  const rows = new Uint32Array(start[firms] ?? 0);
  const fill = start.slice();
  for (let row = 0; row < weight.length; row += 1) if ((weight[row] ?? 0) > 0) rows[fill[firmOf[row] ?? 0]!++] = row;
  return { start, rows };
}

function sums({ start, rows }: Rows, weight: Float64Array, into: Float64Array): Float64Array {
  for (let firm = 0; firm < into.length; firm += 1)
    for (const row of rows.subarray(start[firm], start[firm + 1])) into[firm]! += weight[row] ?? 0;
  return into;
}

const reals = (length: number) => new Float64Array(new SharedArrayBuffer(8 * length));
const indices = (length: number) => new Uint32Array(new SharedArrayBuffer(4 * length));
