/** Projects of Union interest and Member States that the deal touches. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Country } from "../../../parts/country.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Case } from "./reading.ts";

const shown = 12;

export function Reach({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { projects, states } = one;
  const said = (list: readonly string[]) => list.join(", ") || "–";
  return (
    <section className="stack" aria-labelledby="screening-reach">
      <h2 id="screening-reach">
        {projects.known
          ? t("decide.screening.projectsTitle", { count: projects.total, states: states.length })
          : t("decide.screening.projectsUnknown")}
      </h2>
      {!projects.known && <p className="soft">{t("decide.screening.projectsUnknownWhy")}</p>}
      {projects.known && projects.total === 0 && (
        <p className="soft">{t("decide.screening.noProjects", { sources: projects.sources.join(", ") })}</p>
      )}
      {projects.list.length > 0 && (
        <PlainTable
          label={t("decide.screening.projects")}
          head={[
            t("decide.screening.project"),
            t("decide.screening.programme"),
            t("decide.screening.start"),
            t("decide.screening.statesIn"),
          ]}
          numbers={[3]}
          rows={projects.list.slice(0, shown).map((each) => [
            <Link key={each.ref} to={`/documents/${each.ref}` as never}>
              {each.title}
              {each.label !== "public" && <Chip>{each.marking}</Chip>}
            </Link>,
            each.programme ?? "–",
            format.date(each.date) ?? "–",
            each.countries.length,
          ])}
        />
      )}
      {projects.total > shown && <p className="small soft">{t("decide.screening.moreProjects", { count: projects.total - shown })}</p>}
      <h3>{t("decide.screening.states")}</h3>
      {states.length === 0 ? (
        <p className="soft">{t("decide.screening.noStates")}</p>
      ) : (
        <PlainTable
          label={t("decide.screening.states")}
          head={[
            t("decide.screening.memberState"),
            t("decide.screening.sites"),
            t("decide.screening.subsidiaries"),
            t("decide.screening.customers"),
            t("decide.screening.subsidies"),
            t("decide.screening.sharedProjects"),
          ]}
          numbers={[5]}
          rows={states.map((state) => [
            <Country key={state.country} code={state.country} />,
            said(state.sites),
            said(state.subsidiaries),
            said(state.customers),
            said(state.subsidies),
            state.projects,
          ])}
        />
      )}
    </section>
  );
}
