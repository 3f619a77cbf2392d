/**
 * The plan of the house as a file that runs: every forbidden arrow has a name and a sentence.
 * `npm run house` draws the line; test/house.test.ts runs it and proves with small wrong houses that each rule fires.
 */

/** The floors from the ground up; an arrow may only point down. Rooms on one floor meet in the archive, never by import. */
const floors = [
  ["model"],
  ["content", "archive", "figure"],
  ["collect", "measure", "simulate", "scout", "consult", "decide", "match", "publish", "exchange"],
  ["observatory"],
  ["api"],
  ["cli"],
];

/** One expression for a file inside any of these rooms. */
const inside = (rooms) => `^src/(${rooms.join("|")})/`;
const packages = (names) => `(^|/)node_modules/(${names.join("|")})(/|$)`;

const upward = floors.slice(0, -1).map((rooms, floor) => ({
  name: `no-arrow-up-from-${rooms.length === 1 ? rooms[0] : `floor-${floor + 1}`}`,
  comment: `${rooms.join(", ")} ${rooms.length === 1 ? "stands" : "stand"} on floor ${floor + 1} and must not know the floors above.`,
  severity: "error",
  from: { path: inside(rooms) },
  to: { path: inside(floors.slice(floor + 1).flat()) },
}));

const beside = floors
  .map((rooms, floor) => ({ rooms, floor }))
  .filter(({ rooms }) => rooms.length > 1)
  .map(({ rooms, floor }) => ({
    name: `no-arrow-between-peers-of-floor-${floor + 1}`,
    comment: `Rooms of floor ${floor + 1} never import each other: they meet through tables and statements in the archive.`,
    severity: "error",
    from: { path: inside(rooms) },
    to: { path: inside(rooms), pathNot: "^src/$1/" },
  }));

module.exports = {
  forbidden: [
    ...upward,
    ...beside,
    {
      name: "no-circle",
      comment: "A circle, type imports counted, means that two things are one thing or that a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "through-the-front-door",
      comment: "A room is entered through its index.ts only; what stands behind it may change without asking.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/$1/", "^src/[^/]+/index[.]ts$"] },
    },
    {
      name: "walls-show-in-the-import",
      comment: "Across rooms write #room, not a relative path, so that every crossing can be seen in the line itself.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/", pathNot: "^src/$1/", dependencyTypesNot: ["aliased-subpath-import"] },
    },
    {
      name: "model-is-pure",
      comment: "The words know no file, clock or network: nothing of Node and no package but zod and the names of HTML's signs.",
      severity: "error",
      from: { path: "^src/model/" },
      to: { pathNot: ["^src/", packages(["zod", "entities"])] },
    },
    {
      name: "figure-is-only-a-pen",
      comment: "The pen draws on paper and in the page alike: the words and ECharts, and nothing of Node.",
      severity: "error",
      from: { path: "^src/figure/" },
      to: { pathNot: ["^src/", packages(["echarts", "zod"])] },
    },
    {
      name: "engines-live-in-the-archive",
      comment: "Databases and query engines stand behind the one room that enforces labels.",
      severity: "error",
      from: { path: "^(src|web|sources)/", pathNot: "^src/archive/" },
      to: { path: packages(["@duckdb", "@electric-sql", "pg", "@types/pg", "pg-[^/]+", "kysely", "trino-client", "trino-[^/]+"]) },
    },
    {
      name: "the-program-does-not-know-the-page",
      comment: "The page speaks HTTP to the program; the program imports nothing of it.",
      severity: "error",
      from: { path: "^(src|sources)/" },
      to: { path: "^web/" },
    },
    {
      name: "the-page-speaks-http",
      comment: "The page knows the words, the pen and the types of the contract; all else it asks over HTTP.",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^(src|sources)/", pathNot: ["^src/(model|figure)/index[.]ts$", "^src/api/contract/index[.]ts$"] },
    },
    {
      name: "the-page-takes-types-of-the-contract",
      comment: "Of the contract the page takes types only; its schemas stay on the server.",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^src/api/contract/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-page-runs-in-a-browser",
      comment: "Nothing of Node in what the browser loads.",
      severity: "error",
      from: { path: "^web/", pathNot: "^web/vite[.]config[.]ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "a-reader-of-a-source-is-plain",
      comment: "A source's reader knows the words and the collector's types: no room behind them, no package, and of Node only its hashes.",
      severity: "error",
      from: { path: "^sources/([^/]+)/" },
      to: { pathNot: ["^sources/$1/", "^src/model/index[.]ts$", "^src/collect/index[.]ts$", "^(node:)?crypto$"] },
    },
    {
      name: "a-reader-takes-types-of-the-collector",
      comment: "A source's reader is called by the collector and never calls it: types only.",
      severity: "error",
      from: { path: "^sources/" },
      to: { path: "^src/collect/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nobody-imports-a-test",
      comment: "Tests and benchmarks look at the house; the house does not lean on them.",
      severity: "error",
      from: { path: "^(src|web|sources)/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "no-import-into-the-void",
      comment: "An import that resolves to nothing is a spelling mistake or a package that is not in package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "only-declared-packages",
      comment: "A package that is used stands in package.json; what runs for users is no development dependency.",
      severity: "error",
      from: { path: "^(src|web|sources)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|octant-data)/" },
    // Type imports count as much as any other.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ["octant-source", "import", "module", "node", "browser", "default", "types"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
