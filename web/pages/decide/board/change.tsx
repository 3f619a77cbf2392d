/** How much more or less than on the day it is compared with. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";

export function Change({ now, before, since }: { now: number; before: number; since: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = format.date(since);
  const change = now - before;
  if (change === 0) return <span>{t("decide.board.same", { date })}</span>;
  return <span>{t(change > 0 ? "decide.board.more" : "decide.board.fewer", { count: Math.abs(change), date })}</span>;
}
