/** The technologies a signal is about, each with the words that say so; a person may add one. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Inbox, Signal } from "./reading.ts";

interface Props {
  readonly signal: Signal;
  readonly inbox: Inbox;
  readonly owner: boolean;
  readonly onTie: (technologies: string[]) => void;
}

export function Ties({ signal, owner, onTie }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const areas = useAsk("/api/technologies", {}, { enabled: owner }).data?.areas.filter((one) => one.list === "eu_2023_2113") ?? [];
  const tied = new Set(signal.technologies.map((one) => one.id));
  const byHand = signal.technologies.filter((one) => one.words.length === 0).map((one) => one.id);
  return (
    <>
      {signal.technologies.length === 0 ? (
        <p className="soft">{t("signals.untied")}</p>
      ) : (
        <ul className="stack" style={{ gap: 8 }}>
          {signal.technologies.map((one) => (
            <li key={one.id}>
              <Link to="/entities/$kind/$name" params={{ kind: "technology", name: one.id }}>
                {format.text(one.name)}
              </Link>
              <div className="soft small">{one.words.length === 0 ? t("signals.byHand") : one.words.join(" · ")}</div>
            </li>
          ))}
        </ul>
      )}
      {signal.probability !== null && (
        <p className="soft small">{t("signals.probability", { chance: format.percent(signal.probability) })}</p>
      )}
      {owner && areas.length > 0 && (
        <Select
          label={t("signals.tie")}
          value=""
          groups={[
            { choices: [{ id: "", name: t("signals.tie") }] },
            ...areas.map((area) => ({
              title: format.text(area.name),
              choices: area.technologies.filter((one) => !tied.has(one.id)).map((one) => ({ id: one.id, name: format.text(one.name) })),
            })),
          ]}
          onChange={(id) => id !== "" && onTie([...byHand, id])}
        />
      )}
    </>
  );
}
