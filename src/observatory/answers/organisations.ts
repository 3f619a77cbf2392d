/** Organisations over all sources: the list, one organisation with all that is known of it, and the pairs a person may decide. */
import { formatLabel, join, type Label, problem } from "#model";
import {
  type PairEvidence,
  type Involvement,
  involvements,
  type Join,
  type Organisation,
  type OrganisationKind,
  organisationKindOf,
  organisationKinds,
  type Proposal,
  type Reference,
} from "#scout";
import { marked } from "../audience.ts";
import { judgedOf } from "../scouted/judged.ts";
import { type Brief, organisationWorld, type StandingDecision, type Taking, type World } from "../scouted/organisations.ts";
import type { Sight } from "../sight.ts";
import { type Age, ageOf } from "./age.ts";
import { addMoney, type Money, moneyText } from "./organisation_money.ts";
import { byText, type Texts } from "./pieces.ts";

export interface OrganisationsQuery {
  /** Words of a name, or an identifier. */
  readonly q?: string | undefined;
  readonly country?: string | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly involvement?: string | undefined;
  /** At least so many documents. */
  readonly least?: number | undefined;
  readonly sort?: "documents" | "money" | "name" | undefined;
  readonly page?: number | undefined;
  readonly size?: number | undefined;
}

/** An organisation as the list shows it. */
interface Told {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly kind: OrganisationKind | null;
  readonly documents: number;
  readonly money: Money;
  readonly involvement: Readonly<Record<Involvement, number>>;
  readonly sources: readonly string[];
  readonly references: number;
  readonly label: Label;
  /** Small letters of all names, for search. */
  readonly searched: string;
}

const pageSize = 50;

/** The organisations that pass the filters, the busiest first; empty before anything is collected. */
export async function organisations(sight: Sight, query: OrganisationsQuery = {}) {
  const { page = 1, size = pageSize, sort = "documents" } = query;
  const [world, all] = await Promise.all([organisationWorld(sight), toldOf(sight)]);
  const found = all.filter((one) => passes(one, query));
  if (sort !== "documents") found.sort(orders[sort]);
  const joins = world.organisations.flatMap((one) => one.joins);
  return {
    ...marked(join(found.map((one) => one.label))),
    page,
    size,
    total: found.length,
    countries: counted(found.map((one) => one.country)),
    kinds: organisationKinds.map((value) => ({ value, organisations: found.filter((one) => one.kind === value).length })),
    involvements: involvements.map((value) => ({ value, organisations: found.filter((one) => one.involvement[value] > 0).length })),
    sources: sourcesIn(sight, world, all),
    resolved: {
      organisations: all.length,
      references: world.takings.size,
      byRule: joins.filter((one) => one.by === "rule").length,
      byDecision: joins.filter((one) => one.by === "decision").length,
      proposals: world.proposals.length,
      leftOut: world.leftOut,
    },
    organisations: found.slice((page - 1) * size, page * size).map(headOf),
  };
}

export type Organisations = Awaited<ReturnType<typeof organisations>>;

const orders = {
  documents: (a: Told, b: Told) => b.documents - a.documents || byText(a.id, b.id),
  money: (a: Told, b: Told) => Number((b.money ?? -1n) - (a.money ?? -1n)) || byText(a.id, b.id),
  name: (a: Told, b: Told) => byText(a.name.toLowerCase(), b.name.toLowerCase()) || byText(a.id, b.id),
};

function passes(one: Told, { q, country, kind, source, involvement, least }: OrganisationsQuery): boolean {
  const words = q?.toLowerCase().match(/[\p{L}\p{N}:]+/gu) ?? [];
  return (
    (country === undefined || one.country === country) &&
    (kind === undefined || one.kind === kind) &&
    (source === undefined || one.sources.includes(source)) &&
    (involvement === undefined || involvements.some((known) => known === involvement && one.involvement[known] > 0)) &&
    (least === undefined || one.documents >= least) &&
    words.every((word) => one.searched.includes(word))
  );
}

function counted(values: readonly (string | null)[]) {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([value, organisations]) => ({ value, organisations }));
}

function sourcesIn({ content }: Sight, { shelves }: World, all: readonly Told[]) {
  const ids = [...new Set(shelves.map((shelf) => shelf.source))].sort(byText);
  return ids.map((id): Age & { id: string; name: Texts; organisations: number } => {
    const tables = shelves.flatMap((shelf) => (shelf.source === id ? [shelf.documents.organisations?.table] : []));
    const parts = shelves
      .filter((shelf) => shelf.source === id)
      .flatMap((shelf) => shelf.manifests.flatMap((one) => one.parts.filter((part) => tables.includes(part.table))));
    const name = content.sources.find((one) => one.id === id)?.card.name ?? { en: id };
    return { id, name, organisations: all.filter((one) => one.sources.includes(id)).length, ...ageOf(parts) };
  });
}

function headOf({ money, label, searched: _, involvement, sources, ...one }: Told) {
  return { ...marked(label), ...one, money: moneyText(money), involvement: { ...involvement }, sources: [...sources] };
}

/** Every organisation summed up, the busiest first. Remembered for the reader. */
async function toldOf(sight: Sight): Promise<Told[]> {
  return sight.memory.recall(sight.reader.clearance, "organisations told", async () => {
    const world = await organisationWorld(sight);
    return world.organisations.map((one) => told(world, one)).sort(orders.documents);
  });
}

function told(world: World, { id, references, joins }: Organisation): Told {
  const takings = takingsOf(world, references);
  const documents = new Map(takings.map((one) => [one.document, world.briefs.get(one.document)]));
  const kinds = counted(takings.map((one) => organisationKindOf(one.kind)));
  const involvement = Object.fromEntries(
    involvements.map((one) => [one, [...documents.values()].filter((brief) => brief?.involvement.includes(one)).length]),
  ) as Record<Involvement, number>;
  return {
    id,
    name: references[0]?.names[0] ?? id,
    country: mostUsed(references.flatMap((one) => one.countries)),
    kind: (kinds[0]?.value as OrganisationKind | undefined) ?? null,
    documents: documents.size,
    money: addMoney(takings.map((one) => one.amount)),
    involvement,
    sources: [...new Set(references.flatMap((one) => one.sources))].sort(byText),
    references: references.length,
    label: labelOf(world, takings, joins),
    searched: [...references.flatMap((one) => one.names), ...references.map((one) => one.id)].join(" ").toLowerCase(),
  };
}

function takingsOf(world: World, references: readonly Reference[]): Taking[] {
  return references.flatMap((one) => world.takings.get(one.id) ?? []);
}

function mostUsed(values: readonly string[]): string | null {
  return values[0] ?? null;
}

/** The join of what it was made of: its participations, their documents, and the decisions that joined it. */
function labelOf(world: World, takings: readonly Taking[], joins: readonly Join[]): Label {
  const labels = new Map<string, Label>();
  const keep = (label: Label) => labels.set(formatLabel(label), label);
  for (const one of takings) {
    keep(one.label);
    const brief = world.briefs.get(one.document);
    if (brief) keep(brief.label);
  }
  for (const one of joins) if (one.by === "decision") for (const decision of decisionsOn(world, one)) keep(decision.label);
  return join([...labels.values()]);
}

function decisionsOn({ decisions }: World, { one, other }: { one: string; other: string }): StandingDecision[] {
  return decisions.filter((said) => (said.one === one && said.other === other) || (said.one === other && said.other === one));
}

/** One organisation by its id or by that of any of its references. Throws `organisation-unknown`. */
export async function organisation(sight: Sight, id: string) {
  const [world, all] = await Promise.all([organisationWorld(sight), toldOf(sight)]);
  const found = world.organisations.find((one) => one.id === world.organisationOf.get(id));
  const head = all.find((one) => one.id === found?.id);
  if (found === undefined || head === undefined) throw problem("organisation-unknown", { organisation: id });
  const takings = takingsOf(world, found.references);
  const own = new Set(found.references.map((one) => one.id));
  const about = world.proposals.filter((one) => own.has(one.one) || own.has(one.other));
  return {
    ...headOf(head),
    countries: [...new Set(found.references.flatMap((one) => one.countries))],
    identifiers: found.references.map((one) => identifierOf(world, one)),
    joins: found.joins.map((one) => ({
      ...pairTold(world, one),
      by: one.by,
      decision: decisionsOn(world, one).map(decisionTold)[0] ?? null,
    })),
    decisions: world.decisions.filter((one) => own.has(one.one) || own.has(one.other)).map((one) => decisionTold(one)),
    documents: documentsBySource(sight, world, takings),
    partners: partnersOf(world, all, found, takings),
    proposals: about.map((one) => pairTold(world, one)),
  };
}

export type OrganisationTold = Awaited<ReturnType<typeof organisation>>;

function identifierOf(world: World, { id, scheme, names, countries, sources, documents }: Reference) {
  const labels = (world.takings.get(id) ?? []).map((one) => one.label);
  const number = scheme === null ? null : id.slice(id.indexOf(":") + 1);
  return {
    ...marked(join(labels)),
    id,
    scheme,
    number,
    names: names.slice(0, 12),
    countries: [...countries],
    sources: [...sources],
    documents,
  };
}

function decisionTold(said: StandingDecision) {
  const { label, one, other, verdict, reason, by, at, batch } = said;
  return { ...marked(label), one, other, verdict, reason, by, at, batch };
}

/** A pair with the names it is about and the evidence, the heaviest first. */
function pairTold(world: World, { one, other, probability, evidence }: Proposal | Join) {
  return {
    one: sideTold(world, one),
    other: sideTold(world, other),
    probability,
    evidence: [...evidence]
      .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
      .map(({ kind, bits, on }: PairEvidence) => ({ kind, bits, on })),
  };
}

function sideTold(world: World, id: string) {
  const takings = world.takings.get(id) ?? [];
  const organisation = world.organisationOf.get(id) ?? id;
  const names = world.organisations.length === 0 ? [] : [...new Set(takings.map((one) => one.name))];
  const sources = [...new Set(takings.map((one) => one.document.slice(0, one.document.indexOf("/"))))].sort(byText);
  return {
    ...marked(join(takings.map((one) => one.label))),
    id,
    organisation,
    name: names[0] ?? id,
    country: mostUsed(takings.flatMap((one) => one.country ?? [])),
    sources,
    documents: new Set(takings.map((one) => one.document)).size,
  };
}

const documentsShown = 200;

function documentsBySource({ content }: Sight, { briefs }: World, takings: readonly Taking[]) {
  const bySource = new Map<string, Map<string, Taking[]>>();
  for (const one of takings) {
    const source = one.document.slice(0, one.document.indexOf("/"));
    const documents = bySource.get(source) ?? new Map<string, Taking[]>();
    documents.set(one.document, [...(documents.get(one.document) ?? []), one]);
    bySource.set(source, documents);
  }
  return [...bySource]
    .sort(([a], [b]) => byText(a, b))
    .map(([source, documents]) => {
      const items = [...documents].map(([ref, own]) => documentTold(ref, briefs.get(ref), own));
      items.sort((a, b) => byText(b.date ?? "", a.date ?? "") || byText(a.ref, b.ref));
      return {
        source,
        sourceName: content.sources.find((one) => one.id === source)?.card.name ?? { en: source },
        total: items.length,
        money: moneyText(addMoney([...documents.values()].flat().map((one) => one.amount))),
        documents: items.slice(0, documentsShown),
      };
    });
}

function documentTold(ref: string, brief: Brief | undefined, own: readonly Taking[]) {
  return {
    ...marked(join([...own.map((one) => one.label), ...(brief ? [brief.label] : [])])),
    ref,
    title: brief?.title ?? ref,
    kind: brief?.kind ?? null,
    date: brief?.date ?? null,
    programme: brief?.programme ?? null,
    roles: [...new Set(own.flatMap((one) => one.role ?? []))],
    money: moneyText(addMoney(own.map((one) => one.amount))),
    involvement: [...(brief?.involvement ?? [])],
  };
}

const partnersShown = 25;

function partnersOf({ organisationsIn }: World, all: readonly Told[], { id }: Organisation, takings: readonly Taking[]) {
  const together = new Map<string, number>();
  for (const document of new Set(takings.map((one) => one.document)))
    for (const other of organisationsIn.get(document) ?? []) if (other !== id) together.set(other, (together.get(other) ?? 0) + 1);
  const most = [...together].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).slice(0, partnersShown);
  const byId = new Map(all.map((one) => [one.id, one]));
  return {
    total: together.size,
    organisations: most.flatMap(([other, documents]) => {
      const found = byId.get(other);
      return found
        ? [{ ...marked(found.label), id: other, name: found.name, country: found.country, kind: found.kind, together: documents }]
        : [];
    }),
  };
}

/** The technologies its documents are tied to by the judge, with how many documents; empty where nothing was judged. Throws `organisation-unknown`. */
export async function organisationTechnologies(sight: Sight, id: string) {
  const world = await organisationWorld(sight);
  const found = world.organisations.find((one) => one.id === world.organisationOf.get(id));
  if (found === undefined) throw problem("organisation-unknown", { organisation: id });
  const own = new Set(takingsOf(world, found.references).map((one) => one.document));
  const { documents, threshold, label } = await judgedOf(sight);
  const judged = documents.filter((one) => own.has(one.ref));
  const counts = new Map<string, number>();
  for (const { technologies } of judged)
    for (const { id: technology } of technologies) counts.set(technology, (counts.get(technology) ?? 0) + 1);
  const named = await sight.view.entities({ kind: "technology", subject: [...counts.keys()].map((one) => `technology:${one}`) });
  const nameOf = (one: string): Texts => {
    const entity = named.find((each) => each.subject === `technology:${one}`);
    const said = (language: "en" | "nl") =>
      entity?.statements.find((each) => each.property === "name" && each.language === language)?.value;
    return { en: said("en") ?? one, ...(said("nl") ? { nl: said("nl") ?? one } : {}) };
  };
  return {
    ...marked(judged.length === 0 ? join([]) : label),
    judged: judged.length,
    flagged: judged.filter((one) => one.probability >= threshold).length,
    technologies: [...counts]
      .sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
      .slice(0, 12)
      .map(([technology, count]) => ({ id: technology, name: nameOf(technology), documents: count })),
  };
}

/** Pairs that are likely one organisation, for a person to decide; the likeliest first. */
export async function organisationProposals(sight: Sight, { page = 1, size = pageSize }: Pick<OrganisationsQuery, "page" | "size"> = {}) {
  const world = await organisationWorld(sight);
  const shown = world.proposals.slice((page - 1) * size, page * size).map((one) => pairTold(world, one));
  return {
    page,
    size,
    total: world.proposals.length,
    proposals: shown,
    decisions: [...world.decisions]
      .sort((a, b) => byText(b.at, a.at))
      .slice(0, 200)
      .map((one) => ({ ...decisionTold(one), names: [sideTold(world, one.one).name, sideTold(world, one.other).name] })),
  };
}

export type OrganisationProposals = Awaited<ReturnType<typeof organisationProposals>>;
