import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import { gradeText, type Signal, toneOfAnswer } from "./reading.ts";

interface Props {
  readonly signal: Signal;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A line of the inbox: when, how sure, what, from where, about which technology. */
export function SignalEntry({ signal, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [technology] = signal.technologies;
  const [year, month, day] = (signal.date ?? "").slice(0, 10).split("-");
  return (
    <button type="button" className="flag-entry" aria-current={chosen ? "true" : undefined} data-ref={signal.ref} onClick={onChoose}>
      <span className="chance numbers small" title={signal.date === null ? t("signals.undated") : (format.date(signal.date) ?? "")}>
        {day === undefined ? "–" : `${Number(day)}/${Number(month)}`}
        <span className="soft" style={{ display: "block", fontWeight: 400 }}>
          {year === "" ? "" : year}
        </span>
      </span>
      <span className="what">
        <strong>{signal.title}</strong>
        <span className="soft small">
          {signal.origin ?? format.text(signal.sourceName)}
          {gradeText(signal) && ` · ${gradeText(signal)}`}
          {technology && ` · ${format.text(technology.name)}`}
          {signal.folded.length > 0 && ` · ${t("signals.folded", { count: signal.folded.length })}`}
        </span>
      </span>
      {signal.answer !== "new" && <Chip tone={toneOfAnswer[signal.answer]}>{t(`signals.answer.${signal.answer}`)}</Chip>}
    </button>
  );
}
