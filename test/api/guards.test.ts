/** Who gets in, under which name, and how the interface says no. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDesk } from "./desk.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

it("takes nobody for the public who brings a wrong token", async () => {
  for (const authorization of ["Bearer wrong", "Basic abc", "Bearer", `Bearer ${desk.observatory.token}0`]) {
    const answer = await desk.server.inject({ url: "/api/session", headers: { authorization } });
    expect(answer.statusCode, authorization).toBe(401);
    expect(answer.json()).toMatchObject({ code: "token-wrong" });
  }
});

it("lets the owner look as less, never the public as more", async () => {
  const asOwner = await desk.server.inject({ url: "/api/session?as=restricted", headers: desk.owner });
  expect(asOwner.json()).toMatchObject({ label: "restricted", owner: true, viewingAs: "restricted" });
  expect((await desk.server.inject({ url: "/api/session", headers: { ...desk.owner, "octant-as": "public" } })).json()).toMatchObject({
    label: "public",
  });
  expect((await desk.server.inject({ url: "/api/session?as=restricted%2Brel.DEU", headers: desk.owner })).statusCode).toBe(200);
  for (const as of ["restricted", "public%2Bhandling.LIMITE", "public%2Brel.DEU"]) {
    const answer = await desk.server.inject(`/api/session?as=${as}`);
    expect(answer.statusCode, as).toBe(403);
    expect(answer.json()).toMatchObject({ code: "audience-too-high" });
  }
  expect((await desk.server.inject({ url: "/api/session?as=top_secret%2Brel.USA", headers: desk.owner })).statusCode).toBe(403);
  expect((await desk.server.inject("/api/session?as=nonsense")).json()).toMatchObject({ code: "label-not-understood" });
});

it("answers only under the names of this machine", async () => {
  for (const host of ["evil.example", "127.0.0.1.evil.example:4810", "evil.example:4810"]) {
    expect((await desk.server.inject({ url: "/api/session", headers: { host } })).statusCode, host).toBe(421);
  }
  for (const host of ["127.0.0.1:4810", "localhost:4810", "[::1]:4810"]) {
    expect((await desk.server.inject({ url: "/api/session", headers: { host } })).statusCode, host).toBe(200);
  }
});

it("says every problem as problem+json, in the language asked for", async () => {
  const cases = [
    ["/api/nothing", 404, "address-unknown"],
    ["/api/methods/nope", 404, "method-unknown"],
    ["/api/chains/nope", 404, "nothing-under-this-name"],
    ["/api/entities/nope/nope", 404, "nothing-under-this-name"],
    ["/api/trace/nope", 400, "figure-id-not-understood"],
    ["/api/trace/eu_dependency/EU27/2024/999999/cdi1", 404, "figure-unknown"],
    ["/api/suppliers", 400, "request-not-understood"],
    ["/api/measured/eu_dependency?set=concentration_above", 400, "parameter-not-understood"],
    ["/api/reports/nope/preview", 404, "report-unknown"],
    ["/api/runs/run-000000000000", 404, "run-unknown"],
    ["/api/exposure/nope", 404, "chain-unknown"],
    ["/api/exposure/semiconductors?on=planet", 400, "request-not-understood"],
  ] as const;
  for (const [url, status, code] of cases) {
    const answer = await desk.server.inject({ url, headers: { "accept-language": "nl" } });
    expect(answer.headers["content-type"], url).toMatch(/^application\/problem\+json/);
    expect({ status: answer.statusCode, code: answer.json().code }, answer.body).toEqual({ status, code });
    expect(answer.json().remedy, url).not.toBe("");
  }
  expect((await desk.server.inject({ url: "/api/methods/nope", headers: { "accept-language": "nl" } })).json().detail).toBe(
    "Er is geen methode met de naam nope.",
  );
});

it("runs a command for the owner, one JSON per line, the result last", async () => {
  const answer = await desk.server.inject({ method: "POST", url: "/api/commands/check", headers: desk.owner, payload: { options: {} } });
  const lines = answer.body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.slice(0, -1).every((line) => "progress" in line)).toBe(true);
  expect(lines.at(-1)).toMatchObject({ result: { counts: { methods: 9 } } });
  const wrong = await desk.server.inject({
    method: "POST",
    url: "/api/commands/measure",
    headers: desk.owner,
    payload: { options: { colour: "red" } },
  });
  expect(JSON.parse(wrong.body)).toMatchObject({ problem: { code: "command-options-wrong" } });
  const unknown = await desk.server.inject({ method: "POST", url: "/api/commands/format", headers: desk.owner, payload: { options: {} } });
  expect(JSON.parse(unknown.body)).toMatchObject({ problem: { code: "command-unknown" } });
});

it("sends the headers that keep a page to itself", async () => {
  const { headers } = await desk.server.inject("/healthz");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("script-src 'self'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

it("is alive, ready, and counts", async () => {
  expect((await desk.server.inject("/healthz")).json()).toMatchObject({ status: "ok" });
  expect((await desk.server.inject("/readyz")).json()).toEqual({ status: "ready" });
  expect((await desk.server.inject("/metrics")).body).toContain("octant_request_seconds");
});
