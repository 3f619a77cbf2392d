/** Figures of targets by country: every source with a table `target_figures` (indicator, country, year, value). */
import type { Part } from "#model";
import type { Sight } from "../sight.ts";
import { type Age, ageOf } from "./age.ts";

export interface CountryFigure {
  readonly indicator: string;
  /** ISO3. */
  readonly country: string;
  readonly year: number;
  readonly value: number;
  /** The source it comes from. */
  readonly source: string;
}

const table = "target_figures";

/** Every figure the reader sees, by source, country and year. Empty, with an unknown age, before anything was collected. */
export function byCountryOf({ view, content, memory, reader }: Sight): Promise<{ figures: CountryFigure[]; age: Age }> {
  return memory.recall(reader.clearance, "target figures", async () => {
    const manifests = await view.manifests();
    const sources = content.sources
      .map(({ id }) => id)
      .filter((id) => manifests.some((one) => one.name === id && one.parts.some((part) => part.table === table)));
    const figures: CountryFigure[] = [];
    for (const source of sources) {
      const { rows } = await view.read({
        name: `figures of targets of ${source}`,
        sql: `select indicator, country, cast(year as integer) as year, cast(value as double) as value from figures
          where value is not null and country is not null order by 1, 2, 3, 4`,
        inputs: { figures: `clean/${source}/${table}` },
      });
      for (const { indicator, country, year, value } of rows)
        figures.push({ indicator: String(indicator), country: String(country), year: Number(year), value: Number(value), source });
    }
    const parts = manifests.flatMap((one): Part[] => (sources.includes(one.name) ? one.parts.filter((part) => part.table === table) : []));
    return { figures, age: ageOf(parts) };
  });
}
