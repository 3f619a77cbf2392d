/** A case as it was screened, kept or only tried. */
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { Clocks } from "./clocks.tsx";
import { Factors } from "./factors.tsx";
import { Nodes } from "./nodes.tsx";
import { OwnershipTree } from "./ownership_tree.tsx";
import { Reach } from "./reach.tsx";
import { type Case, perCent } from "./reading.ts";

/** The title is the answer: who comes to control whom, or that nobody does. */
export function CaseHead({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { after, before } = one.ownership;
  const names = after.controllers.map(({ name }) => name).join(", ");
  const same = names === before.controllers.map(({ name }) => name).join(", ");
  const word = after.controllers.length === 0 ? after.kind : same ? "same" : after.kind;
  const countries = [...new Set(after.controllers.map(({ country }) => country))];
  return (
    <PageHead
      title={t(`decide.screening.answer.${word}`, {
        who: names,
        target: one.target.name,
        acquirer: one.acquirer.name,
        country: countries.length === 1 && countries[0] ? format.country(countries[0]) : t("decide.screening.countryUnknown"),
      })}
      kicker={
        <>
          {one.kept === "example" && <Chip tone="accent">{t("decide.screening.example")}</Chip>}
          {one.kept === "not" && <Chip>{t("decide.screening.notKept")}</Chip>}
          {one.foreign === true && <Chip tone="warning">{t("decide.screening.foreign")}</Chip>}
          {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
          <span>{t("actions.on", { date: format.date(one.on) })}</span>
        </>
      }
      lead={
        <>
          {t("decide.screening.stake", {
            acquirer: one.acquirer.name,
            target: one.target.name,
            before: perCent(one.stake.before, format.language),
            after: perCent(one.stake.after, format.language),
          })}{" "}
          {format.text(one.note)}
        </>
      }
    />
  );
}

export function CaseView({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="screening">
      <OwnershipTree one={one} />
      <Clocks one={one} />
      <Factors one={one} />
      <Nodes one={one} />
      <Reach one={one} />
      <section className="stack" aria-labelledby="screening-technologies">
        <h2 id="screening-technologies">{t("decide.screening.technologies")}</h2>
        {one.technologies.length === 0 ? (
          <p className="soft">{t("decide.screening.noTechnologies")}</p>
        ) : (
          <PlainTable
            label={t("decide.screening.technologies")}
            head={[t("decide.screening.technology"), t("decide.screening.why")]}
            rows={one.technologies.map((each) => [
              <SubjectLink key={each.id} subject={`technology:${each.id}`}>
                {format.text(each.name)}
              </SubjectLink>,
              each.why[format.language],
            ])}
          />
        )}
      </section>
      {one.sources.length > 0 && (
        <section className="stack" style={{ gap: 6 }} aria-labelledby="screening-sources">
          <h2 id="screening-sources">{t("decide.screening.sources")}</h2>
          <ul className="plain-list">
            {one.sources.map((citation) => (
              <li key={citation.url ?? citation.publication}>
                <Cited citation={citation} />
                {citation.caveat && <span className="small soft"> · {citation.caveat}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small soft">{t("decide.screening.limits")}</p>
    </div>
  );
}
