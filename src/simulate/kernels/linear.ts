/** Dense linear algebra, enough for some five hundred sectors. */

export type Matrix = readonly (readonly number[])[];

/** The inverse by Gauss–Jordan with the largest pivot of the column; null when there is none. */
export function invert(matrix: Matrix): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, place) =>
    Float64Array.from({ length: 2 * size }, (_, column) => (column < size ? row[column]! : 0)).fill(1, size + place, size + place + 1),
  );
  const largest = Math.max(...rows.map((row) => row.reduce((most, cell) => Math.max(most, Math.abs(cell)), 0)), 0);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    const head = rows[pivot]!;
    // Also true for NaN.
    if (!(Math.abs(head[column]!) > 1e-13 * largest)) return null;
    rows[pivot] = rows[column]!;
    rows[column] = head;
    const by = head[column]!;
    for (let place = column; place < 2 * size; place += 1) head[place]! /= by;
    for (const row of rows) {
      const factor = row[column]!;
      if (row === head || factor === 0) continue;
      for (let place = column; place < 2 * size; place += 1) row[place]! -= factor * head[place]!;
    }
  }
  return rows.map((row) => [...row.subarray(size)]);
}

export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((total, cell, place) => total + cell * vector[place]!, 0));
}

export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
}
