/** Every route of the contract answers its example, in every form it declares, in the shape it declares. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, allRoutes, formsOf, openDesk } from "./desk.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

const contentTypes: Record<string, RegExp> = {
  json: /^application\/json/,
  csv: /^text\/csv/,
  xlsx: /spreadsheetml/,
  parquet: /parquet/,
  pdf: /^application\/pdf/,
  ndjson: /ndjson/,
  md: /^text\/markdown/,
  html: /^text\/html/,
  eml: /^message\/rfc822/,
  atom: /^application\/atom\+xml/,
  feed: /^application\/feed\+json/,
  ics: /^text\/calendar/,
};

describe.each(allRoutes)("%s", (name, route) => {
  it.each(formsOf(route))("answers its example%s", async (suffix, format) => {
    const { server, owner } = desk;
    const headers = route.owner ? owner : {};
    const answer = await server.inject({
      method: route.method,
      url: addressOf(route, suffix),
      headers,
      ...(route.example.body === undefined ? {} : { payload: route.example.body as object }),
    });
    if (
      [
        "undo",
        "run",
        "document",
        "oneFlag",
        "decideFlag",
        "appealFlag",
        "organisation",
        "organisationTechnologies",
        "decideOrganisations",
      ].includes(name)
    ) {
      // Their examples name no batch, run, document or organisation there is in the built-in edition: these are tested by themselves.
      expect(answer.statusCode).toBe(404);
      return;
    }
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
    expect(answer.headers["content-type"]).toMatch(contentTypes[format] ?? /never/);
    expect(answer.headers["cache-control"]).toBe("no-store");
    if (format === "json") expect(route.response.safeParse(answer.json()).error).toBeUndefined();
    // A table without rows has its head.
    else expect(answer.rawPayload.length).toBeGreaterThan(format === "csv" ? 40 : 100);
  });
});

describe.each(allRoutes.filter(([, route]) => route.owner))("%s", (_, route) => {
  it("is closed to everybody but the owner", async () => {
    const answer = await desk.server.inject({
      method: route.method,
      url: addressOf(route),
      ...(route.example.body === undefined ? {} : { payload: route.example.body as object }),
    });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: "token-needed" });
  });
});

it("shows more than nothing: the example of the first page has products, members, materials and chains", async () => {
  const answer = (await desk.server.inject("/api/overview?bloc=EU27&year=2024")).json();
  expect(answer.dependencies.rows).toHaveLength(30);
  expect(answer.members).toHaveLength(28);
  // The example of an import has put one more beside them.
  const shipped = [
    "autonomous_systems",
    "explosives_propellants",
    "gan_radar",
    "li_ion_batteries",
    "permanent_magnets",
    "semiconductors",
    "space",
  ];
  expect(answer.chains.map((chain: { id: string }) => chain.id)).toEqual(expect.arrayContaining(shipped));
  expect(answer.dependencies.about.age).toMatchObject({ state: "built_in" });
});

it("counts materials as the Commission does: 32 of 70 above both thresholds, groups once", async () => {
  const { materials } = (await desk.server.inject("/api/overview?bloc=EU27&year=2024")).json();
  expect([materials.above, materials.assessed]).toEqual([32, 70]);
});

it("shows for a technology the dependent products its chain reaches, the most concentrated first, each with its trace", async () => {
  const { figures } = (await desk.server.inject("/api/entities/technology/eu_1_1?bloc=EU27&year=2024")).json();
  expect(figures[0]).toMatchObject({ title: { en: expect.stringContaining("(252800)") }, year: "2024" });
  expect(figures.length).toBeGreaterThan(1);
  expect((await desk.server.inject(`/api/trace/${figures[0].id}`)).json().value).toBe(figures[0].value);
});

it("gives the CSV of a method with the columns of its card, full numbers and nothing where undefined", async () => {
  const { body } = await desk.server.inject("/api/measured/eu_dependency.csv?bloc=EU27&year=2024&product=850511");
  expect(body.split("\n")[0]).toBe(
    "bloc,year,product,imports_extra,imports_intra,exports_total,exports_extra,cdi1,cdi2,cdi3,cdi3_extra,top_supplier,top_share,dependent",
  );
  expect(body.split("\n")[1]).toMatch(/^EU27,2024,850511,\d+\.\d{3},\d+\.\d{3},\d+\.\d{3},\d+\.\d{3},0\.787\d{6,},/);
});

it("traces a figure to its files, with hashes, licence and the very rows", async () => {
  const traced = (await desk.server.inject("/api/trace/eu_dependency/EU27/2024/850511/cdi1")).json();
  const steps = Object.fromEntries(traced.steps.map((step: { id: string }) => [step.id, step]));
  const flows = traced.steps.find((step: { address: string }) => step.address === "clean/baci/flows");
  expect(flows.publisher).toBe("CEPII");
  expect(flows.licence).toContain("Etalab");
  expect(flows.rows[0]).toMatchObject({ year: 2024, product: "850511" });
  expect(flows.madeOf.map((id: string) => steps[id])).toEqual([
    expect.objectContaining({ kind: "file", hash: expect.stringMatching(/^[0-9a-f]{64}$/) }),
  ]);
  for (const step of traced.steps) for (const below of step.madeOf) expect(steps[below]).toBeDefined();
});

it("describes every route in OpenAPI 3.1 with a schema for its answer", async () => {
  const description = (await desk.server.inject("/api/openapi.json")).json();
  expect(description.openapi).toBe("3.1.0");
  for (const [, route] of allRoutes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}").replace("*", "{*}");
    const operation = description.paths[path]?.[route.method.toLowerCase()];
    expect(operation, path).toBeDefined();
    expect(operation.responses["200"].content, path).toBeDefined();
    expect(operation.responses["4XX"] ?? operation.responses["4xx"], path).toBeDefined();
  }
});
