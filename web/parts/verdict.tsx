import { useTranslation } from "react-i18next";
import { Chip } from "./chip.tsx";

/** Dependent or not: a word and a shape. */
export function Verdict({ dependent }: { dependent: boolean | null }) {
  const { t } = useTranslation();
  if (dependent === null) return <Chip tone="unknown">{t("dependent.unknown")}</Chip>;
  return dependent ? (
    <Chip tone="critical">
      <span aria-hidden="true">▲</span>
      {t("dependent.yes")}
    </Chip>
  ) : (
    <span className="soft small">{t("dependent.no")}</span>
  );
}
