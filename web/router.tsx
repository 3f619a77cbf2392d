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
const incubator = createRoute({
  getParentRoute: at,
  path: "/scout",
  validateSearch: searches.readIncubator,
  component: lazyRouteComponent(() => import("./pages/incubator/page.tsx")),
});
const search = createRoute({
  getParentRoute: at,
  path: "/search",
  validateSearch: searches.readSearch,
  component: lazyRouteComponent(() => import("./pages/search/page.tsx")),
});
const document = createRoute({
  getParentRoute: at,
  path: "/documents/$source/$id",
  component: lazyRouteComponent(() => import("./pages/documents/page.tsx")),
});
const gaps = createRoute({
  getParentRoute: at,
  path: "/scout/gaps",
  validateSearch: searches.readGaps,
  component: lazyRouteComponent(() => import("./pages/gaps/page.tsx")),
});
const leads = createRoute({
  getParentRoute: at,
  path: "/scout/leads",
  validateSearch: searches.readLeads,
  component: lazyRouteComponent(() => import("./pages/leads/page.tsx")),
});
const signals = createRoute({
  getParentRoute: at,
  path: "/scout/signals",
  validateSearch: searches.readSignals,
  component: lazyRouteComponent(() => import("./pages/signals/page.tsx")),
});
const radar = createRoute({
  getParentRoute: at,
  path: "/scout/radar",
  validateSearch: searches.readRadar,
  component: lazyRouteComponent(() => import("./pages/radar/page.tsx")),
});
const organisations = createRoute({
  getParentRoute: at,
  path: "/organisations",
  validateSearch: searches.readOrganisations,
  component: lazyRouteComponent(() => import("./pages/organisations/page.tsx")),
});
const organisation = createRoute({
  getParentRoute: at,
  path: "/organisations/$id",
  component: lazyRouteComponent(() => import("./pages/organisations/organisation_page.tsx")),
});
const desk = createRoute({
  getParentRoute: at,
  path: "/decide",
  validateSearch: searches.readBoard,
  component: lazyRouteComponent(() => import("./pages/decide/board/page.tsx")),
});
const criticality = createRoute({
  getParentRoute: at,
  path: "/decide/criticality",
  validateSearch: searches.readCriticality,
  component: lazyRouteComponent(() => import("./pages/decide/criticality/page.tsx")),
});
const actions = createRoute({
  getParentRoute: at,
  path: "/decide/actions",
  validateSearch: searches.readActions,
  component: lazyRouteComponent(() => import("./pages/decide/actions/page.tsx")),
});
const causes = createRoute({
  getParentRoute: at,
  path: "/decide/causes",
  validateSearch: searches.readCauses,
  component: lazyRouteComponent(() => import("./pages/decide/causes/page.tsx")),
});
const applications = createRoute({
  getParentRoute: at,
  path: "/decide/applications",
  validateSearch: searches.readApplications,
  component: lazyRouteComponent(() => import("./pages/decide/applications/page.tsx")),
});
const portfolio = createRoute({
  getParentRoute: at,
  path: "/decide/portfolio",
  validateSearch: searches.readPortfolio,
  component: lazyRouteComponent(() => import("./pages/decide/portfolio/page.tsx")),
});
const targets = createRoute({
  getParentRoute: at,
  path: "/decide/targets",
  validateSearch: searches.readTargets,
  component: lazyRouteComponent(() => import("./pages/decide/targets/page.tsx")),
});
const decideRoadmaps = createRoute({
  getParentRoute: at,
  path: "/decide/roadmaps",
  validateSearch: searches.readRoadmaps,
  component: lazyRouteComponent(() => import("./pages/decide/roadmaps/page.tsx")),
});
const why = createRoute({
  getParentRoute: at,
  path: "/decide/why",
  validateSearch: searches.readWhy,
  component: lazyRouteComponent(() => import("./pages/decide/why/page.tsx")),
});
const coverage = createRoute({
  getParentRoute: at,
  path: "/decide/coverage",
  validateSearch: searches.readCoverage,
  component: lazyRouteComponent(() => import("./pages/decide/coverage/page.tsx")),
});
const screening = createRoute({
  getParentRoute: at,
  path: "/decide/screening",
  validateSearch: searches.readScreening,
  component: lazyRouteComponent(() => import("./pages/decide/screening/page.tsx")),
});
const screeningNew = createRoute({
  getParentRoute: at,
  path: "/decide/screening/new",
  validateSearch: searches.readScreening,
  component: lazyRouteComponent(() => import("./pages/decide/screening/new_page.tsx")),
});
const screeningCase = createRoute({
  getParentRoute: at,
  path: "/decide/screening/$deal",
  validateSearch: searches.readScreening,
  component: lazyRouteComponent(() => import("./pages/decide/screening/case_page.tsx")),
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
    gaps,
    incubator,
    leads,
    search,
    document,
    signals,
    radar,
    organisations,
    organisation,
    desk,
    criticality,
    actions,
    causes,
    applications,
    portfolio,
    targets,
    screening,
    screeningNew,
    screeningCase,
    coverage,
    decideRoadmaps,
    why,
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
