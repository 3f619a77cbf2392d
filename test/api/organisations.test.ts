/** Organisations over the interface: CORDIS and the European Defence Fund together, decisions with a way back, and nothing of what a reader may not see. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, temporary } from "./desk.ts";

const sources = fileURLToPath(new URL("../../sources", import.meta.url));
const sample = (source: string) => join(sources, source, "sample");
type Desk = Awaited<ReturnType<typeof openDesk>>;

async function openBoth(): Promise<Desk> {
  const desk = await openDesk();
  const owner = desk.observatory.as(desk.observatory.owner);
  for (const source of ["cordis", "edf"]) await owner.collect({ source, from: sample(source) });
  return desk;
}

/** Another project of the Fund under a hidden label, with an organisation everybody sees and one that stands only there. */
async function hide(desk: Desk): Promise<void> {
  const folder = join(await temporary("hidden"), "edf");
  await mkdir(folder);
  const project = {
    project_id: "900000777",
    acronym: "HIDDEN",
    title: "A hidden project",
    call_identifier: "EDF-2030-RA",
    topic: "EDF-2030-RA-X",
    objective: "Nobody below restricted may know that this project is there at all.",
    start_date: "2030-01-01",
    eu_contribution: 1,
    participants: [
      { pic: "900000101", name: "MADE-UP RADAR BV", role: "coordinator", country: "NL" },
      { pic: "900000999", name: "Zwartkijker Works BV", role: "participant", country: "NL" },
      { pic: "M2030-x", name: "INVENTED UNIVERSITY OF PIRAEUS", role: "participant", country: "EL" },
    ],
  };
  await writeFile(join(folder, "projects.json"), JSON.stringify([project]));
  const owner = desk.observatory.as(desk.observatory.owner);
  await owner.collect({ source: "edf", from: folder, label: "restricted" });
  await owner.decideOrganisations({ verdict: "same", one: "pic:900000101", others: ["pic:900000999"], label: "restricted" });
}

let desk: Desk;
beforeAll(async () => {
  desk = await openBoth();
});
afterAll(() => desk.finish());

const get = async (path: string, headers: Record<string, string> = {}, from: Desk = desk) => {
  const answer = await from.server.inject({ url: path, headers });
  return { status: answer.statusCode, body: answer.json(), text: answer.body };
};
const decide = (payload: object, headers: Record<string, string> = desk.owner) =>
  desk.server.inject({ method: "POST", url: "/api/scout/organisations/decisions", headers, payload });

describe("the list", () => {
  it("holds every organisation once, joined over the sources by its number", async () => {
    const { body } = await get("/api/scout/organisations");
    expect(
      body.organisations.map(({ id, documents, sources }: { id: string; documents: number; sources: string[] }) => [
        id,
        documents,
        sources,
      ]),
    ).toEqual([
      ["pic:900000101", 2, ["cordis", "edf"]],
      ["name:DEU:invented engines (gmbh)", 1, ["edf"]],
      ["pic:900000102", 1, ["edf"]],
      ["pic:900000103", 1, ["cordis"]],
      ["pic:900000104", 1, ["cordis"]],
    ]);
    expect(body.organisations[0]).toMatchObject({
      kind: "company",
      country: "NLD",
      money: "900000.25",
      involvement: { defence: 1, space: 0, security: 0 },
    });
  });

  it.each([
    ["q=radar", 1],
    ["q=900000103", 1],
    ["country=GRC", 2],
    ["kind=university", 1],
    ["involvement=defence", 3],
    ["involvement=space", 1],
    ["source=edf", 3],
    ["least=2", 1],
    ["country=GRC&kind=university&q=piraeus", 1],
    ["q=nobody", 0],
  ])("filters by %s", async (query, total) => {
    expect((await get(`/api/scout/organisations?${query}`)).body.total).toBe(total);
  });

  it("leaves as a table", async () => {
    const { body } = await desk.server.inject("/api/scout/organisations.csv?sort=name");
    expect(body.split("\n")[0]).toBe(
      "id,name,country,kind,documents,money_eur,documents_defence,documents_space,documents_security,sources,references,label",
    );
    expect(body.split("\n")[1]).toMatch(/^name:DEU:invented engines \(gmbh\),INVENTED ENGINES GMBH,DEU,,1,/);
  });
});

describe("one organisation", () => {
  it("shows its number with the names each source prints, documents by source, and partners", async () => {
    const { body } = await get("/api/scout/organisations/pic%3A900000101");
    expect(body.identifiers).toMatchObject([
      { scheme: "pic", number: "900000101", names: ["MADE-UP RADAR BV"], sources: ["cordis", "edf"] },
    ]);
    expect(body.documents.map(({ source, total }: { source: string; total: number }) => [source, total])).toEqual([
      ["cordis", 1],
      ["edf", 1],
    ]);
    expect(body.documents[1].documents[0]).toMatchObject({
      ref: "edf/900000001",
      roles: ["coordinator"],
      money: null,
      involvement: ["defence"],
    });
    expect(body.partners.organisations.map(({ id }: { id: string }) => id).sort()).toEqual(["pic:900000102", "pic:900000103"]);
  });

  it("that is not there is a problem with a remedy", async () => {
    const { status, body } = await get("/api/scout/organisations/pic%3A1");
    expect([status, body.code]).toEqual([404, "organisation-unknown"]);
  });
});

describe("a decision", () => {
  it("joins two, is told with who and why, and is taken back by its batch", async () => {
    const answer = (
      await decide({ verdict: "same", one: "pic:900000102", others: ["name:DEU:invented engines (gmbh)"], reason: "One group" })
    ).json();
    expect(answer).toMatchObject({ verdict: "same", label: "public" });
    const joined = (await get("/api/scout/organisations/name%3ADEU%3Ainvented%20engines%20(gmbh)")).body;
    expect(joined).toMatchObject({ id: "pic:900000102", references: 2, joins: [{ by: "decision", decision: { reason: "One group" } }] });
    expect((await get("/api/scout/organisations/proposals")).body.decisions).toMatchObject([{ verdict: "same", reason: "One group" }]);
    await desk.server.inject({ method: "POST", url: `/api/batches/${answer.batch}/undo`, headers: desk.owner });
    expect((await get("/api/scout/organisations/pic%3A900000102")).body).toMatchObject({ references: 1, joins: [] });
  });

  it("of the same pair replaces the one before", async () => {
    const pair = { one: "pic:900000102", others: ["pic:900000103"] };
    const first = (await decide({ verdict: "same", ...pair })).json();
    const second = (await decide({ verdict: "different", ...pair })).json();
    expect((await get("/api/scout/organisations/pic%3A900000102")).body).toMatchObject({
      references: 1,
      decisions: [{ verdict: "different" }],
    });
    for (const { batch } of [second, first])
      await desk.server.inject({ method: "POST", url: `/api/batches/${batch}/undo`, headers: desk.owner });
  });

  it("about what is not there, or about one and itself, is refused; so is one by somebody else than the owner", async () => {
    expect((await decide({ verdict: "same", one: "pic:1", others: ["pic:900000102"] })).json().code).toBe("organisation-unknown");
    expect((await decide({ verdict: "same", one: "pic:900000102", others: ["pic:900000102"] })).json().code).toBe("organisation-same");
    expect((await decide({ verdict: "same", one: "pic:900000102", others: ["pic:900000103"] }, {})).statusCode).toBe(401);
  });
});

describe("what is hidden", () => {
  it("does not show, count, join or mark for whoever may not see it, and does for whoever may", async () => {
    const other = await openBoth();
    try {
      await hide(other);
      for (const path of ["", "?q=zwartkijker", "/proposals", "/pic%3A900000101", "/pic%3A900000999", "/pic%3A900000103"])
        expect((await get(`/api/scout/organisations${path}`, {}, other)).text, path).toBe(
          (await get(`/api/scout/organisations${path}`)).text,
        );
      const seen = (await get("/api/scout/organisations/pic%3A900000999", other.owner, other)).body;
      expect(seen).toMatchObject({ id: "pic:900000101", label: "restricted", references: 2 });
      const piraeus = (await get("/api/scout/organisations/pic%3A900000103", other.owner, other)).body;
      expect(piraeus.identifiers.map(({ label }: { label: string }) => label).sort()).toEqual(["public", "restricted"]);
    } finally {
      await other.finish();
    }
  });

  it("is decided upon under its own label, never a lower one", async () => {
    const other = await openBoth();
    try {
      await hide(other);
      const owner = other.observatory.as(other.observatory.owner);
      const said = await owner.decideOrganisations({
        verdict: "different",
        one: "pic:900000102",
        others: ["pic:900000999"],
        label: "public",
      });
      expect(said.label).toBe("restricted");
    } finally {
      await other.finish();
    }
  });
});
