/** A network of firms from a file of links: what the failure of each, or of some together, takes from the whole. Nothing is stored. */
import { basename } from "node:path";
import { readTableFile } from "#archive";
import { problem, type Row, type Table } from "#model";
import { linkColumns, runNetwork } from "#simulate";
import type { Sight } from "../sight.ts";
import { columnsOf } from "../tables.ts";
import { parametersIn } from "./measured_table.ts";

export interface NetworkQuery {
  /** Absolute path of a CSV or Parquet file. */
  readonly links: string;
  /** Each firm in turn; the default when `fail` names none. */
  readonly each?: boolean | undefined;
  /** Firms that fail together, wholly or by a percentage: `Acme`, `Acme=50`. */
  readonly fail?: readonly string[] | undefined;
  /** `tolerance=0.01`. */
  readonly set?: readonly string[] | undefined;
}

/** Throws `network-parameter-unknown` and what reading the file and reckoning throw. */
export async function network({ effects }: Sight, { links, fail, set = [] }: NetworkQuery) {
  effects.progress({ doing: "reading", step: basename(links) });
  const columns = await readTableFile(links, linkColumns, effects.signal === undefined ? {} : { signal: effects.signal });
  const tolerance = toleranceIn(set);
  const outcome = await runNetwork({
    columns,
    file: basename(links),
    effects,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(fail === undefined ? {} : { fail: fail.map(firmIn) }),
  });
  const total = { firms: outcome.firms.length, links: columns.rows, loss: fail === undefined ? null : (outcome.losses[0] ?? 0) };
  return {
    table: tableOf(outcome.firms, outcome.levels === undefined ? outcome.losses : outcome.levels.map((level) => 1 - level)),
    total,
    remarks: outcome.remarks,
  };
}

/** `firm,loss`: the part of all sales lost when it fails, or with `fail` the part of its own production each firm loses. */
function tableOf(firms: readonly string[], losses: Float64Array): Table {
  const rows = firms.map((firm, at): Row => ({ firm, loss: losses[at] ?? null }));
  return { columns: columnsOf({ firm: "text", loss: "number" }), rows };
}

function toleranceIn(set: readonly string[]): number | undefined {
  const { tolerance, ...others } = parametersIn(set);
  const [unknown] = Object.keys(others);
  const value = Number(tolerance);
  if (unknown !== undefined) throw problem("network-parameter-wrong", { parameter: unknown, value: others[unknown] ?? "" });
  if (tolerance === undefined) return undefined;
  if (tolerance.trim() === "" || !(value > 0 && value < 1))
    throw problem("network-parameter-wrong", { parameter: "tolerance", value: tolerance });
  return value;
}

function firmIn(text: string): { firm: string; by?: number } {
  const found = /^(.*)=(\d+(?:\.\d+)?)\s*%?$/.exec(text);
  return found === null ? { firm: text } : { firm: found[1] ?? text, by: Number(found[2]) };
}
