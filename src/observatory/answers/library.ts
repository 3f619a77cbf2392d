/** Sources, methods and reports as a reader finds them on the shelf. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { formatLabel, type Manifest, type MethodCard } from "#model";
import type { SourceFolder } from "#content";
import { knownMethod } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import { byText } from "./pieces.ts";

export async function sources(sight: Sight) {
  const manifests = await sight.view.manifests();
  return {
    sources: sight.content.sources.map((source) =>
      sourceOf(
        source,
        manifests.filter((one) => one.name === source.id),
      ),
    ),
  };
}

function sourceOf({ card, id }: SourceFolder, manifests: readonly Manifest[]) {
  const { name, description, publisher, homepage, cadence, consent, label, licence, corrections, caveats } = card;
  return {
    id,
    name,
    description,
    publisher,
    licence: { name: licence.name, url: licence.url ?? null, redistribution: licence.redistribution },
    homepage,
    cadence,
    consent,
    label,
    age: manifests.length === 0 ? null : ageOf(manifests.flatMap((manifest) => manifest.parts)),
    tables: manifests.flatMap((manifest) => tablesOf(card.tables, manifest)),
    command: `octant collect ${id}${card.downloads.some((address) => address.includes("{year}")) ? " --year 2024" : ""}`,
    corrections: corrections.map((one) => ({ id: one.id, reason: one.reason, status: one.status })),
    caveats: [...caveats],
  };
}

function tablesOf(tables: SourceFolder["card"]["tables"], manifest: Manifest) {
  return [...new Set(manifest.parts.map((part) => part.table))].sort(byText).map((id) => {
    const parts = manifest.parts.filter((part) => part.table === id);
    return {
      id,
      name: tables[id]?.name ?? { en: id },
      label: formatLabel(manifest.label),
      hash: manifest.hash,
      rows: parts.reduce((sum, part) => sum + part.rows, 0),
      parts: parts.map((part) => ({ part: part.part, rows: part.rows, ...ageOf([part]) })),
    };
  });
}

/** The glossary, by name in English. */
export function glossary({ content }: Sight) {
  return { terms: [...content.glossary].sort((left, right) => byText(left.name.en, right.name.en)) };
}

export function methods({ content }: Sight) {
  return { methods: content.methods.map(({ card }) => headOf(card)) };
}

function headOf({ id, version, name, question }: MethodCard) {
  return { id, version, name, question };
}

/** One method with its worked example. Throws `method-unknown`. */
export async function method(sight: Sight, id: string) {
  const { card, sql, example } = knownMethod(sight, id);
  return {
    ...headOf(card),
    formula: card.formula,
    sql,
    unit: card.unit ?? null,
    key: [...card.output.key],
    columns: columnsOf(card),
    inputs: Object.entries(card.inputs).map(([name, address]) => ({ name, address })),
    parameters: Object.entries(card.parameters).map(([name, parameter]) => ({
      ...parameter,
      id: name,
      min: parameter.min ?? null,
      max: parameter.max ?? null,
      choices: parameter.choices ?? [],
      citation: parameter.citation ?? null,
    })),
    citations: [...card.citations],
    caveats: [...card.caveats],
    workedExample: await workedExample(card, example),
  };
}

export function columnsOf(card: MethodCard) {
  return Object.entries(card.output.columns).map(([name, column]) => ({
    name,
    type: column.type,
    unit: column.unit ?? null,
    title: column.name,
    meaning: column.meaning ?? null,
    digits: column.digits ?? null,
  }));
}

async function workedExample(card: MethodCard, folder: string) {
  const inputs = await Promise.all(Object.keys(card.inputs).map((name) => exampleTable(folder, name)));
  const expected = await exampleTable(folder, "expected", Infinity);
  return expected === undefined ? null : { inputs: inputs.filter((table) => table !== undefined), expected };
}

async function exampleTable(folder: string, name: string, most = 20) {
  const text = await readFile(join(folder, `${name}.csv`), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const [columns = [], ...rows] = parse(text, { bom: true, skip_empty_lines: true });
  const shown = rows.slice(0, most).map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] || null])));
  return { name, columns, rows: shown };
}

/** Reports, and cases: both are printed. */
export function reports({ content }: Sight) {
  const shown = (kind: "report" | "case") => (folder: (typeof content.reports)[number] | (typeof content.cases)[number]) => {
    const { id, version, title, question, audience, figures } = folder.card;
    return { kind, id, version, title, question, audience, figures: Object.keys(figures).length };
  };
  return { reports: [...content.reports.map(shown("report")), ...content.cases.map(shown("case"))] };
}
