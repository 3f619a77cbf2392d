/** Verdict, score and share as small pictures, each with its words. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";
import type { Row, Verdict } from "./reading.ts";

const shapes: Record<Verdict, string> = { met: "●", not_met: "✕", unknown: "○" };

/** A shape and a word; who gave it and whether somebody dissents stand beside it. */
export function VerdictMark({ verdict, by, dissents = 0 }: { verdict: Verdict; by: string | null; dissents?: number }) {
  const { t } = useTranslation();
  return (
    <span className="verdict-mark" data-verdict={verdict}>
      <span aria-hidden="true">{shapes[verdict]}</span>
      {t(`decide.criticality.verdict.${verdict}`)}
      {by !== null && <small title={t("decide.criticality.by", { by })}>{t("decide.criticality.person")}</small>}
      {dissents > 0 && (
        <small data-tone="warning" title={t("decide.criticality.dissents", { count: dissents })}>
          <span aria-hidden="true">≠</span>
          {dissents}
          <span className="visually-hidden">{t("decide.criticality.dissents", { count: dissents })}</span>
        </small>
      )}
    </span>
  );
}

/** From the least to the most the score can be, with its middle; as wide as what nobody knows weighs. */
export function ScoreWhisker({ score: { low, mid, high } }: Pick<Row, "score">) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = (value: number) => `${value * 100}%`;
  const number = (value: number) => format.decimal(value, 2) ?? "–";
  return (
    <span className="score">
      <span className="whisker" aria-hidden="true">
        <span style={{ left: at(low), width: at(high - low) }} />
        <i style={{ left: at(mid) }} />
      </span>
      <span className="small numbers whole" title={t("decide.criticality.scoreMeans")}>
        {number(low)}–{number(high)}
      </span>
    </span>
  );
}

/** A share of all draws as a bar with its number. */
export function TopBar({ share }: { share: number }) {
  const format = useFormat();
  return (
    <span className="top-bar">
      <span aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className="numbers">{format.percent(share)}</span>
    </span>
  );
}
