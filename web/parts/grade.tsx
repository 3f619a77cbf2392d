import { useTranslation } from "react-i18next";
import type { Citation } from "#model";
import { Chip } from "./chip.tsx";

/** The Admiralty grade in letters and, on hover, in words; what is only recalled says so. */
export function Grade({ grade, citation }: { grade: string | null; citation: Citation | null }) {
  const { t } = useTranslation();
  const [source, information] = [grade?.[0] as "A" | undefined, grade?.[1] as "1" | undefined];
  return (
    <span className="row" style={{ display: "inline-flex", gap: 4 }}>
      {grade && source && information ? (
        <Chip title={`${t("grade.title", { grade })}: ${t(`grade.${source}`)}; ${t(`grade.${information}`)}`}>{grade}</Chip>
      ) : (
        <Chip tone="unknown">{t("grade.none")}</Chip>
      )}
      {citation?.evidence === "recalled" && (
        <Chip tone="warning" title={t("grade.recalledMeaning")}>
          {t("grade.recalled")}
        </Chip>
      )}
    </span>
  );
}
