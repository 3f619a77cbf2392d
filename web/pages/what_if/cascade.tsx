/** The cascade along the tiers as time passes; the table beside it says the same. */
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import { Toggle } from "../../parts/toggle.tsx";
import { OutcomeTable } from "./outcome_table.tsx";
import { fallen, type Reading, statesAt, stepOf } from "./reading.ts";
import { TimeBar } from "./time_bar.tsx";
import type { Ground } from "./use_ground.ts";
import type { Outcome } from "./use_simulation.ts";

const Graph = lazy(() => import("../chains/graph.tsx"));

interface Props {
  readonly outcome: Outcome;
  readonly reading: Reading;
  readonly ground: Ground;
  readonly day: number | undefined;
  readonly show: "picture" | "table";
  readonly open: string | undefined;
  readonly tools: ReactNode;
  readonly onDay: (day: number) => void;
  readonly onShow: (show: "picture" | "table") => void;
  readonly onOpen: (node: string) => void;
}

export function Cascade({ outcome, reading, ground, day, show, open, tools, onDay, onShow, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { days } = outcome;
  const start = useMemo(() => stepOf(days, day ?? worstDay(outcome)), [days, day, outcome]);
  const [step, setStep] = useState(start);
  const [begun, setBegun] = useState(start);
  if (begun !== start) {
    setBegun(start);
    setStep(start);
  }
  const states = useMemo(() => statesAt(outcome, step), [outcome, step]);
  const down = [...states.values()].filter((one) => one.level < fallen).length;
  const { chain, nodes } = ground;
  const now = format.count(Math.round(days[step] ?? 0));
  return (
    <section className="card cascade" aria-labelledby="cascade-title">
      <header>
        <h2 id="cascade-title">
          {show === "table" ? t("lab.table") : t("lab.cascade.title", { count: down, day: now, total: format.count(reading.total) })}
        </h2>
        <Toggle
          label={t("chains.view")}
          value={show}
          choices={[
            { id: "picture", name: t("chains.graph") },
            { id: "table", name: t("table.table") },
          ]}
          onChange={onShow}
        />
      </header>
      {show === "table" ? (
        <OutcomeTable outcome={outcome} ground={ground} open={open} onOpen={onOpen} tools={tools} />
      ) : (
        <>
          <TimeBar days={days} step={step} onStep={setStep} onRest={(next) => onDay(Math.round(days[next] ?? 0))} />
          {chain ? (
            <Suspense fallback={<div className="skeleton" style={{ height: 460 }} />}>
              <Graph
                label={t("lab.cascade.label")}
                chain={chain}
                nodes={nodes}
                state={states}
                open={open}
                onOpen={onOpen}
                root={reading.first?.node ?? chain.roots[0]}
                height="clamp(380px, 56dvh, 720px)"
                pictureName={`${outcome.id}-day-${now}`}
              />
            </Suspense>
          ) : (
            <div className="skeleton" style={{ height: 460 }} />
          )}
          <ul className="canvas-key small soft" aria-label={t("canvas.key")}>
            <li>
              <span className="key-ramp" aria-hidden="true" /> {t("lab.key.level")}
            </li>
            <li>
              <span className="hatched" aria-hidden="true" /> {t("lab.key.may")}
            </li>
            <li>
              <span className="key-hit" aria-hidden="true" /> {t("lab.key.hit")}
            </li>
            <li>{t("lab.key.untouched")}</li>
          </ul>
        </>
      )}
    </section>
  );
}

/** The day on which most is down in the median. */
function worstDay({ days, nodes }: Outcome): number {
  let [worst, least] = [0, Number.POSITIVE_INFINITY];
  for (let step = 0; step < days.length; step += 1) {
    const left = nodes.reduce((sum, one) => sum + (one.levels?.p50[step] ?? 1), 0);
    if (left < least - 1e-6) [worst, least] = [step, left];
  }
  return days[worst] ?? 0;
}
