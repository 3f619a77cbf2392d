/**
 * The world tables of the Mineral Commodity Summaries, in the layout of 2025 (a column per year and statistic) and in that of 2026 (a line
 * per value). A value stays as printed: a cell that is no plain number (W, NA, >…, Large) leaves the value unknown and is kept as text.
 */
import type { DraftRow, ReaderRemark, SourceReader, TextFile, TextRow } from "#collect";

type Statistic = "production" | "capacity" | "reserves";

interface Figure {
  readonly edition: string;
  readonly commodity: string;
  readonly statistic: Statistic;
  readonly series: string;
  readonly place: string;
  readonly year: string;
  readonly unit: string | null;
  readonly cell: string;
  readonly estimated: boolean;
  readonly note: string | null;
  readonly file: string;
  readonly line: string;
}

const read: SourceReader = (files) => {
  const remarks: ReaderRemark[] = [];
  const wide = (files["world_data"] ?? []).flatMap((file) => wideFigures(file));
  const long = (files["commodities_data"] ?? []).flatMap((file) => longFigures(file, remarks));
  const figures = [...wide, ...long];
  return { tables: { production: figures.map(draftOf) }, remarks, doubts: totalsOff(figures) };
};
export default read;

// ── The layout of 2025: one line per commodity, type and country ────────────────────────────────────────────────────

/** Where a statistic stands: the column of its values, that of its notes, and the year. */
const columns = [
  { statistic: "production", year: "2023", column: "PROD_2023", notes: "PROD_NOTES" },
  { statistic: "production", year: "2024", column: "PROD_EST_ 2024", notes: "PROD_NOTES" },
  { statistic: "capacity", year: "2023", column: "CAP_2023", notes: "CAP_NOTES" },
  { statistic: "capacity", year: "2024", column: "CAP_EST_ 2024", notes: "CAP_NOTES" },
  { statistic: "reserves", year: "2024", column: "RESERVES_2024", notes: "RESERVE_NOTES" },
] as const;
type WideColumn = (typeof columns)[number];

function wideFigures(file: TextFile): Figure[] {
  const filled = new Map<string, Set<string>>();
  for (const row of file.rows)
    for (const { column, notes } of columns)
      if (clean(row[column]) !== "" || (notes === "RESERVE_NOTES" && clean(row[notes]) !== "")) addTo(filled, typeOf(row), column);
  return file.rows.flatMap((row) => {
    const there = filled.get(typeOf(row)) ?? new Set();
    return columns.filter((column) => speaks(row, column, there)).map((column) => wideFigure(file, row, column));
  });
}

/** A column that is empty for a whole table says nothing about it; production is listed all the same, as unknown, but not beside a capacity. */
function speaks(row: TextRow, { statistic, column }: WideColumn, there: ReadonlySet<string>): boolean {
  const other = /^reserves|capacity/i.test(clean(row["TYPE"]));
  return there.has(column) || (statistic === "production" && !other);
}

function wideFigure(file: TextFile, row: TextRow, { statistic, year, column, notes }: WideColumn): Figure {
  const type = clean(row["TYPE"]);
  const note = clean(row[notes]);
  const place = clean(row["COUNTRY"]);
  // A total of several types together is a series of its own.
  const [, several] = /^World total \((.* and .*), rounded\)$/i.exec(place) ?? [];
  return {
    edition: clean(row["SOURCE"]).replace(/^MCS/, ""),
    commodity: clean(row["COMMODITY"]),
    statistic: statistic === "production" && /capacity/i.test(type) ? "capacity" : statistic,
    series: several === undefined ? type : `Mine production, ${several}`,
    place,
    year,
    unit: unitIn(note) ?? unitOf(clean(row["UNIT_MEAS"])),
    // A cell is empty where the printed table has a dash, NA or W; which of them stands in the note, if anywhere.
    cell: clean(row[column]) || wordIn(note, year),
    estimated: statistic !== "reserves" && estimatedIn(note, type, year),
    note: note || null,
    file: file.name,
    line: row["source_line"] ?? "",
  };
}

/** The latest year is estimated unless the note says that it was reported; the year before only where type or note say so. */
function estimatedIn(note: string, type: string, year: string): boolean {
  if (year === "2024") return !/^repr?o[rt]+ed\.?$/i.test(note);
  return /,\s*estimated$/i.test(type) || /^estimated\b(?! based)/i.test(note);
}

function typeOf(row: TextRow): string {
  return `${clean(row["COMMODITY"])} | ${clean(row["TYPE"])}`;
}

function addTo<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  sets.set(key, (sets.get(key) ?? new Set<Value>()).add(value));
}

/** What the note says in place of a number. */
function wordIn(note: string, year: string): string {
  if (/^W for 23-24$/.test(note)) return "W";
  if (/^less than 1\/2 unit$/i.test(note)) return "<0.5";
  const [, word, only] = /^(NA|XX|Large|Small|Moderate(?: to large)?|Included .*)(?: for (\d{4}))?$/i.exec(note) ?? [];
  return word === undefined || (only !== undefined && only !== year) ? "" : word;
}

/** The unit of reserves where the note gives another one than that of production. */
function unitIn(note: string): string | undefined {
  if (/^(crude ore|iron content), million metric tons$/i.test(note)) return "million t";
  return /reserve data is thousand metric tons/i.test(note) ? "thousand t" : undefined;
}

// ── The layout of 2026: one line per value ──────────────────────────────────────────────────────────────────────────

const leftOut = /^(Salient Statistics.United States|Import Sources)$/;
const statistics: Readonly<Record<string, Statistic>> = { Production: "production", Capacity: "capacity", Reserves: "reserves" };

function longFigures(file: TextFile, remarks: ReaderRemark[]): Figure[] {
  const edition = /MCS(\d{4})/i.exec(file.name)?.[1] ?? "";
  const refuse = (row: TextRow, what: string) => remarks.push({ file: file.name, line: Number(row["source_line"]), what });
  const rows = file.rows.filter((row) => {
    const section = clean(row["Section"]);
    if (leftOut.test(section)) return false;
    if (!section.startsWith("World ")) refuse(row, `the section “${section}” is neither a world table nor one of those left out by name`);
    return section.startsWith("World ");
  });
  const bases = totalsByTable(rows);
  return rows.flatMap((row) => {
    const printed = clean(row["Statistics"]);
    const statistic = statistics[printed];
    if (statistic === undefined) {
      refuse(row, `the statistic “${printed}” of a world table is not one of ${Object.keys(statistics).join(", ")}`);
      return [];
    }
    const note = clean(row["Notes"]);
    const cell = clean(row["Value"]);
    return {
      edition,
      commodity: clean(row["Commodity"]),
      statistic,
      series: baseOf(row, bases),
      place: clean(row["Country"]),
      year: clean(row["Year"]),
      unit: unitOf(clean(row["Unit"])),
      cell: cell === "s" && /less than\s*(½|1\/2)\s*unit/i.test(note) ? "<0.5" : cell,
      estimated: /(^|-- )estimated/i.test(note),
      note: note || null,
      file: file.name,
      line: row["source_line"] ?? "",
    };
  });
}

/** The details of the lines that give a world total, without the word that they are rounded. */
function totalsByTable(rows: readonly TextRow[]): Map<string, string[]> {
  const bases = new Map<string, string[]>();
  for (const row of rows) {
    const table = tableOf(row);
    if (clean(row["Country"]) === "World total") bases.set(table, [...(bases.get(table) ?? []), detailOf(row)]);
  }
  return bases;
}

/** The series a line belongs to: that of the total it adds to, so that “Mine production: crude” counts under “Mine production”. */
function baseOf(row: TextRow, bases: ReadonlyMap<string, string[]>): string {
  const detail = detailOf(row);
  const found = [...(bases.get(tableOf(row)) ?? [])].sort((a, b) => b.length - a.length);
  const same = found.find((base) => base.toLowerCase() === detail.toLowerCase());
  const start = (text: string) => text.split(/[—\uFFFD]/)[0];
  return same ?? found.find((base) => detail.startsWith(base)) ?? found.find((base) => start(base) === start(detail)) ?? detail;
}

function tableOf(row: TextRow): string {
  return `${clean(row["Commodity"])} | ${clean(row["Statistics"])}`;
}

function detailOf(row: TextRow): string {
  return clean(row["Statistics_detail"]).replace(/[:,]\s*rounded$/i, "");
}

// ── From a figure to a row ──────────────────────────────────────────────────────────────────────────────────────────

function draftOf({ cell, estimated, file, line, ...figure }: Figure): DraftRow {
  const { value, printed } = amount(cell);
  const name = folded(`${figure.commodity} | ${figure.statistic} | ${figure.series.replace(/,\s*estimated$/i, "")}`);
  const area = areaOf(figure.place);
  return {
    ...figure,
    // The maps of the card turn the name into what it stands for.
    substance: name,
    material: name,
    stage: name,
    type: name,
    area,
    country: area === "country" ? countryIn(figure.place) : null,
    value,
    printed,
    estimated: estimated ? "yes" : "no",
    withheld: printed === "W" ? "yes" : "no",
    source_file: file,
    source_line: line,
  };
}

/** A plain number without its commas; a dash is zero; what else USGS prints for unknown is kept as text. The rest fails the check. */
function amount(cell: string): { value: string | null; printed: string | null } {
  if (cell === "") return { value: null, printed: null };
  if (/^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$/.test(cell)) return { value: cell.replaceAll(",", ""), printed: null };
  if (/^[—–\uFFFD]$/.test(cell)) return { value: "0", printed: null };
  const known = /^(W|NA|s|[<>]\s*[\d,.]+|[\d,]+\s*[-–]\s*[\d,]+|(Very small|Small|Moderate|Moderate to large|Large)|XX|Included .*)$/i;
  return known.test(cell) ? { value: null, printed: cell === "s" ? "note" : cell } : { value: cell, printed: null };
}

function areaOf(place: string): "country" | "group" | "other" | "world" {
  if (/^world total\b/i.test(place)) return "world";
  if (/^other countries\b/i.test(place)) return "other";
  return place === "United States and Canada" ? "group" : "country";
}

/** The name without what USGS adds between brackets; the two Congos keep theirs. */
function countryIn(place: string): string {
  return place.startsWith("Congo (") ? place : place.replace(/\s*\(.*\)$/, "");
}

const units: Readonly<Record<string, string>> = {
  "metric tons": "t",
  tons: "t",
  "thousand metric tons": "thousand t",
  "thousand metric dry tons": "thousand t dry",
  "million metric tons": "million t",
  kilograms: "kg",
  "million carats": "million carats",
  "thousand carats": "thousand carats",
  "thousands of carats": "thousand carats",
  "million cubic meters": "million m³",
  "million liters": "million l",
};

function unitOf(printed: string): string | null {
  return printed === "" ? null : (units[printed] ?? printed);
}

// ── Totals ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Names under which one line of a table stands apart from the others of the same total. */
const torn: Readonly<Record<string, string>> = {
  "Talc, crude": "Talc and Pyrophyllite",
  "Soda ash, natural, mine production": "Mine production, natural",
};

/** Tables whose lines are more than a twentieth away from the printed total: totals are rounded, often to two digits. */
function totalsOff(figures: readonly Figure[]): ReaderRemark[] {
  const tables = new Map<string, Figure[]>();
  for (const figure of figures) {
    const [commodity, series] = [figure.commodity, figure.series].map((name) => torn[name] ?? name);
    const table = [figure.edition, commodity, figure.statistic, series, figure.year].join(" | ");
    tables.set(table, [...(tables.get(table) ?? []), figure]);
  }
  return [...tables.values()].flatMap((lines) => {
    const [total, second] = lines.filter(({ place }) => areaOf(place) === "world");
    const printed = Number(amount(total?.cell ?? "").value ?? Number.NaN);
    if (total === undefined || second !== undefined || Number.isNaN(printed)) return [];
    const parts = lines.filter((line) => line !== total).map(({ cell }) => amount(cell));
    const sum = parts.reduce((before, { value }) => before + Number(value ?? 0), 0);
    // Below the total there may be what nobody publishes.
    const short = sum < printed * 0.95 && parts.length > 1 && parts.every(({ value }) => value !== null);
    if (!short && sum <= printed * 1.05) return [];
    const { commodity, series, year } = total;
    return {
      file: total.file,
      line: Number(total.line),
      what: `${commodity}, ${series}, ${year}: the lines add up to ${round(sum)}, the printed total is ${printed}`,
    };
  });
}

function round(sum: number): number {
  return Math.round(sum * 1000) / 1000;
}

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function clean(printed: string | undefined): string {
  return (printed ?? "").replaceAll(/\s+/g, " ").trim();
}

/** A name as `series.csv` writes it: small letters, and one sign for dashes, apostrophes and what a copy has lost of them. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[–—‘’'\uFFFD]/g, "-");
}
