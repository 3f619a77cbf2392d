import { useTranslation } from "react-i18next";
import { Chip, type Tone } from "../../parts/chip.tsx";
import type { LeadYear } from "./reading.ts";

const shapes = { low: "○", medium: "◐", high: "●" } as const;
const tones: Record<keyof typeof shapes, Tone> = { low: "good", medium: "warning", high: "critical" };

/** Monopoly risk as a word and a shape; a range where the institutions behind it are not known. */
export function RiskMark({ of }: { of: Pick<LeadYear, "least" | "most"> | undefined }) {
  const { t } = useTranslation();
  if (!of?.least || !of.most) return <span className="soft">–</span>;
  if (of.least === of.most) {
    return (
      <Chip tone={tones[of.most]} title={t("leads.riskKnown")}>
        <span aria-hidden="true">{shapes[of.most]}</span>
        {t(`leads.risk.${of.most}`)}
      </Chip>
    );
  }
  return (
    <Chip tone="unknown" title={t("leads.riskRange")}>
      <span aria-hidden="true">
        {shapes[of.least]}–{shapes[of.most]}
      </span>
      {t("leads.riskBetween", { least: t(`leads.risk.${of.least}`), most: t(`leads.risk.${of.most}`) })}
    </Chip>
  );
}
