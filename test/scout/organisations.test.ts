/** Organisations across sources: certain ones are joined, likely ones proposed with their evidence, and people have the last word. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Participation } from "#model";
import {
  gatherReferences,
  involvementOf,
  namePartsOf,
  organisationKindOf,
  type OrganisationDecision,
  rarityOf,
  resolveOrganisations,
  scorePair,
} from "#scout";

let documents = 0;
function part(name: string, more: Partial<Participation> = {}): Participation {
  return {
    document: `cordis/${documents++}`,
    organisation: null,
    scheme: "pic",
    name,
    country: "NLD",
    role: null,
    amount: null,
    kind: null,
    ...more,
  };
}
const pic = (number: string, name: string, more: Partial<Participation> = {}) => part(name, { organisation: number, ...more });

/** Words of names that are not about the pair, so that rarity has something to go by. */
const crowd = Array.from({ length: 300 }, (_, at) => pic(`8000${String(at).padStart(5, "0")}`, `Common Research Institute ${at} B.V.`));

const resolve = (parts: readonly Participation[], decisions: readonly OrganisationDecision[] = []) =>
  resolveOrganisations(gatherReferences([...crowd, ...parts]), decisions);

function groupWith(resolution: ReturnType<typeof resolve>, id: string): string[] {
  const found = resolution.organisations.find(({ references }) => references.some((one) => one.id === id));
  return (found?.references ?? []).map((one) => one.id).sort();
}

describe("a name", () => {
  it.each([
    ["LEONARDO - SOCIETA PER AZIONI", "Leonardo S.p.A."],
    ["TECHNISCHE UNIVERSITAET MUENCHEN", "Technische Universität München"],
    ["Made-up Radar B. V.", "MADE UP RADAR BV"],
    ["SAAB AKTIEBOLAG", "Saab AB"],
    ["Συστήματα Ραντάρ ΑΕ", "SYSTIMATA RANTAR AE"],
    ["Sp\u00f3\u0142ka Radarowa Sp\u00f3\u0142ka z ograniczon\u0105 odpowiedzialno\u015bci\u0105", "SPOLKA RADAROWA SP. Z O.O."],
    ["Smith & Sons Limited", "SMITH AND SONS LTD"],
    ["Uzdaroji akcine bendrove Lazeriai", "LAZERIAI, UAB"],
  ])("is the same in another spelling: %s", (one, other) => {
    expect(namePartsOf(one).full).toBe(namePartsOf(other).full);
  });

  it("keeps its legal form apart, and small words out of what tells", () => {
    expect(namePartsOf("Agentur für Innovation in der Cybersicherheit GmbH")).toMatchObject({
      words: ["agentur", "innovation", "cybersicherheit"],
      form: "gmbh",
      initials: "aic",
    });
  });

  it("that is nothing but a legal form or signs stays a name", () => {
    expect(namePartsOf("GmbH").words).toEqual(["gmbh"]);
    expect(() => namePartsOf("— … —")).not.toThrow();
  });
});

describe("one register number", () => {
  it("is one organisation under several names and in several sources", () => {
    const parts = [pic("900000101", "Made-up Radar BV"), pic("900000101", "MADE-UP SENSORS BV", { document: "edf/1" })];
    const resolution = resolve(parts);
    expect(groupWith(resolution, "pic:900000101")).toEqual(["pic:900000101"]);
    const found = resolution.organisations.find(({ id }) => id === "pic:900000101");
    expect(found?.references[0]).toMatchObject({
      sources: ["cordis", "edf"],
      documents: 2,
      names: ["MADE-UP SENSORS BV", "Made-up Radar BV"],
    });
  });
});

describe("a bare name", () => {
  it("joins the number that has the same name in the same country, and says why", () => {
    const resolution = resolve([pic("900000101", "Zwartkijker Radar B.V."), part("ZWARTKIJKER RADAR BV", { document: "edf/1" })]);
    expect(groupWith(resolution, "pic:900000101")).toEqual(["name:NLD:zwartkijker radar (bv)", "pic:900000101"]);
    const [join] = resolution.organisations.flatMap((one) => one.joins);
    expect(join).toMatchObject({ by: "rule" });
    expect(join?.probability).toBeGreaterThan(0.99);
    expect(join?.evidence.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["same_name", "same_country"]));
  });

  it("in another country or with another legal form joins nothing", () => {
    const elsewhere = resolve([pic("900000101", "Zwartkijker Radar B.V."), part("Zwartkijker Radar BV", { country: "BEL" })]);
    expect(groupWith(elsewhere, "pic:900000101")).toEqual(["pic:900000101"]);
    const otherForm = resolve([pic("900000101", "Zwartkijker Radar B.V."), part("Zwartkijker Radar NV")]);
    expect(groupWith(otherForm, "pic:900000101")).toEqual(["pic:900000101"]);
  });

  it("that fits two numbers of one register joins neither: both are proposed", () => {
    const parts = [pic("900000101", "Zwartkijker Radar B.V."), pic("900000102", "ZWARTKIJKER RADAR BV"), part("Zwartkijker Radar bv")];
    const resolution = resolve(parts);
    expect(groupWith(resolution, "name:NLD:zwartkijker radar (bv)")).toHaveLength(1);
    const pairs = resolution.proposals.map(({ one, other }) => [one, other].sort().join(" "));
    expect(pairs).toContain("name:NLD:zwartkijker radar (bv) pic:900000101");
    expect(pairs).toContain("name:NLD:zwartkijker radar (bv) pic:900000102");
  });

  it("that shares only its rare words is proposed, never joined", () => {
    const resolution = resolve([pic("900000101", "Zwartkijker Vergezicht Radar B.V."), part("Nieuwe Zwartkijker Vergezicht Radar BV")]);
    expect(groupWith(resolution, "pic:900000101")).toHaveLength(1);
    expect(resolution.proposals[0]?.evidence.map(({ kind }) => kind)).toContain("some_words");
  });

  it("of a person is left out where people stand among organisations", () => {
    const people = [part("Jansen, Piet"), part("Piet Jansen"), part("Jansen Radar B.V.")];
    expect(gatherReferences(people, () => true).map(({ id }) => id)).toEqual(["name:NLD:jansen radar (bv)"]);
  });

  it("of a list that holds organisations only needs no word that says so", () => {
    expect(gatherReferences([part("Amplifier Works")]).map(({ id }) => id)).toEqual(["name:NLD:amplifier works"]);
  });
});

describe("two numbers of one register", () => {
  it("are never joined by the machine, however alike", () => {
    const resolution = resolve([
      pic("900000101", "Zwartkijker Vergezicht Radar B.V."),
      pic("900000102", "Zwartkijker Vergezicht Radar B.V."),
    ]);
    expect(groupWith(resolution, "pic:900000101")).toEqual(["pic:900000101"]);
    expect(resolution.proposals).toMatchObject([{ one: "pic:900000101", other: "pic:900000102" }]);
  });

  it("of two registers are, when name and country are the same", () => {
    const ror = part("Zwartkijker Radar BV", { organisation: "https://ror.org/00madeup1", scheme: "ror", document: "openalex/1" });
    expect(groupWith(resolve([pic("900000101", "Zwartkijker Radar B.V."), ror]), "pic:900000101")).toEqual([
      "pic:900000101",
      "ror:00madeup1",
    ]);
  });
});

describe("a decision", () => {
  const two = [pic("900000101", "Zwartkijker Radar B.V."), pic("900000102", "Zwartkijker Radar BV")];
  const bare = [pic("900000101", "Zwartkijker Radar B.V."), part("ZWARTKIJKER RADAR BV", { document: "edf/1" })];

  it("joins what the machine would not, and the proposal is gone", () => {
    const resolution = resolve(two, [{ verdict: "same", one: "pic:900000101", other: "pic:900000102" }]);
    expect(groupWith(resolution, "pic:900000101")).toEqual(["pic:900000101", "pic:900000102"]);
    expect(resolution.proposals).toEqual([]);
    expect(resolution.organisations.flatMap((one) => one.joins)).toMatchObject([{ by: "decision", probability: 1 }]);
  });

  it("keeps apart what the machine would join, also along a third", () => {
    const apart = { verdict: "different", one: "pic:900000101", other: "name:NLD:zwartkijker radar (bv)" } as const;
    expect(groupWith(resolve(bare, [apart]), "pic:900000101")).toEqual(["pic:900000101"]);
    const ror = part("Zwartkijker Radar BV", { organisation: "00madeup1", scheme: "ror", document: "openalex/1" });
    const three = resolve([...bare, ror], [apart]);
    expect(groupWith(three, "pic:900000101")).not.toContain("name:NLD:zwartkijker radar (bv)");
    expect(three.proposals.some(({ one, other }) => [one, other].sort().join() === [apart.one, apart.other].sort().join())).toBe(false);
  });

  it("about what is not here changes nothing", () => {
    const resolution = resolve(bare, [{ verdict: "same", one: "pic:900000101", other: "pic:1" }]);
    expect(resolution.organisations).toEqual(resolve(bare).organisations);
  });
});

describe("the resolution", () => {
  const names = fc.constantFrom(
    "Zwartkijker Radar BV",
    "Zwartkijker Radar",
    "Vergezicht Optics GmbH",
    "VERGEZICHT OPTICS",
    "Radar Zwartkijker NV",
    "Optics Institute",
  );
  const parts = fc.array(
    fc.record({
      name: names,
      country: fc.constantFrom("NLD", "DEU", null),
      number: fc.constantFrom(null, "900000101", "900000102", "900000103"),
    }),
    { maxLength: 25 },
  );

  it("puts every reference in exactly one organisation, whatever the order, and no two numbers of one register together", () => {
    fc.assert(
      fc.property(parts, fc.nat(), (given, turn) => {
        const made = given.map(({ name, country, number }, at) => part(name, { country, organisation: number, document: `cordis/${at}` }));
        const references = gatherReferences(made);
        const { organisations, organisationOf } = resolveOrganisations(references);
        const ids = organisations.flatMap((one) => one.references.map(({ id }) => id));
        expect([...ids].sort()).toEqual(references.map(({ id }) => id).sort());
        expect(organisationOf.size).toBe(references.length);
        for (const one of organisations) expect(one.references.filter(({ scheme }) => scheme === "pic").length).toBeLessThan(2);
        const turned = [...made.slice(turn % (made.length || 1)), ...made.slice(0, turn % (made.length || 1))];
        expect(resolveOrganisations(gatherReferences(turned)).organisations).toEqual(organisations);
      }),
      { numRuns: 60 },
    );
  });

  it("of nothing is nothing", () => {
    expect(resolveOrganisations([])).toMatchObject({ organisations: [], proposals: [] });
  });

  it("scores a pair the same from either side", () => {
    const references = gatherReferences([...crowd, pic("900000101", "Zwartkijker Radar"), part("Zwartkijker Vergezicht Radar BV")]);
    const [one, other] = references.filter(({ names: [name = ""] }) => name.startsWith("Zwart"));
    if (one === undefined || other === undefined) throw new Error("the pair is not there");
    const rarity = rarityOf(references);
    expect(scorePair(one, other, rarity).probability).toBeCloseTo(scorePair(other, one, rarity).probability, 12);
  });
});

describe("involvement", () => {
  it.each([
    [{ programme: "EDF", topics: [], domains: [] }, ["defence"]],
    [{ programme: "HE", topics: ["HORIZON-CL3-2030-MADEUP-01"], domains: ["space"] }, ["space", "security"]],
    [{ programme: "HE", topics: ["HORIZON-CL4-2030-SPACE-MADEUP"], domains: ["health"] }, ["space"]],
    [{ programme: "HE", topics: ["HORIZON-CL5-2030-D2-01"], domains: [] }, []],
  ])("goes by programme, topic and the editors' labels, not by the text: %o", (document, found) => {
    expect(involvementOf(document)).toEqual(found);
  });

  it("knows the kinds that sources print, and says nothing of others", () => {
    expect(
      ["HES", "PRC", "Research Organisation", "Small or medium-size enterprise", "PUB", "Charity", null].map(organisationKindOf),
    ).toEqual(["university", "company", "research", "company", "public", null, null]);
  });
});
