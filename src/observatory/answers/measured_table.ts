/** The table of a method with its columns and what it was made of. */
import type { Where } from "#measure";
import { problem } from "#model";
import { measuredTable, rowsOf } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { aboutOf } from "./about.ts";
import { columnsOf } from "./library.ts";

export interface MeasureQuery {
  readonly method: string;
  /** Column → values; none means all. */
  readonly where?: Where;
  /** `name=value`. */
  readonly set?: readonly string[];
}

/** Throws what measuring throws, and `parameter-not-understood` for a `set` without `=`. */
export async function measured(sight: Sight, { method, where = {}, set = [] }: MeasureQuery) {
  const table = await measuredTable(sight, method, parametersIn(set));
  const rows = await rowsOf(sight, table, where);
  return {
    about: await aboutOf(sight, table),
    columns: columnsOf(table.card),
    key: [...table.card.output.key],
    rows: rows.map((row) => ({ ...row })),
  };
}

export function parametersIn(set: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    set.map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw problem("parameter-not-understood", { text });
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }),
  );
}
