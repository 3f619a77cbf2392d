/** A house in which every forbidden arrow stands once: rule → the file that breaks it → what that file says. */
export const wrongHouse: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-arrow-up-from-model": { "src/model/up.ts": 'import type { x } from "#archive";\nexport type Y = typeof x;' },
  "no-arrow-up-from-floor-2": { "src/content/up.ts": 'export { x } from "#measure";' },
  "no-arrow-up-from-floor-3": { "src/measure/up.ts": 'export { x } from "#observatory";' },
  "no-arrow-up-from-observatory": { "src/observatory/up.ts": 'export { x } from "#api";' },
  "no-arrow-up-from-api": { "src/api/up.ts": 'export { x } from "#cli";' },
  "no-arrow-between-peers-of-floor-2": { "src/archive/beside.ts": 'export { x } from "#content";' },
  "no-arrow-between-peers-of-floor-3": { "src/publish/beside.ts": 'import type { x } from "#collect";\nexport type Y = typeof x;' },
  "no-circle": {
    "src/measure/round.ts": 'import type { There } from "./there.ts";\nexport type Round = There;',
    "src/measure/there.ts": 'import type { Round } from "./round.ts";\nexport interface There { round: Round }',
  },
  "through-the-front-door": { "src/cli/inner.ts": 'export { deep } from "../observatory/deep.ts";' },
  "walls-show-in-the-import": { "src/cli/relative.ts": 'export { x } from "../observatory/index.ts";' },
  "model-is-pure": { "src/model/reads.ts": 'export { readFileSync } from "node:fs";' },
  "figure-is-only-a-pen": { "src/figure/types.ts": 'export { parse } from "yaml";' },
  "engines-live-in-the-archive": { "src/collect/query.ts": 'import type { Pool } from "pg";\nexport type Q = Pool;' },
  "the-program-does-not-know-the-page": { "src/api/page.ts": 'export { page } from "../../web/page.ts";' },
  "the-page-speaks-http": { "web/direct.ts": 'import type { x } from "#archive";\nexport type Y = typeof x;' },
  "the-page-takes-types-of-the-contract": { "web/schema.ts": 'export { schema } from "#api/contract";' },
  "the-page-runs-in-a-browser": { "web/files.ts": 'export { join } from "node:path";' },
  "a-reader-of-a-source-is-plain": { "sources/odd/reader.ts": 'export { parse } from "csv-parse/sync";' },
  "a-reader-takes-types-of-the-collector": { "sources/odd/calls.ts": 'export { x } from "#collect";' },
  "nobody-imports-a-test": { "src/cli/tested.ts": 'export { one } from "../../test/one.ts";' },
  "no-import-into-the-void": { "src/cli/void.ts": 'export { x } from "./not_there.ts";' },
  "only-declared-packages": { "src/cli/borrowed.ts": 'export { test } from "vitest";' },
};

/** What the wrong house needs to stand at all. */
export const ground: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["model", "content", "archive", "figure", "collect", "measure", "publish", "observatory", "api", "cli"].map((room) => [
      `src/${room}/index.ts`,
      "export const x = 1;",
    ]),
  ),
  "src/api/contract/index.ts": "export const schema = 1;",
  "src/observatory/deep.ts": "export const deep = 1;",
  "web/page.ts": "export const page = 1;",
  "test/one.ts": "export const one = 1;",
  // Arrows that are allowed, so that a rule which fires at everything is noticed too.
  "src/measure/right.ts": 'export { x } from "#archive";\nexport { x as y } from "#model";',
  "src/archive/right.ts": 'export { default as pg } from "pg";',
  "src/figure/right.ts": 'export { init } from "echarts";',
  "sources/odd/right.ts": 'import type { x } from "#collect";\nexport { x as y } from "#model";\nexport type X = typeof x;',
  "web/right.tsx":
    'import type { schema } from "#api/contract";\nexport { x } from "#figure";\nexport const y = <p>{0 as typeof schema}</p>;',
  "test/right.ts": 'export { deep } from "../src/observatory/deep.ts";',
};
