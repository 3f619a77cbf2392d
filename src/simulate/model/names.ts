import type { Words } from "#model";

/** By ISO3. */
export type NamesOfCountries = ReadonlyMap<string, Words>;
