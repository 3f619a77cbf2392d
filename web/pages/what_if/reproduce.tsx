/** The way to the same numbers again. */
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { handOver } from "../../data/ask.ts";
import type { Outcome } from "./use_simulation.ts";

export function Reproduce({ outcome, scenario }: { outcome: Outcome; scenario: string | undefined }) {
  const { t } = useTranslation();
  const say = useSay();
  const { chains } = outcome.scenario as { chains: string[] };
  const file = scenario ?? "scenario.json";
  const command = `octant simulate ${chains.join(" ")} --scenario ${file}`;
  const take = () => {
    const text = JSON.stringify(outcome.scenario, null, 2);
    say(t("export.done", { file: handOver(new Blob([text], { type: "application/json" }), "scenario.json") }));
  };
  return (
    <Card wide={6} title={t("lab.again.title")}>
      <div className="stack">
        <dl className="pairs">
          <dt>{t("lab.again.run")}</dt>
          <dd className="numbers">
            <code>{outcome.id}</code>
          </dd>
        </dl>
        <p className="soft small">{t("lab.again.says")}</p>
        <pre tabIndex={0} style={{ whiteSpace: "pre-wrap" }}>{`${command}\noctant simulate ${outcome.id}`}</pre>
        <p className="soft small">{t("lab.again.recorded")}</p>
        {scenario === undefined && (
          <div>
            <button type="button" className="button" onClick={take}>
              {t("lab.again.file")}
            </button>
          </div>
        )}
      </div>
    </Card>
  );
}
