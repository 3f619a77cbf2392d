/** Writes the built-in edition of a source anew from what has been collected: figures of the product's own, selected and laid out by its card. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { View } from "#archive";
import type { SourceFolder } from "#content";
import { type Cell, problem } from "#model";
import { name, text } from "./sql.ts";

export interface ReferenceOrder {
  readonly view: View;
  readonly source: SourceFolder;
  /** Where the files go, such as `sources/baci/reference`. */
  readonly folder: string;
  /** The years to write, for tables that come in years; all when there are none. */
  readonly years?: readonly string[];
}

/** Writes the files and returns their names. Throws `source-edition-absent` when the card has no such edition, `nothing-under-this-name` before collecting. */
export async function writeReference({ view, source, folder, years = [] }: ReferenceOrder): Promise<string[]> {
  const { card } = source;
  if (card.reference === undefined) throw problem("source-edition-absent", { source: card.id, edition: "reference" });
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [id, file] of Object.entries(card.reference.files)) {
    const table = file.table ?? id;
    const spec = card.tables[table];
    if (spec === undefined || file.by_hand) continue;
    const columns = Object.entries(file.columns).map(([header, { to }]) => `${name(to)} as ${name(header)}`);
    const inputs = { t: `clean/${card.id}/${table}`, membership: "registry/membership", product: "registry/product" };
    const order = spec.key.map(name).join(", ");
    const read = (where: string) =>
      view.read({
        name: `${card.id}/${table}`,
        sql: `select ${columns.join(", ")} from t where (${file.selection ?? "true"}) and ${where} order by ${order}`,
        inputs,
      });
    for (const year of file.match.includes("{year}") && spec.part ? await yearsOf(view, inputs.t, spec.part, years) : [undefined]) {
      const { rows } = await read(
        year === undefined || spec.part === undefined ? "true" : `cast(${name(spec.part)} as varchar) = ${text(year)}`,
      );
      const target = file.match.replace("{year}", year ?? "");
      const lines = rows.map((row) => Object.values(row).map(printed));
      await writeFile(join(folder, target), stringify([Object.keys(file.columns), ...lines]));
      written.push(target);
    }
  }
  return written;
}

async function yearsOf(view: View, address: string, part: string, asked: readonly string[]): Promise<string[]> {
  const { rows } = await view.read({
    name: address,
    sql: `select distinct cast(${name(part)} as varchar) as year from t order by 1`,
    inputs: { t: address },
  });
  return rows.map((row) => String(row["year"])).filter((year) => asked.length === 0 || asked.includes(year));
}

/** A decimal without the zeros that say nothing; flags as the cards write them. */
function printed(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  const written = String(cell ?? "");
  return /^-?[0-9]+[.][0-9]+$/.test(written) ? written.replace(/[.]?0+$/, "") : written;
}
