/** Causes and applications as a reader finds them on the built-in edition, and what the two cases recover of box 1. */
import { describe, expect, it } from "vitest";
import { opened } from "./opened.ts";

const { owner, everybody } = opened("causes");
const sole = (id: string) => (one: { readonly id: string }) => one.id === id;

describe("the register of causes", () => {
  it("holds at least sixty causes of kinds that are declared, each printed somewhere and each with evidence that is there", async () => {
    const { causes, types } = await everybody().causes();
    expect(causes.length).toBeGreaterThanOrEqual(60);
    const kinds = new Set(types.map(({ id }) => id));
    for (const one of causes) {
      expect(kinds.has(one.type.id), one.id).toBe(true);
      expect(one.citation?.publication, one.id).toBeTruthy();
      expect(one.citation?.evidence, one.id).toBe("read");
      expect(one.vanished, one.id).toEqual([]);
      expect(one.nodes.length + one.chains.length, one.id).toBeGreaterThan(0);
      expect(one.name.nl && one.text.nl, one.id).toBeTruthy();
    }
    for (const type of types) expect(causes.filter((one) => one.type.id === type.id).length, type.id).toBeGreaterThan(0);
  });

  it("names the heaviest first, and is not surer than its evidence", async () => {
    const { causes } = await everybody().causes();
    expect(causes[0]?.weight).toBe("decisive");
    expect(causes.find(sole("autonomy_skills"))).toMatchObject({ sure: "thin", basis: "document" });
    expect(causes.find(sole("no_leading_edge_foundry"))).toMatchObject({ sure: "firm", weight: "decisive" });
    expect(causes.find(sole("linters_in_doubt"))?.sure).toBe("thin");
  });

  it("shows what recurs: what the Roadmap calls shared is named in both case studies", async () => {
    const { patterns, chains } = await everybody().causes();
    const cases = chains.filter((one) => one.cases.length > 0).map(({ id }) => id);
    expect(cases).toEqual(["autonomous_systems", "semiconductors"]);
    for (const type of ["technology_gap", "raw_material", "skills", "low_rtdi_investment", "extraterritorial_rules"])
      expect(patterns.find((one) => one.type === type)?.chains, type).toEqual(expect.arrayContaining(cases));
    expect(patterns[0]?.chains).toHaveLength(chains.length);
  });

  it("keeps the numbers of the map together with what is listed", async () => {
    const { cells, causes } = await everybody().causes({ chain: "permanent_magnets", type: "export_control" });
    expect(cells).toHaveLength(1);
    expect(cells[0]?.causes.toSorted()).toEqual(causes.map(({ id }) => id).toSorted());
    expect(causes.every((one) => one.chains.some(sole("permanent_magnets")))).toBe(true);
  });

  it("finds those of a technology through the chains that serve it, and those of a node at the node", async () => {
    const radar = await everybody().causes({ technology: "eu_1_3" });
    expect(radar.causes.some(sole("gan_plant_closes"))).toBe(true);
    expect(radar.causes.some(sole("tnt_makers_left"))).toBe(false);
    expect((await everybody().causes({ node: "tnt" })).causes.map(({ id }) => id)).toEqual([
      "tnt_makers_left",
      "tnt_plant_takes_years",
      "tnt_sold_abroad",
    ]);
  });

  it("says where one country holds a node and nobody names why, until somebody does, and again when that is undone", async () => {
    const open = async () => (await owner().causes({ node: "nickel_sulphate" })).unexplained.map(({ id }) => id);
    expect(await open()).toEqual(["nickel_sulphate"]);
    const { batch } = await owner().sayEntry({
      kind: "cause",
      id: "sulphate_works",
      values: {
        name_en: ["Works followed the ore"],
        name_nl: ["Fabrieken volgden het erts"],
        text_en: ["An analyst says so."],
        text_nl: ["Een analist zegt het."],
        cause_type: ["processing_capacity"],
        weight: ["major"],
        node: ["nickel_sulphate"],
      },
    });
    expect(await open()).toEqual([]);
    expect((await owner().causes({ node: "nickel_sulphate" })).causes).toMatchObject([
      { id: "sulphate_works", sure: "thin", vanished: [] },
    ]);
    await owner().undo(batch);
    expect(await open()).toEqual(["nickel_sulphate"]);
  });

  it("reports evidence that is not there, by the name it was given", async () => {
    const register = (await owner().register("cause")).entries.find(sole("yttrium_licence"));
    const { batch } = await owner().sayEntry({
      kind: "cause",
      id: "yttrium_licence",
      values: { ...register?.values, rests_on: [...(register?.values["rests_on"] ?? []), "fact:000000000000"] },
    });
    const found = (await owner().causes({ node: "yttrium" })).causes.find(sole("yttrium_licence"));
    expect(found?.vanished).toEqual(["fact:000000000000"]);
    expect(found?.evidence.length).toBeGreaterThan(2);
    await owner().undo(batch);
  });
});

describe("the register of applications", () => {
  it("covers all 42 technologies, and every need but one of which nobody printed the content", async () => {
    const { total, untied, applications } = await everybody().applications();
    expect(total.technologies).toBe(42);
    expect(untied).toEqual({ technologies: [], needs: ["eda_ksa"] });
    for (const one of applications) expect([one.basis, one.citation?.publication === undefined], one.id).toEqual(["own_judgement", false]);
  });

  it("holds every focus area, strategic enabler and next-generation capability of the Compass as a need", async () => {
    const ids = (await everybody().applications()).needs.map(({ id }) => id);
    const compass =
      "card20_mbt card20_soldier card20_epc2s card20_cuas_a2ad card20_space card20_milmob en_airlift en_spacecom en_amphib en_medical en_cyberdef en_isr en_rpas en_transport en_force_protection ng_land_soldier ng_land_tank ng_land_cluster ng_sea_platforms ng_sea_underwater ng_air_combat ng_air_defence ng_air_a2ad_std ng_space_eo ng_space_ssa ng_space_comnav ng_space_protection ng_cyber_interconnect ng_cyber_tech".split(
        " ",
      );
    expect(compass.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("shows all that hangs on a technology, a need or an application", async () => {
    const radar = await everybody().applications({ technology: "eu_1_3" });
    expect(radar.together?.needs.map(({ id }) => id)).toContain("cdp23_iamd");
    expect(radar.together?.nodes.some(sole("aesa_radar"))).toBe(true);
    const need = await everybody().applications({ need: "cs_semicon" });
    expect(need.together?.technologies.find(sole("eu_1_4"))).toMatchObject({ direct: true });
    expect(need.together?.causes.some(sole("no_leading_edge_foundry"))).toBe(true);
    const area = await everybody().applications({ technology: "eu_4" });
    expect(area.applications.map(({ id }) => id)).toContain("medical_countermeasures");
    expect((await everybody().applications({ technology: "nobody" })).applications).toEqual([]);
  });

  it("narrows by sector and domain", async () => {
    const { applications } = await everybody().applications({ sector: "space", domain: "space" });
    expect(applications.length).toBeGreaterThan(3);
    expect(applications.every((one) => one.sectors.includes("space") && one.domains.includes("space"))).toBe(true);
  });
});
