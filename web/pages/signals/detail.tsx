/** One signal: what it says, how sure, what it is about and by which words, what is alike, and what was answered. */
import { Bookmark, Eye, Link2, X } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Folded } from "./folded.tsx";
import { GradeForm } from "./grade_form.tsx";
import { answerKeys, type Inbox, type Signal, type SignalAnswer, toneOfAnswer } from "./reading.ts";
import { Ties } from "./ties.tsx";
import { useChanging } from "../../parts/use_changing.ts";
import { UndoButton } from "../../parts/undo_button.tsx";
import { ReasonField } from "../../parts/reason_field.tsx";

const signs = { kept: Bookmark, watched: Eye, dismissed: X, linked: Link2 } as const;

interface Props {
  readonly signal: Signal;
  readonly inbox: Inbox;
  readonly owner: boolean;
  readonly linking: boolean;
  readonly onLinking: (open: boolean) => void;
  readonly onAnswer: (said: SignalAnswer, reason?: string, linkedTo?: string) => void;
}

export function SignalDetail({ signal, inbox, owner, linking, onLinking, onAnswer }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { change } = useChanging();
  const [reason, setReason] = useState("");
  const [linkedTo, setLinkedTo] = useState("");
  const tie = (technologies: string[]) =>
    void change(
      async () => (await send("/api/scout/triage", { refs: [signal.ref], technologies })).written.map((one) => one.batch),
      t("signals.tied"),
    );
  return (
    <article className="flag-detail stack" aria-labelledby="signal-title">
      <header className="stack" style={{ gap: 8 }}>
        <div className="row small soft">
          <span>{format.text(signal.sourceName)}</span>
          {signal.origin && <span>{signal.origin}</span>}
          <span>{signal.date === null ? t("signals.undated") : format.date(signal.date)}</span>
          {signal.theatre && <span>{signal.theatre}</span>}
          {signal.equipment && <span>{signal.equipment}</span>}
          {signal.answer !== "new" && <Chip tone={toneOfAnswer[signal.answer]}>{t(`signals.answer.${signal.answer}`)}</Chip>}
          {signal.label !== "public" && <Chip tone="critical">{signal.marking}</Chip>}
        </div>
        <h2 id="signal-title" lang={signal.language ?? undefined}>
          {signal.title}
        </h2>
        {signal.link && (
          <p className="small">
            <a href={signal.link} target="_blank" rel="noopener noreferrer" style={{ overflowWrap: "anywhere" }}>
              {signal.link}
            </a>
          </p>
        )}
      </header>
      {owner ? (
        <div className="decide stack">
          <div className="row" role="group" aria-label={t("signals.answerIt")}>
            {Object.entries(answerKeys).map(([key, said]) => {
              const Sign = signs[said];
              return (
                <button
                  key={key}
                  type="button"
                  className="button"
                  data-kind={said === "kept" ? "primary" : undefined}
                  aria-pressed={signal.answer === said}
                  onClick={() => (said === "linked" && !linking ? onLinking(true) : onAnswer(said, reason, linkedTo))}
                >
                  <Sign size={14} aria-hidden="true" />
                  {t(`signals.act.${said}`)}
                  <kbd aria-hidden="true">{key}</kbd>
                </button>
              );
            })}
            {signal.answer !== "new" && (
              <button type="button" className="button" data-kind="quiet" onClick={() => onAnswer("new", reason)}>
                {t("signals.act.new")}
              </button>
            )}
          </div>
          {linking && (
            <form
              className="row"
              onSubmit={(event) => {
                event.preventDefault();
                onAnswer("linked", reason, linkedTo.trim());
              }}
            >
              <label className="field" style={{ flex: "1 1 220px" }}>
                <input
                  aria-label={t("signals.linkTo")}
                  placeholder={t("signals.linkTo")}
                  value={linkedTo}
                  required
                  maxLength={500}
                  onChange={(event) => setLinkedTo(event.target.value)}
                />
              </label>
              <button type="submit" className="button" data-kind="primary">
                {t("signals.act.linked")}
              </button>
              <button type="button" className="button" data-kind="quiet" onClick={() => onLinking(false)}>
                {t("scout.cancel")}
              </button>
            </form>
          )}
          <ReasonField value={reason} onChange={setReason} />
        </div>
      ) : (
        <p className="soft small">{t("signals.ownerOnly")}</p>
      )}
      {signal.text !== "" && (
        <p className="prose flag-text" lang={signal.language ?? undefined}>
          {signal.text}
        </p>
      )}
      <div className="flag-columns">
        <section className="stack" style={{ gap: 8 }} aria-labelledby="signal-grade">
          <h3 id="signal-grade">{t("signals.grade.title")}</h3>
          <GradeForm signal={signal} owner={owner} />
        </section>
        <section className="stack" style={{ gap: 8 }} aria-labelledby="signal-ties">
          <h3 id="signal-ties">{t("signals.ties")}</h3>
          <Ties signal={signal} inbox={inbox} owner={owner} onTie={tie} />
        </section>
      </div>
      {signal.folded.length > 0 && <Folded signal={signal} />}
      <Answers signal={signal} owner={owner} />
    </article>
  );
}

/** All that stands, the newest first; who may see more can have answered otherwise. */
function Answers({ signal, owner }: { signal: Signal; owner: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useChanging();
  if (signal.triage.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 8 }} aria-labelledby="signal-answers">
      <h3 id="signal-answers">{t("signals.answers")}</h3>
      <ul className="stack" style={{ gap: 6 }}>
        {signal.triage.map((one) => (
          <li key={one.batch + one.label} className="row">
            {one.answer && <Chip tone={toneOfAnswer[one.answer]}>{t(`signals.answer.${one.answer}`)}</Chip>}
            <span className="soft small">{t("signals.byOn", { by: one.by, on: format.date(one.at) })}</span>
            {one.reason && <span>{one.reason}</span>}
            {one.linkedTo && (
              <Link to="/scout/signals" search={{ signal: one.linkedTo, state: "all" } as never}>
                {one.linkedTo}
              </Link>
            )}
            {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
            {owner && <UndoButton onUndo={() => void undo(one.batch)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
