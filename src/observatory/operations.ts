/** Everything a reader can ask of the observatory, by name. */
import type { Root } from "#content";
import type {
  ActionStatusGiven,
  CriticalityEditionGiven,
  DissentGiven,
  EditionGiven,
  ForecastGiven,
  Language,
  OutcomeGiven,
  PlacementGiven,
  QuestionGiven,
  SignalGiven,
  Table,
  TriageGiven,
  VerdictGiven,
  WatchlistGiven,
} from "#model";
import { action, actions, type ActionsQuery, sayActionStatus } from "./answers/actions.ts";
import { applications, type ApplicationsQuery } from "./answers/applications.ts";
import { batches, undo } from "./answers/batches.ts";
import { board, type BoardQuery } from "./answers/board.ts";
import { calendarOf, type Day } from "./answers/calendar.ts";
import { causes, type CausesQuery } from "./answers/causes.ts";
import { chain, chains } from "./answers/chains.ts";
import { collaboration, type CollaborationQuery } from "./answers/collaboration.ts";
import { controls } from "./answers/controls.ts";
import { coverage, coverageCell, type CoverageQuery } from "./answers/coverage.ts";
import type { PlaceQuery } from "./answers/dependencies.ts";
import { criticality, type CriticalityQuery } from "./answers/criticality.ts";
import { type ChangesQuery, criticalityChanges, freezeCriticality, sayDissent, sayVerdict } from "./answers/criticality_changes.ts";
import { criticalityOf } from "./answers/criticality_detail.ts";
import { digest, type DigestQuery, type Digested, digestFormIn, writeDigest } from "./answers/digest.ts";
import { emergence, type EmergenceQuery } from "./answers/emergence.ts";
import { allIndexed, document, documents, type DocumentsQuery } from "./answers/documents.ts";
import { entity, type EntityQuery } from "./answers/entities.ts";
import { exposure, type ExposureQuery, technologyExposure } from "./answers/exposure.ts";
import { askQuestion, sayForecast, sayOutcome } from "./answers/forecast_changes.ts";
import { forecasts } from "./answers/forecasts.ts";
import { fundingPath, type FundingPathQuery } from "./answers/funding_path.ts";
import { gap, gaps, type GapsQuery, requireOfNeed, type RequirementGiven } from "./answers/gaps.ts";
import { flagged, flags, type FlagsQuery } from "./answers/flags.ts";
import { appealFlag, decideFlag, type DecisionGiven, flagQuality } from "./answers/flag_decisions.ts";
import { oneFlag } from "./answers/flag_detail.ts";
import { glossary, method, methods, reports, sources } from "./answers/library.ts";
import { checkImport, type EncodedFile, type ImportGiven, importTables, previewImport } from "./answers/imports.ts";
import { decideOrganisations, type OrganisationDecisionGiven } from "./answers/organisation_decisions.ts";
import {
  organisation,
  organisationProposals,
  organisations,
  type OrganisationsQuery,
  organisationTechnologies,
} from "./answers/organisations.ts";
import { lead, type LeadQuery } from "./answers/lead.ts";
import { leads, type LeadsQuery } from "./answers/leads.ts";
import { levers, type LeversQuery } from "./answers/levers.ts";
import { materials, type MaterialsQuery } from "./answers/materials.ts";
import { measured, type MeasureQuery } from "./answers/measured_table.ts";
import { network, type NetworkQuery } from "./answers/network.ts";
import { overview } from "./answers/overview.ts";
import { products } from "./answers/products.ts";
import { instruments, services } from "./answers/registers.ts";
import { radar, type RadarQuery } from "./answers/radar.ts";
import { freezeEdition, placeTechnology } from "./answers/radar_changes.ts";
import { search, type SearchQuery } from "./answers/search.ts";
import { projection, type ProjectionQuery } from "./answers/projection.ts";
import { recordedSimulation, repeated, run, saveScenario, scenarios, simulation } from "./answers/simulation.ts";
import { saveSignal, signals, type SignalsQuery, triageSignals } from "./answers/signals.ts";
import { type Looking, session, state } from "./answers/state.ts";
import { suppliers, type SupplierQuery } from "./answers/suppliers.ts";
import {
  dropEntry,
  type EntriesGiven,
  type EntryGiven,
  references,
  register,
  registerAsTable,
  sayEntries,
  sayEntry,
} from "./answers/desk.ts";
import { type MilestoneGiven, sayMilestone } from "./answers/milestone_said.ts";
import { type MilestoneDay, roadmapCalendar } from "./answers/roadmap_calendar.ts";
import { roadmap, roadmaps, type RoadmapsQuery } from "./answers/roadmaps.ts";
import { type DealGiven, keepDeal, type OpinionGiven, sayOpinion, screenDeal, screeningCase, screeningCases } from "./answers/screening.ts";
import { measures, type MeasuresQuery } from "./answers/measures.ts";
import { portfolio, type PortfolioQuery } from "./answers/portfolio.ts";
import { targets, type TargetsQuery } from "./answers/targets.ts";
import { technologies } from "./answers/technologies.ts";
import { dropWatchlist, lookAtWatchlist, saveWatchlist, watchlist, watchlists } from "./answers/watchlists.ts";
import { train, type TrainQuery } from "./answers/trained.ts";
import { why, type WhyQuery } from "./answers/why.ts";
import { applicationsAsTable, causesAsTable } from "./causes_tables.ts";
import { check } from "./check.ts";
import { collect, type CollectQuery } from "./collected.ts";
import { coverageAsTable, coverageCellAsTable, fundingPathAsTable, leversAsTable } from "./coverage_tables.ts";
import { criticalityAsTable, criticalityChangesAsTable } from "./criticality_tables.ts";
import { actionsAsTable, actionsInShort, targetsAsTable } from "./decide_tables.ts";
import { documentAsTable, documentsAsTable } from "./document_tables.ts";
import { type EditionQuery, preview, publish } from "./published.ts";
import { forecastsAsTable, radarAsTable, signalsAsTable } from "./horizon_tables.ts";
import { collaborationAsTable, emergenceAsTable, leadAsTable, leadsAsTable, projectionAsTable } from "./scout_tables.ts";
import { organisationAsTable, organisationsAsTable, proposalsAsTable } from "./organisation_tables.ts";
import { roadmapAsTable, roadmapsAsTable } from "./roadmap_tables.ts";
import { screeningCaseAsTable, screeningCasesAsTable } from "./screening_tables.ts";
import type { Sight } from "./sight.ts";
import { gapsAsTable, instrumentsAsTable, servicesAsTable } from "./register_tables.ts";
import { controlsAsTable, exposureAsTable, simulationAsTable, technologyExposureAsTable } from "./simulation_tables.ts";
import { flagsAsTable } from "./flag_table.ts";
import { measuresAsTable, portfolioAsTable } from "./portfolio_tables.ts";
import { asParquet, chainAsTable, materialsAsTable, measuredAsTable, suppliersAsTable } from "./tables.ts";
import { trace } from "./trace.ts";
import { whyAsTable } from "./why_tables.ts";

/** The operations through one reader's eyes; each throws the problems its own page names. */
export function operationsOf(sight: Sight, roots: readonly Root[]) {
  return {
    reader: sight.reader,
    session: (looking: Looking) => session(sight, looking),
    state: () => state(sight),
    overview: (query: PlaceQuery = {}) => overview(sight, query),
    technologies: () => technologies(sight),
    entity: (kind: string, name: string, query: EntityQuery = {}) => entity(sight, kind, name, query),
    products: () => products(sight),
    materials: (query: MaterialsQuery = {}) => materials(sight, query),
    chains: () => chains(sight),
    chain: (id: string, query: PlaceQuery = {}) => chain(sight, id, query),
    simulate: (scenario: unknown) => simulation(sight, scenario),
    /** The same, and its id brings it back. */
    simulateAndRecord: (scenario: unknown) => recordedSimulation(sight, scenario),
    repeat: (id: string) => repeated(sight, id),
    run: (id: string) => run(sight, id),
    scenarios: () => scenarios(sight),
    saveScenario: (given: { scenario: unknown; label?: string | undefined }) => saveScenario(sight, given),
    exposure: (chainId: string, query: ExposureQuery = {}) => exposure(sight, chainId, query),
    technologyExposure: () => technologyExposure(sight),
    controls: () => controls(sight),
    instruments: () => instruments(sight),
    services: () => services(sight),
    gaps: (query: GapsQuery = {}) => gaps(sight, query),
    gap: (need: string, query: Pick<GapsQuery, "on"> = {}) => gap(sight, need, query),
    requireOfNeed: (need: string, given: RequirementGiven) => requireOfNeed(sight, need, given),
    actions: (query: ActionsQuery = {}) => actions(sight, query),
    action: (id: string, query: Pick<ActionsQuery, "on"> = {}) => action(sight, id, query),
    sayActionStatus: (given: ActionStatusGiven) => sayActionStatus(sight, given),
    calendarOf: (given: { readonly on: string; readonly actions: readonly Day[] }, language?: Language) => calendarOf(given, language),
    register: (kind: string) => register(sight, kind),
    references: (kind: string) => references(sight, kind),
    sayEntry: (given: EntryGiven, language?: Language) => sayEntry(sight, given, language),
    sayEntries: (given: EntriesGiven, language?: Language) => sayEntries(sight, given, language),
    dropEntry: (given: { readonly kind: string; readonly id: string }) => dropEntry(sight, given),
    causes: (query: CausesQuery = {}) => causes(sight, query),
    applications: (query: ApplicationsQuery = {}) => applications(sight, query),
    targets: (query: TargetsQuery = {}) => targets(sight, query),
    measures: (query: MeasuresQuery = {}) => measures(sight, query),
    portfolio: (query: PortfolioQuery = {}, language?: Language) => portfolio(sight, query, language),
    criticality: (query: CriticalityQuery = {}) => criticality(sight, query),
    criticalityOf: (technology: string, query: Pick<CriticalityQuery, "on" | "weights"> = {}) => criticalityOf(sight, technology, query),
    criticalityChanges: (query: ChangesQuery) => criticalityChanges(sight, query),
    sayVerdict: (given: VerdictGiven) => sayVerdict(sight, given),
    sayDissent: (given: DissentGiven) => sayDissent(sight, given),
    freezeCriticality: (given: CriticalityEditionGiven) => freezeCriticality(sight, given),
    /** A deal against law and map, without keeping it. */
    screenDeal: (given: DealGiven) => screenDeal(sight, given),
    screeningCases: (query: { readonly on?: string | undefined } = {}) => screeningCases(sight, query),
    screeningCase: (id: string, query: { readonly on?: string | undefined } = {}) => screeningCase(sight, id, query),
    keepDeal: (given: DealGiven) => keepDeal(sight, given),
    sayOpinion: (given: OpinionGiven) => sayOpinion(sight, given),
    roadmaps: (query: RoadmapsQuery = {}) => roadmaps(sight, query),
    roadmap: (id: string, query: RoadmapsQuery = {}) => roadmap(sight, id, query),
    sayMilestone: (given: MilestoneGiven) => sayMilestone(sight, given),
    roadmapCalendar: (given: { readonly on: string; readonly milestones: readonly MilestoneDay[] }, language?: Language) =>
      roadmapCalendar(given, language),
    coverage: (query: CoverageQuery = {}) => coverage(sight, query),
    coverageCell: (technology: string, trl: number, query: Omit<CoverageQuery, "technology"> & { limit?: number | undefined } = {}) =>
      coverageCell(sight, technology, trl, query),
    fundingPath: (query: FundingPathQuery = {}) => fundingPath(sight, query),
    levers: (query: LeversQuery = {}) => levers(sight, query),
    board: (query: BoardQuery = {}) => board(sight, query),
    why: (query: WhyQuery) => why(sight, query),
    leads: (query: LeadsQuery = {}) => leads(sight, query),
    lead: (subject: string, query: LeadQuery = {}) => lead(sight, subject, query),
    collaboration: (query: CollaborationQuery = {}) => collaboration(sight, query),
    emergence: (query: EmergenceQuery = {}) => emergence(sight, query),
    projection: (subject: string, query: ProjectionQuery = {}) => projection(sight, subject, query),
    network: (query: NetworkQuery) => network(sight, query),
    signals: (query: SignalsQuery = {}) => signals(sight, query),
    saveSignal: (given: SignalGiven) => saveSignal(sight, given),
    triageSignals: (given: TriageGiven) => triageSignals(sight, given),
    watchlists: () => watchlists(sight),
    watchlist: (id: string) => watchlist(sight, id),
    saveWatchlist: (given: WatchlistGiven) => saveWatchlist(sight, given),
    dropWatchlist: (id: string) => dropWatchlist(sight, id),
    lookAtWatchlist: (id: string) => lookAtWatchlist(sight, id),
    digest: (query: DigestQuery = {}) => digest(sight, query),
    /** In a form of a digest; undefined for another form. */
    writeDigest: (given: Digested["digest"], form: string, addressed: { from?: string | undefined; to?: string | undefined } = {}) => {
      const known = digestFormIn(form);
      return known && writeDigest(given, known, addressed);
    },
    radar: (query: RadarQuery = {}) => radar(sight, query),
    placeTechnology: (given: PlacementGiven) => placeTechnology(sight, given),
    freezeEdition: (given: EditionGiven) => freezeEdition(sight, given),
    forecasts: () => forecasts(sight),
    askQuestion: (given: QuestionGiven) => askQuestion(sight, given),
    sayForecast: (given: ForecastGiven) => sayForecast(sight, given),
    sayOutcome: (given: OutcomeGiven) => sayOutcome(sight, given),
    organisations: (query: OrganisationsQuery = {}) => organisations(sight, query),
    organisation: (id: string) => organisation(sight, id),
    organisationTechnologies: (id: string) => organisationTechnologies(sight, id),
    organisationProposals: (query: Pick<OrganisationsQuery, "page" | "size"> = {}) => organisationProposals(sight, query),
    decideOrganisations: (given: OrganisationDecisionGiven) => decideOrganisations(sight, given),
    suppliers: (query: SupplierQuery) => suppliers(sight, query),
    flags: (query: FlagsQuery = {}) => flags(sight, query),
    flagged: (threshold?: number) => flagged(sight, threshold),
    oneFlag: (source: string, id: string) => oneFlag(sight, source, id),
    decideFlag: (given: DecisionGiven) => decideFlag(sight, given),
    appealFlag: (given: { document: string; reason: string; label?: string | undefined }) => appealFlag(sight, given),
    flagQuality: () => flagQuality(sight),
    methods: () => methods(sight),
    method: (id: string) => method(sight, id),
    measure: (query: MeasureQuery) => measured(sight, query),
    sources: () => sources(sight),
    glossary: () => glossary(sight),
    search: (query: SearchQuery) => search(sight, query),
    documents: (query: DocumentsQuery) => documents(sight, query),
    document: (source: string, id: string) => document(sight, source, id),
    /** Waits until everything the reader may see can be found. */
    allIndexed: () => allIndexed(sight),
    trace: (figure: string) => trace(sight, figure),
    reports: () => reports(sight),
    preview: (id: string, query: EditionQuery = {}) => preview(sight, id, query.lang, query.set),
    publish: (id: string, query: EditionQuery = {}) => publish(sight, id, query.lang, query.set),
    collect: (query: CollectQuery) => collect(sight, query),
    check: (language: Language = "en") => check(sight, roots, language),
    previewImport: (files: readonly EncodedFile[], language?: Language) => previewImport(sight, files, language),
    checkImport: (given: ImportGiven, language?: Language) => checkImport(sight, given, language),
    importChain: (given: ImportGiven, language?: Language) => importTables(sight, given, language),
    train: (query: TrainQuery = {}) => train(sight, query),
    batches: () => batches(sight),
    undo: (id: string) => undo(sight, id),
    /** Answers as flat tables, and a table as Parquet. */
    asTable: {
      measured: measuredAsTable,
      suppliers: suppliersAsTable,
      organisations: organisationsAsTable,
      organisation: organisationAsTable,
      organisationProposals: proposalsAsTable,
      materials: materialsAsTable,
      chain: chainAsTable,
      simulation: simulationAsTable,
      exposure: exposureAsTable,
      technologyExposure: technologyExposureAsTable,
      controls: controlsAsTable,
      flags: flagsAsTable,
      instruments: instrumentsAsTable,
      services: servicesAsTable,
      gaps: gapsAsTable,
      actions: actionsAsTable,
      actionsInShort,
      causes: causesAsTable,
      applications: applicationsAsTable,
      targets: targetsAsTable,
      measures: measuresAsTable,
      portfolio: portfolioAsTable,
      criticality: criticalityAsTable,
      criticalityChanges: criticalityChangesAsTable,
      screeningCases: screeningCasesAsTable,
      screeningCase: screeningCaseAsTable,
      roadmaps: roadmapsAsTable,
      roadmap: roadmapAsTable,
      coverage: coverageAsTable,
      coverageCell: coverageCellAsTable,
      fundingPath: fundingPathAsTable,
      levers: leversAsTable,
      why: whyAsTable,
      register: registerAsTable,
      documents: documentsAsTable,
      document: documentAsTable,
      leads: leadsAsTable,
      lead: leadAsTable,
      collaboration: collaborationAsTable,
      emergence: emergenceAsTable,
      projection: projectionAsTable,
      signals: signalsAsTable,
      radar: radarAsTable,
      forecasts: forecastsAsTable,
      parquet: (table: Table) => asParquet(sight, table),
    },
  };
}

export type Operations = ReturnType<typeof operationsOf>;
