/** The market of a deal: what the target supplies, how concentrated each of these nodes is before and after, and what hangs on the new controller. */
import { type Concentration, concentrationOf, type Deal, type Supplier } from "#decide";
import { type ChainModel, type Exposure, exposureTable, type ModelNode, type ProviderShare } from "#simulate";
import { createHash } from "node:crypto";
import type { Sight } from "../sight.ts";
import { type Modelled, modelOf } from "../simulated.ts";
import type { Texts } from "./pieces.ts";

/** Who steers the target before and after, and with whom the buyer stands. */
export interface Hands {
  readonly before: { readonly name: string; readonly country: string | null };
  readonly after: { readonly name: string; readonly country: string | null };
  /** Small letters of every name of the buyer's side; its own suppliers count as the new controller's. */
  readonly buyers: ReadonlySet<string>;
}

/** The target's names in small letters: its own, those it also goes by, and its daughters'. */
export function namesOf({ target }: Deal): Set<string> {
  return new Set([target.name, ...target.also, ...target.subsidiaries.map(({ name }) => name)].map(plain));
}

export const plain = (name: string) => name.trim().toLowerCase();

/** Nodes the target supplies, by id, each source for itself; those the deal names without a chain naming the target have no account. */
export async function marketOf(sight: Sight, deal: Deal, hands: Hands) {
  const { model } = await modelOf(sight, ["all"]);
  const names = namesOf(deal);
  const own = (share: ProviderShare) =>
    share.kind === "organisation" && (names.has(plain(share.provider)) || (share.owner !== undefined && names.has(plain(share.owner))));
  const named = model.nodes.filter((node) => deal.target.nodes.includes(node.id) || node.accounts.some((one) => one.shares.some(own)));
  const chains = [...new Set(named.flatMap((node) => node.chains))].sort();
  const modelled = chains.length === 0 ? null : await modelOf(sight, chains);
  const exposures = modelled === null ? [] : await exposureChange(sight, modelled, own, hands);
  return {
    label: modelled?.label ?? null,
    chains,
    providers: [
      ...new Set(named.flatMap((node) => node.accounts.flatMap((one) => one.shares.filter(own).map(({ provider }) => provider)))),
    ].sort(),
    nodes: named.map((node) => nodeOf(node, own, hands)),
    exposures,
  };
}

function nodeOf(node: ModelNode, own: (share: ProviderShare) => boolean, hands: Hands) {
  const accounts = node.accounts
    .filter((account) => account.leads && account.shares.some(own))
    .map((account) => ({
      publication: account.publication,
      year: account.year ?? null,
      basis: account.basis,
      confidence: account.confidence ?? null,
      /** Per cent; null = named without an amount. */
      targetShare: sumOf(account.shares.filter(own)),
      buyerShare: sumOf(account.shares.filter((one) => !own(one) && isBuyers(one, hands))),
      byOwner: numbersOf(concentrationOf(suppliersByOwner(account.shares, own, hands), "others")),
      byCountry: numbersOf(concentrationOf(suppliersByCountry(account.shares, own, hands), "anybody")),
    }));
  return { node: node.id, name: { ...node.name } as Texts, chains: [...node.chains], accounts };
}

const numbersOf = ({ before, after, delta }: Concentration) => ({
  before: [before[0], before[1]] as [number, number],
  after: [after[0], after[1]] as [number, number],
  delta: [delta[0], delta[1]] as [number, number],
});

function sumOf(shares: readonly ProviderShare[]): number | null {
  const known = shares.filter(({ share }) => share !== null);
  return known.length === 0 ? (shares.length === 0 ? 0 : null) : percent(known.reduce((sum, { share }) => sum + (share ?? 0), 0));
}

const percent = (fraction: number) => Math.round(fraction * 1e8) / 1e6;
const amount = ({ share }: ProviderShare) => (share === null ? null : percent(share));

function isBuyers({ provider, owner }: ProviderShare, { buyers, after }: Hands): boolean {
  return [provider, owner ?? provider].some((name) => buyers.has(plain(name)) || plain(name) === plain(after.name));
}

/** Organisations alone: what a country or group holds belongs to firms nobody names here. */
function suppliersByOwner(shares: readonly ProviderShare[], own: (share: ProviderShare) => boolean, hands: Hands): Supplier[] {
  return shares
    .filter(({ kind }) => kind === "organisation")
    .map((one) => {
      const share = amount(one);
      if (own(one)) return { name: one.provider, before: hands.before.name, after: hands.after.name, share };
      const hand = isBuyers(one, hands) ? hands.after.name : (one.owner ?? one.provider);
      return { name: one.provider, before: hand, after: hand, share };
    });
}

/** By the country of whoever controls them; where nobody says who, by that of the firm. */
function suppliersByCountry(shares: readonly ProviderShare[], own: (share: ProviderShare) => boolean, hands: Hands): Supplier[] {
  return shares
    .filter(({ kind }) => kind !== "group")
    .map((one) => {
      const share = amount(one);
      if (own(one)) {
        const before = hands.before.country ?? one.country ?? "?";
        return { name: one.provider, before, after: hands.after.country ?? before, share };
      }
      const country = isBuyers(one, hands) ? (hands.after.country ?? "?") : (one.ownerCountry ?? one.headquarters ?? one.country ?? "?");
      return { name: one.provider, before: country, after: country, share };
    });
}

/** What hangs on the new controller and on its country at the end products of these chains, through all tiers, before and after. */
async function exposureChange(sight: Sight, { model }: Modelled, own: (share: ProviderShare) => boolean, hands: Hands) {
  if (hands.before.name === hands.after.name) return [];
  const { memory, reader } = sight;
  const key = createHash("sha256")
    .update(JSON.stringify([hands.before, hands.after, [...hands.buyers].sort()]))
    .digest("hex");
  return memory.recall(reader.clearance, `screened exposure ${model.hash} ${key}`, async () => {
    const steered = ruled(changed(model, (one) => (isBuyers(one, hands) && !own(one) ? under(one, hands.after) : one)));
    const before = changed(steered, (one) => (own(one) ? under(one, hands.before) : one));
    const after = changed(steered, (one) => (own(one) ? under(one, hands.after) : one));
    const ends = new Map(model.ends.map((at) => [model.nodes[at]?.id ?? "", model.nodes[at]?.name ?? {}]));
    const pick = (of: ChainModel, kind: "owner" | "country", name: string) =>
      new Map(exposureTable(of, [{ kind, name }]).map((one): [string, Exposure] => [one.node, one]));
    const change = (on: "owner" | "country", party: string | null) => {
      if (party === null) return [];
      const [then, now] = [pick(before, on, party), pick(after, on, party)];
      return [...now.values()]
        .filter(({ node }) => ends.has(node))
        .map((one) => ({
          node: one.node,
          name: { ...ends.get(one.node) } as Texts,
          on,
          party,
          before: pair(then.get(one.node)?.total),
          after: [one.total[0], one.total[1]] as [number, number],
        }));
    };
    return [...change("owner", hands.after.name), ...change("country", hands.after.country)];
  });
}

/** Null = nobody names it there before. */
const pair = (total: readonly [number, number] | undefined): [number, number] | null => (total === undefined ? null : [total[0], total[1]]);

const under = (one: ProviderShare, { name, country }: Hands["after"]): ProviderShare => ({
  ...one,
  owner: name,
  ...(country === null ? {} : { ownerCountry: country }),
});

function changed(model: ChainModel, change: (one: ProviderShare) => ProviderShare): ChainModel {
  const nodes = model.nodes.map((node) => ({
    ...node,
    accounts: node.accounts.map((account) => ({
      ...account,
      shares: account.shares.map((one) => (one.kind === "organisation" ? change(one) : one)),
    })),
  }));
  return { ...model, nodes };
}

/** Every organisation where its owner sits. */
function ruled(model: ChainModel): ChainModel {
  return changed(model, (one) => (one.ownerCountry === undefined ? one : { ...one, country: one.ownerCountry }));
}
