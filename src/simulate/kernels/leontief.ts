/**
 * Look-through on an input–output table: quantities (Leontief 1936), prices (the dual), supply-driven exposure (Ghosh 1958, whose causal
 * reading is contested) and inoperability (Haimes and Jiang 2001). Notation of Miller and Blair (2009), Input–Output Analysis.
 */
import { cell } from "./cell.ts";
import { problem } from "#model";
import { requireNumber } from "./require.ts";
import { invert, type Matrix, times, transpose } from "./linear.ts";

export type { Matrix } from "./linear.ts";

/** Flows between sectors in one currency and year: `flows[i][j]` from i to j (Z), all output (x), final demand (f), value added (v). */
export interface InputOutputTable {
  /** Names for what is said about the table; numbers when not given. */
  readonly sectors?: readonly string[];
  readonly flows: Matrix;
  readonly output: readonly number[];
  readonly demand?: readonly number[];
  readonly valueAdded?: readonly number[];
}

/**
 * Checks a table and gives it back. Throws `table-cell-wrong` for a cell that is no number or negative (final demand and value added may be
 * negative) and `table-unbalanced` where a row with its demand, or a column with its value added, differs from the output by more than one
 * part in a thousand.
 */
export function checkedTable(table: InputOutputTable): InputOutputTable {
  const { flows, output, demand, valueAdded } = table;
  const name = (sector: number) => table.sectors?.[sector] ?? String(sector);
  for (const [sector, amount] of output.entries()) requireNumber(`output ${name(sector)}`, amount, Number.MIN_VALUE);
  for (const sector of output.keys()) {
    for (const other of output.keys()) {
      const cell = flows[sector]?.[other];
      if (cell === undefined || !Number.isFinite(cell) || cell < 0)
        throw problem("table-cell-wrong", { from: name(sector), to: name(other), value: String(cell) });
    }
  }
  const sums = {
    row: demand && flows.map((row, sector) => row.reduce((total, cell) => total + cell, demand[sector] ?? Number.NaN)),
    column:
      valueAdded && transpose(flows).map((cells, sector) => cells.reduce((total, cell) => total + cell, valueAdded[sector] ?? Number.NaN)),
  };
  for (const [line, found] of Object.entries(sums)) {
    for (const [sector, all] of (found ?? []).entries()) {
      const wanted = output[sector] ?? 0;
      if (!(Math.abs(all - wanted) <= 1e-3 * wanted))
        throw problem("table-unbalanced", { line: line === "row" ? "Σ Z + f" : "Σ Z + v", sector: name(sector), sum: all, output: wanted });
    }
  }
  return table;
}

/** A: what a unit of output of column j takes from row i. */
export function inputCoefficients({ flows, output }: InputOutputTable): number[][] {
  return flows.map((row) => row.map((flow, to) => flow / cell(output, to)));
}

/** B: which part of the output of row i goes to column j. Also A*, the interdependency matrix of inoperability. */
export function outputCoefficients({ flows, output }: InputOutputTable): number[][] {
  return flows.map((row, from) => row.map((flow) => flow / cell(output, from)));
}

/** (I − M)⁻¹: everything a unit needs through all tiers. Throws `table-singular` when nothing is left for the outside in some circle. */
export function throughAllTiers(coefficients: Matrix): number[][] {
  const inverse = invert(coefficients.map((row, from) => row.map((cell, to) => (from === to ? 1 : 0) - cell)));
  // A circle that uses more than it makes inverts all the same, with negative needs.
  if (inverse === null || inverse.some((row) => row.some((cell) => cell < -1e-9))) throw problem("table-singular", {});
  return inverse;
}

/** x = L f: output needed for a final demand. */
export function outputFor(table: InputOutputTable, demand: readonly number[]): number[] {
  return times(throughAllTiers(inputCoefficients(table)), demand);
}

/** x′ = v′ G: output that value added would allow if each sector passed on in fixed proportions (Ghosh). An exposure map, no forecast. */
export function outputFrom(table: InputOutputTable, valueAdded: readonly number[]): number[] {
  return times(transpose(throughAllTiers(outputCoefficients(table))), valueAdded);
}

/** Column sums of L: output of all sectors for a unit of final demand. */
export function outputMultipliers(table: InputOutputTable): number[] {
  return transpose(throughAllTiers(inputCoefficients(table))).map((column) => column.reduce((total, cell) => total + cell, 0));
}

/**
 * p = (I − A′)⁻¹ v: prices when every sector passes on all its costs. `costs` are primary costs per unit of output (1 = the price of today);
 * a rise of a price from outside goes in as the rise of cost it causes and comes out as the rise of price.
 */
export function pricesFor(coefficients: Matrix, costs: readonly number[]): number[] {
  for (const [sector, cost] of costs.entries()) requireNumber(`costs[${sector}]`, cost, Number.NEGATIVE_INFINITY);
  return times(transpose(throughAllTiers(coefficients)), costs);
}

/** q = (I − A*)⁻¹ c*: fraction of each sector's output that does not come about when demand falls by the fractions c*. */
export function inoperability(table: InputOutputTable, perturbation: readonly number[]): number[] {
  for (const [sector, part] of perturbation.entries()) requireNumber(`perturbation[${sector}]`, part, 0, 1);
  return times(throughAllTiers(outputCoefficients(table)), perturbation);
}
