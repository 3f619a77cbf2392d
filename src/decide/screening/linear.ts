/** The inverse of a small matrix. */

/** Gauss–Jordan with the largest pivot of each column; `matrix` is n × n, row by row. Not a number where it has no inverse. */
export function inverseOf(matrix: Float64Array, n: number): Float64Array {
  const wide = 2 * n;
  const work = new Float64Array(n * wide);
  for (let row = 0; row < n; row++) {
    work.set(matrix.subarray(row * n, row * n + n), row * wide);
    work[row * wide + n + row] = 1;
  }
  const at = (row: number, column: number) => work[row * wide + column] ?? 0;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    if (pivot !== column) {
      const kept = work.slice(column * wide, column * wide + wide);
      work.copyWithin(column * wide, pivot * wide, pivot * wide + wide);
      work.set(kept, pivot * wide);
    }
    const scale = at(column, column);
    for (let place = 0; place < wide; place++) work[column * wide + place] = at(column, place) / scale;
    for (let row = 0; row < n; row++) {
      const factor = at(row, column);
      if (row === column || factor === 0) continue;
      for (let place = 0; place < wide; place++) work[row * wide + place] = at(row, place) - factor * at(column, place);
    }
  }
  const inverse = new Float64Array(n * n);
  for (let row = 0; row < n; row++) inverse.set(work.subarray(row * wide + n, row * wide + wide), row * n);
  return inverse;
}
