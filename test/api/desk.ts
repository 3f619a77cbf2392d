/** A desk for tests of the interface: an observatory on the built-in edition in a temporary folder, with a clock that stands still. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildServer, routes } from "#api";
import type { Effects } from "#model";
import { openObservatory } from "#observatory";

export const still: Effects = {
  now: () => new Date("2026-02-01T12:00:00.000Z"),
  fetch: () => Promise.reject(new Error("tests have no network")),
  progress: () => undefined,
};

export async function temporary(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `octant-${name}-`));
}

export async function openDesk() {
  const folder = await temporary("api");
  const observatory = await openObservatory({ data: folder, effects: still });
  const server = await buildServer({ observatory, most: 1_000_000 });
  const owner = { authorization: `Bearer ${observatory.token}` };
  return {
    folder,
    observatory,
    server,
    owner,
    finish: async () => {
      await server.close();
      await observatory.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Example {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type AnyRoute = (typeof routes)[keyof typeof routes] & {
  readonly example: Example;
  readonly formats?: readonly string[];
  readonly owner?: true;
};

/** Every route of the contract by name. */
export const allRoutes = Object.entries(routes) as [keyof typeof routes, AnyRoute][];

/** The forms of a route: `["", "json"], [".csv", "csv"] …`: what stands behind the path, and the format. */
export function formsOf(route: AnyRoute): [string, string][] {
  const [first = "json", ...others] = route.formats ?? ["json"];
  return [["", first], ...others.map((format): [string, string] => [`.${format}`, format])];
}

/** The address of an example, with a suffix for another form. */
export function addressOf(route: AnyRoute, suffix = "", example: Example = route.example): string {
  const path = Object.entries(example.params ?? {}).reduce((text, [name, value]) => {
    return name === "*" ? text.replace("*", value) : text.replace(`:${name}`, encodeURIComponent(value));
  }, route.path as string);
  const query = new URLSearchParams(example.query ?? {}).toString();
  return `${path}${suffix}${query === "" ? "" : `?${query}`}`;
}
