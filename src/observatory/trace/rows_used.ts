/** The rows of an input that a figure was made from. */
import { type Manifest, type Row, valueOf, valuesOf } from "#model";
import type { View } from "#archive";
import type { Sight } from "../sight.ts";
import { nameIn } from "../answers/pieces.ts";

const most = 40;

export interface RowsUsed {
  readonly rows: Row[];
  readonly count: number;
}

/**
 * Rows whose columns of the same name hold the values of the figure's key; for a bloc, flows into or out of its members. Columns are those of the
 * source's card. Undefined when the table shares no column with the key: then every row counts.
 */
export async function rowsUsed(
  sight: Sight,
  input: { manifest: Manifest; table: string },
  key: Readonly<Record<string, string>>,
): Promise<RowsUsed | undefined> {
  const columns = columnsAt(sight, input);
  const shared = Object.keys(key).filter((name) => columns.includes(name));
  const values: Record<string, string | string[]> = Object.fromEntries(shared.map((name) => [name, key[name] ?? ""]));
  const conditions = shared.map((name) => `cast("${name}" as varchar) = :${name}`);
  const { bloc } = key;
  if (bloc !== undefined && columns.includes("importer") && columns.includes("exporter")) {
    values["members"] = await membersOf(sight.view, bloc);
    conditions.push("(importer in :members or exporter in :members)");
  }
  if (conditions.length === 0) return undefined;
  const where = conditions.join(" and ");
  const query = {
    name: `trace of ${input.manifest.name}`,
    inputs: { used: { manifest: input.manifest.hash, table: input.table } },
    values,
  };
  const list = columns.map((name) => `"${name}"`).join(", ");
  const order = columns.includes("value") ? `value desc nulls last, ${list}` : list;
  const { rows } = await sight.view.read({ ...query, sql: `select ${list} from used where ${where} order by ${order} limit ${most}` });
  const counted = await sight.view.read({ ...query, sql: `select cast(count(*) as integer) as rows from used where ${where}` });
  return { rows: [...rows], count: Number(counted.rows[0]?.["rows"] ?? 0) };
}

function columnsAt({ content }: Sight, { manifest, table }: { manifest: Manifest; table: string }): string[] {
  if (manifest.stage === "measured") return Object.keys(content.methods.find((one) => one.id === manifest.name)?.card.output.columns ?? {});
  return Object.keys(content.sources.find((one) => one.id === manifest.name)?.card.tables[table]?.columns ?? {});
}

/** The countries of a bloc; the country itself when it is one. */
async function membersOf(view: View, bloc: string): Promise<string[]> {
  const memberships = await view.entities({ kind: "membership", where: { bloc: `bloc:${bloc}` } });
  const members = memberships.filter((one) => valueOf(one, "bloc") !== undefined).flatMap((one) => valuesOf(one, "member").map(nameIn));
  return members.length === 0 ? [bloc] : [...new Set(members)];
}
