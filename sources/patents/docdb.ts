/** Tables in the layout of the bibliographic database of the European Patent Office (DOCDB), a line per publication. */
import type { TextFile, TextRow } from "#collect";
import { plainText } from "#model";
import { applicantOf, lettersOf, withoutRepeats } from "./applicants.ts";
import { listOf, type Applicant, type Patent } from "./patent.ts";

/** Patents of the file. */
export function docdbPatents(file: TextFile): Patent[] {
  return file.rows.map((row) => {
    const place = { file: file.name, line: row["source_line"] ?? "" };
    return {
      ...place,
      id: plainText(row["publication_number"]).replaceAll(" ", "").toUpperCase(),
      family: plainText(row["family_id"]),
      title: row["title"] ?? "",
      abstract: row["abstract"] ?? "",
      language: "",
      date: row["publication_date"] ?? "",
      filing: row["filing_date"] ?? "",
      cpc: listOf(row["cpc_codes"] ?? ""),
      ipc: listOf(row["ipc_codes"] ?? ""),
      applicants: docdbApplicants(row),
    };
  });
}

/**
 * The names begin with the office's own form of the first applicant, followed by all applicants as written. Countries stand in the order of the
 * names as written; where their number differs, only one that is the same for all, or that of the first, is known.
 */
function docdbApplicants(row: TextRow): Applicant[] {
  const names = (row["applicant_names"] ?? "")
    .split(";")
    .map((name) => plainText(name))
    .filter((name) => name !== "");
  const [standard = "", ...rest] = names;
  const written = rejoined(rest.length === 0 ? names : rest, standard);
  const countries = listOf(row["applicant_countries"] ?? "");
  const one = new Set(countries).size === 1 && countries.length > 1 ? countries[0] : undefined;
  const countryOf = (index: number) =>
    countries.length === written.length ? countries[index] : (one ?? (index === 0 && countries.length === 1 ? countries[0] : undefined));
  return withoutRepeats(
    written.map((name, index) => {
      const country = countryOf(index);
      return applicantOf({ name, ...(index === 0 ? { standard } : {}), ...(country === undefined ? {} : { country }) });
    }),
  );
}

/** `SURNAME; FIRST` that the list took apart at the comma of a person is one name again: together they are the office's own form. */
function rejoined(names: readonly string[], standard: string): string[] {
  const [surname = "", first = "", ...others] = names;
  const parted = names.length > 1 && lettersOf(surname + first) === lettersOf(standard);
  return parted ? [`${surname}, ${first}`, ...others] : [...names];
}
