import fc from "fast-check";
import { expect, it } from "vitest";
import { figureId, parseFigureId } from "#measure";
import { Problem } from "#model";
import { methodCalled } from "./trade.ts";

const { card } = methodCalled("eu_dependency");
const hash = "1a2b3c4d5e6f".padEnd(64, "0");

it("names a number by method, edition, key and column", () => {
  const row = { bloc: "EU27", year: 2024, product: "850511", cdi1: 0.787 };
  expect(figureId(card, hash, row, "cdi1")).toBe("eu_dependency@1a2b3c4d5e6f/EU27/2024/850511/cdi1");
  expect(figureId(card, undefined, row, "cdi1")).toBe("eu_dependency/EU27/2024/850511/cdi1");
});

it("reads back every name it writes, whatever stands in the key", () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.string({ minLength: 1 }), fc.nat(), fc.string({ minLength: 1 })),
      fc.boolean(),
      ([bloc, year, product], current) => {
        fc.pre(!/[\n\r\u2028\u2029]/.test(bloc + product));
        const name = figureId(card, current ? undefined : hash, { bloc, year, product }, "cdi1");
        const read = { method: "eu_dependency", key: [bloc, String(year), product], column: "cdi1" };
        expect(parseFigureId(name)).toEqual(current ? read : { ...read, hash: hash.slice(0, 12) });
      },
    ),
  );
});

it("refuses what is not the name of a number", () => {
  for (const text of ["", "eu_dependency", "eu_dependency/cdi1", "eu_dependency@xyz/EU27/cdi1", "EU27/2024/850511/cdi1 ; drop"]) {
    expect(() => parseFigureId(text)).toThrow(Problem);
  }
});
