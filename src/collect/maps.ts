/** Maps from names and codes as printed to ours. Our own code passes a map unchanged; one mapped to nothing is known and becomes empty. */
import { join } from "node:path";
import { problem } from "#model";
import type { Bench } from "./bench.ts";
import type { Draft } from "./drafts.ts";
import { name } from "./sql.ts";

/** Loads the maps of the card as tables `map_<id>` (code, ours). */
export async function loadMaps({ card, folder, workshop }: Bench): Promise<void> {
  const text = (column: string) => ({ name: column, type: "text" as const });
  for (const [id, map] of Object.entries(card.maps)) {
    const pairs = `pairs_${id}`;
    if ("file" in map) {
      await workshop.loadText(`lines_${id}`, join(folder, map.file));
      await workshop.run(`create table ${pairs} as select ${name(map.from)} as code, ${name(map.to)} as ours from ${name(`lines_${id}`)}`);
    } else {
      await workshop.loadInput(`lines_${id}`, `registry/${map.registry}`, [text("subject"), text("value")]);
      await workshop.run(`create table ${pairs} as select value as code, subject as ours from ${name(`lines_${id}`)}`);
    }
    await workshop.run(
      `create table map_${id} as select code, any_value(ours) as ours from (select * from ${pairs} union all select ours, ours from ${pairs}) group by code`,
    );
  }
}

/** Turns the mapped columns of a draft into our codes, in the view `<draft>_mapped`; codes no map knows are faults. */
export async function mapCodes(bench: Bench, draft: Draft): Promise<string> {
  const mapped = Object.entries(draft.spec.columns).flatMap(([column, { map }]) => (map === undefined ? [] : [{ column, map }]));
  if (mapped.length === 0) return draft.view;
  for (const { column, map } of mapped) await findUnknown(bench, draft.view, column, `map_${map}`, "code", map);
  const joins = mapped.map(({ column, map }, index) => `left join map_${map} m${index} on m${index}.code = d.${name(column)}`);
  // A code no map knows is a fault by now; a known one that stands for none of ours becomes empty.
  const replaced = mapped.map(
    ({ column }, index) => `case when m${index}.code is null then d.${name(column)} else m${index}.ours end as ${name(column)}`,
  );
  const view = `${draft.view}_mapped`;
  await bench.workshop.run(
    `create or replace view ${name(view)} as select d.* replace (${replaced.join(", ")}) from ${name(draft.view)} d ${joins.join(" ")}`,
  );
  return view;
}

/** A fault for every column with values that a list does not hold. */
export async function findUnknown(
  { workshop, faults }: Bench,
  view: string,
  column: string,
  list: string,
  of: string,
  shown: string,
): Promise<void> {
  const unknown = `select distinct ${name(column)} as code from ${name(view)} where ${name(column)} is not null except select ${name(of)} from ${name(list)}`;
  const { rows } = await workshop.rows(
    `select arg_min(source_file, source_line) as file, arg_min(${name(column)}, source_line) as value, min(source_line) as line, count(*) as count
     from ${name(view)} where ${name(column)} in (${unknown}) group by ${name(column)} order by min(source_line) limit 20`,
  );
  for (const row of rows) {
    const [file, value] = [String(row["file"]), String(row["value"])];
    faults.push(
      problem("source-code-unknown", { file, line: Number(row["line"]), value, column, list: shown, count: Number(row["count"]) }),
    );
  }
}
