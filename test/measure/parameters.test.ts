import { describe, expect, it } from "vitest";
import { type Declared, parametersOf, parameterValues } from "#measure";
import { Problem } from "#model";
import { content, methodCalled } from "./trade.ts";

const declared = parametersOf(methodCalled("eu_dependency").card, content.methods);
const read = (given: Record<string, unknown>, from: Declared = declared) => parameterValues("eu_dependency", from, given);

function refusal(given: Record<string, unknown>, from?: Declared): Problem {
  try {
    read(given, from);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error("nothing was refused");
}

describe("parameters", () => {
  it("stand at their default when nobody gives them", () => {
    expect(read({})).toEqual({
      inside: "EU27",
      concentration_above: 0.4,
      scarcity_above: 0.5,
      substitutability_above: 1,
      cdi3_denominator: "total",
      value_at_least: 0,
    });
  });

  it("are read from text as from JSON", () => {
    expect(read({ concentration_above: "0.25", cdi3_denominator: "extra" })).toMatchObject({
      concentration_above: 0.25,
      cdi3_denominator: "extra",
    });
    expect(read({ concentration_above: 0.25 })).toMatchObject({ concentration_above: 0.25 });
  });

  it("name themselves, what they may be and an example when they are refused", () => {
    const problem = refusal({ concentration_above: "1.2" });
    expect(problem.sentence()).toBe("“1.2” is not allowed for concentration_above of eu_dependency.");
    expect(problem.remedy()).toBe("Allowed: 0 … 1. For example concentration_above=0.4.");
    expect(refusal({ cdi3_denominator: "both" }).remedy()).toBe("Allowed: total, extra. For example cdi3_denominator=total.");
    expect(refusal({ concentration_above: "" }).code).toBe("parameter-not-allowed");
    expect(refusal({ concentration_above: Number.NaN }).code).toBe("parameter-not-allowed");
  });

  it("that nobody declared are refused with those that exist", () => {
    expect(refusal({ treshold: 1 }).remedy()).toContain("concentration_above");
  });

  it("of every type are checked", () => {
    const name = { en: "x", nl: "x" };
    const every: Declared = {
      years: { type: "integer", default: 2, min: 1, max: 9, name, meaning: name },
      quiet: { type: "flag", default: false, name, meaning: name },
      blocs: { type: "list", default: ["EU27"], choices: ["EU27", "DEU"], name, meaning: name },
    };
    expect(read({ years: "3", quiet: "yes", blocs: "EU27, DEU" }, every)).toEqual({ years: 3, quiet: true, blocs: ["EU27", "DEU"] });
    expect(refusal({ years: 2.5 }, every).remedy()).toContain("1, 2, … 9");
    expect(refusal({ quiet: "perhaps" }, every).code).toBe("parameter-not-allowed");
    expect(refusal({ blocs: ["USA"] }, every).remedy()).toContain("EU27, DEU");
  });

  it("of the methods a method is made from are handed on", () => {
    const handed = parametersOf(methodCalled("eu_dependency_persistence").card, content.methods);
    expect(Object.keys(handed)).toEqual([...Object.keys(declared), "window", "years_needed"]);
  });

  it("of a method made from itself are a problem, not an endless walk", () => {
    const { card } = methodCalled("supplier_concentration");
    const circle = { ...card, inputs: { supplies: "measured/supplier_concentration/result" } };
    expect(() => parametersOf(circle, [{ card: circle }])).toThrow("supplier_concentration → supplier_concentration");
    expect(() => parametersOf(card, [])).toThrow("measured/supplier_shares/result");
  });
});
