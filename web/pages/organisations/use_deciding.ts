/** Saying that references are one organisation or are not, with a way back. */
import { useTranslation } from "react-i18next";
import { ask, Refusal } from "../../data/ask.ts";
import { send } from "../../data/send.ts";
import { client, useAsk } from "../../data/use_ask.ts";
import { useSay } from "../../parts/toasts.tsx";

interface Deciding {
  /** Only the owner of the archive decides. */
  readonly owner: boolean;
  readonly decide: (verdict: "same" | "different", one: string, others: readonly string[], reason?: string) => Promise<boolean>;
  readonly undo: (batch: string) => Promise<void>;
}

export function useDeciding(): Deciding {
  const { t } = useTranslation();
  const say = useSay();
  const owner = useAsk("/api/session").data?.owner === true;
  const renew = () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [path] }) => String(path).startsWith("/api/scout/organ") || path === "/api/batches",
    });
  const trouble = (error: unknown) =>
    say(error instanceof Refusal ? `${error.said.detail} ${error.said.remedy}` : t("problem.unreachable"));
  const undo = async (batch: string) => {
    try {
      await ask("/api/batches/:id/undo", { params: { id: batch } }, { post: true });
      await renew();
      say(t("organisations.undone"));
    } catch (error) {
      trouble(error);
    }
  };
  const decide: Deciding["decide"] = async (verdict, one, others, reason) => {
    try {
      const { batch } = await send("/api/scout/organisations/decisions", { verdict, one, others, ...(reason ? { reason } : {}) });
      await renew();
      say(t(`organisations.decided.${verdict}`), batch === null ? undefined : { name: t("library.undo"), run: () => void undo(batch) });
      return true;
    } catch (error) {
      trouble(error);
      return false;
    }
  };
  return { owner, decide, undo };
}
