/** Which fields of statistics stand in for a technology: `fields.csv` of a list, where it has one. */
import { type FieldMatch, fieldFits } from "./vocabulary.ts";
import { readRows } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { type Declared, filled, given, oneOf, refers } from "./rules.ts";
import { type Place, readText, type TextFile } from "./text_file.ts";

const columns = { required: ["technology", "scheme", "field", "fit", "evidence"], optional: ["note"] };

/** `evidence` is `judgement`: no publication says it. Empty without the file. */
export async function readFields(
  place: Place,
  technologies: Declared,
  remarks: Remarks,
): Promise<{ file: TextFile | undefined; rows: FieldMatch[] }> {
  const file = await readText(place, "fields.csv", remarks, true);
  const rows = readRows(file, columns, remarks).rows.flatMap((row): FieldMatch[] => {
    const fit = oneOf(row, "fit", fieldFits, remarks);
    const sound = [
      filled(row, "technology", remarks) && refers(row, "technology", technologies, "entries.csv", remarks),
      filled(row, "scheme", remarks),
      filled(row, "field", remarks),
      oneOf(row, "evidence", ["judgement"], remarks) !== undefined,
    ].every(Boolean);
    if (fit === undefined || !sound) return [];
    const [technology, scheme, field] = [row.cell("technology"), row.cell("scheme"), row.cell("field")];
    return [{ technology, scheme, field, fit, ...given("note", row.cell("note")) }];
  });
  return { file, rows };
}
