/** A new watchlist: at least one question. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { useAsk } from "../../data/use_ask.ts";
import { FormDialog, Line } from "../../parts/form_dialog.tsx";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useChanging } from "../../parts/use_changing.ts";

const empty = { name: "", words: "", technology: "", country: "", organisations: "", label: "public" };

export function WatchForm() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useAsk("/api/session").data;
  const state = useAsk("/api/state").data;
  const areas = useAsk("/api/technologies").data?.areas.filter((one) => one.list === "eu_2023_2113") ?? [];
  const { change } = useChanging();
  const [draft, setDraft] = useState(empty);
  const set = (part: Partial<typeof empty>) => setDraft((now) => ({ ...now, ...part }));
  const several = (text: string) =>
    text
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
  const keep = async () => {
    const query = {
      words: several(draft.words),
      organisations: several(draft.organisations),
      technologies: draft.technology === "" ? [] : [draft.technology],
      countries: draft.country === "" ? [] : [draft.country],
    };
    const done = await change(
      async () => [(await send("/api/scout/watchlists", { name: draft.name, query, label: draft.label })).batch],
      t("watch.kept", { name: draft.name }),
    );
    if (!done) return false;
    setDraft(empty);
    return true;
  };
  const countries = (state?.countries ?? [])
    .map((one) => ({ id: one.iso3, name: format.country(one.iso3) }))
    .toSorted((left, right) => left.name.localeCompare(right.name, format.language));
  return (
    <FormDialog title={t("watch.make")} primary wide={520} keep={keep}>
      <p className="soft">{t("watch.formSays")}</p>
      <Line name={t("lab.name")}>
        <input value={draft.name} required maxLength={200} onChange={(event) => set({ name: event.target.value })} />
      </Line>
      <Line name={t("watch.words")}>
        <input value={draft.words} placeholder="gallium*, power amplifier" onChange={(event) => set({ words: event.target.value })} />
      </Line>
      <Line name={t("watch.organisations")}>
        <input value={draft.organisations} onChange={(event) => set({ organisations: event.target.value })} />
      </Line>
      <div className="row">
        <Select
          label={t("signals.technology")}
          value={draft.technology}
          groups={[
            { choices: [{ id: "", name: t("signals.anyTechnology") }] },
            ...areas.map((area) => ({
              title: format.text(area.name),
              choices: [
                { id: area.id, name: t("watch.wholeArea") },
                ...area.technologies.map((one) => ({ id: one.id, name: format.text(one.name) })),
              ],
            })),
          ]}
          onChange={(technology) => set({ technology })}
        />
        <Select
          label={t("watch.country")}
          value={draft.country}
          groups={[{ choices: [{ id: "", name: t("watch.anyCountry") }, ...countries] }]}
          onChange={(country) => set({ country })}
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
