/**
 * The portfolio: 300 measures, 20 budget lines, 40 precedence rules to 0.5 %, expected and robust, against HiGHS alone on the same programme as text, and against the
 * quick rule of thumb (most effect per euro first) in what it leaves on the table.
 */
import { median, repeated, spread } from "./clock.mjs";
import { makePortfolio } from "./made_up_portfolio.mjs";

/** Expects the built program, unless `from` names the room elsewhere. */
export async function benchPortfolio({ runs, from = "../dist/src/decide/portfolio/index.js" }) {
  const { choose, openSolver, valueOf, missingFor, write } = await import(from);
  const { default: loadHighs } = await import("highs");
  const highs = await loadHighs();
  const results = [];
  for (const [what, robust] of [
    ["expected", undefined],
    ["robust, 10 of them may fall short", 10],
  ]) {
    const orders = Array.from({ length: runs }, (_, seed) => ({
      ...makePortfolio({ measures: 300, lines: 20, rules: 40, seed: seed + 1 }),
      robust,
      gap: 0.005,
    }));
    const solver = openSolver();
    await choose({ ...orders[0], candidates: orders[0].candidates.slice(0, 5), overlaps: [] }, solver);
    const values = [];
    const ours = await repeated(`portfolio, ${what}`, runs, async (run) => {
      values.push((await choose(orders[run - 1], solver))?.value ?? 0);
    });
    const raw = await repeated("HiGHS alone", runs, (run) => {
      highs.solve(asText(write(orders[run - 1]).programme), { mip_rel_gap: 0.005, output_flag: false });
    });
    solver.close();
    const greedy = orders.map((order) => thumb(order, { valueOf, missingFor }));
    const short = greedy.map((value, at) => value / values[at]);
    results.push({
      what: `Portfolio of 300 measures, 20 lines, 40 rules to 0.5 %, ${what}`,
      median: median(ours),
      spread: spread(ours),
      ratios: [{ than: "HiGHS alone on the same programme as text", ratio: median(ours) / median(raw) }],
    });
    results.push({
      what: `What the rule of thumb (most effect per euro) cuts of that, ${what}`,
      value: `${(median(short) * 100).toFixed(1)} %`,
      ratios: [],
    });
  }
  return results;
}

/** Most effect per euro first, as long as it can be paid, each with what it needs. */
function thumb(order, { valueOf, missingFor }) {
  const needs = new Map(order.candidates.map(({ id, requires }) => [id, requires]));
  const withAll = (id, found = new Set()) => {
    if (!found.has(id)) {
      found.add(id);
      for (const other of needs.get(id)) withAll(other, found);
    }
    return found;
  };
  const worth = ({ effect, cost }) => effect.mid / Math.max(1e-9, cost.low);
  let chosen = new Set();
  for (const one of order.candidates.toSorted((left, right) => worth(right) - worth(left))) {
    const next = new Set([...chosen, ...withAll(one.id)]);
    if (missingFor(order, next) === 0 && valueOf(order, next) > valueOf(order, chosen)) chosen = next;
  }
  return valueOf(order, chosen);
}

/** The programme in the LP format. */
function asText({ cost, lower, upper, integer, rowLower, rowUpper, starts, indices, values }) {
  const terms = (pairs) => pairs.map(([column, value]) => `${value < 0 ? "-" : "+"} ${Math.abs(value)} x${column}`).join("\n ") || "0 x0";
  const lines = ["Maximize", ` obj: ${terms(cost.map((value, column) => [column, value]))}`, "Subject To"];
  for (let row = 0; row < rowLower.length; row += 1) {
    const of = Array.from({ length: starts[row + 1] - starts[row] }, (_, at) => [indices[starts[row] + at], values[starts[row] + at]]);
    const equal = rowLower[row] === rowUpper[row];
    if (equal || Number.isFinite(rowUpper[row])) lines.push(` r${row}: ${terms(of)} ${equal ? "=" : "<="} ${rowUpper[row]}`);
    else lines.push(` r${row}: ${terms(of)} >= ${rowLower[row]}`);
  }
  lines.push("Bounds");
  for (const column of cost.keys())
    lines.push(` ${lower[column]} <= x${column}${Number.isFinite(upper[column]) ? ` <= ${upper[column]}` : ""}`);
  lines.push(
    "Generals",
    ` ${[...integer.keys()]
      .filter((column) => integer[column])
      .map((column) => `x${column}`)
      .join(" ")}`,
    "End",
  );
  return lines.join("\n");
}
