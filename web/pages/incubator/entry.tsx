import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type Flag, leading, toneOfDecision } from "./reading.ts";

interface Props {
  readonly flag: Flag;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A line of the queue: how likely, what, for whom, and the technology it is about. */
export function Entry({ flag, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [technology] = flag.technologies;
  return (
    <button type="button" className="flag-entry" aria-current={chosen ? "true" : undefined} data-ref={flag.ref} onClick={onChoose}>
      <span className="chance numbers" data-domain={leading(flag)}>
        {format.percent(flag.probability)}
      </span>
      <span className="what">
        <strong>{flag.title}</strong>
        <span className="soft small">
          {t(`scout.domain.${leading(flag)}`)}
          {technology && ` · ${format.text(technology.name)}`}
          {flag.trl && ` · TRL ${trlOf(flag.trl)}`}
          {flag.date && ` · ${flag.date.slice(0, 4)}`}
        </span>
      </span>
      {flag.decision && <Chip tone={toneOfDecision[flag.decision.decision]}>{t(`scout.decided.${flag.decision.decision}`)}</Chip>}
      {flag.state === "appealed" && <Chip tone="critical">{t("scout.state.appealed")}</Chip>}
    </button>
  );
}

export function trlOf({ low, high }: { low: number; high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}
