/** What people think of a kept deal, and saying it oneself. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../../data/send.ts";
import { client } from "../../../data/use_ask.ts";
import { Chip } from "../../../parts/chip.tsx";
import { Select } from "../../../parts/select.tsx";
import { useSay } from "../../../parts/toasts.tsx";
import { useChanging } from "../../../parts/use_changing.ts";
import { UndoButton } from "../../../parts/undo_button.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { useTrouble } from "../../../words/use_trouble.ts";
import { type Case, opinions, opinionTones } from "./reading.ts";

export function Opinions({ one, id }: { one: Case; id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useChanging();
  return (
    <section className="stack" aria-labelledby="screening-opinions">
      <h2 id="screening-opinions">{t("decide.screening.opinionsTitle", { count: one.opinions.length })}</h2>
      {one.opinions.length === 0 && <p className="soft">{t("decide.screening.noOpinions")}</p>}
      <ul className="screening-factors">
        {one.opinions.map((said) => (
          <li key={said.id}>
            <span className="stack" style={{ gap: 4 }}>
              <span className="row" style={{ gap: 6 }}>
                <Chip tone={opinionTones[said.opinion]}>{t(`decide.screening.opinion.${said.opinion}`)}</Chip>
                <span className="small soft">
                  {said.by} · {format.date(said.at.slice(0, 10))}
                </span>
                {said.label !== "public" && <Chip>{said.marking}</Chip>}
              </span>
              <span>{said.reason}</span>
            </span>
            <UndoButton onUndo={() => void undo(said.batch)} />
          </li>
        ))}
      </ul>
      <SayOpinion id={id} />
    </section>
  );
}

function SayOpinion({ id }: { id: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const trouble = useTrouble();
  const { undo } = useChanging();
  const [opinion, setOpinion] = useState<(typeof opinions)[number]>("comment");
  const [reason, setReason] = useState("");
  const [label, setLabel] = useState("");
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    try {
      const made = await send(
        "/api/decide/screening/:deal/opinions",
        { opinion, reason, ...(label ? { label } : {}) },
        { params: { deal: id } },
      );
      await client.invalidateQueries();
      const batch = made.opinions[0]?.batch;
      say(t("decide.screening.opinionKept"), batch ? { name: t("library.undo"), run: () => void undo(batch) } : undefined);
      setReason("");
      setRefused(undefined);
    } catch (error) {
      setRefused(trouble(error));
    }
  };
  return (
    <form
      className="screening-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        label={t("decide.screening.opinionLabel")}
        value={opinion}
        groups={[{ choices: opinions.map((one) => ({ id: one, name: t(`decide.screening.opinion.${one}`) })) }]}
        onChange={(chosen) => setOpinion(opinions.find((one) => one === chosen) ?? "comment")}
      />
      <label className="number-field" style={{ flex: "2 1 260px" }}>
        <span className="small soft">{t("decide.screening.reason")}</span>
        <span className="field">
          <input value={reason} required minLength={3} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
        </span>
      </label>
      <label className="number-field">
        <span className="small soft">{t("decide.screening.label")}</span>
        <span className="field">
          <input value={label} placeholder="restricted+rel.DEU" onChange={(event) => setLabel(event.target.value.trim())} />
        </span>
      </label>
      <button type="submit" className="button" data-kind="primary">
        {t("decide.screening.sayOpinion")}
      </button>
      {refused && (
        <p role="alert" className="small" style={{ color: "var(--critical)" }}>
          {refused}
        </p>
      )}
    </form>
  );
}
