/** Two to four scenarios side by side on the same end products. */
import { useQueries } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CompareSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch, useView } from "../../data/view.ts";
import { Busy, Trouble } from "../../parts/answered.tsx";
import { Card } from "../../parts/card.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type Draft, draftFrom, readDraft, same, scenarioOf } from "./draft.ts";
import { LabNav } from "./lab_nav.tsx";
import { Picker } from "../../parts/picker.tsx";
import { Range } from "./range.tsx";
import { type NodeOutcome, type Outcome, simulationQuery } from "./use_simulation.ts";
import { useRangeWords } from "./use_range_words.ts";

const own = ".";
const most = 4;

interface Side {
  readonly id: string;
  readonly name: string;
  readonly draft: Draft | undefined;
}

export default function ComparePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { as } = useView();
  const search = useSearch({ strict: false }) as CompareSearch;
  const setSearch = useSetSearch<CompareSearch>();
  const known = useAsk("/api/scenarios").data?.scenarios;
  const choices = useMemo(() => {
    const found: Side[] = (known ?? [])
      .map((one) => ({ id: one.id, name: format.text(one.name), draft: tried(() => draftFrom(one.scenario)) }))
      .filter((one) => one.draft?.kernel === "cascade" || one.draft?.kernel === "inventory");
    const mine = search.s === undefined ? undefined : tried(() => readDraft(search.s ?? ""));
    return mine ? [{ id: own, name: format.text(mine.name) || t("lab.current"), draft: mine }, ...found] : found;
  }, [known, search.s, format, t]);
  // Scenarios on the same chains can be compared at once.
  const chains = choices.find((one) => one.id === own)?.draft?.chains ?? ["all"];
  const start = choices
    .filter((one) => one.id === own || same(one.draft?.chains, chains))
    .slice(0, 2)
    .map((one) => one.id);
  const given = search.with?.split(",") ?? [];
  const wanted = (given.length > 1 ? given : [...new Set([...given, ...start])].slice(0, 2)).slice(0, most);
  const sides = wanted.flatMap((id) => choices.find((one) => one.id === id) ?? []);
  const answers = useQueries({ queries: sides.map((one) => simulationQuery(one.draft && scenarioOf(one.draft), as)) });
  const outcomes = answers.map((one) => one.data);
  const rows = endRows(outcomes);
  const set = (ids: readonly string[]) => setSearch({ with: ids.join(",") });
  const worst = worstOf(sides, outcomes);
  return (
    <div className="sheet">
      <LabNav />
      {answers.some((one) => one.isFetching) && <Busy />}
      <PageHead
        title={worst ? t("lab.compare.title", { name: worst.name, days: format.decimal(worst.days, 0) ?? "" }) : t("lab.compare.question")}
        lead={t("lab.compare.lead")}
      />
      <div className="toolbar">
        {sides.map((one) => (
          <button
            key={one.id}
            type="button"
            className="chip"
            disabled={sides.length <= 2}
            aria-label={`${t("lab.remove")}: ${one.name}`}
            onClick={() => set(wanted.filter((id) => id !== one.id))}
          >
            {one.name} <X size={12} aria-hidden="true" />
          </button>
        ))}
        {sides.length < most && (
          <div style={{ width: 260 }}>
            <Picker
              label={t("lab.compare.add")}
              choices={choices.filter((one) => !wanted.includes(one.id)).map(({ id, name }) => ({ id, name }))}
              onChoose={(id) => set([...wanted, id])}
            />
          </div>
        )}
      </div>
      {answers.map((one, at) => one.error && <Trouble key={sides[at]?.id ?? at} error={one.error} retry={() => void one.refetch()} />)}
      {rows.length === 0 ? (
        <div aria-busy={answers.some((one) => one.isFetching) || known === undefined || undefined}>
          {(known === undefined || answers.some((one) => one.isFetching)) && <Skeleton lines={6} />}
        </div>
      ) : (
        <Card wide={12} title={t("lab.compare.table")} foot={<span>{t("lab.ends.note")}</span>}>
          <Columns rows={rows} sides={sides} outcomes={outcomes} />
        </Card>
      )}
    </div>
  );
}

function Columns({
  rows,
  sides,
  outcomes,
}: {
  rows: readonly string[];
  sides: readonly Side[];
  outcomes: readonly (Outcome | undefined)[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRangeWords();
  const found = outcomes.map((one) => new Map(one?.nodes.map((node) => [node.node, node]) ?? []));
  const nameOf = (node: string) => outcomes.map((one) => format.text(one?.names[node])).find((one) => one !== "") ?? node;
  const sum = (nodes: ReadonlyMap<string, NodeOutcome>) => rows.reduce((total, node) => total + (nodes.get(node)?.lostDays.p50 ?? 0), 0);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t("lab.compare.table")}>
      <table className="table compare" data-plain aria-label={t("lab.compare.table")}>
        <thead>
          <tr>
            <th scope="col">{t("lab.ends.product")}</th>
            {sides.map((one) => (
              <th key={one.id} scope="col">
                {one.id === own ? (
                  one.name
                ) : (
                  <Link to="/what-if" search={{ scenario: one.id } as never}>
                    {one.name}
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((node) => (
            <tr key={node}>
              <th scope="row">{nameOf(node)}</th>
              {sides.map((side, at) => {
                const one = found[at]?.get(node);
                return (
                  <td key={side.id} className="numbers">
                    {one ? (
                      <span className="compare-cell">
                        <Range low={one.lowest.low} mid={one.lowest.p50} high={one.lowest.high} />
                        <span>{words.share(one.lowest)}</span>
                        <span className="small soft">{words.first(one.impact)}</span>
                        <span className="small soft">{t("lab.compare.lost", { days: words.days(one.lostDays) })}</span>
                      </span>
                    ) : (
                      <span className="soft small">{outcomes[at] ? t("lab.compare.notThere") : "…"}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("lab.compare.sum")}</th>
            {sides.map((side, at) => (
              <td key={side.id} className="numbers">
                <strong>{found[at] && outcomes[at] ? format.decimal(sum(found[at]), 0) : "…"}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** The end products of all, in the order of the greatest loss in any. */
function endRows(outcomes: readonly (Outcome | undefined)[]): string[] {
  const lost = new Map<string, number>();
  for (const outcome of outcomes) {
    for (const one of outcome?.nodes ?? []) if (one.end) lost.set(one.node, Math.max(lost.get(one.node) ?? 0, one.lostDays.p50));
  }
  return [...lost].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([node]) => node);
}

function worstOf(sides: readonly Side[], outcomes: readonly (Outcome | undefined)[]): { name: string; days: number } | undefined {
  if (sides.length < 2 || outcomes.some((one) => one === undefined)) return undefined;
  const sums = outcomes.map((one) => (one?.nodes ?? []).reduce((sum, node) => sum + (node.end ? node.lostDays.p50 : 0), 0));
  const [most] = sides.map((side, at) => ({ name: side.name, days: sums[at] ?? 0 })).toSorted((a, b) => b.days - a.days);
  return most && most.days > 0 ? most : undefined;
}

function tried<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
