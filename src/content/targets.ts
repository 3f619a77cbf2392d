/** Targets: a number a document sets, and what was measured of it. Without a measured value a target is unknown, never missed. */
import { measureBases, type RegisterCard, targetDirections } from "#model";
import { isDue } from "./actions.ts";
import { citationColumns, citedOf } from "./citation_columns.ts";
import type { Target, TargetMeasure } from "./register_entries.ts";
import type { Columns, CsvRow } from "./csv_file.ts";
import { readRows } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, declare, type Declared, filled, formed, given, type KnownToRegisters, oneOf, refers, someWords } from "./rules.ts";
import type { TextFile } from "./text_file.ts";

const own = [
  "id",
  "name_en",
  "name_nl",
  "value",
  "unit_en",
  "unit_nl",
  "direction",
  "base_year",
  "due",
  "due_as_printed",
  "owner",
  "indicator",
];
export const targetColumns: Columns = { required: [...own, ...citationColumns] };
/** `year` is the year the value is about, as in every citation. */
const measuredColumns: Columns = { required: ["target", "value", "basis", ...citationColumns] };

/** Reads a row of a register of targets with the owners of its card; undefined, with remarks, when it is not sound. */
export function targetsOf(card: RegisterCard | undefined) {
  const owners = declare(card?.owners && Object.keys(card.owners));
  return (row: CsvRow, _known: KnownToRegisters, remarks: Remarks): Target | undefined => {
    const name = bothWords(row, "name", remarks);
    const direction = oneOf(row, "direction", targetDirections, remarks);
    const cited = citedOf(row, remarks);
    const unit = someWords(row, "unit");
    const sound = [
      filled(row, "id", remarks) && formed(row, "id", "identifier", remarks),
      formed(row, "value", "decimal", remarks),
      formed(row, "base_year", "year", remarks),
      isDue(row, remarks),
      filled(row, "owner", remarks) && refers(row, "owner", owners, "list.yaml", remarks),
      formed(row, "indicator", "identifier", remarks),
    ].every(Boolean);
    if (!name || !direction || !cited || !sound) return undefined;
    return {
      id: row.cell("id"),
      name,
      ...given("value", row.cell("value")),
      ...(unit === undefined ? {} : { unit }),
      direction,
      ...given("baseYear", row.cell("base_year")),
      ...given("due", row.cell("due")),
      ...given("dueAsPrinted", row.cell("due_as_printed")),
      owners: row.items("owner"),
      ...given("indicator", row.cell("indicator")),
      ...cited,
    };
  };
}

/** `measured.csv` beside the targets; empty when it is not there. */
export function measuredOf(file: TextFile | undefined, targets: Declared, remarks: Remarks): TargetMeasure[] {
  return readRows(file, measuredColumns, remarks).rows.flatMap((row): TargetMeasure[] => {
    const basis = oneOf(row, "basis", measureBases, remarks);
    const cited = citedOf(row, remarks);
    const sound = [
      filled(row, "target", remarks) && refers(row, "target", targets, "entries.csv", remarks),
      filled(row, "year", remarks) && formed(row, "year", "year", remarks),
      filled(row, "value", remarks) && formed(row, "value", "decimal", remarks),
    ].every(Boolean);
    if (basis === undefined || cited === undefined || !sound) return [];
    return [{ target: row.cell("target"), year: row.cell("year"), value: row.cell("value"), basis, ...cited }];
  });
}
