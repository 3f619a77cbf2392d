/** What answers each route of the contract. A route without a handler does not compile. */
import type { Where } from "#measure";
import type { z } from "zod";
import type { Language, Table } from "#model";
import type { Operations } from "#observatory";
import type { Answer, RouteName, routes } from "./contract/index.ts";
import type { Asking } from "./reader.ts";

type Declared<Name extends RouteName> = (typeof routes)[Name];
type Given<Name extends RouteName, Part extends "params" | "query" | "body"> =
  Declared<Name> extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : Record<string, never>;

export interface Request<Name extends RouteName> {
  readonly operations: Operations;
  readonly asking: Asking;
  readonly params: Given<Name, "params">;
  readonly query: Given<Name, "query">;
  readonly body: Given<Name, "body">;
  readonly language: Language;
}

/** Routes whose answer is a file or a stream of its own. */
export type Special = "report" | "command";
type Plain = Exclude<RouteName, Special>;

export const handlers: { readonly [Name in Plain]: (request: Request<Name>) => Answer<Name> | Promise<Answer<Name>> } = {
  session: ({ operations, asking }) => operations.session({ owner: asking.owner, viewingAs: asking.as ?? null }),
  state: ({ operations }) => operations.state(),
  products: ({ operations }) => operations.products(),
  overview: ({ operations, query }) => operations.overview(query),
  technologies: ({ operations }) => operations.technologies(),
  entity: ({ operations, params, query }) => operations.entity(params.kind, params.name, query),
  materials: ({ operations, query }) => operations.materials(query),
  methods: ({ operations }) => operations.methods(),
  method: ({ operations, params }) => operations.method(params.id),
  measured: ({ operations, params, query }) => operations.measure(measureOf(params.method, query)),
  suppliers: ({ operations, query }) => operations.suppliers(query),
  chains: ({ operations }) => operations.chains(),
  chain: ({ operations, params, query }) => operations.chain(params.id, query),
  simulate: ({ operations, body }) => operations.simulate(body.scenario),
  scenarios: ({ operations }) => operations.scenarios(),
  saveScenario: ({ operations, body }) => operations.saveScenario(body),
  run: ({ operations, params }) => operations.run(params.id),
  exposure: ({ operations, params, query }) => operations.exposure(params.chain, query),
  technologyExposure: ({ operations }) => operations.technologyExposure(),
  controls: ({ operations }) => operations.controls(),
  instruments: ({ operations }) => operations.instruments(),
  services: ({ operations }) => operations.services(),
  gaps: ({ operations, query }) => operations.gaps(query),
  gap: ({ operations, params, query }) => operations.gap(params.need, query),
  requireOfNeed: ({ operations, params, body }) => operations.requireOfNeed(params.need, body),
  actions: ({ operations, query: { overdue, ...query } }) => operations.actions({ ...query, overdue: overdue === "yes" }),
  action: ({ operations, params, query }) => operations.action(params.action, query),
  sayActionStatus: ({ operations, params, body }) => operations.sayActionStatus({ action: params.action, ...body }),
  causes: ({ operations, query }) => operations.causes(query),
  applications: ({ operations, query }) => operations.applications(query),
  targets: ({ operations, query }) => operations.targets(query),
  measures: ({ operations, query }) => operations.measures(query),
  portfolio: ({ operations, query: { budget, must, without, suppose, ...query }, language }) =>
    operations.portfolio(
      { ...query, budget: severalOf(budget), must: severalOf(must), without: severalOf(without), suppose: severalOf(suppose) },
      language,
    ),
  screeningCases: ({ operations, query }) => operations.screeningCases(query),
  screeningCase: ({ operations, params, query }) => operations.screeningCase(params.deal, query),
  screenDeal: ({ operations, body, query }) => operations.screenDeal({ ...body, on: query.on }),
  keepDeal: ({ operations, body }) => operations.keepDeal(body),
  sayOpinion: ({ operations, params, body }) => operations.sayOpinion({ deal: params.deal, ...body }),
  roadmaps: ({ operations, query }) => operations.roadmaps(query),
  roadmap: ({ operations, params, query }) => operations.roadmap(params.roadmap, query),
  sayMilestone: ({ operations, params, body }) => operations.sayMilestone({ ...params, ...body }),
  freezeCriticality: ({ operations, body }) => operations.freezeCriticality(body),
  sayVerdict: ({ operations, body }) => operations.sayVerdict(body),
  sayDissent: ({ operations, body }) => operations.sayDissent(body),
  criticality: ({ operations, query }) => operations.criticality({ ...query, weights: severalOf(query.weights) }),
  criticalityChanges: ({ operations, query }) => operations.criticalityChanges(query),
  criticalityOf: ({ operations, params, query }) =>
    operations.criticalityOf(params.technology, { ...query, weights: severalOf(query.weights) }),
  coverage: ({ operations, query }) => operations.coverage(query),
  coverageCell: ({ operations, params, query }) => operations.coverageCell(params.technology, params.trl, query),
  fundingPath: ({ operations, query }) => operations.fundingPath(query),
  levers: ({ operations, query }) => operations.levers(query),
  board: ({ operations, query }) => operations.board(query),
  why: ({ operations, query }) => operations.why(query),
  register: ({ operations, params }) => operations.register(params.kind),
  references: ({ operations, params }) => operations.references(params.kind),
  sayEntry: ({ operations, params, body, language }) => operations.sayEntry({ kind: params.kind, ...body }, language),
  dropEntry: ({ operations, params }) => operations.dropEntry(params),
  leads: ({ operations, query }) => operations.leads({ ...query, set: severalOf(query.set) }),
  lead: ({ operations, params, query }) => operations.lead(params.subject, { ...query, set: severalOf(query.set) }),
  collaboration: ({ operations, query }) => operations.collaboration(query),
  emergence: ({ operations, query }) => operations.emergence({ ...query, terms: query.terms === "yes", set: severalOf(query.set) }),
  projection: ({ operations, params, query }) => operations.projection(params.subject, { ...query, terms: query.terms === "yes" }),
  flags: ({ operations, query }) => operations.flags(query),
  oneFlag: ({ operations, params }) => operations.oneFlag(params.source, params.id),
  decideFlag: ({ operations, body }) => operations.decideFlag(body),
  appealFlag: ({ operations, body }) => operations.appealFlag(body),
  flagQuality: ({ operations }) => operations.flagQuality(),
  previewImport: ({ operations, body, language }) => operations.previewImport(body.files, language),
  checkImport: ({ operations, body, language }) => operations.checkImport(body, language),
  importChain: ({ operations, body, language }) => operations.importChain(body, language),
  signals: ({ operations, query }) => operations.signals(query),
  saveSignal: ({ operations, body }) => operations.saveSignal(body),
  triageSignals: ({ operations, body }) => operations.triageSignals(body),
  watchlists: ({ operations }) => operations.watchlists(),
  watchlist: ({ operations, params }) => operations.watchlist(params.id),
  saveWatchlist: ({ operations, body }) => operations.saveWatchlist(body),
  dropWatchlist: ({ operations, params }) => operations.dropWatchlist(params.id),
  lookAtWatchlist: ({ operations, params }) => operations.lookAtWatchlist(params.id),
  digest: ({ operations, query, language }) => operations.digest({ lang: language, ...query }),
  radar: ({ operations, query }) => operations.radar(query),
  placeTechnology: ({ operations, body }) => operations.placeTechnology(body),
  freezeEdition: ({ operations, body }) => operations.freezeEdition(body),
  forecasts: ({ operations }) => operations.forecasts(),
  askQuestion: ({ operations, body }) => operations.askQuestion(body),
  sayForecast: ({ operations, body }) => operations.sayForecast(body),
  sayOutcome: ({ operations, body }) => operations.sayOutcome(body),
  organisations: ({ operations, query }) => operations.organisations(query),
  organisation: ({ operations, params }) => operations.organisation(params.id),
  organisationTechnologies: ({ operations, params }) => operations.organisationTechnologies(params.id),
  organisationProposals: ({ operations, query }) => operations.organisationProposals(query),
  decideOrganisations: ({ operations, body }) => operations.decideOrganisations(body),
  sources: ({ operations }) => operations.sources(),
  glossary: ({ operations }) => operations.glossary(),
  trace: ({ operations, params }) => operations.trace(params["*"]),
  search: ({ operations, query }) => operations.search(query),
  documents: ({ operations, query }) => operations.documents(query),
  document: ({ operations, params }) => operations.document(params.source, params.id),
  reports: ({ operations }) => operations.reports(),
  preview: ({ operations, params, query }) => operations.preview(params.id, query),
  batches: ({ operations }) => operations.batches(),
  undo: ({ operations, params }) => operations.undo(params.id),
};

/** `?bloc=EU27&bloc=DEU` and `?bloc=EU27,DEU` mean the same. */
function measureOf(method: string, { as: _, set, ...filters }: Given<"measured", "query">) {
  const where: Where = Object.fromEntries(
    Object.entries(filters).flatMap(([column, value]) => (value === undefined ? [] : [[column, listOf(value)]])),
  );
  return { method, where, set: severalOf(set) };
}

function severalOf(set: string | readonly string[] | undefined): readonly string[] {
  return set === undefined ? [] : typeof set === "string" ? [set] : set;
}

function listOf(value: string | readonly string[]): string[] {
  return (typeof value === "string" ? [value] : value).flatMap((text) => text.split(",")).filter((text) => text !== "");
}

/** The routes that also come as a table. */
export const tables: { readonly [Name in Plain]?: (operations: Operations, answer: Answer<Name>) => Table } = {
  measured: (operations, answer) => operations.asTable.measured(answer),
  suppliers: (operations, answer) => operations.asTable.suppliers(answer),
  materials: (operations, answer) => operations.asTable.materials(answer),
  chain: (operations, answer) => operations.asTable.chain(answer),
  simulate: (operations, answer) => operations.asTable.simulation(answer),
  exposure: (operations, answer) => operations.asTable.exposure(answer),
  technologyExposure: (operations, answer) => operations.asTable.technologyExposure(answer),
  controls: (operations, answer) => operations.asTable.controls(answer),
  flags: (operations, answer) => operations.asTable.flags(answer),
  instruments: (operations, answer) => operations.asTable.instruments(answer),
  services: (operations, answer) => operations.asTable.services(answer),
  gaps: (operations, answer) => operations.asTable.gaps(answer),
  actions: (operations, answer) => operations.asTable.actions(answer),
  causes: (operations, answer) => operations.asTable.causes(answer),
  applications: (operations, answer) => operations.asTable.applications(answer),
  targets: (operations, answer) => operations.asTable.targets(answer),
  measures: (operations, answer) => operations.asTable.measures(answer),
  portfolio: (operations, answer) => operations.asTable.portfolio(answer),
  screeningCases: (operations, answer) => operations.asTable.screeningCases(answer),
  screeningCase: (operations, answer) => operations.asTable.screeningCase(answer),
  screenDeal: (operations, answer) => operations.asTable.screeningCase(answer),
  roadmaps: (operations, answer) => operations.asTable.roadmaps(answer),
  roadmap: (operations, answer) => operations.asTable.roadmap(answer),
  criticality: (operations, answer) => operations.asTable.criticality(answer),
  criticalityChanges: (operations, answer) => operations.asTable.criticalityChanges(answer),
  coverage: (operations, answer) => operations.asTable.coverage(answer),
  coverageCell: (operations, answer) => operations.asTable.coverageCell(answer),
  fundingPath: (operations, answer) => operations.asTable.fundingPath(answer),
  levers: (operations, answer) => operations.asTable.levers(answer),
  why: (operations, answer) => operations.asTable.why(answer),
  register: (operations, answer) => operations.asTable.register(answer),
  documents: (operations, answer) => operations.asTable.documents(answer),
  document: (operations, answer) => operations.asTable.document(answer),
  leads: (operations, answer) => operations.asTable.leads(answer),
  lead: (operations, answer) => operations.asTable.lead(answer),
  collaboration: (operations, answer) => operations.asTable.collaboration(answer),
  emergence: (operations, answer) => operations.asTable.emergence(answer),
  projection: (operations, answer) => operations.asTable.projection(answer),
  organisations: (operations, answer) => operations.asTable.organisations(answer),
  organisation: (operations, answer) => operations.asTable.organisation(answer),
  organisationProposals: (operations, answer) => operations.asTable.organisationProposals(answer),
  signals: (operations, answer) => operations.asTable.signals(answer),
  radar: (operations, answer) => operations.asTable.radar(answer),
  forecasts: (operations, answer) => operations.asTable.forecasts(answer),
};

/** The routes that also come as text, in forms of their own. */
export const texts: {
  readonly [Name in Plain]?: (
    operations: Operations,
    answer: Answer<Name>,
    format: string,
    language: Language,
  ) => Promise<string> | undefined;
} = {
  actions: (operations, answer, format, language) =>
    format === "ics" ? Promise.resolve(operations.calendarOf(answer, language)) : undefined,
  roadmap: (operations, answer, format, language) =>
    format === "ics" ? Promise.resolve(operations.roadmapCalendar(answer, language)) : undefined,
  digest: (operations, answer, format) => operations.writeDigest(answer.digest, format),
};
