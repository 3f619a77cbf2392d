/** What cannot be, each in a sentence with the milestones it names. */
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";
import type { Fault } from "./reading.ts";

export function Faults({ faults, choose }: { readonly faults: readonly Fault[]; readonly choose: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (faults.length === 0) return null;
  const sentence = ({ kind, steps, values: [a = "", b = ""] }: Fault) => {
    const names = steps.map(({ name }) => format.text(name));
    const [first = "", second = ""] = kind === "loop" ? [[...names, names[0]].join(" → ")] : names;
    const said = kind === "trl_falls" ? { a, b } : { a: format.date(a), b: format.date(b) };
    return t(`decide.roadmaps.fault.${kind}`, { first, second, ...said });
  };
  return (
    <div className="banner" data-tone="critical" role="status">
      <TriangleAlert size={18} aria-hidden="true" />
      <div>
        <strong>{t("decide.roadmaps.faults", { count: faults.length })}</strong>
        <ul className="plain-list">
          {faults.map((fault, place) => (
            <li key={place}>
              <button type="button" className="link-like" onClick={() => choose(fault.steps[0]?.id ?? "")}>
                {sentence(fault)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
