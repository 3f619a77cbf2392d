/** What is being solved, how far it is and how near the best, with a stop that ends the solver. */
import { useTranslation } from "react-i18next";
import type { Followed } from "../../../data/use_followed.ts";
import { oneOf } from "../../../data/view.ts";
import { Stoppable } from "../../../parts/stoppable.tsx";
import type { Portfolio } from "./reading.ts";
import { useCut } from "./use_cut.ts";

const parts = ["choose", "explain", "worth", "frontier", "next"] as const;

export function Solving({ of: { answer, progress, running, stopped, stop } }: { of: Followed<Portfolio> }) {
  const { t } = useTranslation();
  const cut = useCut();
  const part = oneOf(progress?.step.replace("portfolio/", ""), parts) ?? "ground";
  const within = progress?.gap === undefined ? "" : ` (${t("decide.portfolio.within", { gap: cut.percent(progress.gap * 100) })})`;
  return (
    <Stoppable
      running={running}
      stopped={stopped}
      // What is quicker needs no word; what stands below stays in sight meanwhile.
      patience={400}
      doing={{ sentence: `${t(`decide.portfolio.doing.${part}`)}${within}`, done: progress?.done, of: progress?.of }}
      stop={{ name: t("decide.portfolio.stop"), run: stop }}
      again={{
        says: t(answer.data ? "decide.portfolio.stoppedOld" : "decide.portfolio.stopped"),
        name: t("decide.portfolio.again"),
        run: () => void answer.refetch(),
      }}
    />
  );
}
