/** What was taken where no source says, and what is odd about the sources. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Outcome } from "./use_simulation.ts";

const few = 4;

export function Assumed({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const remarks = all ? outcome.remarks : outcome.remarks.slice(0, few);
  return (
    <Card wide={6} title={outcome.assumed.length > 0 ? t("lab.assumed.title", { count: outcome.assumed.length }) : t("lab.assumed.none")}>
      <div className="stack">
        <ul className="bullets">
          {outcome.assumed.map((one) => (
            <li key={one.en}>{format.text(one)}</li>
          ))}
        </ul>
        {outcome.remarks.length > 0 && (
          <>
            <h3>{t("lab.remarks", { count: outcome.remarks.length })}</h3>
            <ul className="bullets soft small">
              {remarks.map((one) => (
                <li key={one.en}>{format.text(one)}</li>
              ))}
            </ul>
            {outcome.remarks.length > few && (
              <div>
                <button type="button" className="button" data-kind="quiet" onClick={() => setAll(!all)}>
                  {t(all ? "lab.fewer" : "lab.allRemarks", { count: outcome.remarks.length })}
                </button>
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
