/** Which measures cut expected exposure most for the money: budgets to move, the set, why each is in or out, and what more money would bring. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PortfolioSearch } from "../../../data/searches.ts";
import { useFollowed } from "../../../data/use_followed.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { Alternatives } from "./alternatives.tsx";
import { BudgetControls } from "./budget_controls.tsx";
import { ChosenList, OutList } from "./decided_lists.tsx";
import { Frontier } from "./frontier.tsx";
import { MeasureDrawer } from "./measure_drawer.tsx";
import { budgetsIn, firstBudget, listIn, type Portfolio, written } from "./reading.ts";
import { Solving } from "./solving.tsx";
import { Unweighed } from "./unweighed.tsx";
import { useCut } from "./use_cut.ts";

export default function PortfolioPage() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as PortfolioSearch;
  const setSearch = useSetSearch<PortfolioSearch>();
  const query = {
    budget: written(budgetsIn(search.budget ?? firstBudget))
      .split(",")
      .filter((one) => one !== ""),
    robust: search.robust,
    chain: search.chain,
    must: listIn(search.must),
    without: listIn(search.without),
    suppose: listIn(search.suppose),
  };
  const followed = useFollowed("/api/decide/portfolio", { query });
  const { answer, stopped } = followed;
  return (
    <div className="sheet">
      <DecideNav />
      <BudgetControls lines={answer.data?.lines ?? []} />
      <Solving of={followed} />
      {answer.isError && (search.must || search.without || search.suppose) && (
        <p>
          <button type="button" className="button" onClick={() => setSearch({ must: undefined, without: undefined, suppose: undefined })}>
            {t("decide.portfolio.letGo")}
          </button>
        </p>
      )}
      {stopped && answer.data === undefined ? null : answer.data === undefined && !answer.isError ? (
        <Skeleton lines={14} />
      ) : (
        <Answered of={answer}>{(found) => <Found found={found} query={query} />}</Answered>
      )}
    </div>
  );
}

function Found({ found, query }: { found: Portfolio; query: Readonly<Record<string, string | number | readonly string[] | undefined>> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  const { measure } = useSearch({ strict: false }) as PortfolioSearch;
  const setSearch = useSetSearch<PortfolioSearch>();
  const open = found.measures.find(({ id }) => id === measure);
  const all = found.lines.reduce((sum, { amount }) => sum + amount, 0);
  const known = found.measures.filter(({ standing }) => standing !== null).length;
  if (found.measures.length === 0)
    return (
      <Empty title={t("decide.portfolio.none")} command="octant decide enter measure --from my_measures.csv">
        {t("decide.portfolio.noneWhy")}
      </Empty>
    );
  return (
    <>
      <PageHead
        title={
          found.chosen.length === 0
            ? t("decide.portfolio.titleNothing", { budget: format.decimal(all, 1) })
            : t(found.robust === null ? "decide.portfolio.title" : "decide.portfolio.titleRobust", {
                count: found.chosen.length,
                cost: format.decimal(found.cost, 1),
                cut: cut.percent(found.robust === null ? found.together.mid : found.value),
                short: found.robust,
              })
        }
        lead={t("decide.portfolio.lead", {
          stops: found.baseline.stops,
          days: found.baseline.days,
          exposure: cut.percent(found.baseline.mid),
          low: cut.percent(found.baseline.low),
          high: cut.percent(found.baseline.high),
        })}
        kicker={<span>{t("decide.portfolio.weighed", { known, total: found.measures.length })}</span>}
      />
      <div className="toolbar">
        <span className="small soft">{t("decide.portfolio.gap", { gap: cut.percent(found.gap * 100) })}</span>
        <span className="push" />
        <EntryForm kind="measure" title={t("decide.portfolio.add")} onDone={(id) => setSearch({ measure: id })} />
        <ExportMenu path="/api/decide/portfolio" request={{ query }} />
      </div>
      <ChosenList found={found} />
      <div className="portfolio-two">
        <Frontier found={found} />
        <Alternatives found={found} />
      </div>
      <OutList found={found} />
      <Unweighed found={found} />
      <details className="quarter">
        <summary>{t("decide.portfolio.assumed")}</summary>
        <ul>
          {found.assumed.map((one) => (
            <li key={one.en} className="small" style={{ padding: "8px 14px" }}>
              {format.text(one)}
            </li>
          ))}
        </ul>
      </details>
      {open && (
        <Beside>
          <MeasureDrawer measure={open} found={found} onClose={() => setSearch({ measure: undefined })} />
        </Beside>
      )}
    </>
  );
}
