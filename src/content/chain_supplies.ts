/** The rows of a chain that say who supplies a node, and what else is known about it. */
import { citedOf, hasYear } from "./citation_columns.ts";
import { type Fact, factKinds, providerKinds, type Share } from "./chain_parts.ts";
import type { CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, type Declared, filled, formed, given, inRange, isPlace, type Known, oneOf, refers } from "./rules.ts";

/** A share of a node; `nodes` is where the nodes stand, for the remedy. */
export function shareOf(row: CsvRow, ids: Declared, nodes: string, known: Known, remarks: Remarks): Share | undefined {
  const providerKind = oneOf(row, "provider_kind", providerKinds, remarks);
  const cited = citedOf(row, remarks);
  const value = row.cell("value");
  const sound = [
    filled(row, "node", remarks) && refers(row, "node", ids, nodes, remarks),
    filled(row, "provider", remarks),
    filled(row, "basis", remarks),
    ...["headquarters", "site", "owner_country"].map((column) => isPlace(row, column, known.places, remarks)),
    providerKind !== "country" || isPlace(row, "provider", known.places, remarks),
    value === "" || (hasYear(row, `${row.cell("provider")} ${value} %`, remarks) && inRange(row, "value", [0, 100], remarks)),
  ].every(Boolean);
  if (providerKind === undefined || cited === undefined || !sound) return undefined;
  const [node, provider, basis] = [row.cell("node"), row.cell("provider"), row.cell("basis")];
  const where = { ...given("headquarters", row.cell("headquarters")), ...given("site", row.cell("site")) };
  const owned = { ...given("owner", row.cell("owner")), ...given("ownerCountry", row.cell("owner_country")) };
  return { node, provider, providerKind, ...where, ...owned, basis, value: value === "" ? null : value, ...cited };
}

/** Kinds that hold a length of time or a level, the unit it is given in and what it may be. */
const measured: Readonly<Partial<Record<Fact["kind"], { unit: string; within: readonly [number, number] }>>> = {
  stock: { unit: "days", within: [0, Number.POSITIVE_INFINITY] },
  lead_time: { unit: "days", within: [0, Number.POSITIVE_INFINITY] },
  time_to_recover: { unit: "days", within: [0, Number.POSITIVE_INFINITY] },
  minimum_share: { unit: "%", within: [0, 100] },
};

/** A fact about a node. */
export function factOf(row: CsvRow, ids: Declared, nodes: string, remarks: Remarks): Fact | undefined {
  const kind = oneOf(row, "kind", factKinds, remarks);
  const text = bothWords(row, "text", remarks);
  const cited = citedOf(row, remarks);
  const [value, low, high] = [row.cell("value"), row.cell("low"), row.cell("high")];
  const onlyWords = (kind === "note" || kind === "trade_difference") && value === "" && low === "" && high === "";
  const sound = [
    filled(row, "node", remarks) && refers(row, "node", ids, nodes, remarks),
    ["value", "low", "high"].map((column) => formed(row, column, "decimal", remarks)).every(Boolean) && inOrder(row, remarks),
    kind === undefined || isMeasured(row, kind, remarks),
    onlyWords || hasYear(row, [row.cell("subject"), value].join(" ").trim() || row.cell("node"), remarks),
  ].every(Boolean);
  if (kind === undefined || text === undefined || cited === undefined || !sound) return undefined;
  const subject = { ...given("subject", row.cell("subject")), ...given("value", value), ...given("low", low), ...given("high", high) };
  return { node: row.cell("node"), kind, ...subject, ...given("unit", row.cell("unit")), text, ...cited };
}

/** low ≤ value ≤ high, as far as they are filled. */
function inOrder(row: CsvRow, remarks: Remarks): boolean {
  const given = ["low", "value", "high"].filter((column) => row.cell(column) !== "");
  const wrong = given.slice(1).filter((column, index) => Number(row.cell(given[index] ?? "")) > Number(row.cell(column)));
  if (wrong.length === 0) return true;
  remarks(row.file, row.line, "range-turned", { low: row.cell("low"), value: row.cell("value"), high: row.cell("high") });
  return false;
}

function isMeasured(row: CsvRow, kind: Fact["kind"], remarks: Remarks): boolean {
  const asked = measured[kind];
  if (asked === undefined) return true;
  const columns = ["value", "low", "high"].filter((column) => row.cell(column) !== "");
  if (columns.length === 0) remarks(row.file, row.line, "fact-without-number", { kind });
  const unit = row.cell("unit");
  if (unit !== asked.unit) remarks(row.file, row.line, "unit-wrong", { kind, unit, wanted: asked.unit });
  const within = columns.map((column) => inRange(row, column, asked.within, remarks)).every(Boolean);
  return columns.length > 0 && unit === asked.unit && within;
}
