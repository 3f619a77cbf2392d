/** Writing something, with a way back. */
import { useTranslation } from "react-i18next";
import { ask, Refusal } from "../data/ask.ts";
import { client } from "../data/use_ask.ts";
import { useSay } from "./toasts.tsx";

export interface Changing {
  /** Does it, shows everything anew, says so and offers to undo. True when it was done. */
  readonly change: (work: () => Promise<readonly (string | null)[]>, done: string) => Promise<boolean>;
  readonly undo: (batch: string) => Promise<void>;
}

export function useChanging(): Changing {
  const { t } = useTranslation();
  const say = useSay();
  // What is written here shows in these rooms; the frame around them stays as it is.
  const renew = () =>
    client.invalidateQueries({ predicate: ({ queryKey: [path] }) => /^\/api\/(scout|decide|desk|batches|entities)/.test(String(path)) });
  const trouble = (error: unknown) =>
    say(error instanceof Refusal ? `${error.said.detail} ${error.said.remedy}` : t("problem.unreachable"));
  const undo = async (batch: string) => {
    try {
      await ask("/api/batches/:id/undo", { params: { id: batch } }, { post: true });
      await renew();
      say(t("signals.undone"));
    } catch (error) {
      trouble(error);
    }
  };
  const change: Changing["change"] = async (work, done) => {
    try {
      const batches = (await work()).filter((one) => one !== null);
      await renew();
      const [batch] = batches;
      say(done, batch === undefined ? undefined : { name: t("library.undo"), run: () => void undo(batch) });
      return true;
    } catch (error) {
      trouble(error);
      return false;
    }
  };
  return { change, undo };
}
