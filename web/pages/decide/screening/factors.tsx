/** The factors of the law: touched first, each with its reason; what nobody has said is unknown. */
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Case, type Factor, factorTones } from "./reading.ts";

const shown = 3;

export function Factors({ one }: { one: Case }) {
  const { t } = useTranslation();
  const of = (...states: Factor["state"][]) => one.factors.filter(({ state }) => states.includes(state));
  const [touched, unknown] = [of("touched"), of("unknown")];
  const rest = of("not_touched", "not_in_force", "elsewhere");
  return (
    <section className="stack" aria-labelledby="screening-factors">
      <h2 id="screening-factors">
        {t("decide.screening.factorsTitle", { count: touched.length, touched: touched.length, unknown: unknown.length })}
      </h2>
      <p className="soft">{t("decide.screening.factorsLead")}</p>
      <List factors={touched} />
      {unknown.length > 0 && (
        <details open={touched.length === 0}>
          <summary>{t("decide.screening.unknownFactors", { count: unknown.length })}</summary>
          <List factors={unknown} />
        </details>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t("decide.screening.otherFactors", { count: rest.length })}</summary>
          <List factors={rest} />
        </details>
      )}
    </section>
  );
}

function List({ factors }: { factors: readonly Factor[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (factors.length === 0) return null;
  return (
    <ul className="screening-factors">
      {factors.map((factor) => (
        <li key={factor.id}>
          <span className="stack" style={{ gap: 4 }}>
            <span className="row" style={{ gap: 6 }}>
              <strong>{format.text(factor.title)}</strong>
              <Chip tone={factorTones[factor.state]}>
                {factor.state === "not_in_force" && factor.appliesFrom !== null
                  ? t("decide.screening.appliesFrom", { date: format.date(factor.appliesFrom) })
                  : t(`decide.screening.factor.${factor.state}`)}
              </Chip>
            </span>
            {factor.reasons.slice(0, shown).map((reason) => (
              <span key={reason.en}>{reason[format.language]}</span>
            ))}
            {factor.reasons.length > shown && (
              <details>
                <summary className="small">{t("decide.screening.moreReasons", { count: factor.reasons.length - shown })}</summary>
                <ul className="plain-list">
                  {factor.reasons.slice(shown).map((reason) => (
                    <li key={reason.en}>{reason[format.language]}</li>
                  ))}
                </ul>
              </details>
            )}
            <span className="small soft">{format.text(factor.text)}</span>
            <span className="small soft">
              <Cited citation={factor.citation} source={factor.source} />{" "}
              {factor.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
              {factor.citation?.caveat && ` ${factor.citation.caveat}`}
            </span>
          </span>
          <WhyHere subject={`screening_factor:${factor.id}`} />
        </li>
      ))}
    </ul>
  );
}
