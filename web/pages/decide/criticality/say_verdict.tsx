/** A person's verdict in place of the rule's, or a dissent beside the verdict. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../../data/send.ts";
import { Line } from "../../../parts/form_dialog.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useChanging } from "../../../parts/use_changing.ts";
import { type Detail, type Verdict, verdicts } from "./reading.ts";

type Judged = Detail["verdicts"][number];
const confidences = ["high", "medium", "low"] as const;

export function SayVerdict({ technology, judged }: { technology: string; judged: Judged }) {
  const { t } = useTranslation();
  const { change } = useChanging();
  const [form, setForm] = useState<"verdict" | "dissent">();
  const own = judged.said.find(({ onDesk }) => onDesk);
  const [verdict, setVerdict] = useState<Verdict>(judged.verdict);
  const [confidence, setConfidence] = useState<(typeof confidences)[number]>("medium");
  const [reason, setReason] = useState("");
  const [reviewer, setReviewer] = useState("");
  const about = { technology, criterion: judged.criterion };
  const who = reviewer.trim() === "" ? {} : { reviewer: reviewer.trim() };
  const say = async () => {
    const kept =
      form === "verdict"
        ? await change(
            async () => [(await send("/api/decide/criticality/verdicts", { ...about, verdict, confidence, reason, ...who })).batch],
            t("decide.criticality.kept"),
          )
        : await change(
            async () => [(await send("/api/decide/criticality/dissents", { ...about, verdict, reason, ...who })).batch],
            t("decide.criticality.dissentKept"),
          );
    if (!kept) return;
    setForm(undefined);
    setReason("");
  };
  const giveBack = () =>
    void change(
      async () => [(await send("/api/decide/criticality/verdicts", { ...about, verdict: null })).batch],
      t("decide.criticality.givenBack"),
    );
  if (form === undefined)
    return (
      <div className="row">
        <button type="button" className="button" onClick={() => setForm("verdict")}>
          {t("decide.criticality.judge")}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={() => setForm("dissent")}>
          {t("decide.criticality.dissent")}
        </button>
        {own && (
          <button type="button" className="button" data-kind="quiet" onClick={giveBack}>
            {t("decide.criticality.giveBack")}
          </button>
        )}
      </div>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <strong>{t(form === "verdict" ? "decide.criticality.judge" : "decide.criticality.dissent")}</strong>
      <Toggle
        label={t("decide.criticality.verdictWord")}
        value={verdict}
        choices={verdicts.map((id) => ({ id, name: t(`decide.criticality.verdict.${id}`) }))}
        onChange={setVerdict}
      />
      {form === "verdict" && (
        <Toggle
          label={t("decide.criticality.confidenceWord")}
          value={confidence}
          choices={confidences.map((id) => ({ id, name: t(`decide.criticality.confidence.${id}`) }))}
          onChange={setConfidence}
        />
      )}
      <Line name={t("decide.criticality.reason")}>
        <input value={reason} required minLength={3} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
      </Line>
      <Line name={t(form === "dissent" ? "decide.criticality.reviewer" : "decide.criticality.reviewerOptional")}>
        <input value={reviewer} required={form === "dissent"} maxLength={200} onChange={(event) => setReviewer(event.target.value)} />
      </Line>
      <div className="row">
        <button type="submit" className="button" data-kind="primary">
          {t("decide.criticality.keep")}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={() => setForm(undefined)}>
          {t("scout.cancel")}
        </button>
      </div>
    </form>
  );
}
