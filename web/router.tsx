/** Every page and its address. Pages are loaded when first visited. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  retainSearchParams,
  stringifySearchWith,
} from "@tanstack/react-router";
import * as searches from "./data/searches.ts";
import { readView } from "./data/view.ts";
import { Frame } from "./frame/frame.tsx";
import { Missing, Broken } from "./frame/missing.tsx";

const root = createRootRoute({
  component: Frame,
  validateSearch: readView,
  search: { middlewares: [retainSearchParams(["bloc", "year", "as", "lang"])] },
  notFoundComponent: Missing,
  errorComponent: Broken,
});
const at = () => root;

const overview = createRoute({ getParentRoute: at, path: "/", component: lazyRouteComponent(() => import("./pages/overview/page.tsx")) });
const technologies = createRoute({
  getParentRoute: at,
  path: "/technologies",
  validateSearch: searches.readTechnologies,
  component: lazyRouteComponent(() => import("./pages/technologies/page.tsx")),
});
const entity = createRoute({
  getParentRoute: at,
  path: "/entities/$kind/$name",
  validateSearch: searches.readEntity,
  component: lazyRouteComponent(() => import("./pages/entity/page.tsx")),
});
const dependencies = createRoute({
  getParentRoute: at,
  path: "/dependencies",
  validateSearch: searches.readDependencies,
  component: lazyRouteComponent(() => import("./pages/dependencies/page.tsx")),
});
const materials = createRoute({
  getParentRoute: at,
  path: "/materials",
  validateSearch: searches.readMaterials,
  component: lazyRouteComponent(() => import("./pages/materials/page.tsx")),
});
const chains = createRoute({
  getParentRoute: at,
  path: "/chains",
  component: lazyRouteComponent(() => import("./pages/chains/list_page.tsx")),
});
const chain = createRoute({
  getParentRoute: at,
  path: "/chains/$id",
  validateSearch: searches.readChain,
  component: lazyRouteComponent(() => import("./pages/chains/page.tsx")),
});
const whatIf = createRoute({
  getParentRoute: at,
  path: "/what-if",
  validateSearch: searches.readWhatIf,
  component: lazyRouteComponent(() => import("./pages/what_if/page.tsx")),
});
const compare = createRoute({
  getParentRoute: at,
  path: "/what-if/compare",
  validateSearch: searches.readCompare,
  component: lazyRouteComponent(() => import("./pages/what_if/compare_page.tsx")),
});
const exposure = createRoute({
  getParentRoute: at,
  path: "/what-if/exposure",
  validateSearch: searches.readExposure,
  component: lazyRouteComponent(() => import("./pages/exposure/page.tsx")),
});
const reports = createRoute({
  getParentRoute: at,
  path: "/reports",
  validateSearch: searches.readReport,
  component: lazyRouteComponent(() => import("./pages/reports/page.tsx")),
});
const library = createRoute({
  getParentRoute: at,
  path: "/library",
  validateSearch: searches.readLibrary,
  component: lazyRouteComponent(() => import("./pages/library/page.tsx")),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    technologies,
    entity,
    dependencies,
    materials,
    chains,
    chain,
    whatIf,
    compare,
    exposure,
    reports,
    library,
  ]),
  // Words stand in the address as they are; each page reads its own numbers and flags.
  parseSearch: parseSearchWith((word) => word),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultNotFoundComponent: Missing,
  defaultErrorComponent: Broken,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
