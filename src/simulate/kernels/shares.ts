/** How much of a node somebody supplies, as far as its sources say. */
import type { Account, ModelNode, ProviderShare } from "../model/chain_model.ts";

/** Somebody who may stop: a country, a bloc (several countries under one name), an organisation or an owner. */
export interface Party {
  readonly kind: "country" | "organisation" | "owner";
  readonly name: string;
  /** `country`: the countries meant. */
  readonly members?: ReadonlySet<string>;
  /** An organisation or owner: only what it makes in this country. */
  readonly within?: string;
}

/** What one account leaves possible, fractions of the node's supply. */
export interface Held {
  /** For certain. */
  readonly low: number;
  /** At most, where some source names the party at this node; equal to `low` where none does. */
  readonly named: number;
  /** At most, if all that nobody accounts for were theirs. */
  readonly high: number;
}

interface Heard {
  /** 2 = an amount is printed, 1 = named without amount, 0 = silent. */
  readonly loud: 0 | 1 | 2;
  readonly low: number;
  readonly high: number;
  /** The most a party may hold of which this account is silent. */
  readonly cap: number;
}

/** The accounts that count: world supply today, or whatever there is where nobody prints that. */
export function leading(node: ModelNode): readonly Account[] {
  const leads = node.accounts.filter((account) => account.leads);
  return leads.length > 0 ? leads : node.accounts;
}

/** True when a source names the party among the suppliers of the node with more than nothing. */
export function isNamed(node: ModelNode, party: Party): boolean {
  return leading(node).some((account) => account.shares.some((one) => one.share !== 0 && matches(one, party)));
}

/**
 * What the party holds of the node by each leading account; one silent account if there is none. A printed share is the whole share. An account that does not
 * mention the party is filled with what the others print, as far as it leaves room: a second source about somebody else takes nothing away.
 */
export function heldBy(node: ModelNode, party: Party): Held[] {
  const heard = leading(node).map((account) => hear(account, party));
  if (heard.length === 0) return [{ low: 0, named: 0, high: 1 }];
  const loudest = Math.max(...heard.map(({ loud }) => loud));
  if (loudest === 0) {
    const high = Math.min(...heard.map(({ cap }) => cap));
    return heard.map(() => ({ low: 0, named: 0, high }));
  }
  const speaking = heard.filter(({ loud }) => loud === loudest);
  const low = Math.min(...speaking.map((one) => one.low));
  const high = Math.max(...speaking.map((one) => one.high));
  return heard.map((one) => {
    if (one.loud === loudest) return { low: one.low, named: one.high, high: one.high };
    return { low: Math.min(low, one.cap), named: Math.min(high, one.cap), high: Math.min(high, one.cap) };
  });
}

/** The hull over all accounts: contradictions widen it, nothing is averaged. */
export function hullOf(held: readonly Held[]): [low: number, high: number] {
  return [Math.min(...held.map(({ low }) => low)), Math.max(...held.map(({ high }) => high))];
}

export function matches(one: ProviderShare, party: Party): boolean {
  if (party.kind === "country") {
    if (one.kind === "group") return one.provider === party.name;
    return one.country !== undefined && (party.members?.has(one.country) ?? one.country === party.name);
  }
  if (one.kind === "country") return false;
  if (party.within !== undefined && one.country !== undefined && one.country !== party.within) return false;
  if (party.kind === "owner") return (one.owner ?? one.provider) === party.name;
  return one.provider === party.name || one.owner === party.name;
}

function hear(account: Account, party: Party): Heard {
  return party.kind === "country" ? hearCountry(account, party) : hearProvider(account, party);
}

/** Rows of countries answer; those of organisations only where there is none, by where they produce or else sit. */
function hearCountry({ shares }: Account, party: Party): Heard {
  const bloc = shares.find((one) => one.kind === "group" && one.provider === party.name && one.share !== null);
  if (bloc !== undefined) return { loud: 2, low: bloc.share ?? 0, high: bloc.share ?? 0, cap: bloc.share ?? 0 };
  const countries = shares.filter((one) => one.kind === "country");
  const of = countries.length > 0 ? countries : shares.filter((one) => one.kind === "organisation");
  const open = openOf(of);
  const matched = of.filter((one) => matches(one, party));
  const low = atMostOne(sum(matched));
  const loud = loudness(matched);
  if (countries.length > 0) {
    const printed = new Set(matched.filter((one) => one.share !== null).map((one) => one.provider));
    const complete = printed.size === (party.members?.size ?? 1);
    return { loud, low, high: complete ? low : atMostOne(low + open), cap: open };
  }
  // An organisation nobody places may sit there too.
  const cap = atMostOne(open + sum(of.filter((one) => one.country === undefined)));
  return { loud, low, high: atMostOne(low + cap), cap };
}

function hearProvider({ shares }: Account, party: Party): Heard {
  const matched = shares.filter((one) => matches(one, party));
  const organisations = shares.filter((one) => one.kind === "organisation");
  const countries = shares.filter((one) => one.kind === "country");
  const open = openOf(organisations);
  const low = atMostOne(sum(matched));
  const placed = party.within ?? matched[0]?.country;
  const unsure = party.within !== undefined && matched.some((one) => one.country === undefined);
  const complete = matched.length > 0 && matched.every((one) => one.share !== null) && party.kind === "organisation";
  const land = countries.find((one) => one.provider === placed && one.share !== null)?.share;
  const cap = Math.min(open, land ?? (countries.length > 0 && placed !== undefined ? openOf(countries) : 1));
  return { loud: loudness(matched), low: unsure ? 0 : low, high: complete ? low : atMostOne(low + open), cap };
}

function loudness(matched: readonly ProviderShare[]): Heard["loud"] {
  if (matched.length === 0) return 0;
  return matched.some((one) => one.share !== null) ? 2 : 1;
}

/** What the printed shares of these leave; a group is of nobody in particular, so its part may be anybody's who is not printed. */
export function openOf(shares: readonly ProviderShare[]): number {
  return Math.max(0, Math.round((1 - sum(shares)) * 1e12) / 1e12);
}

function sum(shares: readonly ProviderShare[]): number {
  return shares.reduce((total, one) => total + (one.share ?? 0), 0);
}

function atMostOne(value: number): number {
  return Math.min(1, Math.round(value * 1e12) / 1e12);
}
