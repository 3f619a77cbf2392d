/** Services that should hear of research which could serve their domain. Services, never persons. */
import { serviceDomains, serviceLevels } from "#model";
import type { Service } from "./register_entries.ts";
import type { Columns, CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { filled, given, isPlace, type KnownToRegisters, oneOf } from "./rules.ts";
import { eachOf, tiedColumns, tiedOf } from "./tied.ts";

export const serviceColumns: Columns = { required: [...tiedColumns, "owner", "level", "country", "domains", "contact"] };

/** A row of a register of services; undefined, with remarks, when it is not sound. */
export function serviceOf(row: CsvRow, known: KnownToRegisters, remarks: Remarks): Service | undefined {
  const tied = tiedOf(row, known, remarks);
  const level = oneOf(row, "level", serviceLevels, remarks);
  const sound = [
    filled(row, "owner", remarks),
    filled(row, "domains", remarks) && eachOf(row, "domains", serviceDomains, remarks),
    isPlace(row, "country", known.places, remarks),
    isAddress(row, remarks),
  ].every(Boolean);
  if (tied === undefined || level === undefined || !sound) return undefined;
  const owner = row.cell("owner");
  return {
    ...tied,
    owner,
    level,
    domains: row.items("domains"),
    ...given("country", row.cell("country")),
    ...given("contact", row.cell("contact")),
  };
}

/** A page, not the address of somebody. */
function isAddress(row: CsvRow, remarks: Remarks): boolean {
  const value = row.cell("contact");
  if (value === "" || (URL.canParse(value) && /^https?:/.test(value))) return true;
  remarks(row.file, row.line, "cell-not-allowed", { column: "contact", value, allowed: "https://…" });
  return false;
}
