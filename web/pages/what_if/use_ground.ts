/** What a scenario can name: the nodes, countries and providers of its chains, and the register of export controls. */
import { useMemo } from "react";
import type { AnswerOf } from "../../data/ask.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useFormat } from "../../words/use_format.ts";
import { type Chain, type NodeReading, readNodes } from "../chains/reading.ts";

export type Control = AnswerOf<"/api/controls">["controls"][number];

export interface Ground {
  /** The chains of the scenario, joined; absent until they are there. */
  readonly chain: Chain | undefined;
  readonly nodes: ReadonlyMap<string, NodeReading>;
  readonly name: (node: string) => string;
  /** Most depended on first: the largest certain part of an end product that stops without it. */
  readonly countries: readonly { readonly code: string; readonly certain: number }[];
  readonly providers: readonly string[];
  readonly controls: readonly Control[];
  readonly error: unknown;
}

export function useGround(chains: readonly string[]): Ground {
  const format = useFormat();
  const only = chains.length === 1 ? chains[0] : undefined;
  const answer = useAsk("/api/chains/:id", { params: { id: only ?? "all" } });
  const exposed = useAsk("/api/exposure").data;
  const controls = useAsk("/api/controls").data?.controls;
  const joined = answer.data;
  const chain = useMemo(
    () => joined && (only === undefined && !chains.includes("all") ? partOf(joined, chains) : joined),
    [joined, chains, only],
  );
  const nodes = useMemo(() => (chain ? readNodes(chain) : new Map<string, NodeReading>()), [chain]);
  const countries = useMemo(() => {
    const certain = new Map<string, number>();
    for (const { country, site } of chain?.supplyList ?? []) for (const one of [country, site]) if (one) certain.set(one, 0);
    for (const row of exposed?.rows ?? []) {
      if (!chains.includes("all") && !chains.includes(row.chain)) continue;
      for (const { country, total } of row.on) certain.set(country, Math.max(certain.get(country) ?? 0, total[0] ?? 0));
    }
    return [...certain]
      .map(([code, share]) => ({ code, certain: share }))
      .sort((a, b) => b.certain - a.certain || a.code.localeCompare(b.code));
  }, [chain, exposed, chains]);
  const providers = useMemo(
    () => [...new Set((chain?.supplyList ?? []).flatMap((one) => (one.providerKind === "organisation" ? [one.provider] : [])))].sort(),
    [chain],
  );
  return useMemo(
    () => ({
      chain,
      nodes,
      name: (node) => format.text(nodes.get(node)?.node.name) || node,
      countries,
      providers,
      controls: controls ?? [],
      error: answer.error,
    }),
    [chain, nodes, countries, providers, controls, format, answer.error],
  );
}

/** Some of all chains: the places stay, the rest goes. */
function partOf(chain: Chain, chains: readonly string[]): Chain {
  const nodeList = chain.nodeList.filter((node) => node.chains.some((one) => chains.includes(one)));
  const kept = new Set(nodeList.map((node) => node.id));
  return {
    ...chain,
    nodeList,
    linkList: chain.linkList.filter((link) => kept.has(link.from) && kept.has(link.to)),
    supplyList: chain.supplyList.filter((one) => kept.has(one.node)),
    roots: chain.roots.filter((one) => kept.has(one)),
  };
}
