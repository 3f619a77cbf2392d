/**
 * Reading numbers out of arrays at places that are known to exist: one function per kind of array, so that each stays as fast as the bare index.
 */

/**
 * @param {Float64Array} array
 * @param {number} at
 */
export function real(array, at) {
  return /** @type {number} */ (array[at]);
}

/**
 * @param {Float32Array} array
 * @param {number} at
 */
export function single(array, at) {
  return /** @type {number} */ (array[at]);
}

/**
 * @param {Int32Array} array
 * @param {number} at
 */
export function whole(array, at) {
  return /** @type {number} */ (array[at]);
}

/**
 * @param {Uint8Array} array
 * @param {number} at
 */
export function flag(array, at) {
  return /** @type {number} */ (array[at]);
}
