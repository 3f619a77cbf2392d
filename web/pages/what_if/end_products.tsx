/** What is left of every end product in the worst moment, as a range, and from which day. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import { Range } from "./range.tsx";
import type { Reading } from "./reading.ts";
import type { NodeOutcome, Outcome } from "./use_simulation.ts";
import { useRangeWords } from "./use_range_words.ts";

interface Props {
  readonly outcome: Outcome;
  readonly reading: Reading;
  readonly onOpen: (node: string) => void;
}

export function EndProducts({ outcome, reading, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRangeWords();
  const hasMeasures = reading.without.size > 0;
  const before = (node: string) => {
    const one = reading.without.get(node)?.lowest;
    return one && { low: one.low, mid: one.p50, high: one.high };
  };
  const spared = (one: NodeOutcome) => {
    const lost = reading.without.get(one.node)?.lostDays.p50;
    return lost === undefined || lost - one.lostDays.p50 < 0.5 ? null : format.decimal(lost - one.lostDays.p50, 0);
  };
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t("lab.ends.title")}>
      <table className="table ends" data-plain aria-label={t("lab.ends.title")}>
        <thead>
          <tr>
            <th scope="col">{t("lab.ends.product")}</th>
            <th scope="col" className="ends-picture">
              <span className="visually-hidden">{t("table.picture")}</span>
            </th>
            <th scope="col">{t("lab.ends.lowest")}</th>
            <th scope="col">{t("lab.ends.first")}</th>
            <th scope="col" data-align="end">
              {t("lab.ends.lost")}
            </th>
          </tr>
        </thead>
        <tbody>
          {reading.ends.map((one) => (
            <tr key={one.node}>
              <th scope="row">
                <button type="button" className="linkish" onClick={() => onOpen(one.node)}>
                  {format.text(outcome.names[one.node]) || one.node}
                </button>
              </th>
              <td className="ends-picture">
                <Range low={one.lowest.low} mid={one.lowest.p50} high={one.lowest.high} before={before(one.node)} />
              </td>
              <td className="numbers" data-title={t("lab.ends.lowest")}>
                {words.share(one.lowest)}
              </td>
              <td className="numbers" data-title={t("lab.ends.first")}>
                {words.first(one.impact)}
              </td>
              <td className="numbers" data-align="end" data-title={t("lab.ends.lost")}>
                <span>
                  {words.days(one.lostDays)}
                  {hasMeasures && spared(one) !== null && (
                    <span className="small spared">{t("lab.ends.spared", { days: spared(one) ?? "" })}</span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
