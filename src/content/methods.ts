/** The card of a method, its SELECT and its worked example. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { kinds, type MethodCard, methodCard } from "#model";
import type { MethodFolder, SourceFolder } from "./card_folders.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { inputsRead, isOneSelect, parametersUsed, withoutComments } from "./select.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { type CardFile, readCard } from "./yaml_file.ts";

/** The method in this folder; undefined, with remarks, without a sound card and a SELECT. */
export async function readMethod(place: Place, remarks: Remarks): Promise<MethodFolder | undefined> {
  const cardFile = await readText(place, "method.yaml", remarks);
  const sqlFile = await readText(place, "method.sql", remarks);
  const read = cardFile && readCard(cardFile, methodCard, remarks);
  const plain = sqlFile && withoutComments(sqlFile.text);
  const select = plain !== undefined && isOneSelect(plain);
  if (plain !== undefined && !select) remarks(shownFile(place, "method.sql"), 1, "sql-not-one-select", {});
  if (read === undefined || sqlFile === undefined || plain === undefined || !select) return undefined;
  const { card, lineOf } = read;
  const file = shownFile(place, "method.yaml");
  if (card.id !== nameOf(place)) remarks(file, lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  checkOutput(file, read, remarks);
  checkSelect(place, read, plain, remarks);
  await checkExample(place, card, remarks);
  return {
    id: card.id,
    folder: place.folder,
    own: place.own,
    hash: hashOf([cardFile, sqlFile]),
    card,
    sql: sqlFile.text,
    example: join(place.folder, "example"),
  };
}

function checkOutput(file: string, { card, lineOf }: CardFile<MethodCard>, remarks: Remarks): void {
  const columns = new Set(Object.keys(card.output.columns));
  const where = "output.columns";
  for (const [index, value] of card.output.key.entries()) {
    if (!columns.has(value)) remarks(file, lineOf(["output", "key", index]), "reference-unknown", { column: "output.key", value, where });
  }
  for (const [index, text] of (card.output.order ?? []).entries()) {
    const [value = ""] = text.split(" ");
    if (!columns.has(value))
      remarks(file, lineOf(["output", "order", index]), "reference-unknown", { column: "output.order", value, where });
  }
  const { year } = card.output;
  if (year !== undefined && !columns.has(year))
    remarks(file, lineOf(["output", "year"]), "reference-unknown", { column: "output.year", value: year, where });
}

function checkSelect(place: Place, { card, lineOf }: CardFile<MethodCard>, sql: string, remarks: Remarks): void {
  const [file, sqlName] = [shownFile(place, "method.yaml"), shownFile(place, "method.sql")];
  const read = inputsRead(sql);
  for (const { input, line } of read) if (!(input in card.inputs)) remarks(sqlName, line, "sql-input-unknown", { input });
  const names = new Set(read.map((one) => one.input));
  for (const input of Object.keys(card.inputs))
    if (!names.has(input)) remarks(file, lineOf(["inputs", input]), "sql-input-unused", { input });
  const used = parametersUsed(sql);
  for (const { parameter, line } of used) {
    if (!(parameter in card.parameters)) remarks(sqlName, line, "sql-parameter", { parameter, here: "method.sql", there: "method.yaml" });
  }
  const parameters = new Set(used.map((one) => one.parameter));
  for (const parameter of Object.keys(card.parameters)) {
    if (parameters.has(parameter)) continue;
    remarks(file, lineOf(["parameters", parameter]), "sql-parameter", { parameter, here: "method.yaml", there: "method.sql" });
  }
}

async function checkExample(place: Place, card: MethodCard, remarks: Remarks): Promise<void> {
  const names = ["example.yaml", "expected.csv", ...Object.keys(card.inputs).map((input) => `${input}.csv`)];
  for (const name of names) {
    const there = await access(join(place.folder, "example", name)).then(
      () => true,
      () => false,
    );
    if (!there) remarks(shownFile(place, `example/${name}`), undefined, "file-missing", { what: name });
  }
}

/** Every input of a method exists: a table of a source, a result of a method, a kind or one of its properties. */
export function checkInputs(
  place: Place,
  method: MethodFolder,
  sources: readonly SourceFolder[],
  methods: ReadonlySet<string>,
  remarks: Remarks,
): void {
  for (const [name, address] of Object.entries(method.card.inputs)) {
    if (exists(address, sources, methods)) continue;
    const [stage] = address.split("/");
    const where = { clean: "sources/", measured: "methods/" }[stage ?? ""] ?? "src/model/kinds.ts";
    remarks(shownFile(place, "method.yaml"), undefined, "reference-unknown", { column: `inputs.${name}`, value: address, where });
  }
}

function exists(address: string, sources: readonly SourceFolder[], methods: ReadonlySet<string>): boolean {
  const [stage, owner = "", table = ""] = address.split("/");
  if (stage === "clean") return table in (sources.find((source) => source.id === owner)?.card.tables ?? {});
  if (stage === "measured") return methods.has(owner) && table === "result";
  const [kind = "", property] = owner.split(".");
  const declared = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  return declared !== undefined && (property === undefined || property in declared.properties);
}
