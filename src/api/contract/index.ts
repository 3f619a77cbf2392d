/**
 * What the interface promises: one declaration per route (address, schemas, an example that works on the reference edition).
 * Server, OpenAPI, page and the two-worlds test all read this list; a route that is not here does not exist.
 * Problems come back as `application/problem+json` in the shape of `problem`.
 */
import type { z } from "zod";
import * as changes from "./changes.ts";
import * as chains from "./chains.ts";
import * as entities from "./entities.ts";
import * as imports from "./imports.ts";
import { glossary, search, sources, trace } from "./library.ts";
import { materials } from "./materials.ts";
import * as measured from "./measured.ts";
import { overview } from "./overview.ts";
import * as reports from "./reports.ts";
import * as session from "./session.ts";
import * as simulation from "./simulation.ts";

const { commandLine, ...changeRoutes } = changes;

export const routes = {
  ...session,
  overview,
  ...entities,
  materials,
  ...measured,
  ...chains,
  ...simulation,
  ...imports,
  sources,
  glossary,
  trace,
  search,
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
