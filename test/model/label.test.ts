import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dominates, formatLabel, join, marking, parseLabel } from "#model";
import { anyClearance, anyLabel } from "./labels.ts";

describe("labels form a lattice", () => {
  it("has one spelling per label, read back as it was", () => {
    fc.assert(
      fc.property(anyLabel, (label) => {
        expect(parseLabel(formatLabel(label))).toEqual(label);
      }),
    );
  });

  it("joins in any order and grouping to the same label", () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, anyLabel, (a, b, c) => {
        expect(formatLabel(join([a, b]))).toBe(formatLabel(join([b, a])));
        expect(formatLabel(join([join([a, b]), c]))).toBe(formatLabel(join([a, join([b, c])])));
        expect(formatLabel(join([a, a]))).toBe(formatLabel(a));
      }),
    );
  });

  it("lets nobody read a join who may not read each part", () => {
    fc.assert(
      fc.property(
        anyClearance,
        anyLabel,
        anyLabel,
        (clearance, a, b) => !dominates(clearance, join([a, b])) || (dominates(clearance, a) && dominates(clearance, b)),
      ),
    );
  });

  it("keeps releasable-to-nobody through every join", () => {
    const nobody = parseLabel("restricted+rel.");
    fc.assert(fc.property(anyLabel, anyClearance, (label, clearance) => !dominates(clearance, join([nobody, label]))));
  });

  it("prints the bilingual marking with caveats and release", () => {
    expect(marking(parseLabel("restricted+rel.NLD.DEU+handling.LIMITE"))).toBe(
      "RESTREINT UE/EU RESTRICTED · LIMITE · RELEASABLE TO DEU, NLD",
    );
    expect(marking(parseLabel("secret+rel."))).toBe("SECRET UE/EU SECRET · RELEASABLE TO NOBODY");
  });

  it.each([
    "",
    "Public",
    "restricted+rel",
    "restricted+rel.DEU+rel.FRA",
    "restricted+handling.",
    "restricted+rel.de",
    "../public",
    "restricted+note.X",
  ])("does not guess at %j", (text) => {
    expect(() => parseLabel(text)).toThrow(/is not a label/);
  });
});
