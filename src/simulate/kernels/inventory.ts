/**
 * Production of firms with stocks of their inputs, step by step, after Inoue and Todo (2019), doi:10.1038/s41893-019-0351-x. A firm orders
 * what it needs plus a part of what its stock lacks; the scarcest sector among its inputs limits what it can make; what it makes is divided
 * over its customers and final consumers.
 */
import { add, cell } from "./cell.ts";
import { ration, type Rationing } from "./inventory_ration.ts";
import { requireNumber } from "./require.ts";

export type { Rationing } from "./inventory_ration.ts";

/** Amounts per step in any one unit. Firms and sectors are numbered from 0. */
export interface InventoryNetwork {
  readonly sectorOf: ArrayLike<number>;
  /** Sold to final consumers per step, C. */
  readonly consumption: ArrayLike<number>;
  readonly supplier: ArrayLike<number>;
  readonly customer: ArrayLike<number>;
  /** Sold along each link per step before the shock, A. */
  readonly flow: ArrayLike<number>;
}

export interface InventoryOptions {
  readonly steps: number;
  /** δ: fraction of its capacity that a firm lacks in a step, 0–1; steps count from 0. */
  readonly lost: (firm: number, step: number) => number;
  /** n: steps of use a firm wants in stock; 15 when not said. One number, or one per firm. */
  readonly target?: number | ArrayLike<number>;
  /** τ: steps over which a gap in the stock is ordered; 6 when not said. */
  readonly adjustment?: number;
  /** 0 when not said. */
  readonly rationing?: Rationing;
}

export interface InventoryRun {
  /** Σ P and Σ C* before the shock and at each step: `steps` + 1 numbers. */
  readonly production: Float64Array;
  readonly consumption: Float64Array;
  /** Per step from 0, the firms' P one after the other: P of a firm at a step stands at step · firms + firm. */
  readonly byFirm: Float64Array;
  /** P⁰ per firm. */
  readonly before: Float64Array;
}

/** Runs the steps. Throws `kernel-value-wrong` for a number out of bounds. No firms, or no steps: only the sums before the shock. */
export function runInventory(network: InventoryNetwork, options: InventoryOptions): InventoryRun {
  const { steps, lost, rationing = 0, adjustment = 6 } = options;
  requireNumber("adjustment", adjustment, Number.MIN_VALUE);
  const firms = network.sectorOf.length;
  const { groups, groupOf, groupFirm, base } = inputsOf(network);
  const { supplier, customer, flow } = network;
  const links = flow.length;
  const target = Float64Array.from({ length: firms }, (_, firm) => requireNumber("target", targetOf(options.target, firm)));
  const final = Float64Array.from({ length: firms }, (_, firm) => requireNumber(`consumption[${firm}]`, network.consumption[firm]));
  const before = final.slice();
  for (let link = 0; link < links; link += 1) add(before, cell(supplier, link), cell(flow, link));
  const make = before.slice();
  const stock = Float64Array.from({ length: links }, (_, link) => cell(target, cell(customer, link)) * cell(flow, link));
  const got = Float64Array.from(flow);
  const orders = new Float64Array(links);
  const held = new Float64Array(groups);
  const consumed = final.slice();
  const byFirm = new Float64Array(firms * steps);
  const production = new Float64Array(steps + 1);
  const consumption = new Float64Array(steps + 1);
  const divide = ration(rationing, { firms, supplier, flow, final });
  const level = (firm: number) => (cell(before, firm) > 0 ? cell(make, firm) / cell(before, firm) : 0);
  sumHeld();
  production[0] = sum(make);
  consumption[0] = sum(consumed);
  for (let step = 0; step < steps; step += 1) {
    useAndReceive();
    order();
    produce(step);
    divide(make, orders, got, consumed);
    byFirm.set(make, step * firms);
    production[step + 1] = sum(make);
    consumption[step + 1] = sum(consumed);
  }
  return { production, consumption, byFirm, before };

  /** 1: what arrived comes in, what was used goes out, from each supplier of a sector by its part of the stock. */
  function useAndReceive(): void {
    for (let link = 0; link < links; link += 1) {
      const of = cell(groupOf, link);
      const used = cell(held, of) > 0 ? (cell(stock, link) * level(cell(customer, link)) * cell(base, of)) / cell(held, of) : 0;
      stock[link] = Math.max(0, cell(stock, link) + cell(got, link) - used);
    }
    sumHeld();
  }

  /** 2: use at the present level, and a part of what the stock lacks at that level. */
  function order(): void {
    for (let link = 0; link < links; link += 1) {
      const firm = cell(customer, link);
      const use = cell(flow, link) * level(firm);
      orders[link] = Math.max(0, use + (cell(target, firm) * use - cell(stock, link)) / adjustment);
    }
  }

  /** 3 and 4: the smallest of what is asked, what the plant can and what the scarcest input allows. */
  function produce(step: number): void {
    const asked = final.slice();
    for (let link = 0; link < links; link += 1) add(asked, cell(supplier, link), cell(orders, link));
    for (let firm = 0; firm < firms; firm += 1) {
      const cut = requireNumber(`lost(${firm}, ${step})`, lost(firm, step), 0, 1);
      make[firm] = Math.min(cell(asked, firm), cell(before, firm) * (1 - cut));
    }
    for (let of = 0; of < groups; of += 1) {
      const firm = cell(groupFirm, of);
      make[firm] = Math.min(cell(make, firm), (cell(held, of) / cell(base, of)) * cell(before, firm));
    }
  }

  function sumHeld(): void {
    held.fill(0);
    for (let link = 0; link < links; link += 1) add(held, cell(groupOf, link), cell(stock, link));
  }
}

/**
 * δ of a firm that comes back: `lost` until step `until`, then (1 − `speed`) of what is left in each further step. `speed` 0: no recovery.
 */
export function recovering(lost: number, until: number, speed: number): (step: number) => number {
  return (step) => (step < until ? lost : lost * (1 - speed) ** (step - until + 1));
}

/** Inputs of a firm from one sector are one group: `base` is A_i,s. */
function inputsOf({ sectorOf, supplier, customer, flow }: InventoryNetwork) {
  const firms = sectorOf.length;
  const known = new Map<string, number>();
  const groupOf = new Uint32Array(flow.length);
  const groupFirm: number[] = [];
  const base: number[] = [];
  for (let link = 0; link < flow.length; link += 1) {
    const from = requireNumber(`supplier[${link}]`, supplier[link], 0, firms - 1);
    const to = requireNumber(`customer[${link}]`, customer[link], 0, firms - 1);
    const amount = requireNumber(`flow[${link}]`, flow[link], Number.MIN_VALUE);
    const key = `${to} ${cell(sectorOf, from)}`;
    const group = known.get(key) ?? groupFirm.push(to) - 1;
    known.set(key, group);
    groupOf[link] = group;
    base[group] = (base[group] ?? 0) + amount;
  }
  return { groups: groupFirm.length, groupOf, groupFirm, base };
}

function targetOf(target: number | ArrayLike<number> | undefined, firm: number): number | undefined {
  return target === undefined ? 15 : typeof target === "number" ? target : target[firm];
}

function sum(amounts: Float64Array): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
