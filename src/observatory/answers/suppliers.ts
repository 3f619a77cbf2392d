/** Who supplies a product to a bloc from outside. */
import { figureId } from "#measure";
import { measuredIfAny, rowsOf } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { type About, aboutOf } from "./about.ts";
import { number, text } from "./dependencies.ts";

const method = "supplier_shares";

export interface Supplied {
  bloc: string;
  product: string;
  about: About | null;
  rows: { year: number; supplier: string; value: string | null; share: number | null; figure: string | null }[];
}

export interface SupplierQuery {
  readonly bloc: string;
  readonly product: string;
}

/** All years, newest first, largest supplier first. No rows when nobody outside supplies it. */
export async function suppliers(sight: Sight, { bloc, product }: SupplierQuery): Promise<Supplied> {
  const table = await measuredIfAny(sight, method);
  if (table === undefined) return { bloc, product, about: null, rows: [] };
  const outside = (await rowsOf(sight, table, { bloc, product })).filter((row) => row["inside"] !== true);
  const rows = outside.map((row) => ({
    year: Number(row["year"]),
    supplier: String(row["partner"]),
    value: text(row["value"]),
    share: number(row["share_extra"]),
    figure: figureId(table.card, table.manifest.hash, row, "share_extra"),
  }));
  rows.sort((left, right) => right.year - left.year || (right.share ?? 0) - (left.share ?? 0) || (left.supplier < right.supplier ? -1 : 1));
  return { bloc, product, about: await aboutOf(sight, table), rows };
}
