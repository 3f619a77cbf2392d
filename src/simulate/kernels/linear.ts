/** Dense linear algebra, enough for some five hundred sectors. */
import { cell } from "./cell.ts";
import { real } from "./cells.js";

export type Matrix = readonly (readonly number[])[];

/** The inverse by Gauss–Jordan with the largest pivot of the column; null when there is none. */
export function invert(matrix: Matrix): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, place) =>
    Float64Array.from({ length: 2 * size }, (_, column) => (column < size ? cell(row, column) : 0)).fill(1, size + place, size + place + 1),
  );
  const largest = Math.max(...rows.map((row) => row.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0)), 0);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(real(cell(rows, row), column)) > Math.abs(real(cell(rows, pivot), column))) pivot = row;
    const head = cell(rows, pivot);
    // Also true for NaN.
    if (!(Math.abs(real(head, column)) > 1e-13 * largest)) return null;
    rows[pivot] = cell(rows, column);
    rows[column] = head;
    const by = real(head, column);
    for (let place = column; place < 2 * size; place += 1) head[place] = real(head, place) / by;
    for (const row of rows) {
      const factor = real(row, column);
      if (row === head || factor === 0) continue;
      for (let place = column; place < 2 * size; place += 1) row[place] = real(row, place) - factor * real(head, place);
    }
  }
  return rows.map((row) => [...row.subarray(size)]);
}

export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((total, factor, place) => total + factor * cell(vector, place), 0));
}

export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => cell(row, column)));
}
