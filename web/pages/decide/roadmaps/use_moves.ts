/** Moving milestones: what is on its way shows at once, several presses become one batch, the toast takes it back, a refusal says why. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../../data/send.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useChanging } from "../../../parts/use_changing.ts";
import { useFormat } from "../../../words/use_format.ts";
import type { Milestone } from "./reading.ts";

export interface Moves {
  /** Only the owner of the desk moves. */
  readonly allowed: boolean;
  /** The day to show: that on its way, else that of the milestone. */
  readonly dateOf: (milestone: Milestone) => string | null;
  /** Moves after a pause, so that pressing a key five times is one move. */
  readonly move: (milestone: Milestone, date: string) => void;
  readonly moveNow: (milestone: Milestone, date: string) => void;
  /** Takes the last move made here back, as the toast does; of none nothing. */
  readonly undoLast: () => void;
}

const pause = 700;

export function useMoves(): Moves {
  const { t } = useTranslation();
  const format = useFormat();
  const { change, undo } = useChanging();
  const done = useRef<string[]>([]);
  const allowed = useAsk("/api/session").data?.owner ?? false;
  const [waiting, setWaiting] = useState<Readonly<Record<string, string>>>({});
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const kept = timers.current;
    return () => kept.forEach((timer) => clearTimeout(timer));
  }, []);

  const put = useCallback(
    async (milestone: Milestone, date: string) => {
      const name = format.text(milestone.name);
      await change(
        async () => {
          const { batch } = await send("/api/decide/milestones/:milestone", { date }, { params: { milestone: milestone.id } });
          if (batch !== "") done.current.push(batch);
          return [batch === "" ? null : batch];
        },
        t("decide.roadmaps.moved", { name, date: format.date(date) }),
      );
      setWaiting((now) => Object.fromEntries(Object.entries(now).filter(([id, day]) => id !== milestone.id || day !== date)));
    },
    [change, format, t],
  );
  const start = (milestone: Milestone, date: string, after: number) => {
    if (!allowed) return;
    setWaiting((now) => ({ ...now, [milestone.id]: date }));
    clearTimeout(timers.current.get(milestone.id));
    timers.current.set(
      milestone.id,
      setTimeout(() => void put(milestone, date), after),
    );
  };
  return {
    allowed,
    dateOf: (milestone) => waiting[milestone.id] ?? milestone.date,
    move: (milestone, date) => start(milestone, date, pause),
    moveNow: (milestone, date) => start(milestone, date, 0),
    undoLast: () => {
      const batch = done.current.pop();
      if (batch !== undefined) void undo(batch);
    },
  };
}
