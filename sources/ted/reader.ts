/**
 * Notices of public buyers from answers of the search interface of TED and from the yearly tables of notices. Winners stand by name where they are
 * organisations; persons among them are counted in the notice. Of a notice that stands twice the winners are taken once.
 */
import type { DraftRow, SourceReader } from "#collect";
import { noticesInAnswer } from "./answers.ts";
import type { Notice } from "./notice.ts";
import { noticesInTable } from "./tables.ts";
import { isOrganisationName } from "#model";

const read: SourceReader = (files) => {
  const notices = [
    ...(files["answers"] ?? []).flatMap((file) => noticesInAnswer(file)),
    ...(files["awards"] ?? []).flatMap((file) => noticesInTable(file, "can-standard")),
    ...(files["competitions"] ?? []).flatMap((file) => noticesInTable(file, "cn-standard")),
  ];
  return { tables: { notices: notices.map(rowOf), winners: once(notices).flatMap(winnersOf) } };
};
export default read;

function rowOf({ winners, file, line, ...notice }: Notice): DraftRow {
  const filled = Object.fromEntries(Object.entries(notice).map(([column, cell]) => [column, cell === "" ? null : cell]));
  return {
    ...filled,
    amount_eur: notice.currency === "EUR" && notice.amount !== "" ? notice.amount : null,
    persons: String(winners.filter(({ name }) => !isOrganisationName(name)).length),
    source_file: file,
    source_line: line,
  };
}

function winnersOf({ id, winners, file, line }: Notice): DraftRow[] {
  const organisations = winners.filter(({ name }) => isOrganisationName(name));
  const first = new Map<string, (typeof winners)[number]>();
  for (const one of organisations) {
    const key = one.name.toLowerCase();
    const before = first.get(key);
    if (before === undefined || before.country === "") first.set(key, one);
  }
  return [...first.values()].map(({ name, country }) => ({
    notice: id,
    name,
    country: country || null,
    source_file: file,
    source_line: line,
  }));
}

/** The first of each notice: the check of the table keeps that one too, and names the others. */
function once(notices: readonly Notice[]): Notice[] {
  const first = new Map<string, Notice>();
  for (const notice of notices) if (notice.id !== "" && !first.has(notice.id)) first.set(notice.id, notice);
  return [...first.values()];
}
