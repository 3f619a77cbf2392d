/** What the scout judged of a document: whom it could serve, why, and the way to the decision. Nothing for what is not judged. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import { trlOf } from "../incubator/entry.tsx";
import { MarkedText } from "../incubator/marked_text.tsx";
import { toneOfDecision } from "../incubator/reading.ts";
import { Scores } from "../incubator/scores.tsx";

interface Props {
  readonly source: string;
  readonly id: string;
}

export function FlagBlock({ source, id }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const detail = useAsk("/api/scout/flags/:source/:id", { params: { source, id } }).data;
  if (detail === undefined || detail.flag.ref !== `${source}/${id}`) return null;
  const { flag } = detail;
  const names = new Map(flag.technologies.map((one) => [one.id, format.text(one.name)]));
  const nameOf = (about: string) => names.get(about) ?? t(`scout.domain.${about}`, { defaultValue: about });
  return (
    <section className="card flag-block" aria-labelledby="flag-block">
      <header>
        <h2 id="flag-block">{t("scout.block", { chance: format.percent(flag.probability) })}</h2>
        {flag.decision && <Chip tone={toneOfDecision[flag.decision.decision]}>{t(`scout.decided.${flag.decision.decision}`)}</Chip>}
      </header>
      <div className="flag-columns">
        <div className="stack">
          <Scores flag={flag} />
          {flag.trl && <p className="soft small">{t(`scout.trlBasis.${flag.trl.basis}`, { trl: trlOf(flag.trl) })}</p>}
          <p className="row small">
            {flag.technologies.map((one) => (
              <Link key={one.id} to="/entities/$kind/$name" params={{ kind: "technology", name: one.id }}>
                {format.text(one.name)}
              </Link>
            ))}
          </p>
        </div>
        <div className="stack">
          {flag.evidence.map((one) => (
            <blockquote key={one.sentence} className="evidence">
              <MarkedText text={one.sentence} spans={one.spans} nameOf={nameOf} />
            </blockquote>
          ))}
        </div>
      </div>
      <footer>
        <Link
          to="/scout"
          search={{ state: flag.state === "open" ? undefined : flag.state, declared: flag.declared || undefined, flag: flag.ref } as never}
        >
          {t("scout.toQueue")}
        </Link>
      </footer>
    </section>
  );
}
