/** Checks a draft row by row where the card sets faults aside: a bad value that may be missing becomes unknown, a bad row is left out, all of them named. */
import { problem, withoutMarkup } from "#model";
import type { Bench } from "./bench.ts";
import { columnRules } from "./check.ts";
import type { Draft } from "./drafts.ts";
import { rejectSelect } from "./rejects.ts";
import { name, text } from "./sql.ts";

interface Wrong {
  readonly column: string;
  /** A condition in SQL, true for a row that is wrong. */
  readonly broken: string;
  readonly code: "reject-value-missing" | "reject-value-wrong" | "reject-value-absurd" | "reject-code-unknown";
  readonly details: Readonly<Record<string, string>>;
}

/** The sound rows of a draft as a view; what is wrong goes to the rejects of the bench. A draft of which nothing is left is a fault. */
export async function setAside(bench: Bench, draft: Draft, lists: ReadonlyMap<string, string>): Promise<{ rows: number; view: string }> {
  const { workshop } = bench;
  const rows = `rows_${draft.view}`;
  await workshop.run(`create or replace table ${name(rows)} as select *, false as octant_aside from ${name(draft.view)}`);
  await takeMarkupOut(bench, draft, rows);
  await refuse(bench, draft, rows, unmapped(draft));
  for (const [column, { map }] of Object.entries(draft.spec.columns))
    if (map !== undefined)
      await workshop.run(`update ${name(rows)} set ${name(column)} = m.ours from map_${map} m where m.code = ${name(column)}`);
  const rules = Object.entries(draft.spec.columns).flatMap(([column, spec]) =>
    columnRules(column, spec).map(({ broken, code, details }): Wrong => ({ column, broken, code, details })),
  );
  await refuse(bench, draft, rows, [...rules.filter((rule) => rule.code !== "reject-value-missing"), ...notListed(bench, draft, lists)]);
  await refuse(
    bench,
    draft,
    rows,
    rules.filter((rule) => rule.code === "reject-value-missing"),
  );
  await refuseTwice(bench, draft, rows);
  await doubt(bench, draft, rows);
  const view = `sound_${draft.view}`;
  await workshop.run(`create or replace view ${name(view)} as select * exclude (octant_aside) from ${name(rows)} where not octant_aside`);
  const { rows: counted } = await workshop.rows(`select count(*) as rows from ${name(view)}`);
  const count = Number(counted[0]?.["rows"] ?? 0);
  const { min = 1, max = Number.MAX_SAFE_INTEGER } = draft.spec.rows ?? {};
  const file = [...new Set(draft.files.map(({ given }) => given.shown))].slice(0, 5).join(", ");
  if (count < min || count > max) bench.faults.push(problem("source-rows-off", { file, rows: count, table: draft.table, min, max }));
  return { rows: count, view };
}

const whole = (draft: Draft) =>
  `cast(json_object(${Object.keys(draft.spec.columns)
    .map((column) => `${text(column)}, ${name(column)}`)
    .join(", ")}) as varchar)`;

/** Names what breaks a rule, then leaves the value or the row out. */
async function refuse({ workshop, rejects }: Bench, draft: Draft, rows: string, rules: readonly Wrong[]): Promise<void> {
  if (rules.length === 0) return;
  const counts = rules.map(({ broken }, index) => `count(*) filter (where not octant_aside and (${broken})) as broken_${index}`);
  const counted = await workshop.rows(`select ${counts.join(", ")} from ${name(rows)}`);
  for (const [index, { column, broken, code, details }] of rules.entries()) {
    if (Number(counted.rows[0]?.[`broken_${index}`] ?? 0) === 0) continue;
    const required = draft.spec.columns[column]?.required ?? true;
    const where = `not octant_aside and (${broken})`;
    await rejects.addFrom(
      rejectSelect(rows, {
        table: draft.table,
        code,
        details: { column: text(column), value: `left(${name(column)}, 120)`, ...details },
        text: required ? whole(draft) : `coalesce(${name(column)}, '')`,
        kept: !required,
        where,
      }),
    );
    await workshop.run(`update ${name(rows)} set ${required ? "octant_aside = true" : `${name(column)} = null`} where ${where}`);
  }
}

/** Codes that the map of a column does not know. */
function unmapped({ spec }: Draft): Wrong[] {
  return Object.entries(spec.columns).flatMap(([column, { map }]) =>
    map === undefined ? [] : [notIn(column, `select code as listed from map_${map}`, map)],
  );
}

function notListed(bench: Bench, { spec }: Draft, lists: ReadonlyMap<string, string>): Wrong[] {
  return Object.entries(spec.columns).flatMap(([column, { in: asked }]) => {
    if (asked === undefined) return [];
    const [table = "", of = ""] = asked.split(".");
    const held = lists.get(table);
    if (held !== undefined) return [notIn(column, `select ${name(of)} as listed from ${name(held)}`, asked)];
    bench.remarks.push(problem("source-list-absent", { column, list: asked }));
    return [];
  });
}

function notIn(column: string, list: string, shown: string): Wrong {
  const broken = `${name(column)} is not null and ${name(column)} not in (select listed from (${list}) where listed is not null)`;
  return { column, broken, code: "reject-code-unknown", details: { list: text(shown) } };
}

/** Of rows with one key the first stays; a later one repeats it or says something else. */
async function refuseTwice({ workshop, rejects }: Bench, draft: Draft, rows: string): Promise<void> {
  const key = draft.spec.key.map(name).join(", ");
  const said = Object.keys(draft.spec.columns).map(name).join(", ");
  const later = `later_${rows}`;
  await workshop.run(
    `create or replace table ${name(later)} as select rowid as octant_row, * from (
       select rowid, source_file, source_line, ${said}, hash(${said}) as octant_said, octant_aside,
         first_value(hash(${said})) over same as octant_first_said, first_value(source_file) over same as octant_file,
         first_value(source_line) over same as octant_line, row_number() over same as octant_place
       from ${name(rows)} where not octant_aside window same as (partition by ${key} order by rowid)
     ) where octant_place > 1`,
  );
  const shown = `concat_ws(' / ', ${draft.spec.key.map((column) => `coalesce(cast(${name(column)} as varchar), '–')`).join(", ")})`;
  for (const [code, where] of [
    ["reject-row-repeated", "octant_said = octant_first_said"],
    ["reject-row-differs", "octant_said <> octant_first_said"],
  ] as const) {
    const details = { other: "octant_file", first: "octant_line", key: shown };
    await rejects.addFrom(rejectSelect(later, { table: draft.table, code, details, text: whole(draft), kept: false, where }));
  }
  await workshop.run(`update ${name(rows)} set octant_aside = true from ${name(later)} l where ${name(rows)}.rowid = l.octant_row`);
  await workshop.run(`drop table ${name(later)}`);
}

/** Rows that stay and are named, by the conditions of the card. */
async function doubt({ workshop, rejects, fetchedAt }: Bench, draft: Draft, rows: string): Promise<void> {
  for (const { when, says } of draft.spec.doubts) {
    const dated = `dated_${rows}`;
    await workshop.run(`create or replace view ${name(dated)} as select *, ${text(fetchedAt.slice(0, 10))} as today from ${name(rows)}`);
    const shown = `concat_ws(' / ', ${draft.spec.key.map((column) => `coalesce(cast(${name(column)} as varchar), '–')`).join(", ")})`;
    const details = { what: text(says.en), what_nl: text(says.nl ?? says.en) };
    const where = `not octant_aside and (${when})`;
    await rejects.addFrom(rejectSelect(dated, { table: draft.table, code: "reject-doubt", details, text: shown, kept: true, where }));
  }
}

/** What may begin markup, as an expression of the lake: whether it does, the reader of markup says. */
const mayHoldMarkup = "<[/!?a-zA-Z]|&[#a-zA-Z]";

async function takeMarkupOut({ workshop, rejects }: Bench, draft: Draft, rows: string): Promise<void> {
  for (const [column, { markup }] of Object.entries(draft.spec.columns)) {
    if (markup !== "removed") continue;
    const found = `select rowid as row, source_file, source_line, ${name(column)} as value from ${name(rows)} where regexp_matches(${name(column)}, ${text(mayHoldMarkup)})`;
    for (let after = -1; ; ) {
      const { rows: some } = await workshop.rows(`${found} and rowid > ${after} order by rowid limit 1000`);
      const changed = some.flatMap((row) => {
        const plain = withoutMarkup(String(row["value"]));
        return plain === row["value"] ? [] : [{ row: Number(row["row"]), plain: plain.replaceAll(/[ \t]{2,}/g, " ").trim() }];
      });
      if (changed.length > 0) {
        const plain = `plain_${rows}`;
        await workshop.loadRows(
          plain,
          [
            { name: "row", type: "integer" },
            { name: "plain", type: "text" },
          ],
          changed,
        );
        const where = `rowid in (select row from ${name(plain)})`;
        const details = { column: text(column) };
        const before = `left(${name(column)}, 500)`;
        await rejects.addFrom(rejectSelect(rows, { table: draft.table, code: "reject-markup", details, text: before, kept: true, where }));
        await workshop.run(`update ${name(rows)} set ${name(column)} = p.plain from ${name(plain)} p where ${name(rows)}.rowid = p.row`);
      }
      const last = some.at(-1);
      if (some.length < 1000 || last === undefined) break;
      after = Number(last["row"]);
    }
  }
}
