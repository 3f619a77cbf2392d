/** Known errors of the publisher: corrected while they stand, and a remark when they no longer do. */
import { problem, type SourceCorrection } from "#model";
import type { Bench } from "./bench.ts";
import type { Draft } from "./drafts.ts";
import { name, text } from "./sql.ts";

/** Applies the corrections of the card to a draft. A table without corrections stays a view. */
export async function applyCorrections(bench: Bench, draft: Draft): Promise<void> {
  const corrections = bench.card.corrections.filter((one) => one.table === draft.table);
  if (corrections.length === 0) return;
  const made = `${draft.view}_corrected`;
  await bench.workshop.run(`create or replace table ${name(made)} as select * from ${name(draft.view)}`);
  for (const correction of corrections) await correct(bench, draft, made, correction);
  await bench.workshop.run(`create or replace view ${name(draft.view)} as select * from ${name(made)}`);
}

async function correct({ workshop, remarks, card }: Bench, draft: Draft, made: string, correction: SourceCorrection): Promise<void> {
  const there = condition(correction.where);
  const wrong = `${there} and ${condition(correction.expect)}`;
  const { rows } = await workshop.rows(
    `select count(*) filter (where ${there}) as there, count(*) filter (where ${wrong}) as wrong, min(source_file) filter (where ${there}) as file from ${name(made)}`,
  );
  const [counted] = rows;
  const [present, standing] = [Number(counted?.["there"] ?? 0), Number(counted?.["wrong"] ?? 0)];
  // A file without the row at all (a sample, a part of the tables) says nothing about whether the error was mended.
  if (present === 0) return;
  if (standing === 0 || (correction.deduplicate && standing === 1)) {
    const file = String(counted?.["file"] ?? draft.files[0]?.given.shown ?? "");
    remarks.push(problem("source-correction-mended", { correction: correction.id, file, source: card.id }));
    return;
  }
  if (correction.deduplicate)
    await workshop.run(`delete from ${name(made)} where ${wrong} and rowid <> (select min(rowid) from ${name(made)} where ${wrong})`);
  if (correction.drop) await workshop.run(`delete from ${name(made)} where ${wrong}`);
  const sets = Object.entries(correction.set).map(([column, value]) => `${name(column)} = ${value === null ? "null" : text(value)}`);
  if (sets.length > 0) await workshop.run(`update ${name(made)} set ${sets.join(", ")} where ${wrong}`);
}

function condition(values: Readonly<Record<string, string | null>>): string {
  const parts = Object.entries(values).map(([column, value]) =>
    value === null ? `${name(column)} is null` : `${name(column)} = ${text(value)}`,
  );
  return parts.length === 0 ? "true" : parts.join(" and ");
}
