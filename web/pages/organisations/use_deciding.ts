/** Saying that references are one organisation or are not, with a way back. */
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useChanging } from "../../parts/use_changing.ts";

interface Deciding {
  /** Only the owner of the archive decides. */
  readonly owner: boolean;
  readonly decide: (verdict: "same" | "different", one: string, others: readonly string[], reason?: string) => Promise<boolean>;
  readonly undo: (batch: string) => Promise<void>;
}

export function useDeciding(): Deciding {
  const { t } = useTranslation();
  const { change, undo } = useChanging();
  const owner = useAsk("/api/session").data?.owner === true;
  const decide: Deciding["decide"] = (verdict, one, others, reason) =>
    change(
      async () => [(await send("/api/scout/organisations/decisions", { verdict, one, others, ...(reason ? { reason } : {}) })).batch],
      t(`organisations.decided.${verdict}`),
    );
  return { owner, decide, undo };
}
