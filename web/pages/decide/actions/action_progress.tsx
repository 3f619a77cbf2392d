/** How far it is by document, owner and quarter: a bar of standings, and the counts beside it. */
import { useTranslation } from "react-i18next";
import type { ActionsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Actions, type Progress, standings } from "./reading.ts";

export function ActionProgress({ found }: { found: Actions }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ActionsSearch>();
  const named = (list: Actions["owners"], key: string) => format.text(list.find(({ id }) => id === key)?.name) || key;
  const { documents, owners, quarters } = found.progress;
  const present = standings.filter((one) => (found.counts.standings[one] ?? 0) > 0);
  const place = (key: string) => found.documents.findIndex(({ id }) => id === key);
  const groups = [
    {
      title: t("actions.byDocument"),
      rows: documents.toSorted((left, right) => place(left.key) - place(right.key)),
      name: (key: string) => named(found.documents, key),
      pick: (document: string) => setSearch({ document, show: undefined }),
    },
    {
      title: t("actions.byOwner"),
      rows: owners.toSorted((left, right) => right.total - left.total),
      name: (key: string) => named(found.owners, key),
      pick: (owner: string) => setSearch({ owner, show: undefined }),
    },
    {
      title: t("actions.byQuarter"),
      rows: quarters,
      name: (key: string) => t("actions.quarter", { year: key.slice(0, 4), quarter: key.slice(6) }),
      pick: (quarter: string) => setSearch({ quarter, show: undefined }),
    },
  ];
  return (
    <div className="stack" style={{ gap: 26 }}>
      <p className="standing-key small soft">
        {present.map((standing) => (
          <span key={standing}>
            <i data-standing={standing} aria-hidden="true" />
            {t(`actions.standing.${standing}`)}
          </span>
        ))}
      </p>
      {groups.map(({ title, rows, name, pick }) => (
        <section key={title} className="stack" style={{ gap: 8 }}>
          <h2>{title}</h2>
          <PlainTable
            label={title}
            head={[title, t("actions.all"), "", ...present.map((one) => t(`actions.standing.${one}`))]}
            numbers={[1, 3, 4, 5, 6, 7, 8]}
            rows={rows.map((row) => [
              <button key={row.key} type="button" className="link-like" onClick={() => pick(row.key)}>
                {name(row.key)}
              </button>,
              row.total,
              <StandingBar key={row.key} of={row} />,
              ...present.map(
                (one) =>
                  row.standings[one] || (
                    <span key={one} className="soft">
                      0
                    </span>
                  ),
              ),
            ])}
          />
        </section>
      ))}
    </div>
  );
}

function StandingBar({ of }: { of: Progress }) {
  return (
    <span className="standing-bar" aria-hidden="true">
      {standings.map((standing) => {
        const count = of.standings[standing] ?? 0;
        return count === 0 ? null : <i key={standing} data-standing={standing} style={{ flexGrow: count }} />;
      })}
    </span>
  );
}
