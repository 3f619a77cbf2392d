/** What changed from one edition to another, or to now, and who or what did it. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CriticalitySearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { Select } from "../../../parts/select.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { VerdictMark } from "./marks.tsx";
import type { Board, Changes } from "./reading.ts";

export function BoardChanges({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { against, edition } = useSearch({ strict: false }) as CriticalitySearch;
  const setSearch = useSetSearch<CriticalitySearch>();
  const others = board.editions.filter((one) => one.id !== edition);
  const from = others.find((one) => one.id === against) ?? others[0];
  const query = { from: from?.id ?? "", to: edition };
  const found = useAsk("/api/decide/criticality/changes", { query }, { enabled: from !== undefined });
  if (from === undefined)
    return (
      <Empty title={t("decide.criticality.noEdition")} command="octant decide criticality freeze 2026 Q4">
        {t("decide.criticality.noEditionWhy")}
      </Empty>
    );
  return (
    <section className="stack" style={{ gap: 12 }}>
      <div className="toolbar">
        <Select
          label={t("decide.criticality.since")}
          value={from.id}
          groups={[{ title: t("decide.criticality.since"), choices: others.map(({ id, name }) => ({ id, name })) }]}
          onChange={(id) => setSearch({ against: id })}
        />
        <span className="push" />
        <ExportMenu path="/api/decide/criticality/changes" request={{ query }} />
      </div>
      <Answered of={found}>{(changes) => <Listed changes={changes} board={board} />}</Answered>
    </section>
  );
}

function Listed({ changes, board }: { changes: Changes; board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = { from: changes.from.name, to: changes.to?.name ?? t("decide.criticality.now") };
  const criterion = (id: string) => format.text(board.rule.criteria.find((one) => one.id === id)?.name) || id;
  if (changes.changes.length === 0) return <Empty title={t("decide.criticality.nothingChanged", names)} />;
  return (
    <>
      <h2>{t("decide.criticality.changed", { count: changes.changes.length, ...names })}</h2>
      <PlainTable
        label={t("decide.criticality.changesLabel")}
        head={[
          t("decide.criticality.technology"),
          t("decide.criticality.outcomeWord"),
          t("decide.criticality.whatChanged"),
          t("decide.criticality.inTop", { top: board.ranking.top }),
        ]}
        numbers={[3]}
        rows={changes.changes.map(({ code, name, outcome, verdicts, inBest, score }) => [
          <span key="name">
            <span className="soft numbers">{code}</span> {format.text(name)}
          </span>,
          outcome.from === outcome.to
            ? t("decide.criticality.sameOutcome")
            : `${outcome.from === null ? "–" : t(`decide.criticality.outcome.${outcome.from}`)} → ${outcome.to === null ? "–" : t(`decide.criticality.outcome.${outcome.to}`)}`,
          verdicts.length === 0 ? (
            t("decide.criticality.scoreMoved", {
              from: score.from?.map((one) => format.decimal(one, 2)).join("–") ?? "–",
              to: score.to?.map((one) => format.decimal(one, 2)).join("–") ?? "–",
            })
          ) : (
            <ul key="verdicts" className="plain-list">
              {verdicts.map((one) => (
                <li key={one.criterion}>
                  <strong>{criterion(one.criterion)}</strong> {one.from !== null && <VerdictMark verdict={one.from} by={null} />}{" "}
                  <span aria-label={t("decide.criticality.becomes")}>→</span>{" "}
                  {one.to !== null && <VerdictMark verdict={one.to} by={null} />}
                  <span className="small soft" style={{ display: "block" }}>
                    {one.dissents > 0
                      ? t("decide.criticality.dissents", { count: one.dissents })
                      : t(`decide.criticality.cause.${one.cause}`)}
                    {". "}
                    {format.text(one.after)}
                  </span>
                </li>
              ))}
            </ul>
          ),
          `${format.percent(inBest.from) ?? "–"} → ${format.percent(inBest.to) ?? "–"}`,
        ])}
      />
    </>
  );
}
