/** Time to survive against time to recover, per disrupted source. */
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Ground } from "./use_ground.ts";
import type { Outcome } from "./use_simulation.ts";

export function RecoverTable({ outcome, ground }: { outcome: Outcome; ground: Ground }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = (outcome.timeToRecover ?? []).toSorted((a, b) => b.lost - a.lost || (a.timeToSurvive ?? 1e9) - (b.timeToSurvive ?? 1e9));
  const short = rows.filter((one) => one.timeToSurvive !== null && one.timeToSurvive < one.recover).length;
  // Written as in the programme: `CHN · gallium_primary`.
  const source = (text: string) =>
    text
      .split(" · ")
      .map((part) => (/^[A-Z]{3}$/.test(part) ? format.country(part) : ground.nodes.has(part) ? ground.name(part) : part))
      .join(" · ");
  return (
    <Card wide={12} title={t("lab.recover.title", { count: short, total: rows.length })} foot={<span>{t("lab.recover.note")}</span>}>
      <PlainTable
        label={t("lab.recover.title", { count: short, total: rows.length })}
        head={[
          t("lab.recover.source"),
          t("lab.recover.lost"),
          t("lab.recover.exposure"),
          t("lab.recover.survive"),
          t("lab.recover.recover"),
          "",
        ]}
        numbers={[1, 2, 3, 4]}
        rows={rows.map((one) => [
          source(one.source),
          format.decimal(one.lost, 1),
          format.decimal(one.riskExposure, 2),
          one.timeToSurvive === null ? t("lab.recover.forever") : format.decimal(one.timeToSurvive, 0),
          format.decimal(one.recover, 0),
          one.timeToSurvive !== null && one.timeToSurvive < one.recover ? (
            <Chip key="short" tone="critical">
              {t("lab.recover.short")}
            </Chip>
          ) : (
            ""
          ),
        ])}
      />
    </Card>
  );
}
