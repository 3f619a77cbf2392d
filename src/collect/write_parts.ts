/** Writes a checked draft as parts of a clean table, typed and sorted, so that the same rows give the same bytes. */
import type { DataState, Manifest, SourceColumn } from "#model";
import { problem } from "#model";
import type { Bench } from "./bench.ts";
import type { Draft } from "./drafts.ts";
import { name, text } from "./sql.ts";

const whole = "all";

/** Writes the parts; a built-in edition leaves alone what the publisher's own files brought. Returns the years or periods written. */
export async function writeParts(bench: Bench, draft: Draft, view: string, standing: Manifest | undefined): Promise<string[]> {
  const { workshop, state, fetchedAt, remarks } = bench;
  const { spec, table } = draft;
  const origins = [...new Map(draft.files.map(({ origin }) => [origin.sha256, origin])).values()];
  const typed = Object.entries(spec.columns).map(([column, one]) => `${typedCell(column, one)} as ${name(column)}`);
  const written: string[] = [];
  for (const part of await partsOf(bench, draft, view)) {
    if (builtIn(state) && standing?.parts.some((one) => one.table === table && one.part === part && !builtIn(one.state))) {
      remarks.push(problem("source-newer-stands", { table, part }));
      continue;
    }
    const only = spec.part === undefined ? "" : ` where ${name(spec.part)} = ${text(part)}`;
    const observed = spec.part === undefined ? spec.observed : part;
    const about = { state, fetchedAt, origins, ...(observed === undefined ? {} : { observed }) };
    await workshop.part(
      table,
      part,
      `select ${typed.join(", ")} from ${name(view)}${only} order by ${spec.key.map(name).join(", ")}`,
      about,
    );
    if (observed !== undefined) written.push(observed);
  }
  return written;
}

export function builtIn(state: DataState): boolean {
  return state === "built_in" || state === "sample";
}

async function partsOf({ workshop }: Bench, { spec, year }: Draft, view: string): Promise<string[]> {
  if (spec.part === undefined) return [whole];
  if (year !== undefined) return [year];
  const { rows } = await workshop.rows(`select distinct ${name(spec.part)} as part from ${name(view)} order by 1`);
  return rows.map((row) => String(row["part"]));
}

/** A cell of its type, from the checked text. Decimals are rounded to the digits of the card. */
export function typedCell(column: string, { type, digits, max = Infinity }: SourceColumn): string {
  const integer = max < 2 ** 31 ? "integer" : "bigint";
  const types: Record<SourceColumn["type"], string> = {
    text: "varchar",
    integer,
    decimal: `decimal(18, ${digits})`,
    number: "double",
    flag: "boolean",
    date: "date",
  };
  if (type === "flag") return `${name(column)} in ('yes', 'true')`;
  return `cast(${name(column)} as ${types[type]})`;
}
