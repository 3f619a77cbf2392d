/** What a scenario is about in three or four short words. */
import type { TFunction } from "i18next";
import type { Format } from "../../words/use_format.ts";
import { draftFrom } from "./draft.ts";

export function scenarioChips(given: unknown, t: TFunction, format: Format): string[] {
  try {
    const { shocks, measures, days, kernel } = draftFrom(given);
    const countries = [...new Set(shocks.flatMap((one) => one.country ?? []))].slice(0, 2).map((one) => format.country(one));
    return [
      ...countries,
      t("lab.chipDays", { days: format.count(days) }),
      ...(measures.length > 0 ? [t("lab.chipMeasures", { count: measures.length })] : []),
      ...(kernel === "cascade" ? [] : [t(`lab.kernel.${kernel}`)]),
    ];
  } catch {
    return [];
  }
}
