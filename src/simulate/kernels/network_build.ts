/** Links as rows → the two sets of neighbours a cascade walks. */
import { add, cell } from "./cell.ts";
import type { NetworkColumns, NetworkStructure } from "./network_structure.ts";

/** The structure of a network, on shared memory. Links of weight 0 carry nothing and are left out; rows of the same pair simply add. */
export function buildNetwork(columns: NetworkColumns): NetworkStructure {
  const firms = columns.firms.length;
  const sectors = columns.sectors.length;
  const { supplier, customer, weight } = columns;
  const output = reals(firms);
  for (let row = 0; row < weight.length; row += 1) add(output, cell(supplier, row), cell(weight, row));
  const total = output.reduce((sum, amount) => sum + amount, 0);
  const sector = sectors <= 0x10000 ? new Uint16Array(new SharedArrayBuffer(2 * firms)) : indices(firms);
  sector.set(columns.sectorOf);
  const { start: inStart, rows } = rowsBy(customer, firms, (row) => cell(weight, row) > 0, weight.length);
  const inSupplier = indices(rows.length);
  const inShare = reals(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const row = cell(rows, place);
    inSupplier[place] = cell(supplier, row);
    inShare[place] = cell(weight, row) / cell(output, cell(supplier, row));
  }
  return { firms, sectors, output, sector, total, inStart, inSupplier, inShare, ...outLinks(columns, inStart, rows) };
}

/**
 * Where each link's loss goes and with which share. The essential suppliers of one sector are a group, all non-essential ones another; a
 * group of one needs no sum.
 */
function outLinks({ firms, supplier, weight, type, sectorOf, sectors }: NetworkColumns, inStart: Uint32Array, rows: Uint32Array) {
  const { start: outStart } = rowsBy(supplier, firms.length, (row) => cell(weight, row) > 0 && type[row] !== 0, weight.length);
  const links = cell(outStart, firms.length);
  const outTarget = new Int32Array(new SharedArrayBuffer(4 * links));
  const outShare = reals(links);
  const fill = outStart.slice();
  const groupFirm: number[] = [];
  // Per sector, of the customer at hand; the place behind the last one is for the non-essential links.
  const bought = new Float64Array(sectors.length + 1);
  const members = new Uint32Array(sectors.length + 1);
  const group = new Uint32Array(sectors.length + 1);
  const placeOf = (row: number) => (type[row] === 2 ? cell(sectorOf, cell(supplier, row)) : sectors.length);
  for (let firm = 0; firm < firms.length; firm += 1) {
    const own = rows.subarray(inStart[firm], inStart[firm + 1]);
    for (const row of own) {
      add(bought, cell(sectorOf, cell(supplier, row)), cell(weight, row));
      add(bought, sectors.length, cell(weight, row));
      if (type[row] !== 0) add(members, placeOf(row), 1);
    }
    for (const row of own) {
      if (type[row] === 0) continue;
      const place = placeOf(row);
      if (cell(members, place) > 1 && group[place] === 0) group[place] = groupFirm.push(firm);
      const link = cell(fill, cell(supplier, row));
      fill[cell(supplier, row)] = link + 1;
      outTarget[link] = group[place] === 0 ? firm : ~(cell(group, place) - 1);
      outShare[link] = cell(weight, row) / cell(bought, place);
    }
    bought[sectors.length] = 0;
    for (const row of own) {
      bought[cell(sectorOf, cell(supplier, row))] = 0;
      members[placeOf(row)] = 0;
      group[placeOf(row)] = 0;
    }
  }
  const shared = indices(groupFirm.length);
  shared.set(groupFirm);
  return { outStart, outTarget, outShare, groupFirm: shared, groups: groupFirm.length };
}

/** Rows of each firm together, in their order: those of firm i stand from start[i] to start[i + 1]. */
function rowsBy(firmOf: Uint32Array, firms: number, isWanted: (row: number) => boolean, count: number) {
  const start = indices(firms + 1);
  for (let row = 0; row < count; row += 1) if (isWanted(row)) add(start, cell(firmOf, row) + 1, 1);
  for (let place = 1; place <= firms; place += 1) add(start, place, cell(start, place - 1));
  const rows = new Uint32Array(cell(start, firms));
  const fill = start.slice();
  for (let row = 0; row < count; row += 1) {
    if (!isWanted(row)) continue;
    rows[cell(fill, cell(firmOf, row))] = row;
    add(fill, cell(firmOf, row), 1);
  }
  return { start, rows };
}

const reals = (length: number) => new Float64Array(new SharedArrayBuffer(8 * length));
const indices = (length: number) => new Uint32Array(new SharedArrayBuffer(4 * length));
