/** What is being solved, how far it is and how near the best, with a stop that ends the solver. */
import { Square } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Followed } from "../../../data/use_followed.ts";
import { oneOf } from "../../../data/view.ts";
import { Waiting } from "../../../parts/answered.tsx";
import type { Portfolio } from "./reading.ts";
import { useCut } from "./use_cut.ts";

const parts = ["choose", "explain", "worth", "frontier", "next"] as const;

/** What is quicker needs no word; what stands below stays in sight meanwhile. */
const patience = 400;

export function Solving({ of: { answer, progress, running, stopped, stop } }: { of: Followed<Portfolio> }) {
  const { t } = useTranslation();
  const cut = useCut();
  const late = useLate(running);
  if (stopped)
    return (
      <div className="banner" role="status">
        <span style={{ flex: 1 }}>{t(answer.data ? "decide.portfolio.stoppedOld" : "decide.portfolio.stopped")}</span>
        <button type="button" className="button" onClick={() => void answer.refetch()}>
          {t("decide.portfolio.again")}
        </button>
      </div>
    );
  if (!running || !late) return null;
  const part = oneOf(progress?.step.replace("portfolio/", ""), parts) ?? "ground";
  const within = progress?.gap === undefined ? "" : ` (${t("decide.portfolio.within", { gap: cut.percent(progress.gap * 100) })})`;
  return (
    <div className="banner" role="status">
      <div style={{ flex: 1 }}>
        <Waiting doing={{ sentence: `${t(`decide.portfolio.doing.${part}`)}${within}`, done: progress?.done, of: progress?.of }} />
      </div>
      <button type="button" className="button" onClick={stop}>
        <Square size={13} aria-hidden="true" />
        {t("decide.portfolio.stop")}
      </button>
    </div>
  );
}

function useLate(running: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [running]);
  return late;
}
