/** The day the clocks are read on. */
import { useTranslation } from "react-i18next";
import type { ScreeningSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";

export function DayChoice({ on }: { on: string }) {
  const { t } = useTranslation();
  const setSearch = useSetSearch<ScreeningSearch>();
  return (
    <label className="field on-day">
      <span className="small soft">{t("actions.asOf")}</span>
      <input type="date" value={on} onChange={(event) => setSearch({ on: event.target.value || undefined }, { replace: true })} />
    </label>
  );
}
