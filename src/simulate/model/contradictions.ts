/** Sources that say different things about the same provider: shown, never averaged. */
import type { Words } from "#model";
import type { Account, ModelNode, ModelRemark, ProviderShare } from "./chain_model.ts";
import type { NamesOfCountries } from "./names.ts";

interface Said {
  readonly account: Account;
  readonly share: number;
}

/** One remark per provider whose leading accounts print different shares; two markets of one publication are no contradiction. */
export function contradictions(node: ModelNode, names: NamesOfCountries): ModelRemark[] {
  const printed = new Map<string, { one: ProviderShare; said: Said[] }>();
  for (const account of node.accounts.filter(({ leads }) => leads)) {
    for (const one of account.shares) {
      if (one.share === null || one.kind === "group") continue;
      const key = `${one.kind} ${one.provider}`;
      const entry = printed.get(key) ?? { one, said: [] };
      const sameBook = entry.said.some(
        ({ account: { publication, basis } }) => publication === account.publication && basis !== account.basis,
      );
      if (!sameBook) entry.said.push({ account, share: one.share });
      printed.set(key, entry);
    }
  }
  return [...printed.values()]
    .filter(({ said }) => new Set(said.map(({ share }) => share)).size > 1)
    .map(({ one, said }) => ({ about: node.id, sentence: sentence(node, one, said, names) }));
}

function sentence(node: ModelNode, one: ProviderShare, said: readonly Said[], names: NamesOfCountries): Words {
  const say = (language: "en" | "nl") => {
    const name = node.name[language] ?? node.name.en ?? node.id;
    const provider = one.kind === "country" ? (names.get(one.provider)?.[language] ?? one.provider) : one.provider;
    const each = said.map(
      ({ account, share }) => `${percent(share, language)} (${[account.publication, account.year].filter(Boolean).join(", ")})`,
    );
    return { name, provider, each: each.join(language === "en" ? ", " : "; ") };
  };
  const [en, nl] = [say("en"), say("nl")];
  const both = said.length === 2;
  return {
    en: `${en.name}: ${en.provider} ${en.each}: ${both ? "both" : "all"} stand.`,
    nl: `${nl.name}: ${nl.provider} ${nl.each}: ${both ? "beide" : "alle"} blijven staan.`,
  };
}

function percent(share: number, language: "en" | "nl"): string {
  const text = String(Math.round(share * 1e6) / 1e4);
  return `${language === "nl" ? text.replace(".", ",") : text} %`;
}
