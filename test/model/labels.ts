/** Labels and clearances as they may come, for properties that hold for all of them. */
import fc from "fast-check";
import { type Clearance, type Label, levels } from "#model";

const words = (...all: string[]) => fc.subarray(all);
export const anyLabel: fc.Arbitrary<Label> = fc
  .record({
    level: fc.constantFrom(...levels),
    releasable: fc.option(words("DEU", "FRA", "NLD"), { nil: undefined }),
    handling: words("LIMITE", "SENSITIVE"),
  })
  .map(({ releasable, ...rest }) => (releasable === undefined ? rest : { ...rest, releasable }));
export const anyClearance: fc.Arbitrary<Clearance> = fc.record({
  level: fc.constantFrom(...levels),
  communities: words("DEU", "FRA", "NLD"),
  handling: words("LIMITE", "SENSITIVE"),
});
