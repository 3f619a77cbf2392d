/** One cell: what it gets, from whom, when, where it is paid twice, who else could pay, and the projects. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CoverageSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Bar } from "../../../parts/bar.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type CellDetail, tones } from "./reading.ts";
import { useEuro } from "./use_euro.ts";

export function CellDrawer({ technology, trl, onClose }: { technology: string; trl: string; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to, scope } = useSearch({ strict: false }) as CoverageSearch;
  const answer = useAsk("/api/decide/coverage/:technology/:trl", { params: { technology, trl }, query: { from, to, scope, limit: 60 } });
  const level = trl === "0" ? t("decide.coverage.noLevel") : `TRL ${trl}`;
  return (
    <Drawer
      title={answer.data ? `${format.text(answer.data.technology.name)}, ${level}` : level}
      kicker={t("decide.coverage.cellKicker")}
      about={`${technology}.${trl}`}
      onClose={onClose}
    >
      <Answered of={answer}>{(found) => <Detail found={found} trl={trl} />}</Answered>
    </Drawer>
  );
}

function Detail({ found, trl }: { found: CellDetail; trl: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const euro = useEuro();
  const setSearch = useSetSearch<CoverageSearch>();
  const { cell, from, to, scope } = found;
  const most = Math.max(1, ...found.payers.map(({ spread }) => Number(spread)));
  return (
    <div className="stack" style={{ gap: 22 }}>
      <div className="stack" style={{ gap: 8 }}>
        <div className="row">
          {cell.state !== null && <Chip tone={tones[cell.state]}>{t(`decide.coverage.state.${cell.state}`)}</Chip>}
          {found.label !== "public" && <Chip>{found.marking}</Chip>}
          <span className="push" />
          <WhyHere subject={`technology:${found.technology.id}`} />
        </div>
        {cell.state !== null && <p className="small soft">{t(`decide.coverage.why.${cell.state}`)}</p>}
        {cell.reasons.map((reason) => (
          <p key={reason} className="small">
            {t(`decide.coverage.reason.${reason}`)}
          </p>
        ))}
        {cell.amount !== null && (
          <p>
            <strong>{euro(cell.amount.spread)}</strong>{" "}
            <span className="soft">{t("decide.coverage.range", { low: euro(cell.amount.low), high: euro(cell.amount.high) })}</span>
          </p>
        )}
        <p className="small">
          <button
            type="button"
            className="link-like"
            onClick={() =>
              setSearch({ show: "path", technology: found.technology.id, trl: trl === "0" ? undefined : Number(trl), cell: undefined })
            }
          >
            {t("decide.coverage.toPath")}
          </button>
        </p>
      </div>
      {found.payers.length > 0 && (
        <section className="stack" style={{ gap: 6 }}>
          <h3>{t("decide.coverage.payers")}</h3>
          <ul className="coverage-payers">
            {found.payers.map((one) => (
              <li key={one.id}>
                <SubjectLink subject={`instrument:${one.id}`}>{format.text(one.name)}</SubjectLink>
                <Bar share={Number(one.spread) / most} />
                <span className="small numbers">
                  {euro(one.spread)} <span className="soft">({t("decide.coverage.projects", { count: one.projects })})</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.overlaps.length > 0 && (
        <section className="stack" style={{ gap: 6 }}>
          <h3>{t("decide.coverage.overlaps")}</h3>
          <p className="small soft">{t("decide.coverage.overlapsWhy")}</p>
          <PlainTable
            label={t("decide.coverage.overlaps")}
            head={[t("number.year"), t("decide.coverage.instrument"), t("decide.coverage.money"), t("decide.coverage.projectsHead")]}
            numbers={[2, 3]}
            rows={found.overlaps.flatMap(({ year, instruments }) =>
              instruments.map((one) => [year, format.text(one.name), euro(one.amount), one.projects]),
            )}
          />
        </section>
      )}
      {found.open.length > 0 && (
        <section className="stack" style={{ gap: 6 }}>
          <h3>{t("decide.coverage.open")}</h3>
          <p className="small soft">{t("decide.coverage.openWhy")}</p>
          <ul className="plain-list small">
            {found.open.map(({ id, name, seen }) => (
              <li key={id}>
                <SubjectLink subject={`instrument:${id}`}>{format.text(name)}</SubjectLink>{" "}
                <span className="soft">{t(seen ? "decide.coverage.openSeen" : "decide.coverage.openUnseen")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.projects.length > 0 && (
        <section className="stack" style={{ gap: 6 }}>
          <div className="row">
            <h3>{t("decide.coverage.projectsOf", { shown: found.projects.length, total: found.total })}</h3>
            <span className="push" />
            <ExportMenu
              path="/api/decide/coverage/:technology/:trl"
              request={{
                params: { technology: found.technology.id, trl },
                query: { from: from ?? "all", to: to ?? undefined, scope: scope ?? undefined, limit: 2000 },
              }}
            />
          </div>
          <ul className="coverage-projects">
            {found.projects.map((one) => (
              <li key={one.ref}>
                <SubjectLink subject={`document:${one.ref}`}>{one.title}</SubjectLink>
                <span className="small soft">
                  {format.text(one.instrumentName)} · {one.year ?? t("decide.coverage.noYear")} ·{" "}
                  {t("decide.coverage.shareOf", { share: euro(one.share), amount: euro(one.amount) })}
                  {one.trl &&
                    ` · TRL ${one.trl.low === one.trl.high ? one.trl.low : `${one.trl.low}–${one.trl.high}`} (${t(`decide.coverage.basis.${one.trl.basis as "stated"}`)})`}
                </span>
                {one.twice && (
                  <span className="small">
                    <strong aria-hidden="true">2×</strong> {t("decide.coverage.showsTwice")}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
