/** The path from the first level to the market, and what is missing in the two valleys. */
import { describe, expect, it } from "vitest";
import { fundingPath } from "#decide";

const valleys = { first: [4, 5, 6], second: [7, 8] };
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const anyone = { technology: null, scope: null, applicant: null, country: null, levels } as const;
const instrument = (id: string, kind: string, trl: readonly [number, number] | null, more = {}) => ({
  id,
  kind,
  scope: "dual" as const,
  trl,
  technologies: [],
  status: "active" as const,
  openTo: ["small_firms" as const],
  country: null,
  ...more,
});
const register = [
  instrument("research", "grant", [1, 4]),
  instrument("prize", "prize", [5, 7]),
  instrument("shares", "equity", [6, 9]),
  instrument("bank", "loan", null),
  instrument("buyer", "procurement", [8, 9], { status: "planned" }),
  instrument("range", "infrastructure", [4, 9]),
];

describe("the funding path", () => {
  it("has a step from each level, and the market at its end", () => {
    const { steps } = fundingPath(register, anyone, valleys);
    expect(steps.map(({ from, stage }) => `${from} ${stage}`)).toEqual([
      "1 idea",
      "2 idea",
      "3 idea",
      "4 prototype",
      "5 prototype",
      "6 prototype",
      "7 market",
      "8 market",
      "9 growth",
    ]);
  });

  it("counts for a step what begins at its level or below and goes beyond", () => {
    const { steps } = fundingPath(register, anyone, valleys);
    expect(steps.map(({ forms }) => [...forms.grant, ...forms.equity].join(" "))).toEqual([
      "research",
      "research",
      "research",
      "",
      "prize",
      "prize shares",
      "shares",
      "shares",
      "shares",
    ]);
  });

  it("says what is missing in each valley, where it is thinnest and what is coming", () => {
    const { valleys: found } = fundingPath(register, anyone, valleys);
    expect(found).toEqual([
      {
        valley: "first",
        levels: [4, 5, 6],
        missing: [
          { from: 4, forms: ["grant", "equity"] },
          { from: 5, forms: ["equity"] },
        ],
        thinnest: { from: 4, instruments: 0 },
        coming: [],
      },
      {
        valley: "second",
        levels: [7, 8],
        missing: [
          { from: 7, forms: ["procurement"] },
          { from: 8, forms: ["procurement"] },
        ],
        thinnest: { from: 7, instruments: 1 },
        coming: ["buyer"],
      },
    ]);
  });

  it("keeps what names no level apart: it may help anywhere", () => {
    const { unlevelled, steps } = fundingPath(register, anyone, valleys);
    expect(unlevelled).toEqual(["bank"]);
    expect(steps.filter(({ perhaps }) => perhaps.includes("debt")).map(({ from }) => from)).toEqual([7, 8, 9]);
    const without = fundingPath(
      register.filter(({ id }) => id !== "bank"),
      anyone,
      valleys,
    );
    expect(without.steps.filter(({ missing }) => missing.includes("debt")).map(({ from }) => from)).toEqual([7, 8, 9]);
  });

  it("asks who applies, from where, for what", () => {
    const own = [
      instrument("theirs", "grant", [1, 9], { country: "NLD" }),
      instrument("states", "grant", [1, 9], { openTo: ["states"] }),
      instrument("chips", "grant", [1, 9], { technologies: ["eu_1"] }),
      instrument("civil", "grant", [1, 9], { scope: "civil" }),
    ];
    const grants = (query: Partial<Parameters<typeof fundingPath>[1]>) =>
      fundingPath(own, { ...anyone, levels: [5], ...query }, valleys).steps[0]?.forms.grant;
    expect(grants({ applicant: "small_firms", technology: "eu_2_2" })).toEqual(["civil"]);
    expect(grants({ applicant: "small_firms", technology: "eu_1_3", country: "NLD" })).toEqual(["chips", "civil", "theirs"]);
    expect(grants({ scope: "defence", applicant: "states" })).toEqual(["states"]);
  });
});
