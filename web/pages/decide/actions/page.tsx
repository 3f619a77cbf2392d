/** What policy documents promise: a table, a calendar and the progress of it, as of any day. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ActionsSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Beside } from "../../../frame/drawer_outlet.tsx";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { ActionCalendar } from "./action_calendar.tsx";
import { ActionDrawer } from "./action_drawer.tsx";
import { ActionFilters, queryOf } from "./action_filters.tsx";
import { ActionProgress } from "./action_progress.tsx";
import { ActionTable } from "./action_table.tsx";
import type { Actions } from "./reading.ts";

export default function ActionsPage() {
  const search = useSearch({ strict: false }) as ActionsSearch;
  return (
    <div className="sheet">
      <DecideNav />
      <Answered of={useAsk("/api/decide/actions", { query: queryOf(search) })} skeleton={<Skeleton lines={14} />}>
        {(found) => <Register found={found} search={search} />}
      </Answered>
    </div>
  );
}

function Register({ found, search }: { found: Actions; search: ActionsSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ActionsSearch>();
  const { show, action } = search;
  const { total, dated, standings } = found.counts;
  return (
    <>
      <PageHead
        title={t("actions.title", { count: total, number: format.count(total), dated, past: found.overdue })}
        lead={t("actions.lead")}
        kicker={
          <>
            <span>{t("actions.on", { date: format.date(found.on) })}</span>
            {(standings.unconfirmed ?? 0) > 0 && <span>{t("actions.unconfirmedOf", { count: standings.unconfirmed ?? 0 })}</span>}
          </>
        }
      />
      {found.total === 0 ? (
        <Empty title={t("actions.none")}>{t("actions.noneWhy")}</Empty>
      ) : (
        <>
          <ActionFilters found={found} search={search} />
          {total === 0 ? (
            <Empty title={t("actions.nothing")} />
          ) : show === "calendar" ? (
            <ActionCalendar found={found} open={action} />
          ) : show === "progress" ? (
            <ActionProgress found={found} />
          ) : (
            <ActionTable found={found} open={action} />
          )}
        </>
      )}
      {action && (
        <Beside>
          <ActionDrawer id={action} on={search.on} onClose={() => setSearch({ action: undefined })} />
        </Beside>
      )}
    </>
  );
}
