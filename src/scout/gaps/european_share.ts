/** Europe's share of a chain node, from the shares that publications print. */
import type { Words } from "#model";
import type { Bounds, PartToday } from "./gaps.ts";

export interface PrintedShare {
  readonly node: string;
  /** ISO3 of where it is made, else of the headquarters; null = unknown or a group of several. */
  readonly country: string | null;
  /** Per cent; null = known to be unknown. */
  readonly value: number | null;
  /** Publication, basis and year together: one table. */
  readonly table: string;
  readonly year: string | null;
}

/**
 * Per table: the members' shares are certain, and what no row says may be Europe's too. Tables that disagree give the widest bounds: nothing is
 * averaged. Null, with the reason, where no table prints a country.
 */
export function europeanShare(id: string, name: Words, shares: readonly PrintedShare[], members: ReadonlySet<string>): PartToday {
  const refused: Words = {
    en: "One state of affairs is printed; there is no series to project from",
    nl: "Er staat één stand gedrukt; er is geen reeks om uit te projecteren",
  };
  const tables = [...new Set(shares.map((share) => share.table))].toSorted();
  const bounds = tables
    .map((table) =>
      boundsOf(
        shares.filter((share) => share.table === table),
        members,
      ),
    )
    .filter((pair) => pair !== null);
  if (bounds.length === 0) {
    const why: Words = { en: "No publication prints by country who supplies it", nl: "Geen publicatie drukt per land wie het levert" };
    return { id, name, today: null, why, ahead: null, refused: why };
  }
  const years = [...new Set(shares.flatMap((share) => share.year ?? []))].toSorted();
  const why: Words = {
    en: `From ${bounds.length} tables of ${years.join(", ") || "unknown years"}; what they leave out may be Europe's`,
    nl: `Uit ${bounds.length} tabellen van ${years.join(", ") || "onbekende jaren"}; wat ze weglaten kan van Europa zijn`,
  };
  const today: Bounds = [Math.min(...bounds.map((pair) => pair[0])), Math.max(...bounds.map((pair) => pair[1]))];
  return { id, name, today, why, ahead: null, refused };
}

function boundsOf(rows: readonly PrintedShare[], members: ReadonlySet<string>): Bounds | null {
  const known = rows.filter((row) => row.value !== null && row.country !== null);
  if (known.length === 0) return null;
  const sum = (list: readonly PrintedShare[]) => list.reduce((total, row) => total + (row.value ?? 0), 0);
  const ours = sum(known.filter((row) => members.has(row.country ?? "")));
  return [Math.min(100, ours), Math.min(100, Math.max(ours, 100 - sum(known) + ours))];
}
