/** The twelve steps in one row: what the fullest line holds on each, dashed where it breaks. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";
import { standingOfStep, type Why } from "./reading.ts";

export function StepBar({ found }: { found: Why }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className="why-bar" aria-label={t("decide.why.stepsLabel")}>
      {found.steps.map((step) => {
        const standing = standingOfStep(found, step);
        const first = step.items.find((one) => one.subject === found.subject) ?? step.items.find((one) => one.onLine) ?? step.items[0];
        const word = t(`decide.why.${standing === "known" ? "stepKnown" : standing === "broken" ? "stepBroken" : "stepEmpty"}`);
        return (
          <li key={step.step} data-state={standing} data-here={first?.way === "here" || undefined}>
            <span className="why-bar-name">{format.text(step.name)}</span>
            {first === undefined ? (
              <span className="soft small">{word}</span>
            ) : (
              <Link to="/decide/why" search={{ subject: first.subject }} className="why-bar-item" title={format.text(first.name)}>
                {format.text(first.name)}
              </Link>
            )}
            {step.total > 1 && <span className="soft small numbers">{format.count(step.total)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
