/** One target: where it is set, every measured value with its source, the course, who falls short, and what was promised for it. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Target, tones } from "./reading.ts";
import { TargetPicture } from "./target_picture.tsx";

export function TargetDrawer({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { standing } = target;
  return (
    <Drawer
      title={format.text(target.name)}
      kicker={target.owners.map(({ name }) => format.text(name)).join("; ")}
      about={target.id}
      onClose={onClose}
    >
      <div className="stack" style={{ gap: 22 }}>
        <div className="stack" style={{ gap: 10 }}>
          <div className="row">
            <Chip tone={tones[standing.state]}>{t(`targets.state.${standing.state}`)}</Chip>
            {target.due !== null && <span className="small soft">{t("targets.by", { date: format.date(target.due) })}</span>}
            {target.label !== "public" && <Chip>{target.marking}</Chip>}
            <WhyHere subject={`target:${target.id}`} words />
          </div>
          <TargetPicture target={target} />
          <p className="small soft">{t(`targets.why.${standing.state}`)}</p>
          <Cited citation={target.citation} source={target.source} />
          {target.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
          {target.citation?.caveat && <p className="small soft">{target.citation.caveat}</p>}
          <p className="small">
            <Link to={`/entities/target/${target.id}` as "/"}>{t("actions.statements")}</Link>
          </p>
        </div>
        <Course target={target} />
        <Measured target={target} />
        <Countries target={target} />
        {target.actions.length > 0 && (
          <section className="stack" style={{ gap: 6 }}>
            <h3>{t("targets.actions")}</h3>
            <ul className="plain-list">
              {target.actions.map(({ id, name }) => (
                <li key={id}>
                  <SubjectLink subject={`action:${id}`}>{format.text(name)}</SubjectLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Drawer>
  );
}

/** The straight line in words: where it stands, what is missing, what a year must bring. */
function Course({ target: { standing, unit } }: { target: Target }) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = (value: number) => value.toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 2 });
  const of = format.text(unit);
  const said = [
    standing.gap !== null && standing.gap > 0 && t("targets.gap", { gap: number(standing.gap), unit: of }),
    standing.expected !== null &&
      standing.latest !== null &&
      t("targets.expected", { expected: number(standing.expected), year: standing.latest.year, value: number(standing.latest.value) }),
    standing.perYear !== null && t("targets.perYear", { value: number(standing.perYear), unit: of }),
  ].filter((one) => one !== false);
  if (said.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("targets.course")}</h3>
      <ul className="plain-list">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

function Measured({ target }: { target: Target }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("targets.values")}</h3>
      {target.measured.length === 0 ? (
        <p className="soft">{t("targets.noValues")}</p>
      ) : (
        <PlainTable
          label={t("targets.values")}
          head={[t("number.year"), format.text(target.unit) || t("number.value"), t("targets.basisLabel"), t("number.source")]}
          numbers={[1]}
          rows={target.measured.map((one) => [
            one.year,
            format.decimal(one.value) ?? one.value,
            t(`targets.basis.${one.basis}`),
            <Cited key={one.year} citation={one.citation} source={one.source} />,
          ])}
        />
      )}
    </section>
  );
}

function Countries({ target: { countries, indicator, unit } }: { target: Target }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (indicator === null) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("targets.countries")}</h3>
      {countries.known === 0 ? (
        <p className="soft">{t("targets.noCountries")}</p>
      ) : countries.short.length === 0 ? (
        <p className="soft">{t("targets.nobodyShort", { known: countries.known })}</p>
      ) : (
        <>
          <p className="small soft">
            {t("targets.fallShort", { short: countries.short.length, known: countries.known })} · {format.text(unit)}
          </p>
          <PlainTable
            label={t("targets.countries")}
            head={[t("targets.country"), t("number.year"), t("targets.measured"), t("targets.lacks")]}
            numbers={[1, 2, 3]}
            rows={countries.short.map((one) => [format.country(one.country), one.year, format.decimal(one.value), format.decimal(one.gap)])}
          />
        </>
      )}
    </section>
  );
}
