/**
 * The two programmes of a disruption. Columns: u_j made by node j, l_j demand of j not met, y one per supplier of each part. Rows:
 *   parts   Σ_i y_ij − r_kj·u_j ≥ 0                          for each part k of j
 *   stock   Σ_j y_ij + d_i·t − l_i − u_i ≤ s_i                for each node i that anybody needs
 * and u_j ≤ c_j·t, u_j = 0 where it stops, 0 ≤ l_i ≤ d_i·t. For survival t is a column too, l = 0 and t is to be largest.
 */
import { cell } from "./cell.ts";
import type { Programme } from "./solver.ts";

/** A supplier, plant or product. Amounts per period in the unit of the node. */
export interface RecoverNode {
  readonly name: string;
  /** Most it makes in a period; absent: not limited. */
  readonly capacity?: number;
  /** Finished units at hand. */
  readonly stock?: number;
  /** Sold to the outside per period; nodes with a demand are the final products. */
  readonly demand?: number;
  /** Cost of a unit of demand not met; 1 when not said. */
  readonly lostSale?: number;
  /** Fraction of the demand that must be met, whatever it costs; 0 when not said. */
  readonly mustServe?: number;
  /** Each kind of part it needs: how many per unit, and the numbers of the nodes that can supply it. */
  readonly parts?: readonly { readonly perUnit: number; readonly suppliers: readonly number[] }[];
}

export interface Disruption {
  readonly name: string;
  /** Numbers of the nodes that stop. */
  readonly nodes: readonly number[];
  /** Periods until they are back (time to recover). */
  readonly periods: number;
  /** Fraction of their capacity that stops; 1 when not said. Less than 1 needs a capacity. */
  readonly cut?: number;
}

/** The cheapest loss over the periods of the disruption. */
export function lossProgramme(nodes: readonly RecoverNode[], disruption: Disruption) {
  const { periods } = disruption;
  const build = newProgramme("minimize");
  const made = nodes.map((node, place) => build.column(0, 0, mostMade(node, place, disruption) * (periods === 0 ? 0 : periods)));
  const lost = nodes.map(({ demand = 0, lostSale = 1, mustServe = 0 }) =>
    demand > 0 ? build.column(lostSale, 0, (1 - mustServe) * demand * periods) : null,
  );
  const sent = partRows(build, nodes, made);
  for (const [place, { stock = 0, demand = 0 }] of nodes.entries()) {
    const short = lost[place] ?? null;
    const entries: Entry[] = [[cell(made, place), -1], ...cell(sent, place).map((column): Entry => [column, 1])];
    if (short !== null) entries.push([short, -1]);
    if (short !== null || cell(sent, place).length > 0) build.row(entries, Number.NEGATIVE_INFINITY, stock - demand * periods);
  }
  const lostOf = (values: Float64Array) => Float64Array.from(lost, (column) => (column === null ? 0 : Math.max(0, cell(values, column))));
  return { programme: build.programme(), lostOf };
}

/** The longest time for which nothing is lost. Unbounded: for ever. */
export function survivalProgramme(nodes: readonly RecoverNode[], disruption: Disruption): Programme {
  const build = newProgramme("maximize");
  const time = build.column(1, 0, Number.POSITIVE_INFINITY);
  const made = nodes.map((node, place) => build.column(0, 0, mostMade(node, place, disruption) === 0 ? 0 : Number.POSITIVE_INFINITY));
  for (const [place, node] of nodes.entries()) {
    const most = mostMade(node, place, disruption);
    if (most > 0 && most < Number.POSITIVE_INFINITY)
      build.row(
        [
          [cell(made, place), 1],
          [time, -most],
        ],
        Number.NEGATIVE_INFINITY,
        0,
      );
  }
  const sent = partRows(build, nodes, made);
  for (const [place, { stock = 0, demand = 0 }] of nodes.entries()) {
    if (demand === 0 && cell(sent, place).length === 0) continue;
    const entries: Entry[] = [[cell(made, place), -1], ...cell(sent, place).map((column): Entry => [column, 1])];
    if (demand > 0) entries.push([time, demand]);
    build.row(entries, Number.NEGATIVE_INFINITY, stock);
  }
  return build.programme();
}

/** Per period; Infinity where nothing limits it. */
function mostMade({ capacity = Number.POSITIVE_INFINITY }: RecoverNode, place: number, { nodes, cut = 1 }: Disruption): number {
  if (!nodes.includes(place)) return capacity;
  return cut === 1 ? 0 : capacity * (1 - cut);
}

/** Rows of the parts. Returns per node the columns of what it sends. */
function partRows(build: Building, nodes: readonly RecoverNode[], made: readonly number[]): number[][] {
  const sent = nodes.map((): number[] => []);
  for (const [place, { parts = [] }] of nodes.entries()) {
    for (const { perUnit, suppliers } of parts) {
      const columns = suppliers.map((supplier) => {
        const column = build.column(0, 0, Number.POSITIVE_INFINITY);
        cell(sent, supplier).push(column);
        return column;
      });
      build.row([[cell(made, place), -perUnit], ...columns.map((column): Entry => [column, 1])], 0, Number.POSITIVE_INFINITY);
    }
  }
  return sent;
}

type Entry = [column: number, value: number];
type Building = ReturnType<typeof newProgramme>;

function newProgramme(sense: Programme["sense"]) {
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  return {
    column: (price: number, least: number, most: number): number => {
      lower.push(least);
      upper.push(most);
      return cost.push(price) - 1;
    },
    row: (entries: readonly Entry[], least: number, most: number): void => {
      for (const [column, value] of entries) {
        indices.push(column);
        values.push(value);
      }
      starts.push(indices.length);
      rowLower.push(least);
      rowUpper.push(most);
    },
    programme: (): Programme => ({ sense, cost, lower, upper, rowLower, rowUpper, starts, indices, values }),
  };
}
