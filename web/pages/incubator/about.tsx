/** What a document is about, with the words that say so. The owner may correct it; the correction goes with the decision and teaches the mapping. */
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Picker } from "../../parts/picker.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Flag } from "./reading.ts";
import { useListed } from "./use_listed.ts";
import type { useDeciding } from "./use_deciding.ts";

interface Props {
  readonly flag: Flag;
  readonly owner: boolean;
  readonly deciding: ReturnType<typeof useDeciding>;
}

export function About({ flag, owner, deciding }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const choices = useListed();
  const named = new Map(flag.technologies.map((one) => [one.id, one]));
  const corrected = deciding.about.get(flag.ref);
  const about = corrected ?? [...named.keys()];
  const nameOf = (id: string) => {
    const known = named.get(id);
    return known ? format.text(known.name) : (choices.find((one) => one.id === id)?.name ?? id);
  };
  const correct = (ids: readonly string[]) => deciding.correct(flag.ref, ids);
  return (
    <section className="stack" aria-labelledby="flag-technologies">
      <h3 id="flag-technologies">{t("scout.technologies")}</h3>
      {about.length === 0 ? (
        <p className="soft">{t(corrected === undefined ? "scout.noTechnologies" : "scout.aboutNothing")}</p>
      ) : (
        <ul className="stack" style={{ gap: 8 }}>
          {about.map((id) => (
            <li key={id} className="row" style={{ flexWrap: "nowrap", alignItems: "flex-start", justifyContent: "space-between" }}>
              <div>
                <Link to="/entities/$kind/$name" params={{ kind: "technology", name: id }}>
                  {nameOf(id)}
                </Link>
                <div className="soft small">{reasonOf(id)}</div>
              </div>
              {owner && (
                <button
                  type="button"
                  className="button"
                  data-kind="quiet"
                  aria-label={t("scout.notAbout", { name: nameOf(id) })}
                  title={t("scout.notAbout", { name: nameOf(id) })}
                  onClick={() => correct(about.filter((one) => one !== id))}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {owner && (
        <Picker
          label={t("scout.alsoAbout")}
          choices={choices.filter((one) => !about.includes(one.id))}
          onChoose={(id) => correct([...about, id])}
        />
      )}
      {corrected !== undefined && (
        <p className="small row" role="status">
          {t("scout.aboutKept")}
          <button type="button" className="button" data-kind="quiet" onClick={() => deciding.correct(flag.ref, undefined)}>
            {t("scout.aboutBack")}
          </button>
        </p>
      )}
    </section>
  );

  function reasonOf(id: string): string {
    const one = named.get(id);
    if (one === undefined) return t("scout.byHand");
    const like = one.likeness === undefined ? [] : [t("scout.likeness", { likeness: format.decimal(one.likeness) })];
    return [...one.words, ...like].join(" · ");
  }
}
