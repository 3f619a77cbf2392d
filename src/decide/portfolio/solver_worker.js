/** The thread of HiGHS: a programme in, a solution out, as often as asked. While it searches it says how far the best found may be from the best there is. */
import { parentPort } from "node:worker_threads";
import loadHighs from "highs";

/** @typedef {import("./solver.ts").Task} Task */
/** @typedef {import("./solver.ts").Solved} Solved */

// The package says that its types are of a CommonJS module; what is loaded is its ES module.
const load = /** @type {typeof loadHighs.default} */ (/** @type {unknown} */ (loadHighs));
const highs = await load();

/**
 * @param {Task} task
 * @returns {Solved}
 */
function solve({ programme, gap, relaxed, conflict, seconds }) {
  const { cost, lower, upper, integer, rowLower, rowUpper, starts, indices, values } = programme;
  const { modelStatus, objectiveSense, variableType, callbackType, iis } = highs.constants;
  const [numCols, numRows] = [cost.length, rowLower.length];
  const data = {
    numCols,
    numRows,
    sense: objectiveSense.maximize,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: { format: /** @type {const} */ ("csr"), numRows, numCols, starts, indices, values },
    ...(relaxed || conflict ? {} : { integrality: integer.map((one) => (one ? variableType.integer : variableType.continuous)) }),
  };
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: gap, time_limit: seconds, ...(conflict ? { iis_strategy: 6 } : {}) });
    model.run({
      [callbackType.mipLogging]: (/** @type {{ readonly data: { readonly mip_gap?: number } }} */ event) => {
        parentPort?.postMessage({ kind: "gap", gap: event.data.mip_gap ?? null });
        return undefined;
      },
    });
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      if (!conflict) return { status: /** @type {const} */ ("infeasible") };
      const { rowStatus } = model.getIis();
      return {
        status: /** @type {const} */ ("infeasible"),
        rows: [...rowStatus].flatMap((one, row) => (one === iis.inConflict ? [row] : [])),
      };
    }
    const found = model.getSolution();
    const whole = status === modelStatus.optimal || status === modelStatus.empty;
    if (!whole && found.colValue.length !== numCols) return { status: /** @type {const} */ ("stopped") };
    return {
      status: whole ? /** @type {const} */ ("optimal") : /** @type {const} */ ("late"),
      values: found.colValue,
      ...(relaxed ? { duals: found.rowDual } : {}),
      gap: relaxed || conflict ? 0 : Number(model.info.get("mip_gap")),
    };
  });
}

parentPort?.on("message", (task) => parentPort?.postMessage({ kind: "solved", solved: solve(task) }));
