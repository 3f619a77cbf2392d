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
  previewImport: ({ operations, body, language }) => operations.previewImport(body.files, language),
  checkImport: ({ operations, body, language }) => operations.checkImport(body, language),
  importChain: ({ operations, body, language }) => operations.importChain(body, language),
  sources: ({ operations }) => operations.sources(),
  glossary: ({ operations }) => operations.glossary(),
  trace: ({ operations, params }) => operations.trace(params["*"]),
  search: ({ operations, query }) => operations.search(query),
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
  return { method, where, set: set === undefined ? [] : typeof set === "string" ? [set] : set };
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
};
