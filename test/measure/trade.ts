/** Flows and memberships in the archive of a desk, and the methods of the house. */
import { fileURLToPath } from "node:url";
import type { View } from "#archive";
import { readContent } from "#content";
import { type Column, publicLabel, type Row } from "#model";
import { says } from "../archive/desk.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const content = await readContent([{ folder: root }]);

export function methodCalled(id: string) {
  const method = content.methods.find((one) => one.id === id);
  if (method === undefined) throw new Error(`no method ${id}`);
  return method;
}

const flowColumns: Column[] = [
  { name: "year", type: "integer" },
  { name: "exporter", type: "text" },
  { name: "importer", type: "text" },
  { name: "product", type: "text" },
  { name: "value", type: "decimal" },
];

export function order(name: string) {
  const card = { id: name, version: "1", hash: "0".repeat(64) };
  return { stage: "clean", name, label: publicLabel, card, title: name, keys: {} } as const;
}

/** One part of clean/baci/flows per year. */
export async function writeFlows(view: View, rows: readonly Row[]): Promise<void> {
  const workshop = await view.workshop(order("baci"));
  try {
    await workshop.loadRows("rows", flowColumns, rows);
    for (const year of new Set(rows.map((row) => String(row["year"])))) {
      const about = { state: "sample", observed: year, origins: [] } as const;
      await workshop.part("flows", year, `select * from rows where year = ${year} order by all`, about);
    }
    await workshop.commit();
  } finally {
    await workshop.close();
  }
}

/** Says who belongs to which bloc. */
export async function writeMemberships(view: View, pairs: readonly (readonly [bloc: string, member: string])[]): Promise<void> {
  const assertions = pairs.flatMap(([bloc, member]) => {
    const subject = `membership:${bloc}-${member}`;
    return [says(subject, "bloc", `bloc:${bloc}`), says(subject, "member", `country:${member}`)];
  });
  await view.assert({ title: "memberships", label: publicLabel, assertions });
}
