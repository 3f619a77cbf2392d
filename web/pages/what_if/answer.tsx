/** The answer to a scenario: the title says it, the rest shows how, how sure, and why. */
import { useSearch } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import type { WhatIfSearch } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { Beside } from "../../frame/drawer_outlet.tsx";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Assumed } from "./assumed.tsx";
import { Cascade } from "./cascade.tsx";
import type { Draft } from "./draft.ts";
import { EndProducts } from "./end_products.tsx";
import { ExportResult } from "./export_result.tsx";
import { LevelChart } from "./level_chart.tsx";
import { PriceTable } from "./price_table.tsx";
import { fallen, readOutcome } from "./reading.ts";
import { RecoverTable } from "./recover_table.tsx";
import { Reproduce } from "./reproduce.tsx";
import { SaveScenario } from "./save_scenario.tsx";
import { ShareAddress } from "./share_address.tsx";
import type { Ground } from "./use_ground.ts";
import type { Sentences } from "./use_sentences.ts";
import type { Outcome } from "./use_simulation.ts";
import { Why } from "./why.tsx";

interface Props {
  readonly draft: Draft;
  readonly outcome: Outcome;
  /** The outcome is still that of the scenario before. */
  readonly old: boolean;
  readonly ground: Ground;
  readonly sentences: Sentences;
  readonly known: AnswerOf<"/api/scenarios">["scenarios"][number] | undefined;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

export function Answer({ draft, outcome, old, ground, sentences, known, waiting, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as WhatIfSearch;
  const setSearch = useSetSearch<WhatIfSearch>();
  const reading = useMemo(() => readOutcome(outcome), [outcome]);
  const told = useMemo<Draft>(() => ({ ...draft, ...(outcome.scenario as Partial<Draft>) }), [draft, outcome]);
  const title = sentences.title(told, outcome, reading);
  const open = (node: string) => setSearch({ node });
  const name = draft.name ?? known?.name;
  const tools = <ExportResult outcome={outcome} />;
  const hasLevels = outcome.days.length > 1 && outcome.nodes.some((one) => one.levels !== undefined);
  const isOwnership = told.shocks.every(({ kind }) => kind === "acquisition");
  const spared = reading.ends.reduce(
    (sum, one) => sum + (reading.without.get(one.node)?.lostDays.p50 ?? one.lostDays.p50) - one.lostDays.p50,
    0,
  );
  const fellWithout = [...reading.without.values()].filter((one) => one.lowest.p50 < fallen).length;
  const spares =
    reading.without.size > 0
      ? t(fellWithout === reading.falls ? "lab.spares" : "lab.sparesNodes", {
          days: format.decimal(Math.max(0, spared), 0) ?? "",
          fell: fellWithout,
        })
      : "";
  return (
    <div data-old={old || undefined}>
      <PageHead
        title={title}
        kicker={
          <>
            {name && <strong>{format.text(name)}</strong>}
            <span>{t(`lab.kernel.${outcome.kernel}`)}</span>
            <span>{t("lab.chipDays", { days: format.count(told.days) })}</span>
            {told.runs > 0 && hasLevels && <span>{t("lab.drawsOf", { count: told.runs })}</span>}
            {draft.measures.length > 0 && <Chip tone="good">{t("lab.chipMeasures", { count: draft.measures.length })}</Chip>}
          </>
        }
        lead={[format.text(known?.question), spares, hasLevels ? t("lab.fallMeans") : ""].filter(Boolean).join(" ") || undefined}
      />
      {waiting}
      {children}
      <div className="toolbar">
        <ShareAddress />
        <SaveScenario draft={draft} />
        <span className="push" />
        {tools}
      </div>
      <div className="stack" style={{ gap: 16 }}>
        {outcome.timeToRecover && <RecoverTable outcome={outcome} ground={ground} />}
        {outcome.prices && <PriceTable outcome={outcome} ground={ground} />}
        {!outcome.prices && !isOwnership && reading.ends.length > 0 && (
          <Card
            wide={12}
            title={reading.without.size > 0 ? t("lab.ends.withMeasures") : t("lab.ends.title")}
            foot={<span>{t(reading.without.size > 0 ? "lab.ends.noteMeasures" : "lab.ends.note")}</span>}
          >
            <EndProducts outcome={outcome} reading={reading} onOpen={open} />
          </Card>
        )}
        {hasLevels && (
          <Cascade
            outcome={outcome}
            reading={reading}
            ground={ground}
            day={search.day}
            show={search.show ?? "picture"}
            open={search.node}
            tools={null}
            onDay={(day) => setSearch({ day }, { replace: true })}
            onShow={(show) => setSearch({ show: show === "table" ? "table" : undefined }, { replace: true })}
            onOpen={open}
          />
        )}
        {hasLevels && (
          <LevelChart
            outcome={outcome}
            reading={reading}
            chosen={search.levels?.split(",")}
            onChoose={(levels) => setSearch({ levels: levels?.join(",") }, { replace: true })}
          />
        )}
        <div className="board">
          <Assumed outcome={outcome} />
          <Reproduce outcome={outcome} scenario={known?.id} />
        </div>
      </div>
      {search.node !== undefined && (
        <Beside>
          <Why
            node={search.node}
            outcome={outcome}
            reading={reading}
            draft={told}
            sentences={sentences}
            ground={ground}
            onOpen={open}
            onClose={() => setSearch({ node: undefined })}
          />
        </Beside>
      )}
    </div>
  );
}
