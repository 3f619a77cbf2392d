/** Saying where a commitment stands, with what that rests on. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../../data/send.ts";
import { client } from "../../../data/use_ask.ts";
import { FormFoot } from "../../../parts/form_foot.tsx";
import { Select } from "../../../parts/select.tsx";
import { useSay } from "../../../parts/toasts.tsx";
import { useTrouble } from "../../../words/use_trouble.ts";
import { statuses } from "./reading.ts";

export function SayStatus({ id }: { id: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const trouble = useTrouble();
  const [open, setOpen] = useState(false);
  const [status, setStatus] = useState<(typeof statuses)[number]>("done");
  const [evidence, setEvidence] = useState("");
  const [url, setUrl] = useState("");
  const [date, setDate] = useState("");
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    try {
      const body = { status, evidence, ...(url ? { url } : {}), ...(date ? { date } : {}) };
      await send("/api/decide/actions/:action/status", body, { params: { action: id } });
      await client.invalidateQueries();
      say(t("actions.kept"));
      setOpen(false);
      setEvidence("");
    } catch (error) {
      setRefused(trouble(error));
    }
  };
  if (!open)
    return (
      <div>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t("actions.say")}
        </button>
      </div>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        label={t("actions.statusLabel")}
        value={status}
        groups={[{ choices: statuses.map((one) => ({ id: one, name: t(`actions.status.${one}`) })) }]}
        onChange={(chosen) => setStatus(statuses.find((one) => one === chosen) ?? "unknown")}
      />
      <label className="number-field">
        <span className="small soft">{t("actions.evidence")}</span>
        <span className="field">
          <input value={evidence} required minLength={3} maxLength={2000} onChange={(event) => setEvidence(event.target.value)} />
        </span>
      </label>
      <label className="number-field">
        <span className="small soft">{t("actions.url")}</span>
        <span className="field">
          <input type="url" value={url} onChange={(event) => setUrl(event.target.value.trim())} />
        </span>
      </label>
      <label className="number-field">
        <span className="small soft">{t("actions.happened")}</span>
        <span className="field">
          <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </span>
      </label>
      <FormFoot fault={refused} keep={t("actions.keep")} onLeave={() => setOpen(false)} />
    </form>
  );
}
