/** What if: a scenario on the left, what it does on the right. The address holds the scenario whole. */
import { useSearch } from "@tanstack/react-router";
import { SlidersHorizontal } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../data/ask.ts";
import type { WhatIfSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useArchiveState, useSetSearch } from "../../data/view.ts";
import { Trouble } from "../../parts/answered.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Answer } from "./answer.tsx";
import { type Draft, draftFrom, emptyDraft, readDraft, scenarioOf, writeDraft } from "./draft.ts";
import { LabNav } from "./lab_nav.tsx";
import { type Fault, Panel } from "./panel.tsx";
import { Start } from "./start.tsx";
import { useGround } from "./use_ground.ts";
import { useSentences } from "./use_sentences.ts";
import { useSimulation } from "./use_simulation.ts";
import { Waiting } from "./waiting.tsx";

export default function WhatIfPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { scenario: id, s } = useSearch({ strict: false }) as WhatIfSearch;
  const setSearch = useSetSearch<WhatIfSearch>();
  const known = useAsk("/api/scenarios");
  const chosen = id === undefined ? undefined : known.data?.scenarios.find((one) => one.id === id);
  const { draft, unread } = useMemo(() => drafted(s, chosen?.scenario), [s, chosen]);
  const ground = useGround(draft.chains);
  const scenario = useMemo(() => scenarioOf(draft), [draft]);
  const simulating = useSimulation(scenario);
  const names = simulating.outcome?.names;
  const named = useMemo(
    () => ({ ...ground, name: (node: string) => format.text(names?.[node]) || ground.name(node) }),
    [ground, names, format],
  );
  const sentences = useSentences(named);
  // Countries have their names from there.
  const ready = useArchiveState() !== undefined;
  const [panelOpen, setPanelOpen] = useState(false);
  const fault = faultIn(simulating.error);
  const change = (next: Draft) =>
    setSearch({ s: writeDraft(next), scenario: undefined, node: undefined, day: undefined, levels: undefined });

  if (!ready) {
    return (
      <div className="sheet" aria-busy="true">
        <LabNav />
        <Skeleton lines={6} tall={90} />
      </div>
    );
  }
  if (s === undefined && id === undefined) {
    return (
      <div className="sheet">
        <LabNav />
        <Start scenarios={known.data?.scenarios} ground={ground} onDraft={change} onChoose={(next) => setSearch({ scenario: next })} />
      </div>
    );
  }
  const missing = id !== undefined && known.data !== undefined && chosen === undefined;
  const trouble = unread ?? (missing ? t("lab.noScenario", { id }) : undefined);
  return (
    <div className="sheet" style={{ maxWidth: "none" }}>
      <LabNav />
      {trouble !== undefined && (
        <div className="banner" data-tone="warning" role="alert">
          <div>
            <strong>{t("lab.unread")}</strong>
            <p className="soft">{trouble}</p>
          </div>
        </div>
      )}
      <div className="lab">
        <div className="lab-side" data-open={panelOpen || undefined}>
          <button type="button" className="button panel-toggle" aria-expanded={panelOpen} onClick={() => setPanelOpen(!panelOpen)}>
            <SlidersHorizontal size={15} aria-hidden="true" />
            {t("lab.changeScenario")}
          </button>
          <Panel
            draft={draft}
            ground={ground}
            sentences={sentences}
            fault={fault}
            onChange={change}
            known={known.data?.scenarios.map((one) => ({ id: one.id, name: format.text(one.name) })) ?? []}
            onChoose={(next) => setSearch({ scenario: next, s: undefined, node: undefined, day: undefined, levels: undefined })}
          />
        </div>
        <div className="lab-answer" aria-busy={simulating.running && !simulating.outcome ? true : undefined}>
          {simulating.outcome ? (
            <Answer
              draft={draft}
              outcome={simulating.outcome}
              old={simulating.old}
              ground={ground}
              sentences={sentences}
              known={chosen}
              waiting={<Waiting of={simulating} />}
            >
              {simulating.error !== null && simulating.error !== undefined && <Trouble error={simulating.error} retry={simulating.again} />}
            </Answer>
          ) : (
            <>
              <PageHead title={format.text(chosen?.question) || format.text(draft.name) || t("lab.question")} />
              <Waiting of={simulating} />
              {simulating.error ? <Trouble error={simulating.error} retry={simulating.again} /> : null}
              {draft.shocks.length === 0 && id === undefined && <p className="soft">{t("lab.noShock")}</p>}
              {simulating.running && <Skeleton lines={5} tall={90} />}
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function drafted(s: string | undefined, given: unknown): { draft: Draft; unread?: string } {
  if (s === undefined && given === undefined) return { draft: emptyDraft };
  try {
    return { draft: s === undefined ? draftFrom(given) : readDraft(s) };
  } catch (error) {
    return { draft: emptyDraft, unread: error instanceof Error ? error.message : String(error) };
  }
}

/** "shocks[0]: there is no node …" belongs at the first shock. */
function faultIn(error: unknown): Fault | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const found = /\b(shocks|measures)[[.](\d+)/.exec(error.said.detail);
  if (!found) return undefined;
  const sentence = error.said.detail.replace(/^(?:shocks|measures)\[\d+\]:\s*/, "").replace(/\s*\((?:shocks|measures)\[\d+\]\)/, "");
  return {
    of: found[1] as "shocks",
    at: Number(found[2]),
    sentence: sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1),
    remedy: error.said.remedy,
  };
}
