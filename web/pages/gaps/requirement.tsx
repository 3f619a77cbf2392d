/** What an analyst requires of a need and why; entering it is for the owner, taking it back too. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { client, useAsk } from "../../data/use_ask.ts";
import { FormFoot } from "../../parts/form_foot.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { UndoButton } from "../../parts/undo_button.tsx";
import { useChanging } from "../../parts/use_changing.ts";
import { useFormat } from "../../words/use_format.ts";
import { useTrouble } from "../../words/use_trouble.ts";
import type { Need } from "./reading.ts";

export function Requirement({ need }: { need: Need }) {
  const { t } = useTranslation();
  const format = useFormat();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const { undo } = useChanging();
  const { requirement } = need;
  const [editing, setEditing] = useState(false);
  const values =
    requirement === null
      ? []
      : [
          requirement.trl && `TRL ${requirement.trl}`,
          requirement.share && `${requirement.share} %`,
          requirement.by && format.date(requirement.by),
        ];
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("gaps.requirement")}</h3>
      {requirement === null ? (
        <p className="soft">{t("gaps.requirementNone")}</p>
      ) : (
        <>
          <p>
            <strong>{values.filter(Boolean).join(" · ")}</strong>
          </p>
          <p>{requirement.reason}</p>
          <p className="small soft">
            {[requirement.author, format.date(requirement.at), requirement.label === "public" ? null : requirement.marking]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </>
      )}
      {owner &&
        (editing ? (
          <RequirementForm key={need.id} need={need} onDone={() => setEditing(false)} />
        ) : (
          <div className="row">
            <button type="button" className="button" onClick={() => setEditing(true)}>
              {t(requirement === null ? "gaps.require" : "gaps.requireAnew")}
            </button>
            {requirement !== null && <UndoButton onUndo={() => void undo(requirement.batch)} />}
          </div>
        ))}
    </section>
  );
}

function RequirementForm({ need, onDone }: { need: Need; onDone: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const trouble = useTrouble();
  const [trl, setTrl] = useState(need.requirement?.trl ?? "");
  const [share, setShare] = useState(need.requirement?.share ?? "");
  const [by, setBy] = useState(need.requirement?.by ?? "");
  const [reason, setReason] = useState(need.requirement?.reason ?? "");
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    try {
      const body = { ...(trl ? { trl: Number(trl) } : {}), ...(share ? { share } : {}), ...(by ? { by } : {}), reason };
      await send("/api/scout/gaps/:need/requirement", body, { params: { need: need.id } });
      await client.invalidateQueries();
      say(t("gaps.requirementKept"));
      onDone();
    } catch (error) {
      setRefused(trouble(error));
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="lab-numbers">
        <Field label={t("gaps.trlRequired")} value={trl} onChange={setTrl} pattern="[1-9]" />
        <Field label={t("gaps.shareRequired")} value={share} onChange={setShare} pattern="\d{1,3}(\.\d+)?" />
        <Field label={t("gaps.dateRequired")} value={by} onChange={setBy} pattern="\d{4}(-\d\d){0,2}" placeholder="2030" />
      </div>
      <label className="number-field">
        <span className="small soft">{t("gaps.reason")}</span>
        <span className="field">
          <input value={reason} required minLength={3} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
        </span>
      </label>
      <FormFoot fault={refused} keep={t("gaps.keep")} onLeave={onDone} />
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly pattern: string;
  readonly placeholder?: string;
}

function Field({ label, value, onChange, pattern, placeholder }: FieldProps) {
  return (
    <label className="number-field">
      <span className="small soft">{label}</span>
      <span className="field">
        <input
          value={value}
          pattern={pattern}
          placeholder={placeholder}
          inputMode="decimal"
          onChange={(event) => onChange(event.target.value.trim())}
        />
      </span>
    </label>
  );
}
