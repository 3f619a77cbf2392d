/** What a country does more of than others do: revealed comparative advantage on documents. */
import type { Interval } from "../emergence/counts.ts";

export interface Specialisation {
  /** (x_cf / x_c) / (x_wf / x_w): 1 is as the world (Balassa, 1965). */
  readonly rca: number;
  /** 95 %, from the country's count as a Poisson count, on the logarithm. */
  readonly rcaInterval: Interval;
  /** (RCA − 1)/(RCA + 1), between −1 and 1 (Laursen, 1998/2015). */
  readonly symmetric: number;
  readonly symmetricInterval: Interval;
  /** 100·tanh ln RCA, between −100 and 100: relative patent advantage (Schmoch and Grupp's form). */
  readonly rpa: number;
}

/** The country's count in the field and at all, and the world's. Null where the field, the country or its count is nothing: then no advantage can be told. */
export function specialisationOf(inField: number, ofCountry: number, worldField: number, world: number): Specialisation | null {
  if (!(inField > 0 && ofCountry > 0 && worldField > 0 && world > 0)) return null;
  const rca = inField / ofCountry / (worldField / world);
  const reach = Math.exp(1.959963984540054 / Math.sqrt(inField));
  const rcaInterval: Interval = [rca / reach, rca * reach];
  return {
    rca,
    rcaInterval,
    symmetric: symmetric(rca),
    symmetricInterval: [symmetric(rcaInterval[0]), symmetric(rcaInterval[1])],
    rpa: 100 * Math.tanh(Math.log(rca)),
  };
}

/** Maps [0, ∞) to [−1, 1): equal steps up and down from 1. */
export function symmetric(rca: number): number {
  return (rca - 1) / (rca + 1);
}
