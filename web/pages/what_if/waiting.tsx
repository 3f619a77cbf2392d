/** What is being computed and how far it is, with a way to stop; only where it takes longer than a moment. */
import { useTranslation } from "react-i18next";
import { Busy } from "../../parts/answered.tsx";
import { Stoppable } from "../../parts/stoppable.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Simulating } from "./use_simulation.ts";

export function Waiting({ of: { running, stopped, outcome, progress, stop, again } }: { of: Simulating }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { done, of } = progress ?? {};
  const far =
    done === undefined || of === undefined ? {} : { far: t("lab.drawsDone", { done: format.count(done), total: format.count(of) }) };
  return (
    <Stoppable
      running={running}
      stopped={stopped}
      patience={900}
      early={<Busy />}
      doing={{ sentence: t("lab.computing"), done, of, ...far }}
      stop={{ name: t("lab.stop"), run: stop }}
      again={{ says: t(outcome ? "lab.stoppedOld" : "lab.stopped"), name: t("lab.runAgain"), run: again }}
    />
  );
}
