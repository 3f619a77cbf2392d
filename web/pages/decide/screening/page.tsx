/** Investment screening: the cases with running clocks, and one real example where nothing is kept yet. */
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ScreeningSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Country } from "../../../parts/country.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { DayChoice } from "./day_choice.tsx";
import { type CaseRow, type Cases, opinionTones } from "./reading.ts";

export default function ScreeningPage() {
  const { on } = useSearch({ strict: false }) as ScreeningSearch;
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={useAsk("/api/decide/screening", { query: { on } })} skeleton={<Skeleton lines={10} />}>
        {(found) => <List found={found} />}
      </Answered>
    </div>
  );
}

function List({ found }: { found: Cases }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { on } = useSearch({ strict: false }) as ScreeningSearch;
  const running = found.cases.reduce((sum, one) => sum + one.running, 0);
  const missed = found.cases.reduce((sum, one) => sum + one.missed, 0);
  return (
    <>
      <PageHead
        title={
          found.cases.length === 0
            ? t("decide.screening.titleNone")
            : t("decide.screening.title", { count: found.cases.length, running, missed })
        }
        lead={t("decide.screening.lead")}
        kicker={<span>{t("actions.on", { date: format.date(found.on) })}</span>}
      />
      <div className="toolbar">
        <Link to="/decide/screening/new" search={{} as never} className="button" data-kind="primary">
          {t("decide.screening.new")}
        </Link>
        <DayChoice on={found.on} />
        <span className="push" />
        {found.cases.length > 0 && <ExportMenu path="/api/decide/screening" request={{ query: { on } }} />}
      </div>
      {found.cases.length === 0 && (
        <Empty title={t("decide.screening.none")} command="octant screen DEAL.yaml --on 2026-03-15 --keep">
          {t("decide.screening.noneWhy")}
        </Empty>
      )}
      {found.cases.length > 0 && (
        <ul className="screening-cases" aria-label={t("decide.screening.cases")}>
          {found.cases.map((one) => (
            <CaseLine key={one.id} one={one} />
          ))}
        </ul>
      )}
      <section className="card" aria-labelledby="screening-example" style={{ marginTop: 16 }}>
        <header>
          <h2 id="screening-example">{t("decide.screening.exampleTitle")}</h2>
          <Chip>{t("decide.screening.example")}</Chip>
        </header>
        <p className="soft">{t("decide.screening.exampleWhy")}</p>
        <p>
          <Link to={`/decide/screening/${found.example.id}` as never} search={{ on: "2022-01-14" } as never}>
            {format.text(found.example.name)}
          </Link>
        </p>
      </section>
    </>
  );
}

function CaseLine({ one }: { one: CaseRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { on } = useSearch({ strict: false }) as ScreeningSearch;
  const next = one.next;
  return (
    <li>
      <div className="stack" style={{ gap: 4 }}>
        <strong>
          <Link to={`/decide/screening/${one.id}` as never} search={{ on } as never}>
            {format.text(one.name)}
          </Link>
        </strong>
        <span className="small soft">
          {one.acquirer.name} → {one.target.name} (<Country code={one.target.country} plain />)
        </span>
        <span className="row" style={{ gap: 6 }}>
          {one.foreign === true && <Chip tone="warning">{t("decide.screening.foreign")}</Chip>}
          {one.missed > 0 && <Chip tone="critical">{t("decide.screening.missed", { count: one.missed })}</Chip>}
          <Chip tone={one.touched > 0 ? "warning" : "plain"}>{t("decide.screening.touched", { count: one.touched })}</Chip>
          {one.opinion && <Chip tone={opinionTones[one.opinion]}>{t(`decide.screening.opinion.${one.opinion}`)}</Chip>}
          {one.label !== "public" && <Chip>{one.marking}</Chip>}
        </span>
      </div>
      <div className="stack" style={{ gap: 2, alignItems: "flex-end", textAlign: "right" }}>
        {next === null ? (
          <span className="small soft">{t("decide.screening.noClock")}</span>
        ) : (
          <>
            <strong className="numbers">
              {next.daysLeft === null ? t("decide.screening.clock.suspended") : t("decide.screening.daysLeft", { count: next.daysLeft })}
            </strong>
            <span className="small soft">
              {format.text(next.title)}
              {next.due !== null && ` · ${format.date(next.due)}`}
            </span>
          </>
        )}
      </div>
      <WhyHere subject={`deal:${one.id}`} />
    </li>
  );
}
