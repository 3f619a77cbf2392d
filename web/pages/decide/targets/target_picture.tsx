/** A bar for what was measured, a mark for the target, a mark for the straight line. The numbers stand beside it. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";
import type { Target } from "./reading.ts";

export function TargetPicture({ target: { value, unit, direction, standing, measured } }: { target: Target }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { latest, expected } = standing;
  const aim = value === null ? null : Number(value);
  const most = Math.max(aim ?? 0, latest?.value ?? 0, expected ?? 0) * 1.08 || 1;
  const at = (point: number) => `${Math.max(0, Math.min(100, (point / most) * 100))}%`;
  const number = (one: number) => one.toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 2 });
  const plan = latest === null ? measured.at(-1) : undefined;
  return (
    <span className="target-measure">
      <span className="gap-line" aria-hidden="true" data-unknown={latest === null || undefined}>
        {latest !== null && <span className="gap-today" style={{ left: 0, width: `max(3px, ${at(latest.value)})` }} />}
        {aim !== null && <i style={{ left: at(aim) }} />}
        {expected !== null && <b style={{ left: at(expected) }} />}
      </span>
      <span className="small numbers">
        {latest !== null ? (
          <>
            {number(latest.value)} <span className="soft">({latest.year})</span>
          </>
        ) : plan ? (
          t("targets.planned", { value: number(Number(plan.value)) })
        ) : (
          t("number.unknown")
        )}
        {aim !== null && (
          <strong>
            {" / "}
            {direction === "at_most" ? "≤ " : ""}
            {number(aim)}
          </strong>
        )}{" "}
        <span className="soft">{format.text(unit)}</span>
      </span>
    </span>
  );
}
