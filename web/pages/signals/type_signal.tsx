/** A signal typed by hand: what, where, when, how sure, under which label. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignalsSearch } from "../../data/searches.ts";
import { send } from "../../data/send.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { FormDialog, Line } from "../../parts/form_dialog.tsx";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useChanging } from "../../parts/use_changing.ts";

const empty = { title: "", text: "", link: "", date: "", origin: "", reliability: "", credibility: "", label: "public" };
type Draft = typeof empty;

export function TypeSignal() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const session = useAsk("/api/session").data;
  const { change } = useChanging();
  const setSearch = useSetSearch<SignalsSearch>();
  const [draft, setDraft] = useState<Draft>(empty);
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const keep = async () => {
    const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ""));
    let ref = "";
    const done = await change(
      async () => {
        const kept = await send("/api/scout/signals", { ...said, language });
        ref = kept.ref;
        return [kept.batch];
      },
      t("signals.typed", { title: draft.title.slice(0, 60) }),
    );
    if (!done) return false;
    setDraft(empty);
    setSearch({ signal: ref, state: undefined });
    return true;
  };
  const grades = (name: "reliability" | "credibility", codes: readonly string[]) => (
    <div className="stack" style={{ gap: 4 }}>
      <span className="small soft">{t(`signals.grade.${name}`)}</span>
      <Select
        label={t(`signals.grade.${name}`)}
        value={draft[name]}
        groups={[
          {
            choices: [{ id: "", name: t("grade.none") }, ...codes.map((one) => ({ id: one, name: `${one}: ${t(`grade.${one as "A"}`)}` }))],
          },
        ]}
        onChange={(id) => set({ [name]: id })}
      />
    </div>
  );
  return (
    <FormDialog title={t("signals.type")} wide={560} keep={keep}>
      <Line name={t("signals.form.title")}>
        <input value={draft.title} required maxLength={500} onChange={(event) => set({ title: event.target.value })} />
      </Line>
      <label className="stack" style={{ gap: 4 }}>
        <span className="small soft">{t("signals.form.text")}</span>
        <textarea
          className="area-field"
          rows={4}
          value={draft.text}
          maxLength={20000}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <Line name={t("signals.form.origin")}>
        <input value={draft.origin} maxLength={300} onChange={(event) => set({ origin: event.target.value })} />
      </Line>
      <div className="flag-columns">
        <Line name={t("signals.form.link")}>
          <input type="url" value={draft.link} placeholder="https://" onChange={(event) => set({ link: event.target.value })} />
        </Line>
        <Line name={t("signals.form.date")}>
          <input type="date" value={draft.date} onChange={(event) => set({ date: event.target.value })} />
        </Line>
      </div>
      <div className="row" style={{ alignItems: "flex-start" }}>
        {grades("reliability", ["A", "B", "C", "D", "E", "F"])}
        {grades("credibility", ["1", "2", "3", "4", "5", "6"])}
        <div className="stack" style={{ gap: 4 }}>
          <span className="small soft">{t("lab.label")}</span>
          <Select
            label={t("lab.label")}
            value={draft.label}
            groups={[{ choices: (session?.viewAs ?? []).map((one) => ({ id: one.label, name: one.marking })) }]}
            onChange={(label) => set({ label })}
          />
        </div>
      </div>
    </FormDialog>
  );
}
