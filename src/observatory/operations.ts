/** Everything a reader can ask of the observatory, by name. */
import type { Root } from "#content";
import type { Language, Table } from "#model";
import { batches, undo } from "./answers/batches.ts";
import { chain, chains } from "./answers/chains.ts";
import { controls } from "./answers/controls.ts";
import type { PlaceQuery } from "./answers/dependencies.ts";
import { entity, type EntityQuery } from "./answers/entities.ts";
import { exposure, type ExposureQuery, technologyExposure } from "./answers/exposure.ts";
import { glossary, method, methods, reports, sources } from "./answers/library.ts";
import { checkImport, type EncodedFile, type ImportGiven, importTables, previewImport } from "./answers/imports.ts";
import { materials, type MaterialsQuery } from "./answers/materials.ts";
import { measured, type MeasureQuery } from "./answers/measured_table.ts";
import { network, type NetworkQuery } from "./answers/network.ts";
import { overview } from "./answers/overview.ts";
import { products } from "./answers/products.ts";
import { search, type SearchQuery } from "./answers/search.ts";
import { recordedSimulation, repeated, run, saveScenario, scenarios, simulation } from "./answers/simulation.ts";
import { type Looking, session, state } from "./answers/state.ts";
import { suppliers, type SupplierQuery } from "./answers/suppliers.ts";
import { technologies } from "./answers/technologies.ts";
import { check } from "./check.ts";
import { collect, type CollectQuery } from "./collected.ts";
import { type EditionQuery, preview, publish } from "./published.ts";
import type { Sight } from "./sight.ts";
import { controlsAsTable, exposureAsTable, simulationAsTable, technologyExposureAsTable } from "./simulation_tables.ts";
import { asParquet, chainAsTable, materialsAsTable, measuredAsTable, suppliersAsTable } from "./tables.ts";
import { trace } from "./trace.ts";

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
    network: (query: NetworkQuery) => network(sight, query),
    suppliers: (query: SupplierQuery) => suppliers(sight, query),
    methods: () => methods(sight),
    method: (id: string) => method(sight, id),
    measure: (query: MeasureQuery) => measured(sight, query),
    sources: () => sources(sight),
    glossary: () => glossary(sight),
    search: (query: SearchQuery) => search(sight, query),
    trace: (figure: string) => trace(sight, figure),
    reports: () => reports(sight),
    preview: (id: string, query: EditionQuery = {}) => preview(sight, id, query.lang),
    publish: (id: string, query: EditionQuery = {}) => publish(sight, id, query.lang),
    collect: (query: CollectQuery) => collect(sight, query),
    check: (language: Language = "en") => check(sight, roots, language),
    previewImport: (files: readonly EncodedFile[], language?: Language) => previewImport(sight, files, language),
    checkImport: (given: ImportGiven, language?: Language) => checkImport(sight, given, language),
    importChain: (given: ImportGiven, language?: Language) => importTables(sight, given, language),
    batches: () => batches(sight),
    undo: (id: string) => undo(sight, id),
    /** Answers as flat tables, and a table as Parquet. */
    asTable: {
      measured: measuredAsTable,
      suppliers: suppliersAsTable,
      materials: materialsAsTable,
      chain: chainAsTable,
      simulation: simulationAsTable,
      exposure: exposureAsTable,
      technologyExposure: technologyExposureAsTable,
      controls: controlsAsTable,
      parquet: (table: Table) => asParquet(sight, table),
    },
  };
}

export type Operations = ReturnType<typeof operationsOf>;
