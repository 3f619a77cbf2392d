/** What is asked for and not paid for: technologies with needs or criteria behind them and levels without money. */
import { useTranslation } from "react-i18next";
import type { CoverageSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { useFormat } from "../../../words/use_format.ts";
import { type Coverage, rangesOf } from "./reading.ts";

const shown = 3;

export function Urgent({ list }: { list: Coverage["urgent"] }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <section className="stack coverage-urgent" style={{ gap: 8 }} aria-label={t("decide.coverage.urgent")}>
      <h2>{t("decide.coverage.urgent")}</h2>
      <p className="small soft">{t("decide.coverage.urgentWhy")}</p>
      <UrgentList list={list.slice(0, shown)} />
      {list.length > shown && (
        <details className="small">
          <summary>{t("decide.coverage.urgentMore", { count: list.length - shown })}</summary>
          <UrgentList list={list.slice(shown)} />
        </details>
      )}
    </section>
  );
}

function UrgentList({ list }: { list: Coverage["urgent"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<CoverageSearch>();
  return (
    <ul>
      {list.map((one) => {
        const bare = one.unfunded.length > 0;
        const trl = (bare ? one.unfunded : one.partFunded)[0] ?? 1;
        return (
          <li key={one.technology.id}>
            <button type="button" className="link-like" onClick={() => setSearch({ cell: `${one.technology.id}.${trl}` })}>
              <strong>{format.text(one.technology.name)}</strong>
            </button>
            <span className="small">
              {bare && (
                <>
                  <span aria-hidden="true">○ </span>
                  {t("decide.coverage.urgentUnfunded", { levels: rangesOf(one.unfunded) })}
                </>
              )}
              {bare && one.partFunded.length > 0 && " · "}
              {one.partFunded.length > 0 && (
                <>
                  <span aria-hidden="true">◐ </span>
                  {t("decide.coverage.urgentPart", { levels: rangesOf(one.partFunded) })}
                </>
              )}
            </span>
            <span className="small soft">
              {t("decide.coverage.urgentNeeds", { count: one.needs })}
              {one.met === null ? "" : ` · ${t("decide.coverage.met", { met: one.met })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
