/** What went wrong, in words: the sentence and remedy of a refusal, or that nothing answers. */
import { useTranslation } from "react-i18next";
import { Refusal } from "../data/ask.ts";

export function useTrouble(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => (error instanceof Refusal ? `${error.said.detail} ${error.said.remedy}` : t("problem.unreachable"));
}
