/** One measure of a need on a line: today, what the counts say of the date, and what is required. The numbers stand beside it. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import { type Measured, rangeOf, type Scale } from "./reading.ts";

interface Props {
  readonly of: Pick<Measured, "today" | "byDate" | "required">;
  readonly scale: Scale;
  readonly title: string;
}

export function GapPicture({ of: { today, byDate, required }, scale, title }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = (value: number) => `${Math.max(0, Math.min(100, ((value - scale.from) / (scale.to - scale.from)) * 100))}%`;
  const number = (value: number) =>
    value.toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: scale.digits });
  const band = ([low, high]: readonly [number, number], className: string) => (
    <span className={className} style={{ left: at(low), width: `max(4px, calc(${at(high)} - ${at(low)}))` }} />
  );
  const [now, then] = [rangeOf(today, number), rangeOf(byDate, number)];
  return (
    <div className="gap-measure">
      <span className="gap-title small soft">{title}</span>
      <span className="gap-line" aria-hidden="true" data-unknown={today === null || undefined}>
        {today !== null && band(today, "gap-today")}
        {byDate !== null && band(byDate, "gap-then")}
        {required !== null && <i style={{ left: at(required) }} />}
      </span>
      <span className="gap-numbers small numbers">
        {now ?? t("number.unknown")}
        {then !== null && <span className="soft"> → {then}</span>}
        {required !== null && <strong> / {number(required)}</strong>}
      </span>
    </div>
  );
}

/** What the marks mean, once for the page. */
export function GapKey() {
  const { t } = useTranslation();
  return (
    <p className="gap-key small soft">
      <span>
        <span className="gap-line" aria-hidden="true">
          <span className="gap-today" style={{ left: "20%", width: "60%" }} />
        </span>
        {t("gaps.today")}
      </span>
      <span>
        <span className="gap-line" aria-hidden="true">
          <span className="gap-then" style={{ left: "20%", width: "60%" }} />
        </span>
        {t("gaps.byDate")}
      </span>
      <span>
        <span className="gap-line" aria-hidden="true">
          <i style={{ left: "50%" }} />
        </span>
        {t("gaps.required")}
      </span>
      <span>
        <span className="gap-line" aria-hidden="true" data-unknown />
        {t("gaps.unknownLine")}
      </span>
    </p>
  );
}
