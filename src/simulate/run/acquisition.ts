/** What a change of owner does to exposure. */
import type { Words } from "#model";
import { exposureTable } from "../kernels/exposure.ts";
import type { Party } from "../kernels/shares.ts";
import type { ChainModel, ModelNode, ProviderShare } from "../model/chain_model.ts";
import type { Acquisition } from "../scenario/resolved.ts";

/** One remark per end product and acquisition: what hangs on the new owner, and on the owner's country, before and after. */
export function acquisitionRemarks(model: ChainModel, acquisitions: readonly Acquisition[]): Words[] {
  return acquisitions.flatMap(({ provider, owner }) => {
    const after = changed(model, (one) =>
      one.kind !== "country" && one.provider === provider ? { ...one, owner: owner.name, ownerCountry: owner.country } : one,
    );
    const ends = new Set(model.ends.map((end) => model.nodes[end]?.id ?? ""));
    const [byOwner, byCountry]: Party[] = [
      { kind: "owner", name: owner.name },
      { kind: "country", name: owner.country },
    ];
    const totals = (of: ChainModel, party: Party | undefined) =>
      new Map(
        (party === undefined ? [] : exposureTable(of, [party])).filter((one) => ends.has(one.node)).map((one) => [one.node, one.total]),
      );
    const [ownerBefore, ownerAfter] = [totals(model, byOwner), totals(after, byOwner)];
    const [landBefore, landAfter] = [totals(ruled(model), byCountry), totals(ruled(after), byCountry)];
    return [...ownerAfter.keys()].sort().map((end) => {
      const say = (language: "en" | "nl") => ({
        owner: `${percent(ownerBefore.get(end), language)} → ${percent(ownerAfter.get(end), language)}`,
        land: `${percent(landBefore.get(end), language)} → ${percent(landAfter.get(end), language)}`,
      });
      const [en, nl] = [say("en"), say("nl")];
      return {
        en: `${owner.name} buys ${provider}: of ${end} hangs on ${owner.name} ${en.owner}; on owners in ${owner.country} ${en.land} (for certain to at most, through all tiers).`,
        nl: `${owner.name} koopt ${provider}: van ${end} hangt aan ${owner.name} ${nl.owner}; aan eigenaren in ${owner.country} ${nl.land} (zeker tot ten hoogste, door alle lagen).`,
      };
    });
  });
}

/** The same chain with organisations placed where their owner sits. */
function ruled(model: ChainModel): ChainModel {
  return changed(model, (one) => (one.ownerCountry === undefined ? one : { ...one, country: one.ownerCountry }));
}

function changed(model: ChainModel, change: (one: ProviderShare) => ProviderShare): ChainModel {
  const nodes = model.nodes.map(
    (node): ModelNode => ({ ...node, accounts: node.accounts.map((account) => ({ ...account, shares: account.shares.map(change) })) }),
  );
  return { ...model, nodes };
}

function percent(total: readonly [number, number] | undefined, language: "en" | "nl"): string {
  const one = (share: number) => {
    const text = String(Math.round(share * 1000) / 10);
    return language === "nl" ? text.replace(".", ",") : text;
  };
  if (total === undefined) return language === "en" ? "nothing known" : "niets bekend";
  return total[0] === total[1] ? `${one(total[0])} %` : `${one(total[0])}–${one(total[1])} %`;
}
