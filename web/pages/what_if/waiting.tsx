/** What is being computed and how far it is, with a way to stop; only where it takes longer than a moment. */
import { Square } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Busy } from "../../parts/answered.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Simulating } from "./use_simulation.ts";

export function Waiting({ of }: { of: Simulating }) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = useLate(of.running);
  if (of.stopped) {
    return (
      <div className="banner" role="status">
        <span style={{ flex: 1 }}>{t(of.outcome ? "lab.stoppedOld" : "lab.stopped")}</span>
        <button type="button" className="button" onClick={of.again}>
          {t("lab.runAgain")}
        </button>
      </div>
    );
  }
  if (!of.running) return null;
  if (!late) return <Busy />;
  const { done, of: total } = of.progress ?? {};
  return (
    <div className="banner lab-progress" role="status">
      <div className="stack" style={{ flex: 1, gap: 6 }}>
        <span>
          {t("lab.computing")}{" "}
          {done !== undefined && total !== undefined && (
            <span className="soft numbers">{t("lab.drawsDone", { done: format.count(done), total: format.count(total) })}</span>
          )}
        </span>
        <progress aria-label={t("lab.computing")} max={total ?? 1} {...(done === undefined ? {} : { value: done })} />
      </div>
      <button type="button" className="button" onClick={of.stop}>
        <Square size={13} aria-hidden="true" />
        {t("lab.stop")}
      </button>
    </div>
  );
}

function useLate(running: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLate(true), 900);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [running]);
  return late;
}
