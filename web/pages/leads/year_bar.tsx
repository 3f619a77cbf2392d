/** The year shown, and the years passing. */
import { useTranslation } from "react-i18next";
import { PlayBar } from "../../parts/play_bar.tsx";

interface Props {
  readonly years: readonly number[];
  readonly year: number;
  /** Not whole yet. */
  readonly incomplete: number | null;
  readonly onYear: (year: number) => void;
  /** The year one rests at, for the address. */
  readonly onRest: (year: number) => void;
}

export function YearBar({ years, year, incomplete, onYear, onRest }: Props) {
  const { t } = useTranslation();
  if (years.length < 2) return null;
  return (
    <PlayBar
      label={t("leads.year")}
      play={t("leads.play")}
      pause={t("leads.pause")}
      shown={`${year}${year === incomplete ? ` · ${t("leads.notWhole")}` : ""}`}
      step={Math.max(0, years.indexOf(year))}
      last={years.length - 1}
      pace={[600, 1200]}
      onStep={(step) => onYear(years[step] ?? year)}
      onRest={(step) => onRest(years[step] ?? year)}
    />
  );
}
