/** The path from lab to market as a landscape: how many instruments pay for each step, the two valleys, what is missing, and the money seen. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CoverageSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { Select } from "../../../parts/select.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { PathPicture } from "./path_picture.tsx";
import { type Coverage, forms, type Path, rangesOf, type Step } from "./reading.ts";
import { useEuro } from "./use_euro.ts";

const all = "all";
const applicants = ["small_firms", "firms", "research", "consortia", "states", "authorities", "funds"] as const;
const stages = ["idea", "prototype", "market", "growth"] as const;
const scopes = ["civil", "defence", "dual"] as const;

export function FundingPath({ found, technologies }: { found: Path; technologies: Coverage["technologies"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { technology, scope, stage, applicant, trl, country, step } = useSearch({ strict: false }) as CoverageSearch;
  const setSearch = useSetSearch<CoverageSearch>();
  const lacking = new Map<string, string[]>();
  for (const form of forms) {
    const levels = rangesOf(found.steps.filter(({ missing }) => missing.includes(form)).map(({ from }) => from));
    const name = t(`decide.coverage.form.${form}`);
    if (levels !== "") lacking.set(levels, [...(lacking.get(levels) ?? []), name.charAt(0).toLocaleLowerCase() + name.slice(1)]);
  }
  const short = [...lacking].map(([levels, names]) => t("decide.coverage.path.lacks", { form: names.join(", "), levels }));
  const list = new Intl.ListFormat(format.language === "nl" ? "nl-NL" : "en-GB").format(short);
  const whole = found.steps.length > 0 && found.valleys.length > 0;
  const open = found.steps.find(({ from }) => from === step) ?? found.steps[0];
  return (
    <>
      <PageHead
        title={t(
          !whole
            ? "decide.coverage.path.titlePlain"
            : short.length === 0
              ? "decide.coverage.path.titleWhole"
              : "decide.coverage.path.title",
          {
            missing: list,
          },
        )}
        lead={t("decide.coverage.path.lead")}
        kicker={found.technology && <span>{format.text(found.technology.name)}</span>}
      />
      <div className="toolbar">
        <Select
          label={t("decide.coverage.technology")}
          value={technology ?? all}
          groups={[
            {
              choices: [
                { id: all, name: t("decide.coverage.path.anyTechnology") },
                ...technologies.map(({ id, name }) => ({ id, name: format.text(name) })),
              ],
            },
          ]}
          onChange={(id) => setSearch({ technology: id === all ? undefined : id })}
        />
        <Toggle
          label={t("decide.coverage.scope")}
          value={scope ?? all}
          choices={[
            { id: all, name: t("decide.coverage.scopes.all") },
            ...scopes.map((id) => ({ id, name: t(`decide.coverage.scopes.${id}`) })),
          ]}
          onChange={(id) => setSearch({ scope: scopes.find((one) => one === id) })}
        />
        <Select
          label={t("decide.coverage.path.applicant")}
          value={applicant ?? all}
          groups={[
            {
              choices: [
                { id: all, name: t("decide.coverage.path.anyone") },
                ...applicants.map((id) => ({ id, name: t(`decide.coverage.path.applicants.${id}`) })),
              ],
            },
          ]}
          onChange={(id) => setSearch({ applicant: applicants.find((one) => one === id) })}
        />
        <Select
          label={t("decide.coverage.path.stage")}
          value={stage ?? all}
          groups={[
            {
              choices: [
                { id: all, name: t("decide.coverage.path.allStages") },
                ...stages.map((id) => ({ id, name: t(`decide.coverage.path.stages.${id}`) })),
              ],
            },
          ]}
          onChange={(id) => setSearch({ stage: stages.find((one) => one === id), trl: undefined })}
        />
        <Select
          label={t("decide.coverage.path.country")}
          value={country ?? all}
          groups={[
            {
              choices: [
                { id: all, name: t("decide.coverage.path.noCountry") },
                { id: "NLD", name: format.country("NLD") },
              ],
            },
          ]}
          onChange={(id) => setSearch({ country: id === all ? undefined : id })}
        />
        {trl !== undefined && (
          <button type="button" className="button" onClick={() => setSearch({ trl: undefined })}>
            {t("decide.coverage.path.fromTrl", { trl })} ×
          </button>
        )}
        <span className="push" />
        {technology !== undefined && <WhyHere subject={`technology:${technology}`} />}
        <ExportMenu path="/api/decide/funding" request={{ query: { technology, scope, stage, applicant, trl, country } }} />
      </div>
      <PathPicture found={found} open={open?.from} onOpen={(from) => setSearch({ step: from }, { replace: true })} />
      <p className="small soft">
        {t("decide.coverage.path.moneyNote", {
          share: format.percent(Number(found.tied) === 0 ? 0 : Number(found.stated) / Number(found.tied)),
        })}
      </p>
      <div className="path-valleys">
        {found.valleys.map((one) => (
          <section key={one.valley} className="stack" style={{ gap: 6 }}>
            <h2>{t(`decide.coverage.path.valley.${one.valley}`)}</h2>
            <p className="small soft">{t(`decide.coverage.path.valleyWhy.${one.valley}`)}</p>
            <ul className="plain-list small">
              {one.missing.map(({ from, forms }) => (
                <li key={from}>
                  {t("decide.coverage.path.missingAt", {
                    step: stepName(from),
                    forms: forms.map((form) => t(`decide.coverage.form.${form}`)).join(", "),
                  })}
                </li>
              ))}
              {one.missing.length === 0 && <li>{t("decide.coverage.path.nothingMissing")}</li>}
              <li>{t("decide.coverage.path.thinnest", { step: stepName(one.thinnest.from), count: one.thinnest.instruments })}</li>
              {one.coming.length > 0 && (
                <li>
                  {t("decide.coverage.path.coming")}{" "}
                  {one.coming.map(({ id, name }, place) => (
                    <span key={id}>
                      {place > 0 && "; "}
                      <SubjectLink subject={`instrument:${id}`}>{format.text(name)}</SubjectLink>
                    </span>
                  ))}
                </li>
              )}
            </ul>
          </section>
        ))}
      </div>
      {open && <StepDetail step={open} />}
      {found.unlevelled.length > 0 && (
        <section className="stack" style={{ gap: 6, marginTop: 18 }}>
          <h2>{t("decide.coverage.path.unlevelled")}</h2>
          <p className="small">
            {found.unlevelled.map(({ id, name }, place) => (
              <span key={id}>
                {place > 0 && "; "}
                <SubjectLink subject={`instrument:${id}`}>{format.text(name)}</SubjectLink>
              </span>
            ))}
          </p>
        </section>
      )}
    </>
  );
}

export const stepName = (from: number) => (from === 9 ? "TRL 9" : `TRL ${from} → ${from + 1}`);

/** What exists for one step, form by form. */
function StepDetail({ step }: { step: Step }) {
  const { t } = useTranslation();
  const format = useFormat();
  const euro = useEuro();
  const groups = [
    ...step.forms.map(({ form, instruments }) => ({ form: form as string, instruments })),
    { form: "coming", instruments: step.coming },
  ];
  return (
    <section className="stack" style={{ gap: 10, marginTop: 18 }} aria-live="polite">
      <h2>
        {step.from === 9 ? t("decide.coverage.path.market") : t("decide.coverage.path.step", { step: stepName(step.from) })}
        {step.money && (
          <span className="small soft">
            {" "}
            · {t("decide.coverage.path.seen", { money: euro(step.money.amount), count: step.money.projects })}
          </span>
        )}
      </h2>
      <div className="path-forms">
        {groups
          .filter(({ instruments }) => instruments.length > 0)
          .map(({ form, instruments }) => (
            <div key={form} className="stack" style={{ gap: 4 }}>
              <h3>
                {t(`decide.coverage.form.${form as "grant"}`)} <span className="soft">({instruments.length})</span>
              </h3>
              <ul className="plain-list small">
                {instruments.map((one) => (
                  <li key={one.id}>
                    <SubjectLink subject={`instrument:${one.id}`}>{format.text(one.name)}</SubjectLink>
                    <span className="soft">
                      {" "}
                      {one.trl && `TRL ${one.trl.low}–${one.trl.high}`} · {t(`decide.coverage.scopes.${one.scope}`)} ·{" "}
                      {format.text(one.eligible)}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </section>
  );
}
