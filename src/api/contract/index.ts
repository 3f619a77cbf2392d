/**
 * What the interface promises: one declaration per route (address, schemas, an example that works on the reference edition).
 * Server, OpenAPI, page and the two-worlds test all read this list; a route that is not here does not exist.
 * Problems come back as `application/problem+json` in the shape of `problem`.
 */
import type { z } from "zod";
import { actionRoutes } from "./actions.ts";
import * as changes from "./changes.ts";
import * as chains from "./chains.ts";
import * as emergence from "./emergence.ts";
import { document, documents } from "./documents.ts";
import * as entities from "./entities.ts";
import { appealFlag, decideFlag, flagQuality, flags, oneFlag } from "./flags.ts";
import * as gaps from "./gaps.ts";
import * as imports from "./imports.ts";
import { forecastRoutes } from "./forecasts.ts";
import * as leads from "./leads.ts";
import { deskRoutes } from "./desk.ts";
import { targets } from "./targets.ts";
import { glossary, search, sources, trace } from "./library.ts";
import { materials } from "./materials.ts";
import * as measured from "./measured.ts";
import * as organisations from "./organisations.ts";
import { overview } from "./overview.ts";
import { radarRoutes } from "./radar.ts";
import * as reports from "./reports.ts";
import * as session from "./session.ts";
import { signalRoutes } from "./signals.ts";
import * as simulation from "./simulation.ts";

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
  targets,
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
