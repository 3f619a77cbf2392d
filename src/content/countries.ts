/** Countries, blocs and who belongs to which bloc when. Names come from the Unicode CLDR that Node carries. */
import { type Words, words } from "#model";
import { z } from "zod";
import { citedOf } from "./citation_columns.ts";
import type { Root } from "./content.ts";
import type { Bloc, Country, Membership } from "./vocabulary.ts";
import { type CsvRow, readRows } from "./csv_file.ts";
import { placeOfFile } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { type Declared, declare, filled, formed, given, once, someWords } from "./rules.ts";
import { readText, type TextFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

export interface World {
  readonly countries: readonly Country[];
  readonly blocs: readonly Bloc[];
  readonly memberships: readonly Membership[];
  /** ISO3 codes and bloc ids. */
  readonly places: Declared;
}

const countryColumns = { required: ["iso3", "iso2", "baci_codes"], optional: ["other_codes", "name_en", "name_nl", "note_en", "note_nl"] };
const memberColumns = {
  required: ["bloc", "member", "valid_from", "valid_to", "publication", "year", "evidence"],
  optional: ["publisher", "place", "url", "confidence", "caveat"],
};
const blocFile = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.union([words, z.strictObject({ name: words })]));

/** Empty, with remarks, where a file is missing. */
export async function readWorld(roots: readonly Root[], remarks: Remarks): Promise<World> {
  const file = async (name: string) => readText(await placeOfFile("countries", name, roots), name, remarks);
  const countryFile = await file("countries.csv");
  const countryCsv = readRows(countryFile, countryColumns, remarks);
  const iso3 = countryCsv.column("iso3");
  const countries = once(
    countryCsv.rows.flatMap((row) => countryOf(row, remarks) ?? []),
    countryFile?.shown ?? "",
    (row) => row.iso3,
    remarks,
  );
  const blocs = blocsOf(await file("blocs.yaml"), remarks);
  const ids = blocs?.map((bloc) => bloc.id);
  const memberships = membershipsOf(await file("blocs.csv"), { member: declare(iso3), bloc: declare(ids) }, remarks);
  return { countries, blocs: blocs ?? [], memberships, places: declare(iso3, ids) };
}

function countryOf(row: CsvRow, remarks: Remarks): (Country & { line: number }) | undefined {
  const iso3 = filled(row, "iso3", remarks) && formed(row, "iso3", "iso3", remarks);
  const iso2 = formed(row, "iso2", "iso2", remarks);
  if (!iso3 || !iso2) return undefined;
  const [code3, code2] = [row.cell("iso3"), row.cell("iso2")];
  const note = someWords(row, "note");
  const name = { en: row.cell("name_en") || cldrName(code2, code3, "en"), nl: row.cell("name_nl") || cldrName(code2, code3, "nl") };
  const about = note === undefined ? {} : { note };
  return {
    iso3: code3,
    iso2: code2,
    name,
    ...about,
    baciCodes: row.items("baci_codes"),
    otherCodes: row.items("other_codes"),
    line: row.line,
  };
}

const displays = { en: new Intl.DisplayNames(["en"], { type: "region" }), nl: new Intl.DisplayNames(["nl"], { type: "region" }) };

/** Names of the CLDR that are longer than people use. */
const shorter: Readonly<Record<string, Words>> = {
  HKG: { en: "Hong Kong", nl: "Hongkong" },
  MAC: { en: "Macao", nl: "Macau" },
};

function cldrName(iso2: string, iso3: string, language: "en" | "nl"): string {
  return shorter[iso3]?.[language] ?? (iso2 === "" ? iso3 : (displays[language].of(iso2) ?? iso3));
}

function blocsOf(file: TextFile | undefined, remarks: Remarks): Bloc[] | undefined {
  const read = file && readCard(file, blocFile, remarks);
  return read && Object.entries(read.card).map(([id, said]) => ({ id, name: "name" in said ? said.name : said }));
}

function membershipsOf(file: TextFile | undefined, known: Record<"bloc" | "member", Declared>, remarks: Remarks): Membership[] {
  if (file === undefined) return [];
  const rows = readRows(file, memberColumns, remarks).rows.flatMap((row) => {
    const cited = citedOf(row, remarks);
    const dates = [formed(row, "valid_from", "date", remarks), formed(row, "valid_to", "date", remarks)].every(Boolean);
    const wrong = (["bloc", "member"] as const).filter((column) => !known[column].has(row.cell(column)));
    const where = { bloc: "countries/blocs.yaml", member: "countries/countries.csv" };
    for (const column of wrong) remarks(row.file, row.line, "reference-unknown", { column, value: row.cell(column), where: where[column] });
    if (cited === undefined || !dates || wrong.length > 0) return [];
    return [{ bloc: row.cell("bloc"), member: row.cell("member"), ...validOf(row), ...cited }];
  });
  return once(rows, file.shown, (row) => `${row.bloc} ${row.member} ${row.validFrom ?? ""}`.trim(), remarks);
}

function validOf(row: CsvRow): Pick<Membership, "validFrom" | "validTo"> {
  return { ...given("validFrom", row.cell("valid_from")), ...given("validTo", row.cell("valid_to")) };
}
