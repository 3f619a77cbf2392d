/** A deal as the law and the map see it on a day: who stands behind, which clocks run, what is touched, and what it does to every node the target supplies. */
import {
  clockStandings,
  type Control,
  controlOver,
  daysBetween,
  type DealFile,
  type EffectiveShare,
  effectiveShares,
  factorStandings,
  factorStates,
  type Holding,
  holdingsAfter,
  holdingsBefore,
  type LegalClock,
  loopsIn,
  type ScreeningFactor,
  votesCommanded,
} from "#decide";
import { type Entity, factorTests, join, type Label, problem, publicLabel, valueOf, valuesOf, type Words } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { allChains } from "./chain_parts.ts";
import { enteredOf } from "./desk.ts";
import { byText, evidenceOf, nameIn, type Texts, textsOf } from "./pieces.ts";
import { type Hands, marketOf, plain } from "./screened_market.ts";
import { membersOfUnion, otherStates, projectsOf } from "./screened_reach.ts";

/** Throws `deal-code-unknown` and `deal-loop-closed`. */
export async function screened(sight: Sight, read: DealFile, on: string) {
  const { deal } = read;
  const { technologies, areas } = await codesKnown(sight, read);
  const ownership = ownershipOf(read);
  const hands = handsOf(read, ownership);
  const [market, projects, union] = await Promise.all([marketOf(sight, deal, hands), projectsOf(sight, deal), membersOfUnion(sight, on)]);
  const states = otherStates(deal, projects, union);
  const [factors, clocks] = await Promise.all([enteredOf(sight, "screening_factor"), enteredOf(sight, "screening_clock")]);
  const ties = await technologyTies(sight, read, market.chains, technologies);
  const countriesOf = countryTable(read);
  const nodeNames = market.nodes.map(({ node, name }) => ({ id: node, name: wordsOf(name, node) }));
  const concentrated = market.nodes.flatMap(({ node, name, accounts }) =>
    accounts.map(({ byOwner, publication, year }) => ({
      name: wordsOf(name, node),
      source: year === null ? publication : `${publication}, ${year}`,
      delta: byOwner.delta,
    })),
  );
  const standings = factorStandings(factors.map(factorOf), {
    on,
    country: deal.target.country,
    inUnion: union.has(deal.target.country),
    technologies: ties.map(({ id, named, why }) => ({ id, area: areas.get(id) ?? null, named, why })),
    nodes: nodeNames,
    projects: projects.all,
    projectsKnown: projects.known,
    states: statesBehind(read, ownership.buyer),
    votes: ownership.votes,
    controlGained: hands.before.name !== hands.after.name,
    sectors: deal.target.sectors ?? null,
    record: deal.acquirer.record ?? null,
    otherStates: states.map(({ country }) => country),
    concentrated,
  });
  const running = clockStandings(clocks.filter((one) => countsFor(one, deal.target.country, union)).map(clockOf), deal, on);
  const labels: Label[] = [market.label, projects.label, ...[...factors, ...clocks].map(({ label }) => label)].filter(
    (one) => one !== null,
  );
  return {
    ...marked(join([publicLabel, ...labels])),
    on,
    name: { ...deal.name } as Texts,
    note: { ...deal.note } as Texts,
    target: { name: deal.target.name, country: deal.target.country },
    acquirer: { name: deal.acquirer.name, country: countriesOf.get(deal.acquirer.name) ?? null },
    stake: { before: deal.stake.before, after: deal.stake.after, votesBefore: ownership.votes.before, votesAfter: ownership.votes.after },
    ownership: {
      holders: ownership.holders,
      edges: ownership.edges.map((one) => ({ ...one, country: countriesOf.get(one.holder) ?? null })),
      before: controlTold(ownership.before, countriesOf),
      after: controlTold(ownership.after, countriesOf),
      loops: ownership.loops,
      parties: deal.parties.map(({ name, country, state, dispersed }) => ({
        name,
        country: country ?? null,
        state: state ?? null,
        dispersed: dispersed ?? false,
      })),
    },
    /** True where control goes to somebody outside the Union; null = nobody gains control, or nobody says where they sit. */
    foreign: hands.before.name === hands.after.name || hands.after.country === null ? null : !union.has(hands.after.country),
    clocks: running
      .map((standing) => ({ ...standing, ...told(clocks, `screening_clock:${standing.id}`) }))
      .sort(
        (left, right) =>
          urgent.indexOf(left.state) - urgent.indexOf(right.state) ||
          byText(left.due ?? "9", right.due ?? "9") ||
          byText(left.id, right.id),
      ),
    /** The day until which the parties have bound themselves; no clock of the law. */
    longStop: deal.dates.long_stop === undefined ? null : { day: deal.dates.long_stop, daysLeft: daysBetween(on, deal.dates.long_stop) },
    dates: Object.entries(deal.dates)
      .map(([event, day]) => ({ event, day }))
      .sort((left, right) => byText(left.day, right.day)),
    suspensions: deal.suspensions.map(({ from, until, reason, clock }) => ({
      from,
      until: until ?? null,
      reason: reason ?? null,
      clock: clock ?? null,
    })),
    factors: standings
      .map((standing) => ({
        ...standing,
        reasons: standing.reasons.map((one) => ({ ...one })),
        ...told(factors, `screening_factor:${standing.id}`),
      }))
      .sort(
        (left, right) =>
          factorStates.indexOf(left.state) - factorStates.indexOf(right.state) ||
          byText(left.law, right.law) ||
          byText(left.article, right.article) ||
          byText(left.id, right.id),
      ),
    technologies: ties.map(({ id, name, why }) => ({ id, name, why })),
    nodes: market.nodes,
    exposures: market.exposures,
    projects: {
      known: projects.known,
      sources: projects.sources,
      organisations: projects.organisations,
      total: projects.total,
      list: projects.projects,
    },
    states,
    /** The acquisition as What if takes it; null where nobody gains control or no chain names the target. */
    scenario: scenarioOf(read, hands, market),
    sources: deal.sources,
  };
}

export type Screened = Awaited<ReturnType<typeof screened>>;

const urgent = ["missed", "suspended", "running", "extended", "answered_late", "answered", "not_started", "not_in_force", "unsound"];

const wordsOf = (name: Texts, id: string): Words => ({ en: name.en ?? name.nl ?? id, nl: name.nl ?? name.en ?? id });

/** Technologies with their areas; every code of the deal is one the reader sees. */
async function codesKnown(sight: Sight, { deal, file, lineOf }: DealFile) {
  const technologies = await sight.view.entities({ kind: "technology" });
  const countries = new Set((await sight.view.entities({ kind: "country" })).map(({ subject }) => nameIn(subject)));
  const nodes = new Set((await allChains(sight)).flatMap(({ nodes }) => nodes.map(({ subject }) => nameIn(subject))));
  const names = new Map(technologies.map((one) => [nameIn(one.subject), textsOf(one, "name")]));
  const refuse = (path: readonly PropertyKey[], value: string, known: string): never => {
    throw problem("deal-code-unknown", { file, line: lineOf(path), field: path.map(String).join("."), value, known });
  };
  for (const [at, id] of deal.target.technologies.entries())
    if (!names.has(id)) refuse(["target", "technologies", at], id, [...names.keys()].sort(byText).join(", "));
  for (const [at, id] of deal.target.nodes.entries())
    if (!nodes.has(id)) refuse(["target", "nodes", at], id, "the nodes octant exposure all lists");
  const placed: (readonly [readonly PropertyKey[], string | undefined])[] = [
    [["target", "country"], deal.target.country],
    [["acquirer", "country"], deal.acquirer.country],
    ...deal.parties.map((one, at) => [["parties", at, "country"], one.country] as const),
    ...(["sites", "subsidiaries", "customers", "subsidies"] as const).flatMap((list) =>
      deal.target[list].map((one, at) => [["target", list, at, "country"], one.country] as const),
    ),
  ];
  for (const [path, country] of placed)
    if (country !== undefined && !countries.has(country)) refuse(path, country, "codes of countries as ISO 3166-1 alpha-3, such as DEU");
  const areas = new Map(
    technologies.flatMap((one): [string, string][] => {
      const parent = valueOf(one, "parent");
      return parent === undefined ? [] : [[nameIn(one.subject), nameIn(parent)]];
    }),
  );
  return { technologies: names, areas };
}

interface Ownership {
  readonly holders: readonly {
    holder: string;
    ultimate: boolean;
    directBefore: number | null;
    directAfter: number | null;
    before: [number, number];
    after: [number, number];
  }[];
  readonly edges: readonly {
    holder: string;
    of: string;
    before: number | null;
    after: number | null;
    known: boolean;
    control: Holding["control"];
  }[];
  readonly before: Control;
  readonly after: Control;
  /** Control over the buyer itself, and its holders. */
  readonly buyer: { readonly control: Control; readonly shares: readonly EffectiveShare[] };
  readonly loops: readonly (readonly string[])[];
  readonly votes: { readonly before: number; readonly after: number };
}

function ownershipOf({ deal, file, lineOf }: DealFile): Ownership {
  const [before, after] = [holdingsBefore(deal), holdingsAfter(deal)];
  const target = deal.target.name;
  const where = (loop: readonly string[]) => ({
    file,
    line: lineOf([
      "ownership",
      Math.max(
        0,
        deal.ownership.findIndex(({ holder, of }) => loop.includes(holder) && loop.includes(of)),
      ),
    ]),
  });
  const [then, now] = [effectiveShares(before, target, where), effectiveShares(after, target, where)];
  const buyer = { control: controlOver(before, deal.acquirer.name), shares: effectiveShares(before, deal.acquirer.name, where) };
  const names = [...new Set([...now, ...then].map(({ holder }) => holder))];
  const holders = names.map((holder) => {
    const [was, is] = [then.find((one) => one.holder === holder), now.find((one) => one.holder === holder)];
    return {
      holder,
      ultimate: (is ?? was)?.ultimate ?? true,
      directBefore: was === undefined ? 0 : was.direct,
      directAfter: is === undefined ? 0 : is.direct,
      before: [was?.low ?? 0, was?.high ?? 0] as [number, number],
      after: [is?.low ?? 0, is?.high ?? 0] as [number, number],
    };
  });
  const pairs = new Map([...before, ...after].map((one) => [JSON.stringify([one.holder, one.of]), one]));
  const edges = [...pairs.values()].map(({ holder, of, control }) => {
    const find = (list: readonly Holding[]) => list.find((one) => one.holder === holder && one.of === of);
    const [was, is] = [find(before), find(after)];
    return {
      holder,
      of,
      before: was === undefined ? 0 : was.percent,
      after: is === undefined ? 0 : is.percent,
      known: (is ?? was)?.percent !== null,
      control,
    };
  });
  return {
    holders,
    edges,
    before: controlOver(before, target),
    after: controlOver(after, target),
    buyer,
    loops: loopsIn(after),
    votes: { before: votesCommanded(before, target, deal.acquirer.name), after: votesCommanded(after, target, deal.acquirer.name) },
  };
}

/** Where each party sits, as the deal says. */
function countryTable({ deal }: DealFile): Map<string, string> {
  const { target, acquirer, parties } = deal;
  return new Map([
    ...parties.flatMap(({ name, country }): [string, string][] => (country === undefined ? [] : [[name, country]])),
    ...(acquirer.country === undefined ? [] : [[acquirer.name, acquirer.country] as [string, string]]),
    [target.name, target.country],
  ]);
}

/** Where several control together, their names joined; their country only where they share one. */
function handsOf(read: DealFile, { before, after, buyer }: Ownership): Hands {
  const { target, acquirer } = read.deal;
  const where = countryTable(read);
  const hand = (control: Control, otherwise: { name: string; country: string | null }) => {
    if (control.controllers.length === 0) return otherwise;
    const countries = [...new Set(control.controllers.map((name) => where.get(name) ?? null))];
    return { name: control.controllers.join(" + "), country: countries.length === 1 ? (countries[0] ?? null) : null };
  };
  const own = hand(before, { name: target.name, country: target.country });
  const tops = buyer.control.controllers;
  const chain = buyer.control.chain.flatMap((one) => [one.controller, one.of]);
  return { before: own, after: hand(after, own), buyers: new Set([acquirer.name, ...acquirer.also, ...tops, ...chain].map(plain)) };
}

/** Null where the deal says of no party whether it is a state. */
function statesBehind({ deal }: DealFile, { control, shares }: Ownership["buyer"]) {
  const said = deal.parties.filter(({ state }) => state !== undefined);
  if (said.length === 0) return null;
  return said.flatMap(({ name, state }) => {
    if (state !== true) return [];
    const share = name === deal.acquirer.name ? 100 : (shares.find(({ holder }) => holder === name)?.low ?? 0);
    const controls =
      name === deal.acquirer.name || control.controllers.includes(name) || control.chain.some(({ controller }) => controller === name);
    return share > 0 || controls ? [{ name, share: Math.round(share * 100) / 100, controls }] : [];
  });
}

function controlTold(control: Control, where: ReadonlyMap<string, string>) {
  return {
    kind: control.kind,
    controllers: control.controllers.map((name) => ({ name, country: where.get(name) ?? null })),
    chain: control.chain.map((one) => ({ ...one })),
  };
}

/** What the deal says the target works on, and what the chains serve on which it stands. */
async function technologyTies(sight: Sight, { deal }: DealFile, chains: readonly string[], names: ReadonlyMap<string, Texts>) {
  const ties = new Map<string, { id: string; name: Texts; named: boolean; why: Words }>();
  const name = (id: string) => wordsOf(names.get(id) ?? {}, id);
  for (const id of deal.target.technologies)
    ties.set(id, {
      id,
      name: { ...name(id) },
      named: true,
      why: { en: `The deal names ${name(id).en} (${id}).`, nl: `De transactie noemt ${name(id).nl} (${id}).` },
    });
  for (const { chain } of await allChains(sight)) {
    if (!chains.includes(nameIn(chain.subject))) continue;
    const title = wordsOf(textsOf(chain, "name"), nameIn(chain.subject));
    for (const subject of new Set(valuesOf(chain, "technology"))) {
      const id = nameIn(subject);
      if (ties.has(id)) continue;
      ties.set(id, {
        id,
        name: { ...name(id) },
        named: false,
        why: {
          en: `The target stands on the chain ${title.en}, which serves ${name(id).en} (${id}).`,
          nl: `De doelonderneming staat op de keten ${title.nl}, die ${name(id).nl} (${id}) dient.`,
        },
      });
    }
  }
  return [...ties.values()];
}

function countsFor(one: Entity, country: string, union: ReadonlySet<string>): boolean {
  const place = valueOf(one, "counts_in");
  return place === undefined || place === country || (place === "EU27" && union.has(country));
}

function numberOf(one: Entity, property: string): number | null {
  const value = valueOf(one, property);
  return value === undefined || !Number.isFinite(Number(value)) ? null : Number(value);
}

function factorOf(one: Entity): ScreeningFactor {
  return {
    id: nameIn(one.subject),
    law: valueOf(one, "law") ?? "",
    test: factorTests.find((test) => test === valueOf(one, "test")) ?? "record",
    technologies: valuesOf(one, "technology").map(nameIn),
    sectors: valuesOf(one, "sector"),
    programmes: valuesOf(one, "programme"),
    threshold: numberOf(one, "threshold"),
    place: valueOf(one, "counts_in") ?? null,
    appliesFrom: valueOf(one, "applies_from") ?? null,
    appliesUntil: valueOf(one, "applies_until") ?? null,
  };
}

const dayKinds = ["calendar", "working", "weeks", "months"] as const;

function clockOf(one: Entity): LegalClock {
  return {
    id: nameIn(one.subject),
    starts: valueOf(one, "starts") ?? "",
    ends: valueOf(one, "ends") ?? null,
    needs: valueOf(one, "needs") ?? null,
    days: Math.min(100_000, Math.max(0, Math.round(numberOf(one, "days") ?? 0))),
    dayKind: dayKinds.find((kind) => kind === valueOf(one, "day_kind")) ?? "calendar",
    rolls: valueOf(one, "rolls") === "yes",
    stops: valueOf(one, "stops") === "yes",
    appliesFrom: valueOf(one, "applies_from") ?? null,
    appliesUntil: valueOf(one, "applies_until") ?? null,
  };
}

/** What the register says of an entry, beside its standing. */
function told(entities: readonly Entity[], subject: string) {
  const one = entities.find((each) => each.subject === subject);
  const value = (property: string) => (one === undefined ? null : (valueOf(one, property) ?? null));
  return {
    title: one === undefined ? {} : textsOf(one, "name"),
    text: one === undefined ? {} : textsOf(one, "text"),
    law: value("law") ?? "",
    article: value("article") ?? "",
    starts: value("starts"),
    appliesFrom: value("applies_from"),
    runsFor: value("runs_for"),
    ...evidenceOf(one?.statements.find(({ property }) => property === "text") ?? one?.statements[0]),
  };
}

function scenarioOf({ deal }: DealFile, hands: Hands, { chains, providers }: { chains: readonly string[]; providers: readonly string[] }) {
  const { name, country } = hands.after;
  if (hands.before.name === name || country === null || providers.length === 0) return null;
  const shocks = providers.map((provider) => ({ kind: "acquisition" as const, provider, new_owner: { name, country } }));
  return { name: { ...deal.name }, chains: [...chains], shocks };
}
