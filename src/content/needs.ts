/** Capability needs: what somebody says must be there, by when. A level, a share or a date that nobody prints is an empty cell. */
import { needDomains, needSectors } from "#model";
import type { Need } from "./register_entries.ts";
import type { Columns, CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { formed, given, inRange, type KnownToRegisters, oneOf, refers } from "./rules.ts";
import { isReadiness, tiedColumns, tiedOf } from "./tied.ts";

export const needColumns: Columns = {
  required: [...tiedColumns, "domain", "sector", "by_date", "trl_required", "share_required", "nodes"],
};

/** A row of a register of needs; undefined, with remarks, when it is not sound. */
export function needOf(row: CsvRow, known: KnownToRegisters, remarks: Remarks): Need | undefined {
  const tied = tiedOf(row, known, remarks);
  const domain = oneOf(row, "domain", needDomains, remarks);
  const sector = oneOf(row, "sector", needSectors, remarks);
  const sound = [
    formed(row, "by_date", "date", remarks),
    isReadiness(row, "trl_required", remarks),
    inRange(row, "share_required", [0, 100], remarks),
    refers(row, "nodes", known.nodes, "chains/", remarks),
  ].every(Boolean);
  if (tied === undefined || domain === undefined || sector === undefined || !sound) return undefined;
  return {
    ...tied,
    domain,
    sector,
    nodes: row.items("nodes"),
    ...given("byDate", row.cell("by_date")),
    ...given("trlRequired", row.cell("trl_required")),
    ...given("shareRequired", row.cell("share_required")),
  };
}
