/** Commitments by the quarter they are due in; what names no day stands at the end. */
import { useTranslation } from "react-i18next";
import type { ActionsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Action, type Actions, tones } from "./reading.ts";

export function ActionCalendar({ found, open }: { found: Actions; open: string | undefined }) {
  const { t } = useTranslation();
  const quarters = found.progress.quarters.map(({ key }) => key);
  const inQuarter = (quarter: string) =>
    found.actions
      .filter((one) => quarterOf(one.due) === quarter)
      .toSorted((left, right) => ((left.due ?? "") < (right.due ?? "") ? -1 : 1));
  const undated = found.actions.filter((one) => one.due === null);
  const now = quarterOf(found.on);
  return (
    <div className="quarters">
      {quarters.map((quarter) => {
        const list = inQuarter(quarter);
        return (
          <section key={quarter} className="quarter" data-now={quarter === now || undefined} aria-labelledby={`quarter-${quarter}`}>
            <h2 id={`quarter-${quarter}`}>
              {t("actions.quarter", { year: quarter.slice(0, 4), quarter: quarter.slice(6) })}{" "}
              <span className="soft numbers">{list.length}</span>
            </h2>
            <List list={list} open={open} />
          </section>
        );
      })}
      {undated.length > 0 && (
        <details className="quarter">
          <summary>{t("actions.undated", { count: undated.length })}</summary>
          <List list={undated} open={open} />
        </details>
      )}
    </div>
  );
}

function List({ list, open }: { list: readonly Action[]; open: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ActionsSearch>();
  return (
    <ul>
      {list.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className="due-row"
            aria-current={one.id === open || undefined}
            onClick={() => setSearch({ action: one.id === open ? undefined : one.id })}
          >
            <span className="small soft numbers whole">{one.due === null ? one.id : format.date(one.due)}</span>
            <span className="due-what">
              <span>{format.text(one.title)}</span>
              <span className="small soft">
                {one.due === null ? "" : `${one.id} · `}
                {one.owners.map(({ name }) => format.text(name)).join("; ")}
              </span>
            </span>
            <Chip tone={tones[one.standing]}>{t(`actions.standing.${one.standing}`)}</Chip>
          </button>
        </li>
      ))}
    </ul>
  );
}

function quarterOf(day: string | null): string | undefined {
  return day === null ? undefined : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
