/** Instruments: grants, capital, places, rules and plans that carry technology further. A budget nobody prints is an empty cell. */
import { instrumentKinds, instrumentStatuses, openTo, scopes } from "#model";
import type { Instrument } from "./register_entries.ts";
import type { Columns, CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, filled, given, inRange, isPlace, type KnownToRegisters, oneOf } from "./rules.ts";
import { eachOf, isReadiness, tiedColumns, tiedOf } from "./tied.ts";

const own = [
  "owner",
  "kind",
  "scope",
  "trl_min",
  "trl_max",
  "budget_meur",
  "period",
  "eligible_en",
  "eligible_nl",
  "open_to",
  "country",
  "status",
  "legal_basis",
];
export const instrumentColumns: Columns = { required: [...tiedColumns, ...own] };

/** A row of a register of instruments; undefined, with remarks, when it is not sound. */
export function instrumentOf(row: CsvRow, known: KnownToRegisters, remarks: Remarks): Instrument | undefined {
  const tied = tiedOf(row, known, remarks);
  const kind = oneOf(row, "kind", instrumentKinds, remarks);
  const scope = oneOf(row, "scope", scopes, remarks);
  const status = oneOf(row, "status", instrumentStatuses, remarks);
  const eligible = bothWords(row, "eligible", remarks);
  const sound = [
    filled(row, "owner", remarks),
    isInterval(row, remarks),
    inRange(row, "budget_meur", [0, Infinity], remarks),
    eachOf(row, "open_to", openTo, remarks),
    isPlace(row, "country", known.places, remarks),
  ].every(Boolean);
  if (!tied || !kind || !scope || !status || !eligible || !sound) return undefined;
  return {
    ...tied,
    owner: row.cell("owner"),
    kind,
    scope,
    eligible,
    openTo: row.items("open_to"),
    status,
    ...given("country", row.cell("country")),
    ...given("trlMin", row.cell("trl_min")),
    ...given("trlMax", row.cell("trl_max")),
    ...given("budget", row.cell("budget_meur")),
    ...given("period", row.cell("period")),
    ...given("legalBasis", row.cell("legal_basis")),
  };
}

/** Two whole levels in order, or neither. */
function isInterval(row: CsvRow, remarks: Remarks): boolean {
  if (!["trl_min", "trl_max"].map((column) => isReadiness(row, column, remarks)).every(Boolean)) return false;
  const [low, high] = [row.cell("trl_min"), row.cell("trl_max")];
  if (low === "" && high === "") return true;
  if (low === "" || high === "") return filled(row, low === "" ? "trl_min" : "trl_max", remarks);
  if (low <= high) return true;
  remarks(row.file, row.line, "cell-not-allowed", { column: "trl_max", value: high, allowed: `${low} … 9` });
  return false;
}
