/** Deciding upon a flag, with a way back. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../data/ask.ts";
import { send } from "../../data/send.ts";
import { client } from "../../data/use_ask.ts";
import { useSay } from "../../parts/toasts.tsx";
import { useTrouble } from "../../words/use_trouble.ts";
import type { Decision, Flag } from "./reading.ts";

interface Given {
  readonly flag: Pick<Flag, "ref" | "title">;
  readonly decision: Decision;
  readonly service?: string | undefined;
  readonly reason?: string | undefined;
}

const kept = ["/api/scout/flags", "/api/scout/flags/:source/:id", "/api/scout/quality", "/api/batches"];

export function useDeciding() {
  const { t } = useTranslation();
  const say = useSay();
  const trouble = useTrouble();
  /** Technologies as a person corrected them, by document, until they decide. */
  const [about, setAbout] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const correct = (ref: string, technologies: readonly string[] | undefined) =>
    setAbout((before) => {
      const after = new Map(before);
      if (technologies === undefined) after.delete(ref);
      else after.set(ref, technologies);
      return after;
    });
  const renew = () => Promise.all(kept.map((path) => client.invalidateQueries({ queryKey: [path] })));
  const sayTrouble = (error: unknown) => say(trouble(error));
  const undo = async (batch: string) => {
    try {
      await ask("/api/batches/:id/undo", { params: { id: batch } }, { post: true });
      await renew();
      say(t("scout.undone"));
    } catch (error) {
      sayTrouble(error);
    }
  };
  const decide = useMutation({
    mutationFn: ({ flag, decision, service, reason }: Given) =>
      send("/api/scout/decisions", {
        document: flag.ref,
        decision,
        ...(service ? { service } : {}),
        ...(reason ? { reason } : {}),
        ...(about.has(flag.ref) ? { technologies: about.get(flag.ref) } : {}),
      }),
    onSuccess: async (made, { flag }) => {
      correct(flag.ref, undefined);
      await renew();
      const name = `${t(`scout.decided.${made.decision}`)}: ${flag.title.slice(0, 60)}`;
      say(name, { name: t("library.undo"), run: () => void undo(made.batch) });
    },
    onError: sayTrouble,
  });
  const appeal = useMutation({
    mutationFn: ({ flag, reason }: { flag: Pick<Flag, "ref">; reason: string }) =>
      send("/api/scout/appeals", { document: flag.ref, reason }),
    onSuccess: async (made) => {
      await renew();
      say(t("scout.appealed"), { name: t("library.undo"), run: () => void undo(made.batch) });
    },
    onError: sayTrouble,
  });
  return { decide, appeal, undo, about, correct };
}
