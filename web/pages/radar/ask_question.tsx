/** A new forecast question. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { useAsk } from "../../data/use_ask.ts";
import { FormDialog, Line } from "../../parts/form_dialog.tsx";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useChanging } from "../../parts/use_changing.ts";

const empty = { question: "", criteria: "", resolves: "", technology: "", figure: "", label: "public" };

export function AskQuestion() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useAsk("/api/session").data;
  const areas = useAsk("/api/technologies").data?.areas.filter((one) => one.list === "eu_2023_2113") ?? [];
  const { change } = useChanging();
  const [draft, setDraft] = useState(empty);
  const set = (part: Partial<typeof empty>) => setDraft((now) => ({ ...now, ...part }));
  const keep = async () => {
    const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ""));
    const done = await change(async () => [(await send("/api/scout/questions", said)).batch], t("forecasts.asked"));
    if (!done) return false;
    setDraft(empty);
    return true;
  };
  return (
    <FormDialog title={t("forecasts.ask")} primary keep={keep}>
      <Line name={t("forecasts.question")}>
        <input value={draft.question} required maxLength={500} onChange={(event) => set({ question: event.target.value })} />
      </Line>
      <label className="stack" style={{ gap: 4 }}>
        <span className="small soft">{t("forecasts.criteria")}</span>
        <textarea
          className="area-field"
          rows={3}
          required
          value={draft.criteria}
          maxLength={4000}
          onChange={(event) => set({ criteria: event.target.value })}
        />
      </label>
      <div className="flag-columns">
        <Line name={t("forecasts.resolves")}>
          <input type="date" required value={draft.resolves} onChange={(event) => set({ resolves: event.target.value })} />
        </Line>
        <Line name={t("forecasts.figureName")}>
          <input value={draft.figure} maxLength={300} onChange={(event) => set({ figure: event.target.value })} />
        </Line>
      </div>
      <div className="row">
        <Select
          label={t("signals.technology")}
          value={draft.technology}
          groups={[
            { choices: [{ id: "", name: t("forecasts.noTechnology") }] },
            ...areas.map((area) => ({
              title: format.text(area.name),
              choices: area.technologies.map((one) => ({ id: one.id, name: format.text(one.name) })),
            })),
          ]}
          onChange={(technology) => set({ technology })}
        />
        <Select
          label={t("lab.label")}
          value={draft.label}
          groups={[{ choices: (session?.viewAs ?? []).map((one) => ({ id: one.label, name: one.marking })) }]}
          onChange={(label) => set({ label })}
        />
      </div>
    </FormDialog>
  );
}
