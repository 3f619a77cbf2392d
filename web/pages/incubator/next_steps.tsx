import { ExternalLink } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { Detail } from "./reading.ts";

/** Whom to tell, and where the next money could come from. */
export function NextSteps({ detail }: { detail: Detail }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="flag-columns">
      <section className="stack" aria-labelledby="flag-services">
        <h3 id="flag-services">{t("scout.services")}</h3>
        {detail.services.length === 0 && <p className="soft">{t("scout.noServices")}</p>}
        <ul className="stack" style={{ gap: 8 }}>
          {detail.services.slice(0, 4).map((one) => (
            <li key={one.id}>
              <strong>{format.text(one.name)}</strong>
              <div className="soft small">{format.text(one.why)}</div>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="flag-next">
        <h3 id="flag-next">{t("scout.next")}</h3>
        {detail.nextRemark && <p className="soft small">{format.text(detail.nextRemark)}</p>}
        <ul className="stack" style={{ gap: 8 }}>
          {detail.next.slice(0, 6).map((one) => (
            <li key={`${one.kind} ${one.id}`}>
              {one.url ? (
                <a href={one.url} rel="noreferrer">
                  {format.text(one.name)} <ExternalLink size={12} aria-hidden="true" />
                </a>
              ) : (
                <strong>{format.text(one.name)}</strong>
              )}
              <div className="soft small">
                {format.text(one.why)}
                {one.deadline && ` · ${t("scout.deadline", { date: format.date(one.deadline) })}`}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
