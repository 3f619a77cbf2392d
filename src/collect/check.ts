/** Checks a draft against the table of the card: types, bounds, words, lists, keys, years, number of rows. Every fault is gathered. */
import { problem, type Problem, type SourceColumn } from "#model";
import type { Bench } from "./bench.ts";
import type { Draft } from "./drafts.ts";
import { findUnknown } from "./maps.ts";
import { list, name, text } from "./sql.ts";

export interface Rule {
  readonly column: string;
  /** The same, for a row that is set aside. */
  readonly code: "reject-value-missing" | "reject-value-wrong" | "reject-value-absurd";
  /** What its sentence needs beside column and value, in SQL. */
  readonly details: Readonly<Record<string, string>>;
  /** True for a row that breaks it. */
  readonly broken: string;
  readonly fault: (found: { file: string; line: number; value: string; count: number }) => Problem;
}

/** How a value of a type is written. */
const written: Record<SourceColumn["type"], string> = {
  text: "",
  integer: "^-?[0-9]{1,18}$",
  decimal: "^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$",
  number: "^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$",
  flag: "^(yes|no|true|false)$",
  date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
};

/** Puts every fault of a draft on the bench; `lists` are the tables of this source that can be looked up, by name. Returns the rows. */
export async function checkDraft(bench: Bench, draft: Draft, view: string, lists: ReadonlyMap<string, string>): Promise<number> {
  const rows = await checkValues(bench, draft, view);
  for (const [column, { in: asked }] of Object.entries(draft.spec.columns)) {
    if (asked === undefined) continue;
    const [table = "", of = ""] = asked.split(".");
    const held = lists.get(table);
    if (held === undefined) bench.remarks.push(problem("source-list-absent", { column, list: asked }));
    else await findUnknown(bench, view, column, held, of, asked);
  }
  await checkKeys(bench, draft, view);
  const { min = 1, max = Number.MAX_SAFE_INTEGER } = draft.spec.rows ?? {};
  const file = draft.files.map(({ given }) => given.shown).join(", ");
  if (rows < min || rows > max) bench.faults.push(problem("source-rows-off", { file, rows, table: draft.table, min, max }));
  return rows;
}

async function checkValues({ workshop, faults }: Bench, draft: Draft, view: string): Promise<number> {
  const rules = Object.entries(draft.spec.columns).flatMap(([column, spec]) => columnRules(column, spec));
  if (draft.year !== undefined && draft.spec.part !== undefined) rules.push(yearRule(draft.spec.part, draft.year));
  const counts = rules.map(({ broken }, index) => `count(*) filter (where ${broken}) as broken_${index}`);
  const { rows } = await workshop.rows(`select ${["count(*) as rows", ...counts].join(", ")} from ${name(view)}`);
  for (const [index, rule] of rules.entries()) {
    const count = Number(rows[0]?.[`broken_${index}`] ?? 0);
    if (count === 0) continue;
    const found = await workshop.rows(
      `select source_file, source_line, ${name(rule.column)} as value from ${name(view)} where ${rule.broken} order by source_line limit 1`,
    );
    const [first] = found.rows;
    faults.push(
      rule.fault({
        file: String(first?.["source_file"]),
        line: Number(first?.["source_line"]),
        value: String(first?.["value"] ?? ""),
        count,
      }),
    );
  }
  return Number(rows[0]?.["rows"] ?? 0);
}

/** What every value of a column must be. */
export function columnRules(column: string, { type, required, min, max, among, pattern }: SourceColumn): Rule[] {
  const value = name(column);
  const rules: Rule[] = [];
  const unlike = (broken: string, wanted: string) =>
    rules.push({
      column,
      code: "reject-value-wrong",
      details: { wanted: text(wanted) },
      broken,
      fault: (found) => problem("source-value-wrong", { ...found, column, wanted }),
    });
  if (required)
    rules.push({
      column,
      code: "reject-value-missing",
      details: {},
      broken: `${value} is null`,
      fault: ({ value: _, ...found }) => problem("source-value-missing", { ...found, column }),
    });
  if (written[type] !== "") unlike(`${value} is not null and not regexp_matches(${value}, ${text(written[type])})`, type);
  if (type === "date")
    unlike(`regexp_matches(${value}, ${text(written.date)}) and try_cast(${value} as date) is null`, "a day of the calendar");
  if (pattern !== undefined) unlike(`${value} is not null and not regexp_matches(${value}, ${text(pattern)})`, pattern);
  if (among !== undefined) unlike(`${value} is not null and ${value} not in ${list(among)}`, among.join(" | "));
  if (min !== undefined || max !== undefined) {
    const sides = [
      min === undefined ? [] : `try_cast(${value} as double) < ${min}`,
      max === undefined ? [] : `try_cast(${value} as double) > ${max}`,
    ].flat();
    rules.push({
      column,
      code: "reject-value-absurd",
      details: { min: text(String(min ?? "…")), max: text(String(max ?? "…")) },
      broken: sides.join(" or "),
      fault: (found) => problem("source-value-absurd", { ...found, column, min: min ?? "…", max: max ?? "…" }),
    });
  }
  return rules;
}

function yearRule(part: string, year: string): Rule {
  return {
    column: part,
    code: "reject-value-wrong",
    details: { wanted: text(year) },
    broken: `${name(part)} <> ${text(year)}`,
    fault: (found) => problem("source-year-wrong", { ...found, year }),
  };
}

async function checkKeys({ workshop, faults }: Bench, draft: Draft, view: string): Promise<void> {
  const key = draft.spec.key.map(name).join(", ");
  const twice = `select ${key}, count(*) as octant_rows from ${name(view)} group by ${key} having count(*) > 1`;
  // Counting alone is half the work of finding lines, and almost every file has no such row.
  const counted = await workshop.rows(`select sum(octant_rows - 1) as extra from (${twice})`);
  const count = Number(counted.rows[0]?.["extra"] ?? 0);
  if (count === 0) return;
  const { rows } = await workshop.rows(
    `select ${key}, min(source_line) as octant_first, max(source_line) as octant_line, arg_max(source_file, source_line) as octant_file
     from ${name(view)} group by ${key} having count(*) > 1 order by octant_first limit 5`,
  );
  for (const row of rows) {
    const shown = draft.spec.key.map((column) => row[column] ?? "–").join(" / ");
    const [line, first] = [Number(row["octant_line"]), Number(row["octant_first"])];
    faults.push(problem("source-key-twice", { file: String(row["octant_file"]), line, first, key: shown, count }));
  }
}
