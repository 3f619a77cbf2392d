/** What was decided and appealed, newest first, and a way to appeal. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type Detail, toneOfDecision } from "./reading.ts";
import { useListed } from "./use_listed.ts";
import type { useDeciding } from "./use_deciding.ts";

export function Decisions({ detail, owner, deciding }: { detail: Detail; owner: boolean; deciding: ReturnType<typeof useDeciding> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [reason, setReason] = useState("");
  const names = new Map(useListed().map((technology) => [technology.id, technology.name]));
  const { flag, decisions, appeals } = detail;
  return (
    <section className="stack" aria-labelledby="flag-history">
      <h3 id="flag-history">{t("scout.history")}</h3>
      {decisions.length + appeals.length === 0 && <p className="soft">{t("scout.nothingDecided")}</p>}
      <ul className="stack" style={{ gap: 8 }}>
        {decisions.map((one) => (
          <li key={one.id} className="row">
            <Chip tone={toneOfDecision[one.decision]}>{t(`scout.decided.${one.decision}`)}</Chip>
            {one.service && <span>{format.text(one.service.name)}</span>}
            <span className="soft small">
              {one.by} · {format.date(one.at)}
            </span>
            {one.reason && <span>{one.reason}</span>}
            {one.technologies && (
              <span className="small">
                {one.technologies.length === 0
                  ? t("scout.aboutNothing")
                  : t("scout.saidAbout", { names: one.technologies.map((id) => names.get(id) ?? id).join(" · ") })}
              </span>
            )}
            {owner && (
              <button type="button" className="button" data-kind="quiet" onClick={() => void deciding.undo(one.batch)}>
                {t("library.undo")}
              </button>
            )}
          </li>
        ))}
        {appeals.map((one) => (
          <li key={one.id} className="row">
            <Chip tone="critical">{t("scout.appeal")}</Chip>
            <span className="soft small">
              {one.by} · {format.date(one.at)}
            </span>
            <span>{one.reason}</span>
          </li>
        ))}
      </ul>
      {owner && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== "") deciding.appeal.mutate({ flag, reason }, { onSuccess: () => setReason("") });
          }}
        >
          <label className="field" style={{ flex: "1 1 240px" }}>
            <input
              aria-label={t("scout.appealReason")}
              placeholder={t("scout.appealReason")}
              value={reason}
              maxLength={4000}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button type="submit" className="button" disabled={reason.trim() === ""}>
            {t("scout.appeal")}
          </button>
        </form>
      )}
    </section>
  );
}
