/** The declared weights as sliders: the score follows, the ranks are over all weights anyway. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CriticalitySearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { useFormat } from "../../../words/use_format.ts";
import { type Board, weightsAsText, weightsIn } from "./reading.ts";

export function Weights({ board, given }: { board: Board; given: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<CriticalitySearch>();
  const [moving, setMoving] = useState<ReadonlyMap<string, number>>(weightsIn(given));
  const current = (id: string, declared: number) => moving.get(id) ?? declared;
  const sum = board.rule.indicators.reduce((total, { id, weight }) => total + current(id, weight), 0);
  const set = (id: string, value: number) => {
    const next = new Map(moving).set(id, value);
    setMoving(next);
    // All at 0 says nothing: the address keeps the last that did.
    if (board.rule.indicators.some((one) => (next.get(one.id) ?? one.weight) > 0))
      setSearch({ weights: weightsAsText(next) }, { replace: true });
  };
  return (
    <details className="weights" open={given !== undefined}>
      <summary>{t("decide.criticality.weights")}</summary>
      <p className="small soft">{t("decide.criticality.weightsSay")}</p>
      <div className="weight-list">
        {board.rule.indicators.map(({ id, name, means, weight }) => (
          <label key={id} title={format.text(means)}>
            <span>
              {format.text(name)} <span className="soft numbers">{sum === 0 ? "–" : format.percent(current(id, weight) / sum)}</span>
            </span>
            <input
              type="range"
              min={0}
              max={10}
              step={0.5}
              value={current(id, weight)}
              aria-valuetext={String(current(id, weight))}
              onChange={(event) => set(id, Number(event.target.value))}
            />
            <span className="small soft">{format.text(means)}</span>
          </label>
        ))}
      </div>
      {sum === 0 && (
        <p role="alert" className="small" style={{ color: "var(--critical)" }}>
          {t("decide.criticality.weightsZero")}
        </p>
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={moving.size === 0}
          onClick={() => {
            setMoving(new Map());
            setSearch({ weights: undefined }, { replace: true });
          }}
        >
          {t("decide.criticality.weightsReset")}
        </button>
      </div>
    </details>
  );
}
