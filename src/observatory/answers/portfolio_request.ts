/** What a person asks of the portfolio, as text: budgets, suppositions, and a file that holds all of it. Every fault is a sentence with its place. */
import { collectRemarks, readEntries } from "#content";
import { type Language, measureEffects, problem, publicLabel, scopes } from "#model";
import { isMap, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { faultsOf, type MeasureRow } from "./measure_rows.ts";
import { byText } from "./pieces.ts";

export interface PortfolioQuery {
  readonly chain?: string | undefined;
  readonly bloc?: string | undefined;
  /** `crma=200`, `edip=80@2027`, `any=500`. */
  readonly budget?: readonly string[] | undefined;
  readonly robust?: number | undefined;
  readonly alternatives?: number | undefined;
  readonly must?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  /** `la_rochelle_oxides:cost=40-120` */
  readonly suppose?: readonly string[] | undefined;
  readonly file?: { readonly name: string; readonly text: string } | undefined;
}

export interface BudgetLine {
  readonly id: string;
  /** `any` may pay for everything. */
  readonly instrument: string;
  readonly year: number | null;
  readonly amount: number;
  /** Where it was written. */
  readonly where: string;
}

/** Throws `portfolio-budget-not-understood`. Lines of one instrument and year add. */
export function budgetsIn(texts: readonly string[], where = "--budget"): BudgetLine[] {
  const found = new Map<string, BudgetLine>();
  for (const text of texts) {
    const [, instrument = "", amount = "", year] = /^\s*([a-z][a-z0-9_]*)\s*=\s*(\d+(?:\.\d+)?)\s*(?:@\s*(\d{4}))?\s*$/.exec(text) ?? [];
    if (instrument === "") throw problem("portfolio-budget-not-understood", { text, where });
    const id = year === undefined ? instrument : `${instrument}@${year}`;
    const before = found.get(id)?.amount ?? 0;
    found.set(id, { id, instrument, year: year === undefined ? null : Number(year), amount: before + Number(amount), where });
  }
  return [...found.values()];
}

/** What is supposed of measures instead of what the register says. Throws `portfolio-suppose-not-understood`, `portfolio-code-unknown`. */
export function supposing(rows: readonly MeasureRow[], texts: readonly string[], where = "--suppose"): MeasureRow[] {
  const changed = new Map(rows.map((row) => [row.id, row]));
  for (const text of texts) {
    const [, id = "", what, from = "", to = from] =
      /^\s*([a-z][a-z0-9_]*)\s*:\s*(cost|share|stock)\s*=\s*(\d+(?:\.\d+)?)\s*(?:-\s*(\d+(?:\.\d+)?))?\s*$/.exec(text) ?? [];
    if (what === undefined || Number(from) > Number(to)) throw problem("portfolio-suppose-not-understood", { text, where });
    const row = changed.get(id);
    if (row === undefined) throw unknown(where, "measure", id, [...changed.keys()]);
    const range = [Number(from), Number(to)] as const;
    const { faults: _, ...next } = {
      ...row,
      ...(what === "cost" ? { cost: range } : what === "share" ? { share: range } : { stockDays: range[0] }),
    };
    changed.set(id, { ...next, faults: faultsOf(next) });
  }
  return [...changed.values()].sort((left, right) => byText(left.id, right.id));
}

/** The problem for a code that is not there, with what comes nearest. */
export function unknown(where: string, kind: string, code: string, known: readonly string[]): Error {
  const start = code.slice(0, 4);
  const near = known.filter((one) => one.includes(code) || code.includes(one) || one.startsWith(start)).slice(0, 8);
  return problem("portfolio-code-unknown", { where, kind, code, known: (near.length > 0 ? near : known.slice(0, 12)).join(", ") || "–" });
}

const amount = z.number().min(0);
const part = z.number().min(0).max(100);
const codes = z.array(z.string());
const fileCard = z.strictObject({
  chain: z.string().optional(),
  budgets: z.array(z.strictObject({ instrument: z.string(), amount, year: z.number().int().min(1990).max(2100).optional() })).optional(),
  robust: z.number().int().min(0).optional(),
  alternatives: z.number().int().min(0).max(10).optional(),
  must: codes.optional(),
  without: codes.optional(),
  measures: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string().optional(),
        node: z.string().optional(),
        effect: z.enum(measureEffects).optional(),
        country: z.string().optional(),
        share_low: part.optional(),
        share_high: part.optional(),
        stock_days: z.number().min(0).max(3650).optional(),
        cost_low: amount.optional(),
        cost_high: amount.optional(),
        start: z.iso.date().optional(),
        months_low: amount.optional(),
        months_high: amount.optional(),
        instruments: codes.optional(),
        scope: z.enum(scopes).optional(),
        requires: codes.optional(),
        excludes: codes.optional(),
      }),
    )
    .optional(),
});

export interface FileRead {
  readonly query: Omit<PortfolioQuery, "file">;
  /** Measures changed or added, with the place of each. */
  readonly rows: readonly MeasureRow[];
  readonly places: ReadonlyMap<string, string>;
}

/** A YAML file of a whole request, or a CSV with the columns of the register of measures. Throws `portfolio-file-not-sound` with every fault and its line. */
export function readFile(
  file: { readonly name: string; readonly text: string },
  rows: readonly MeasureRow[],
  language: Language,
): FileRead {
  return /\.csv$/i.test(file.name) ? readTable(file, rows, language) : readYaml(file, rows, language);
}

function readTable(file: { readonly name: string; readonly text: string }, rows: readonly MeasureRow[], language: Language): FileRead {
  const remarks = collectRemarks(language);
  const entries = readEntries("measure", { shown: file.name, text: file.text }, remarks);
  const faults = remarks.noted.map(({ line, sentence }) => `${file.name}:${line ?? "–"}: ${sentence}`);
  const places = new Map<string, string>();
  const read = entries.map(({ id, line, values }) => {
    places.set(id, `${file.name}:${line}`);
    const one = (column: string) => values[column]?.[0];
    const number = (column: string) => (one(column) === undefined ? null : Number(one(column)));
    const ids = (column: string) => (values[column] ?? []).map((value) => value.slice(value.indexOf(":") + 1)).sort(byText);
    const row = fill(
      rows.find((row) => row.id === id),
      {
        id,
        name: { en: one("name_en") ?? id, nl: one("name_nl") ?? one("name_en") ?? id },
        node: ids("node")[0] ?? null,
        effect: measureEffects.find((effect) => effect === one("effect")) ?? null,
        country: ids("country")[0] ?? null,
        share: [number("share_low"), number("share_high")],
        stockDays: number("stock_days"),
        cost: [number("cost_low"), number("cost_high")],
        months: [number("months_low"), number("months_high")],
        start: one("start") ?? null,
        instruments: ids("instrument"),
        scope: scopes.find((scope) => scope === one("scope")) ?? null,
        requires: ids("requires"),
        excludes: ids("excludes"),
        source: file.name,
      },
    );
    faults.push(...row.faults.map((words) => `${file.name}:${line}: ${row.id}: ${words[language]}.`));
    return row;
  });
  return sound(faults, { query: {}, rows: read, places });
}

function readYaml(file: { readonly name: string; readonly text: string }, rows: readonly MeasureRow[], language: Language): FileRead {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${file.name}:${lines.linePos(offset).line}`;
  const faults = document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`);
  const result = fileCard.safeParse(faults.length > 0 ? undefined : (document.toJS() ?? {}));
  const placeOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { readonly range?: readonly number[] } | undefined;
      if (node?.range?.[0] !== undefined) return at(node.range[0]);
    }
    return isMap(document.contents) && document.contents.range ? at(document.contents.range[0]) : file.name;
  };
  if (!result.success) {
    if (faults.length === 0)
      for (const { path, message } of result.error.issues) faults.push(`${placeOf(path)}: ${path.map(String).join(".")}: ${message}`);
    throw problem("portfolio-file-not-sound", { faults: faults.join(" ") });
  }
  const { budgets = [], measures = [], ...query } = result.data;
  const places = new Map<string, string>();
  const read = measures.map((one, place) => {
    const where = placeOf(["measures", place]);
    places.set(one.id, where);
    const before = rows.find(({ id }) => id === one.id);
    const row = fill(before, {
      id: one.id,
      ...(one.name === undefined ? {} : { name: { en: one.name, nl: one.name } }),
      ...(one.node === undefined ? {} : { node: one.node }),
      ...(one.effect === undefined ? {} : { effect: one.effect }),
      ...(one.country === undefined ? {} : { country: one.country }),
      share: [one.share_low ?? before?.share[0] ?? null, one.share_high ?? before?.share[1] ?? null],
      ...(one.stock_days === undefined ? {} : { stockDays: one.stock_days }),
      cost: [one.cost_low ?? before?.cost[0] ?? null, one.cost_high ?? before?.cost[1] ?? null],
      months: [one.months_low ?? before?.months[0] ?? null, one.months_high ?? before?.months[1] ?? null],
      ...(one.start === undefined ? {} : { start: one.start }),
      ...(one.instruments === undefined ? {} : { instruments: one.instruments }),
      ...(one.scope === undefined ? {} : { scope: one.scope }),
      ...(one.requires === undefined ? {} : { requires: one.requires }),
      ...(one.excludes === undefined ? {} : { excludes: one.excludes }),
      source: file.name,
    });
    faults.push(...row.faults.map((words) => `${where}: ${row.id}: ${words[language]}.`));
    return row;
  });
  const budget = budgets.map(({ instrument, amount: sum, year }) => `${instrument}=${sum}${year === undefined ? "" : `@${year}`}`);
  return sound(faults, { query: { ...query, ...(budgets.length === 0 ? {} : { budget }) }, rows: read, places });
}

function sound(faults: readonly string[], read: FileRead): FileRead {
  if (faults.length > 0) throw problem("portfolio-file-not-sound", { faults: faults.join(" ") });
  return read;
}

/** A row of the register with what a file says instead; a new one is a proposal of the person. */
function fill(before: MeasureRow | undefined, said: Partial<MeasureRow> & Pick<MeasureRow, "id">): MeasureRow {
  const { faults: _, ...row } = { ...blankRow(said.id), ...before, ...said };
  return { ...row, faults: faultsOf(row) };
}

function blankRow(id: string): MeasureRow {
  return {
    id,
    name: { en: id, nl: id },
    text: {},
    label: publicLabel,
    causes: [],
    lever: null,
    node: null,
    technologies: [],
    effect: null,
    country: null,
    share: [null, null],
    stockDays: null,
    trl: [null, null],
    cost: [null, null],
    months: [null, null],
    start: null,
    owners: [],
    instruments: [],
    scope: null,
    requires: [],
    excludes: [],
    actions: [],
    basis: "own_proposal",
    onDesk: false,
    caveat: null,
    source: "",
    citation: null,
    confidence: null,
    faults: [],
  };
}
