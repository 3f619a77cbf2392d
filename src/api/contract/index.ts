/**
 * What the interface promises: one declaration per route (address, schemas, an example that works on the reference edition).
 * Server, OpenAPI, page and the two-worlds test all read this list; a route that is not here does not exist.
 * Problems come back as `application/problem+json` in the shape of `problem`.
 */
import type { z } from "zod";
import { actionRoutes } from "./actions.ts";
import { applications } from "./applications.ts";
import { causes } from "./causes.ts";
import * as changes from "./changes.ts";
import * as chains from "./chains.ts";
import * as emergence from "./emergence.ts";
import { coverageRoutes } from "./coverage.ts";
import { criticalityRoutes } from "./criticality.ts";
import { document, documents } from "./documents.ts";
import * as entities from "./entities.ts";
import { appealFlag, decideFlag, flagQuality, flags, oneFlag } from "./flags.ts";
import * as gaps from "./gaps.ts";
import * as imports from "./imports.ts";
import { forecastRoutes } from "./forecasts.ts";
import * as leads from "./leads.ts";
import { deskRoutes } from "./desk.ts";
import { measures } from "./measures.ts";
import { portfolio } from "./portfolio.ts";
import { targets } from "./targets.ts";
import { glossary, search, sources, trace } from "./library.ts";
import { materials } from "./materials.ts";
import * as measured from "./measured.ts";
import * as organisations from "./organisations.ts";
import { overview } from "./overview.ts";
import { radarRoutes } from "./radar.ts";
import * as reports from "./reports.ts";
import { roadmapRoutes } from "./roadmaps.ts";
import { screeningRoutes } from "./screening.ts";
import * as session from "./session.ts";
import { signalRoutes } from "./signals.ts";
import * as simulation from "./simulation.ts";
import { board } from "./board.ts";
import { why } from "./why.ts";

const { commandLine, ...changeRoutes } = changes;
const { gapStates: _, ...gapRoutes } = gaps;

export const routes = {
  ...session,
  overview,
  ...entities,
  materials,
  ...measured,
  ...chains,
  ...simulation,
  flags,
  oneFlag,
  decideFlag,
  appealFlag,
  flagQuality,
  ...gapRoutes,
  ...actionRoutes,
  causes,
  applications,
  targets,
  measures,
  portfolio,
  ...roadmapRoutes,
  ...screeningRoutes,
  ...criticalityRoutes,
  ...coverageRoutes,
  board,
  why,
  ...deskRoutes,
  ...leads,
  ...emergence,
  ...organisations,
  ...imports,
  ...signalRoutes,
  ...radarRoutes,
  ...forecastRoutes,
  sources,
  glossary,
  trace,
  search,
  documents,
  document,
  ...reports,
  ...changeRoutes,
} as const;

export type RouteName = keyof typeof routes;
/** What comes back from a route. */
export type Answer<Name extends RouteName> = z.infer<(typeof routes)[Name]["response"]>;
export { commandLine };
export { problem } from "./parts.ts";
export type { Texts } from "./parts.ts";
export type { Format, Route } from "./route.ts";
