/**
 * One run of all tests, in four groups one after the other, so that on two cores a browser never waits for an engine.
 * Tests run on the sources: the condition `octant-source` leads `#room` to src.
 */
import { defineConfig } from "vitest/config";

const minute = 60_000;
const conditions = ["octant-source", "node"];

const groups = {
  content: ["test/content/**/*.test.ts"],
  engines: ["test/engines/**/*.test.ts"],
  browser: ["test/web/**/*.test.{ts,tsx}", "test/browser/**/*.test.{ts,tsx}"],
};

const project = (name: string, order: number, test: object) => ({
  extends: true as const,
  test: { name, testTimeout: minute, hookTimeout: 2 * minute, ...test, sequence: { groupOrder: order } },
});

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ["octant-source"] } },
  test: {
    pool: "forks",
    environment: "node",
    maxWorkers: 2,
    reporters: ["default"],
    projects: [
      project("unit", 0, { include: ["test/**/*.test.ts"], exclude: Object.values(groups).flat() }),
      project("content", 1, { include: groups.content }),
      project("engines", 2, { include: groups.engines, maxWorkers: 1 }),
      project("browser", 3, { include: groups.browser, testTimeout: 4 * minute, hookTimeout: 4 * minute }),
    ],
  },
});
