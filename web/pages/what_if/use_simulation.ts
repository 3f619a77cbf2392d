/** The answer to a scenario: asked when it has been still for a moment, the last one kept in sight until the next is there. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Progress, ScenarioCard } from "#model";
import type { AnswerOf } from "../../data/ask.ts";
import { sendAndFollow } from "../../data/send.ts";
import { client } from "../../data/use_ask.ts";
import { useView } from "../../data/view.ts";

export type Outcome = AnswerOf<"/api/simulate">;
export type NodeOutcome = Outcome["nodes"][number];

export interface Simulating {
  readonly outcome: Outcome | undefined;
  /** The outcome is of the scenario before. */
  readonly old: boolean;
  readonly error: unknown;
  readonly running: boolean;
  /** Asked, then stopped by hand. */
  readonly stopped: boolean;
  readonly progress: Progress | undefined;
  readonly stop: () => void;
  readonly again: () => void;
}

/** What one asks of `/api/simulate`, for a page that asks several at once. */
export function simulationQuery(
  scenario: ScenarioCard | undefined,
  as: string | undefined,
  onProgress: (progress: Progress) => void = () => undefined,
) {
  return {
    queryKey: ["/api/simulate", as, JSON.stringify(scenario)],
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      onProgress({ doing: "computing", step: "" });
      return sendAndFollow("/api/simulate", { scenario }, { request: { query: { as } }, signal, onProgress });
    },
    enabled: scenario !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  } as const;
}

export function useSimulation(scenario: ScenarioCard | undefined): Simulating {
  const { as } = useView();
  const [progress, setProgress] = useState<Progress>();
  const [kept, setKept] = useState<Outcome>();
  const settled = useSettled(scenario);
  const asked = simulationQuery(settled, as, setProgress);
  const query = useQuery({ ...asked, placeholderData: keepPreviousData });
  const { data, isPlaceholderData } = query;
  if (data && !isPlaceholderData && kept !== data) setKept(data);
  const running = query.fetchStatus === "fetching";
  const waiting = JSON.stringify(settled) !== JSON.stringify(scenario);
  return {
    outcome: scenario === undefined ? undefined : (data ?? kept),
    old: isPlaceholderData || data === undefined || waiting,
    error: scenario === undefined || waiting ? undefined : query.error,
    running: running || waiting,
    stopped: settled !== undefined && !running && !waiting && !query.error && (data === undefined || isPlaceholderData),
    progress,
    stop: () => void client.cancelQueries({ queryKey: asked.queryKey }),
    again: () => void query.refetch(),
  };
}

/** The scenario once it has not changed for a third of a second; the first one at once. */
function useSettled(scenario: ScenarioCard | undefined): ScenarioCard | undefined {
  const [settled, setSettled] = useState(scenario);
  const text = JSON.stringify(scenario);
  useEffect(() => {
    const timer = setTimeout(() => setSettled((now) => (JSON.stringify(now) === text ? now : scenario)), settled === undefined ? 0 : 350);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  return settled;
}
