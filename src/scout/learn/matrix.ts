/** Sparse rows of numbers: one row per text, one column per feature. */

export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  /** Row n stands in `column` and `value` from `start[n]` to `start[n + 1]`. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** Weights · row + bias, for every row. */
export function scoresOf(matrix: SparseRows, weights: Float64Array, bias: number): Float64Array {
  const scores = new Float64Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row += 1) scores[row] = bias + rowScore(matrix, row, weights);
  return scores;
}

function rowScore({ start, column, value }: SparseRows, row: number, weights: Float64Array): number {
  let sum = 0;
  const to = start[row + 1] ?? 0;
  for (let at = start[row] ?? 0; at < to; at += 1) sum += (value[at] ?? 0) * (weights[column[at] ?? 0] ?? 0);
  return sum;
}

/** Only these rows, in this order. */
export function pickRows(matrix: SparseRows, rows: readonly number[]): SparseRows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, place) => {
    start[place + 1] = (start[place] ?? 0) + (matrix.start[row + 1] ?? 0) - (matrix.start[row] ?? 0);
  });
  const cells = start[rows.length] ?? 0;
  const [column, value] = [new Int32Array(cells), new Float32Array(cells)];
  rows.forEach((row, place) => {
    const [from, to] = [matrix.start[row] ?? 0, matrix.start[row + 1] ?? 0];
    column.set(matrix.column.subarray(from, to), start[place]);
    value.set(matrix.value.subarray(from, to), start[place]);
  });
  return { rows: rows.length, columns: matrix.columns, start, column, value };
}

/** The columns of several matrices side by side, each multiplied by its scale. The matrices have the same rows. */
export function joinColumns(parts: readonly { readonly matrix: SparseRows; readonly scale: number }[]): SparseRows {
  const rows = parts[0]?.matrix.rows ?? 0;
  const cells = parts.reduce((sum, { matrix }) => sum + matrix.column.length, 0);
  const [start, column, value] = [new Int32Array(rows + 1), new Int32Array(cells), new Float32Array(cells)];
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    let before = 0;
    for (const { matrix, scale } of parts) {
      const to = matrix.start[row + 1] ?? 0;
      for (let cell = matrix.start[row] ?? 0; cell < to; cell += 1) {
        column[at] = before + (matrix.column[cell] ?? 0);
        value[at] = scale * (matrix.value[cell] ?? 0);
        at += 1;
      }
      before += matrix.columns;
    }
    start[row + 1] = at;
  }
  return { rows, columns: parts.reduce((sum, { matrix }) => sum + matrix.columns, 0), start, column, value };
}
