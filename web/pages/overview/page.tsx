/** The board: a handful of answers with their pictures; every number opens its evidence. */
import { useTranslation } from "react-i18next";
import type { Overview } from "./answer.ts";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace } from "../../data/view.ts";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { BoardSkeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { BasketCard } from "./basket_card.tsx";
import { DataCard } from "./data_card.tsx";
import { LeaderCard } from "./leader_card.tsx";
import { MaterialCard } from "./material_card.tsx";
import { MemberCard } from "./member_card.tsx";
import { ProductCard } from "./product_card.tsx";
import { UnknownCard } from "./unknown_card.tsx";

export default function OverviewPage() {
  const { bloc, year } = usePlace();
  const answer = useAsk("/api/overview", { query: { bloc, year } }, { enabled: year !== undefined });
  return (
    <div className="sheet">
      <Answered of={answer} skeleton={<BoardSkeleton />}>
        {(data) => <Board data={data} />}
      </Answered>
    </div>
  );
}

function Board({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, earlier, about } = data.dependencies;
  const dependent = rows.filter((row) => row.dependent).length;
  const screened = rows.filter((row) => row.dependent !== null).length;
  const outside = t(data.bloc === "EU27" ? "outside.bloc" : "outside.member");
  const change = earlier === null ? 0 : dependent - earlier.dependent;
  const said = change > 0 ? "overview.change_up" : change < 0 ? "overview.change_down" : "overview.change_same";
  return (
    <>
      <PageHead
        title={
          dependent === 0
            ? t("overview.title_zero", { bloc: format.country(data.bloc), outside, total: screened })
            : t("overview.title", { bloc: format.country(data.bloc), outside, count: dependent, total: screened })
        }
        kicker={
          <>
            <span>{data.year}</span>
            {earlier && <span>{t(said, { count: Math.abs(change), year: earlier.year })}</span>}
            <AgeBadge age={{ ...about.age, observed: null }} />
          </>
        }
        lead={t("overview.lead")}
      />
      <div className="board">
        <ProductCard data={data} />
        <LeaderCard data={data} />
        <MemberCard data={data} />
        <MaterialCard data={data} />
        <BasketCard data={data} />
        <UnknownCard data={data} />
        <DataCard data={data} />
      </div>
    </>
  );
}
