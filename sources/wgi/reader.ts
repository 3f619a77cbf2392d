/**
 * Worldwide Governance Indicators as the raw-material method uses them: 2·(2.5 − mean of the six estimates), so 0 is best and 10 worst,
 * averaged over 2016–2019, the years behind the assessment of 2023. A country with an estimate missing in those years gives no row.
 */
import type { DraftRow, SourceReader, TextRow } from "#collect";

const years = ["2016", "2017", "2018", "2019"];
const estimates = [
  "ControlofCorruption",
  "GovernmentEffectiveness",
  "PoliticalStability",
  "RegulatoryQuality",
  "RuleofLaw",
  "VoiceandAccountability",
];

const read: SourceReader = (files) => {
  const governance = (files["estimates"] ?? []).flatMap((file) => {
    const countries = new Map<string, TextRow[]>();
    for (const row of file.rows) {
      const country = row["iso3"] ?? "";
      if (years.includes(row["year"] ?? "")) countries.set(country, [...(countries.get(country) ?? []), row]);
    }
    return [...countries].flatMap(([country, rows]) => scaled(country, rows, file.name));
  });
  return { tables: { governance } };
};
export default read;

function scaled(country: string, rows: readonly TextRow[], file: string): DraftRow[] {
  const values = rows.flatMap((row) => estimates.map((name) => row[name] ?? ""));
  const source = { source_file: file, source_line: rows[0]?.["source_line"] ?? "" };
  if (values.length !== years.length * estimates.length || values.some((value) => value.trim() === "")) return [];
  const mean = values.reduce((sum, value) => sum + Number(value), 0) / values.length;
  return [{ country, period: "2016-2019", wgi_scaled: (2 * (2.5 - mean)).toFixed(6), ...source }];
}
