/** Chains made up for tests, as the statements a reader would see. */
import { type Assertion, type Entity, type KindName, publicLabel, type ScenarioCard, scenarioCard, type ScenarioInput } from "#model";
import { type ChainEntities, type ChainModel, readModel } from "#simulate";

export interface MadeNode {
  readonly chain?: string | readonly string[];
  /** `CHN 60`, `ASML@NLD 100`, `Others* 5` (a group), `KOR ?` (named, amount unknown); of one account each list. */
  readonly supplies?: readonly (readonly string[])[];
  readonly basis?: readonly string[];
  readonly stock?: number | readonly [number, number];
  readonly recover?: number | readonly [number, number];
  readonly minimum?: number;
}

export interface MadeChain {
  readonly nodes: Readonly<Record<string, MadeNode>>;
  /** `oxide > alloy`, `oxide ~ alloy` (non-essential), `a can_replace b 50 90` (degree, days). */
  readonly links: readonly string[];
}

/** Entities as the archive gives them. */
export function entitiesOf(assertions: readonly Assertion[]): ChainEntities {
  const found = new Map<string, Entity & { statements: Entity["statements"][number][] }>();
  for (const one of assertions) {
    const entity = found.get(one.subject) ?? { kind: one.kind, subject: one.subject, label: publicLabel, statements: [] };
    const made = { id: "", label: entity.label, assertedBy: "test", assertedAt: "2026-01-01T00:00:00.000Z", batch: "test" };
    entity.statements.push({ ...one, ...made });
    found.set(one.subject, entity);
  }
  const of = (kind: KindName) => [...found.values()].filter((entity) => entity.kind === kind);
  return { chains: of("chain"), nodes: of("node"), links: of("link"), supplies: of("supply"), facts: of("fact") };
}

export function assertionsOf({ nodes, links }: MadeChain): Assertion[] {
  const chains = [...new Set(Object.values(nodes).flatMap(({ chain = "made" }) => chain))];
  return [
    ...chains.flatMap((chain) => say("chain", `chain:${chain}`, { question: "?" })),
    ...Object.entries(nodes).flatMap(([id, node]) => nodeAssertions(id, node)),
    ...links.flatMap((link) => linkAssertions(link)),
  ];
}

export function madeModel(chain: MadeChain): ChainModel {
  return readModel(entitiesOf(assertionsOf(chain)), ["all"]).model;
}

export function scenarioOf(input: Partial<ScenarioInput>): ScenarioCard {
  return scenarioCard.parse({ name: "made up", ...input });
}

/** Nothing is told and nothing stops. */
export const quiet = { progress: () => undefined };

export function say(
  kind: KindName,
  subject: string,
  said: Readonly<Record<string, string | readonly string[] | undefined>>,
  cited?: { publication: string; year?: string },
): Assertion[] {
  return Object.entries(said).flatMap(([property, values]) =>
    [values ?? []].flat().map((value): Assertion => {
      const citation = cited === undefined ? {} : { citation: { ...cited, evidence: "read" as const }, confidence: "B2" };
      return { kind, subject, property, value, source: "chains/made", ...citation };
    }),
  );
}

function nodeAssertions(id: string, node: MadeNode): Assertion[] {
  const { chain = "made", supplies = [], basis = [], stock, recover, minimum } = node;
  const subject = `node:${id}`;
  const fact = (kind: string, unit: string, amount: number | readonly [number, number] | undefined) => {
    if (amount === undefined) return [];
    const value = typeof amount === "number" ? { value: String(amount) } : { low: String(amount[0]), high: String(amount[1]) };
    return say("fact", `fact:${id} ${kind}`, { node: subject, fact_kind: kind, unit, ...value });
  };
  return [
    ...say("node", subject, { node_kind: "component", chain: [chain].flat().map((one) => `chain:${one}`) }),
    ...[["en", id] as const].flatMap(([language, name]) => say("node", subject, { name }).map((one) => ({ ...one, language }))),
    ...supplies.flatMap((rows, account) => rows.flatMap((row) => supplyAssertions(id, row, account, basis[account] ?? "world supply"))),
    ...fact("stock", "days", stock),
    ...fact("time_to_recover", "days", recover),
    ...fact("minimum_share", "%", minimum),
  ];
}

function supplyAssertions(id: string, row: string, account: number, basis: string): Assertion[] {
  const [who = "", share = "?"] = row.split(/ (?=[^ ]+$)/);
  const group = who.endsWith("*");
  const [name = "", place] = who.replace("*", "").split("@");
  const kind = group ? "group" : place === undefined && /^[A-Z]{3}$/.test(name) ? "country" : "organisation";
  const said = {
    node: `node:${id}`,
    provider: name,
    provider_kind: kind,
    basis,
    share: share === "?" ? undefined : share,
    headquarters: place || undefined,
  };
  return say("supply", `supply:${id} ${row} ${account}`, said, { publication: `Source ${account}`, year: "2025" });
}

function linkAssertions(link: string): Assertion[] {
  const [from = "", sign = "", to = "", degree, days] = link.split(" ");
  const relation = sign === ">" || sign === "~" ? "goes_into" : sign;
  const said = {
    from: `node:${from}`,
    to: `node:${to}`,
    relation,
    need: sign === "~" ? "non_essential" : undefined,
    degree,
    days_to_qualify: days,
  };
  return say("link", `link:${link}`, said);
}
