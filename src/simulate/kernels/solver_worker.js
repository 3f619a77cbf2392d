/** The thread of HiGHS: a `Programme` in, a `Solved` out, as often as asked. */
import { parentPort } from "node:worker_threads";
import loadHighs from "highs";

/** @typedef {import("./solver.ts").Programme} Programme */
/** @typedef {import("./solver.ts").Solved} Solved */

// The package says that its types are of a CommonJS module; what is loaded is its ES module.
const load = /** @type {typeof loadHighs.default} */ (/** @type {unknown} */ (loadHighs));
const highs = await load();

/**
 * @param {Programme} programme
 * @returns {Solved}
 */
function solve({ sense, cost, lower, upper, rowLower, rowUpper, starts, indices, values }) {
  const numCols = cost.length;
  const numRows = rowLower.length;
  const matrix = { format: /** @type {const} */ ("csr"), numRows, numCols, starts, indices, values };
  const bounds = { colLower: lower, colUpper: upper, rowLower, rowUpper };
  const data = { numCols, numRows, sense: highs.constants.objectiveSense[sense], colCost: cost, ...bounds, matrix };
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false });
    model.run();
    const { modelStatus } = highs.constants;
    if (model.getModelStatus() === modelStatus.unboundedOrInfeasible) {
      // Presolve cannot tell the two apart; the solver itself can.
      model.options.set({ presolve: "off" });
      model.run();
    }
    const status = model.getModelStatus();
    if (status === modelStatus.optimal || status === modelStatus.empty)
      return { status: /** @type {const} */ ("optimal"), objective: model.getObjectiveValue(), values: model.getSolution().colValue };
    if (status === modelStatus.unbounded) return { status: /** @type {const} */ ("unbounded") };
    return { status: status === modelStatus.infeasible ? /** @type {const} */ ("infeasible") : /** @type {const} */ ("stopped") };
  });
}

parentPort?.on("message", (programme) => parentPort?.postMessage(solve(programme)));
