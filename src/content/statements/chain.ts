import type { Assertion } from "#model";
import type { ChainFolder, Fact, Link, Node, Share } from "../chain_parts.ts";
import type { Cited } from "../citation_columns.ts";
import { nameFor, say, sayEach, sayWords } from "./say.ts";

/** A chain with its nodes (shared between chains), links, supplies and facts; each row keeps its citation and confidence. */
export function chainStatements(chain: ChainFolder): Assertion[] {
  const source = `chains/${chain.id}`;
  return [...cardStatements(chain, source), ...rowStatements(chain, source)];
}

/** What the rows of a chain say, on behalf of this source. */
export function rowStatements(chain: Pick<ChainFolder, "id" | "nodes" | "links" | "shares" | "facts">, source: string): Assertion[] {
  return [
    ...chain.nodes.flatMap((node) => nodeStatements(chain, node, source)),
    ...chain.links.flatMap((link) => linkStatements(chain, link, source)),
    ...chain.shares.flatMap((share) => shareStatements(chain, share, source)),
    ...chain.facts.flatMap((fact) => factStatements(chain, fact, source)),
  ];
}

function cardStatements({ card }: ChainFolder, source: string): Assertion[] {
  const about = { kind: "chain", subject: `chain:${card.id}`, source } as const;
  return [
    ...sayWords(about, "name", card.name),
    ...sayWords(about, "question", card.question),
    ...sayWords(about, "description", card.description),
    ...sayWords(about, "limits", card.limits),
    ...say(about, "root", `node:${card.root}`),
    ...sayEach(
      about,
      "technology",
      card.technologies.map((id) => `technology:${id}`),
    ),
  ];
}

function nodeStatements(chain: { readonly id: string }, node: Node, source: string): Assertion[] {
  const about = { kind: "node", subject: `node:${node.id}`, source } as const;
  return [
    ...sayWords(about, "name", node.name),
    ...sayWords(about, "note", node.note),
    ...say(about, "node_kind", node.kind),
    ...say(about, "chain", `chain:${chain.id}`),
    ...say(about, "material", node.material && `material:${node.material}`),
    ...sayEach(about, "hs6", node.hs6),
    ...sayEach(about, "cn8", node.cn8),
  ];
}

function citing({ citation, confidence }: Cited) {
  return { citation, ...(confidence === undefined ? {} : { confidence }) };
}

function linkStatements(chain: { readonly id: string }, link: Link, source: string): Assertion[] {
  const subject = `link:${nameFor([link.from, link.relation, link.to])}`;
  const about = { kind: "link", subject, source, ...citing(link) } as const;
  return [
    ...say(about, "chain", `chain:${chain.id}`),
    ...say(about, "from", `node:${link.from}`),
    ...say(about, "relation", link.relation),
    ...say(about, "to", `node:${link.to}`),
    ...say(about, "need", link.need),
    ...say(about, "degree", link.degree, "%"),
    ...say(about, "days_to_qualify", link.daysToQualify, "days"),
    ...say(about, "caveat", link.citation.caveat),
  ];
}

function shareStatements(chain: { readonly id: string }, share: Share, source: string): Assertion[] {
  const { publication, place, year, caveat } = share.citation;
  // A site is part of the name only where one is given, so that older rows keep theirs.
  const site = share.site === undefined ? [] : [share.site];
  const subject = `supply:${nameFor([share.node, share.provider, share.providerKind, share.basis, year, publication, place, ...site])}`;
  const about = { kind: "supply", subject, source, ...citing(share) } as const;
  return [
    ...say(about, "chain", `chain:${chain.id}`),
    ...say(about, "node", `node:${share.node}`),
    ...say(about, "provider", share.provider),
    ...say(about, "provider_kind", share.providerKind),
    ...say(about, "headquarters", share.headquarters),
    ...say(about, "site", share.site),
    ...say(about, "owner", share.owner),
    ...say(about, "owner_country", share.ownerCountry),
    ...say(about, "basis", share.basis),
    ...say(about, "share", share.value, "%"),
    ...say(about, "year", year),
    ...say(about, "caveat", caveat),
  ];
}

function factStatements(chain: { readonly id: string }, fact: Fact, source: string): Assertion[] {
  const { publication, place, year, caveat } = fact.citation;
  const subject = `fact:${nameFor([fact.node, fact.kind, fact.subject, fact.unit, year, publication, place, fact.text.en])}`;
  const about = { kind: "fact", subject, source, ...citing(fact) } as const;
  return [
    ...say(about, "chain", `chain:${chain.id}`),
    ...say(about, "node", `node:${fact.node}`),
    ...say(about, "fact_kind", fact.kind),
    ...say(about, "subject", fact.subject),
    ...say(about, "value", fact.value, fact.unit),
    ...say(about, "low", fact.low, fact.unit),
    ...say(about, "high", fact.high, fact.unit),
    ...say(about, "unit", fact.unit),
    ...say(about, "year", year),
    ...sayWords(about, "text", fact.text),
    ...say(about, "caveat", caveat),
  ];
}
