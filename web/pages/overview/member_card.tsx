import { useState } from "react";
import { ChartNoAxesCombined, Table2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSetSearch, type ViewSearch } from "../../data/view.ts";
import { Card } from "../../parts/card.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Overview } from "./answer.ts";

/** How many of the products each Member State depends on; choosing one makes it the bloc of every page. */
export function MemberCard({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ViewSearch>();
  const [asTable, setAsTable] = useState(false);
  const members = data.members
    .filter((one) => one.bloc !== "EU27")
    .toSorted((a, b) => b.dependent - a.dependent || a.bloc.localeCompare(b.bloc));
  const [first] = members;
  const most = Math.max(1, first?.dependent ?? 0);
  const title = first
    ? t("overview.members", { country: format.country(first.bloc), count: first.dependent, total: first.screened })
    : t("overview.membersNone");
  return (
    <Card
      wide={8}
      title={title}
      actions={
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-shape="square"
          aria-pressed={asTable}
          aria-label={t(asTable ? "table.asPicture" : "table.asTable")}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <ChartNoAxesCombined size={15} aria-hidden="true" /> : <Table2 size={15} aria-hidden="true" />}
        </button>
      }
      foot={t("overview.membersNote", { year: data.year })}
    >
      {asTable ? (
        <div style={{ maxHeight: 240, overflow: "auto" }}>
          <PlainTable
            label={title}
            head={[t("chains.country"), t("indicator.dependent"), t("overview.screened")]}
            numbers={[1, 2]}
            rows={members.map((one) => [format.country(one.bloc), one.dependent, one.screened])}
          />
        </div>
      ) : (
        <ul className="columns">
          {members.map((one) => (
            <li key={one.bloc}>
              <button
                type="button"
                data-chosen={one.bloc === data.bloc || undefined}
                aria-label={`${format.country(one.bloc)}: ${t("table.of", { shown: one.dependent, total: one.screened })}`}
                title={`${format.country(one.bloc)} ${one.dependent}/${one.screened}`}
                onClick={() => setSearch({ bloc: one.bloc })}
              >
                <span className="value">{one.dependent}</span>
                <span className="column" style={{ height: `${Math.max(2, (one.dependent / most) * 176)}px` }} />
                <span className="code">{one.bloc}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
