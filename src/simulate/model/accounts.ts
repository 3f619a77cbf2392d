/** Who supplies a node, source by source. */
import { type Entity, valueOf } from "#model";
import type { Account, ModelRemark, ProviderShare } from "./chain_model.ts";
import { remarks } from "./remarks.ts";

interface Row {
  readonly publication: string;
  readonly place: string;
  readonly year: string | undefined;
  readonly basis: string;
  readonly confidence: string | undefined;
  readonly share: ProviderShare;
}

/** Accounts per node subject, in the order of basis, publication and year. One account is one publication, year and basis. */
export function readAccounts(supplies: readonly Entity[], nodes: ReadonlySet<string>, all: ModelRemark[]): Map<string, Account[]> {
  const rows = new Map<string, Row[]>();
  for (const supply of [...supplies].sort((left, right) => compare(left.subject, right.subject))) {
    const node = valueOf(supply, "node") ?? "";
    if (!nodes.has(node)) continue;
    const row = readRow(supply, node, all);
    if (row !== undefined) rows.set(node, [...(rows.get(node) ?? []), row]);
  }
  return new Map([...rows].map(([node, of]) => [node, accountsOf(of)]));
}

function readRow(supply: Entity, node: string, all: ModelRemark[]): Row | undefined {
  const provider = valueOf(supply, "provider");
  if (provider === undefined) return undefined;
  const cited = supply.statements.find((one) => one.citation !== undefined);
  const kind = kindOf(valueOf(supply, "provider_kind"));
  const printed = valueOf(supply, "share");
  const share = printed === undefined ? null : Number(printed);
  const usable = share === null || (Number.isFinite(share) && share >= 0 && share <= 100);
  if (!usable) all.push(remarks.shareNotUsable(node.replace(/^node:/, ""), provider, printed ?? "", supply.subject));
  const [site, headquarters] = [valueOf(supply, "site"), valueOf(supply, "headquarters")];
  const country = kind === "country" ? provider : kind === "organisation" ? (site ?? headquarters) : undefined;
  const [owner, ownerCountry] = [valueOf(supply, "owner"), valueOf(supply, "owner_country")];
  return {
    publication: cited?.citation?.publication ?? supply.statements[0]?.source ?? "",
    place: cited?.citation?.place ?? "",
    year: valueOf(supply, "year") ?? cited?.citation?.year,
    basis: valueOf(supply, "basis") ?? "",
    confidence: cited?.confidence,
    share: {
      provider,
      kind,
      ...(country === undefined ? {} : { country }),
      ...(headquarters === undefined ? {} : { headquarters }),
      ...(site === undefined ? {} : { site }),
      ...(owner === undefined ? {} : { owner }),
      ...(ownerCountry === undefined ? {} : { ownerCountry }),
      share: usable && share !== null ? share / 100 : null,
    },
  };
}

function kindOf(said: string | undefined): ProviderShare["kind"] {
  return said === "country" || said === "organisation" ? said : "group";
}

function accountsOf(rows: readonly Row[]): Account[] {
  const together = new Map<string, Row[]>();
  for (const row of rows) {
    // A provider with another share in a second table of the same publication is a second account.
    for (let copy = 0; ; copy += 1) {
      const key = JSON.stringify([row.basis, row.publication, row.year ?? "", copy]);
      const there = together.get(key) ?? [];
      const same = there.find((one) => sameProvider(one.share, row.share));
      if (same === undefined) together.set(key, [...there, row]);
      else if (same.share.share !== row.share.share) continue;
      break;
    }
  }
  return [...together]
    .sort(([left], [right]) => compare(left, right))
    .map(([, of]) => accountOf(of))
    .filter((account) => account !== undefined);
}

function sameProvider(left: ProviderShare, right: ProviderShare): boolean {
  return left.provider === right.provider && left.kind === right.kind && left.site === right.site;
}

function accountOf(rows: readonly Row[]): Account | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const shares = rows
    .map((row) => (tellsSupply(first.basis) ? row.share : { ...row.share, share: null }))
    .sort((left, right) => (right.share ?? -1) - (left.share ?? -1) || compare(left.provider, right.provider));
  const weakest = rows
    .flatMap((row) => row.confidence ?? [])
    .sort(compare)
    .at(-1);
  return {
    publication: first.publication,
    ...(first.year === undefined ? {} : { year: first.year }),
    basis: first.basis,
    ...(weakest === undefined ? {} : { confidence: weakest }),
    leads: isWorldToday(first.basis),
    shares,
    rest: restOf(shares),
  };
}

/** A forecast, one buyer's imports or what is installed leads only where nothing else is known; docs/guides/content.md. */
function isWorldToday(basis: string): boolean {
  return !/^forecast:|\bimports$|^EU (sourcing|needs)|^installed/i.test(basis);
}

/**
 * What the world or the EU is supplied with, or where the plants stand. A forecast, or what another buyer imports, names who supplies but not how much of the
 * supply: what Korea buys from one country does not stop the world.
 */
function tellsSupply(basis: string): boolean {
  return isWorldToday(basis) || /^(EU (sourcing|needs)|installed)/i.test(basis);
}

/** Countries where the account has any, else organisations; groups may hold one another or those named, so the larger reading counts when they do not fit. */
function restOf(shares: readonly ProviderShare[]): number {
  const sum = (kind: ProviderShare["kind"]) => shares.reduce((total, one) => total + (one.kind === kind ? (one.share ?? 0) : 0), 0);
  const singles = shares.some((one) => one.kind === "country") ? sum("country") : sum("organisation");
  const groups = sum("group");
  const known = singles + groups > 1.0001 ? Math.max(singles, groups) : singles + groups;
  return Math.max(0, Math.round((1 - known) * 1e12) / 1e12);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
