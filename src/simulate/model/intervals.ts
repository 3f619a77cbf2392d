/** Stocks, lead times, times to recover and minimum shares: what all sources together leave possible. */
import { type Entity, valueOf } from "#model";
import type { Interval, ModelNode, ModelRemark } from "./chain_model.ts";
import { remarks } from "./remarks.ts";

type Times = Pick<ModelNode, "stock" | "leadTime" | "timeToRecover" | "minimum">;

const kinds: Readonly<Record<string, { readonly field: keyof Times; readonly unit: string; readonly per: number }>> = {
  stock: { field: "stock", unit: "days", per: 1 },
  lead_time: { field: "leadTime", unit: "days", per: 1 },
  time_to_recover: { field: "timeToRecover", unit: "days", per: 1 },
  minimum_share: { field: "minimum", unit: "%", per: 100 },
};

/** Per node subject the hull over all rows; a low without a high is at least that, a high without a low at most that. A row that cannot be used is named and left out. */
export function readIntervals(facts: readonly Entity[], nodes: ReadonlySet<string>, all: ModelRemark[]): Map<string, Times> {
  const found = new Map<string, Times>();
  for (const fact of [...facts].sort((left, right) => (left.subject < right.subject ? -1 : 1))) {
    const kind = kinds[valueOf(fact, "fact_kind") ?? ""];
    const node = valueOf(fact, "node");
    // A row without any amount says in words that it is unknown.
    const said = ["value", "low", "high"].some((property) => valueOf(fact, property) !== undefined);
    if (kind === undefined || node === undefined || !nodes.has(node) || !said) continue;
    const interval = readInterval(fact, kind);
    if (interval === undefined) {
      all.push(remarks.factNotUsable(node.replace(/^node:/, ""), valueOf(fact, "fact_kind") ?? "", kind.unit, fact.subject));
      continue;
    }
    const so = found.get(node) ?? {};
    found.set(node, { ...so, [kind.field]: hull(so[kind.field], interval) });
  }
  return found;
}

/** Longest a scenario lasts: “at least” without an end ends there. */
const longest = 3650;

function readInterval(fact: Entity, { unit, per }: { unit: string; per: number }): Interval | undefined {
  const [value, low, high] = ["value", "low", "high"].map((property) => valueOf(fact, property));
  const most = per === 1 ? String(longest) : "100";
  const from = Number(low ?? value ?? "0") / per;
  const to = Number(high ?? value ?? (Number(low) > Number(most) ? low : most)) / per;
  if (!(from >= 0 && from <= to && Number.isFinite(to))) return undefined;
  return valueOf(fact, "unit") === unit && (per === 1 || to <= 1) ? [from, to] : undefined;
}

function hull(left: Interval | undefined, right: Interval): Interval {
  return left === undefined ? right : [Math.min(left[0], right[0]), Math.max(left[1], right[1])];
}
