/** What could pay for the next step, with the reason; without a level both sides of the valley. */
import { useTranslation } from "react-i18next";
import { type Age, AgeBadge } from "../../parts/age_badge.tsx";
import { Chip } from "../../parts/chip.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Detail, Step } from "./reading.ts";

export function FundingSteps({ funding, callAge }: { funding: Detail["funding"]; callAge: Age }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { refused, steps, before, after } = funding;
  const calls = [...steps, ...before, ...after].some((one) => one.kind === "call");
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("gaps.funding")}</h3>
      {refused === null ? (
        <Steps steps={steps} />
      ) : (
        <>
          <p className="soft">{format.text(refused)}</p>
          <h4>{t("gaps.before")}</h4>
          <Steps steps={before} />
          <h4>{t("gaps.after")}</h4>
          <Steps steps={after} />
        </>
      )}
      {calls && (
        <p>
          <AgeBadge age={callAge} />
        </p>
      )}
    </section>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (steps.length === 0) return <p className="soft">{t("gaps.fundingNone")}</p>;
  return (
    <ul className="served">
      {steps.map((one) => (
        <li key={`${one.kind} ${one.id}`}>
          <span className="row" style={{ gap: 6 }}>
            {one.kind === "instrument" ? (
              <SubjectLink subject={`instrument:${one.id}`}>{format.text(one.name)}</SubjectLink>
            ) : one.url ? (
              <a href={one.url} target="_blank" rel="noreferrer">
                {format.text(one.name)}
              </a>
            ) : (
              <span>{format.text(one.name)}</span>
            )}
            <Chip tone={one.fit === "fits" ? "good" : "plain"}>{t(`gaps.fit.${one.fit}`)}</Chip>
            {one.deadline && <Chip tone="accent">{t("gaps.until", { date: format.date(one.deadline) })}</Chip>}
          </span>
          <details className="small">
            <summary className="soft">{t("gaps.whyStep")}</summary>
            <ul className="plain-list">
              {one.why.map((why) => (
                <li key={why.en}>{format.text(why)}</li>
              ))}
              {one.unsure.map((why) => (
                <li key={why.en} className="soft">
                  {t("gaps.unsure")}: {format.text(why)}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
