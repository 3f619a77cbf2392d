/** Extracts of PATSTAT, a file per table: an application with its first publication, titles, abstracts, classes and applicants. */
import type { TextFile, TextRow } from "#collect";
import { plainText } from "#model";
import { applicantOf, withoutRepeats } from "./applicants.ts";
import { dateOf, type Applicant, type Patent } from "./patent.ts";

type Files = Readonly<Record<string, readonly TextFile[]>>;

/** One patent per application. Empty without `tls201_appln`. */
export function patstatPatents(files: Files): Patent[] {
  const titles = byApplication(files["patstat_titles"]);
  const abstracts = byApplication(files["patstat_abstracts"]);
  const publications = byApplication(files["patstat_publications"]);
  const [cpc, ipc] = [byApplication(files["patstat_cpc"]), byApplication(files["patstat_ipc"])];
  const applicants = applicantsByApplication(files);
  return (files["patstat_applications"] ?? []).flatMap((file) =>
    file.rows.map((row) => {
      const place = { file: file.name, line: row["source_line"] ?? "" };
      const key = row["appln_id"] ?? "";
      const first = firstOf(publications.get(key) ?? []);
      const number = first
        ? [first["publn_auth"], first["publn_nr"], first["publn_kind"]]
        : [row["appln_auth"], row["appln_nr"], row["appln_kind"]];
      const known = number.every((part) => (part ?? "").trim() !== "");
      const id = known ? number.map((part) => (part ?? "").replaceAll(/[^A-Za-z0-9]/g, "")).join("") : "";
      const title = inEnglish(titles.get(key) ?? [], "appln_title_lg");
      return {
        ...place,
        id,
        family: plainText(row["docdb_family_id"]).replace(/^0$/, ""),
        title: title?.["appln_title"] ?? "",
        abstract: inEnglish(abstracts.get(key) ?? [], "appln_abstract_lg")?.["appln_abstract"] ?? "",
        language: plainText(title?.["appln_title_lg"]),
        date: first?.["publn_date"] ?? row["earliest_publn_date"] ?? "",
        filing: row["appln_filing_date"] ?? "",
        cpc: (cpc.get(key) ?? []).map((one) => one["cpc_class_symbol"] ?? ""),
        ipc: (ipc.get(key) ?? []).map((one) => one["ipc_class_symbol"] ?? ""),
        applicants: applicants.get(key) ?? [],
      };
    }),
  );
}

function byApplication(files: readonly TextFile[] | undefined): Map<string, TextRow[]> {
  const rows = new Map<string, TextRow[]>();
  for (const file of files ?? [])
    for (const row of file.rows) {
      const key = row["appln_id"] ?? "";
      const before = rows.get(key);
      if (before) before.push(row);
      else rows.set(key, [row]);
    }
  return rows;
}

/** The earliest publication; of the same day the one of the lowest kind. */
function firstOf(publications: readonly TextRow[]): TextRow | undefined {
  const order = (row: TextRow) => `${dateOf(row["publn_date"] ?? "") || "9999"} ${row["publn_kind"] ?? ""}`;
  return [...publications].sort((a, b) => (order(a) < order(b) ? -1 : 1))[0];
}

function inEnglish(rows: readonly TextRow[], language: string): TextRow | undefined {
  return rows.find((row) => (row[language] ?? "").trim().toLowerCase() === "en") ?? rows[0];
}

/** Only those with a place among the applicants; one who is an inventor too is a person. Inventors are not read. */
function applicantsByApplication(files: Files): Map<string, Applicant[]> {
  const persons = new Map((files["patstat_persons"] ?? []).flatMap((file) => file.rows).map((row) => [row["person_id"] ?? "", row]));
  const links = (files["patstat_links"] ?? []).flatMap((file) => file.rows).filter((row) => Number(row["applt_seq_nr"]) > 0);
  const found = new Map<string, Applicant[]>();
  for (const link of links.sort((a, b) => Number(a["applt_seq_nr"]) - Number(b["applt_seq_nr"]))) {
    const person = persons.get(link["person_id"] ?? "");
    if (person === undefined) continue;
    const key = link["appln_id"] ?? "";
    const applicant = applicantOf({
      name: person["person_name"] ?? "",
      standard: person["psn_name"] || person["doc_std_name"] || "",
      country: plainText(person["person_ctry_code"]),
      said: Number(link["invt_seq_nr"]) > 0 ? "person" : sectorOf(person["psn_sector"] ?? ""),
    });
    found.set(key, [...(found.get(key) ?? []), applicant]);
  }
  return new Map([...found].map(([key, applicants]) => [key, withoutRepeats(applicants)]));
}

/** What PATSTAT says of the applicant; undefined where it does not know. */
function sectorOf(sector: string): "organisation" | "person" | undefined {
  const said = sector.trim().toUpperCase();
  if (said === "" || said === "UNKNOWN") return undefined;
  return said === "INDIVIDUAL" ? "person" : "organisation";
}
