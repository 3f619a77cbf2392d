/** Duplicates of a signal and why each is one. */
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Signal } from "./reading.ts";

export function Folded({ signal }: { signal: Signal }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="stack" style={{ gap: 8 }} aria-labelledby="signal-folded">
      <h3 id="signal-folded">{t("signals.alike", { count: signal.folded.length })}</h3>
      <ul className="stack" style={{ gap: 8 }}>
        {signal.folded.map((one) => (
          <li key={one.ref}>
            <div className="row">
              {one.link ? (
                <a href={one.link} target="_blank" rel="noopener noreferrer">
                  {one.title}
                </a>
              ) : (
                <span>{one.title}</span>
              )}
              {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
            </div>
            <div className="soft small">
              {[one.origin ?? format.text(one.sourceName), format.date(one.date)].filter(Boolean).join(" · ")} ·{" "}
              {t(`signals.like.${one.like.kind}`, { score: format.percent(one.like.score) })}
              {one.like.shared.length > 0 && ` (${one.like.shared.join(", ")})`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
