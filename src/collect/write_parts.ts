/** Writes a checked draft as parts of a clean table, typed and sorted, so that the same rows give the same bytes. */
import type { DataState, Manifest, Origin, SourceColumn } from "#model";
import { problem } from "#model";
import type { Bench } from "./bench.ts";
import type { Draft } from "./drafts.ts";
import { name, text } from "./sql.ts";

const whole = "all";

/** Writes the parts; a built-in edition leaves alone what the publisher's own files brought. Returns the years or periods written. */
export async function writeParts(bench: Bench, draft: Draft, view: string, standing: Manifest | undefined): Promise<string[]> {
  const { workshop, state, fetchedAt, remarks } = bench;
  const { spec, table } = draft;
  const origins = [
    ...new Map(draft.files.flatMap(({ origin, origins: more = [origin] }) => more.map((one) => [one.sha256, one] as const))).values(),
  ];
  const typed = Object.entries(spec.columns).map(([column, one]) => `${typedCell(column, one)} as ${name(column)}`);
  const written: string[] = [];
  for (const part of await partsOf(bench, draft, view)) {
    if (builtIn(state) && standing?.parts.some((one) => one.table === table && one.part === part && !builtIn(one.state))) {
      remarks.push(problem("source-newer-stands", { table, part }));
      continue;
    }
    const only = spec.part === undefined ? "" : ` where ${name(spec.part)} = ${text(part)}`;
    const observed = spec.part === undefined ? spec.observed : part;
    const kept = await keptRows(bench, draft, part, standing);
    const about = {
      state,
      fetchedAt,
      origins: kept === undefined ? origins : together(origins, kept.origins),
      ...(observed === undefined ? {} : { observed }),
    };
    const select = `select ${typed.join(", ")} from ${name(view)}${only}`;
    const order = `order by ${spec.key.map(name).join(", ")}`;
    await workshop.part(
      table,
      part,
      kept === undefined ? `${select} ${order}` : `select * from (${withKept(draft, select, kept.view, part)}) ${order}`,
      about,
    );
    if (observed !== undefined) written.push(observed);
  }
  return written;
}

/** What stands in a part that adds to itself, from files of the same kind; undefined when nothing does. */
async function keptRows(
  { workshop, state }: Bench,
  { spec, table }: Draft,
  part: string,
  standing: Manifest | undefined,
): Promise<{ view: string; origins: readonly Origin[] } | undefined> {
  const before = standing?.parts.find((one) => one.table === table && one.part === part);
  if (!spec.keep || standing === undefined || before === undefined || builtIn(before.state) !== builtIn(state)) return undefined;
  const view = `kept_${table}`;
  await workshop.loadInput(view, { manifest: standing.hash, table });
  return { view, origins: before.origins };
}

/** The new rows and those that stand whose key is not among them. */
function withKept({ spec }: Draft, select: string, kept: string, part: string): string {
  const columns = Object.keys(spec.columns);
  const only = spec.part === undefined ? "" : ` where cast(k.${name(spec.part)} as varchar) = ${text(part)}`;
  const same = spec.key.map((column) => `n.${name(column)} is not distinct from k.${name(column)}`).join(" and ");
  return `with octant_new as (${select}) select * from octant_new union all by name
    select ${columns.map((column) => `k.${name(column)}`).join(", ")} from ${name(kept)} k anti join octant_new n on ${same}${only}`;
}

function together(...origins: (readonly Origin[])[]): Origin[] {
  return [...new Map(origins.flat().map((one) => [one.sha256, one])).values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
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
