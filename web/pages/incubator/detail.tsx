/** One document as a person decides upon it: why it was flagged, the evidence, whom to tell, where money could come from. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";
import { About } from "./about.tsx";
import { Decisions } from "./decisions.tsx";
import { DecideBar } from "./decide_bar.tsx";
import { trlOf } from "./entry.tsx";
import { MarkedText } from "./marked_text.tsx";
import { NextSteps } from "./next_steps.tsx";
import type { Detail } from "./reading.ts";
import { Scores } from "./scores.tsx";
import type { useDeciding } from "./use_deciding.ts";

interface Props {
  readonly source: string;
  readonly id: string;
  readonly owner: boolean;
  readonly deciding: ReturnType<typeof useDeciding>;
  readonly routing: boolean;
  readonly onRouting: (open: boolean) => void;
}

export function FlagDetail({ source, id, ...rest }: Props) {
  const answer = useAsk("/api/scout/flags/:source/:id", { params: { source, id } });
  return (
    <Answered of={answer} skeleton={<Skeleton lines={14} />}>
      {(detail) => <Parts key={detail.flag.ref} detail={detail} {...rest} />}
    </Answered>
  );
}

function Parts({ detail, owner, deciding, routing, onRouting }: { detail: Detail } & Omit<Props, "source" | "id">) {
  const { t } = useTranslation();
  const format = useFormat();
  const { flag } = detail;
  const names = new Map(flag.technologies.map((one) => [one.id, format.text(one.name)]));
  const nameOf = (about: string) => names.get(about) ?? t(`scout.domain.${about}`, { defaultValue: about });
  return (
    <article className="flag-detail stack" aria-labelledby="flag-title">
      <header className="stack">
        <div className="row small soft">
          <Link to="/documents/$source/$id" params={{ source: flag.source, id: flag.id }}>
            {flag.ref}
          </Link>
          {flag.programme && <span>{flag.programme}</span>}
          {flag.action && <span>{flag.action}</span>}
          {flag.date && <span>{format.date(flag.date)}</span>}
          {flag.amount && <span className="numbers">EUR {format.count(Math.round(Number(flag.amount)))}</span>}
          {flag.label !== "public" && <Chip tone="critical">{flag.marking}</Chip>}
          <AgeBadge age={detail.age} />
          <WhyHere subject={`document:${flag.ref}`} words />
        </div>
        <h2 id="flag-title" tabIndex={-1}>
          {flag.title}
        </h2>
        <p>
          {t(`scout.why.${flag.rule}`, { chance: format.percent(flag.probability), trl: flag.trl ? trlOf(flag.trl) : t("number.unknown") })}
        </p>
        {flag.remark && <p className="soft small">{t(`scout.remark.${flag.remark}`)}</p>}
      </header>
      {owner ? (
        <DecideBar detail={detail} deciding={deciding} routing={routing} onRouting={onRouting} />
      ) : (
        <p className="soft small">{t("scout.ownerOnly")}</p>
      )}
      <section className="stack" aria-labelledby="flag-evidence">
        <h3 id="flag-evidence">{t("scout.evidence")}</h3>
        {flag.evidence.length === 0 ? (
          <p className="soft">{t("scout.noEvidence")}</p>
        ) : (
          flag.evidence.map((one) => (
            <blockquote key={one.sentence} className="evidence">
              <MarkedText text={one.sentence} spans={one.spans} nameOf={nameOf} />
            </blockquote>
          ))
        )}
      </section>
      <div className="flag-columns">
        <section className="stack" aria-labelledby="flag-scores">
          <h3 id="flag-scores">{t("scout.forWhom")}</h3>
          <Scores flag={flag} />
          {flag.trl && <p className="soft small">{t(`scout.trlBasis.${flag.trl.basis}`, { trl: trlOf(flag.trl) })}</p>}
          {Math.abs(flag.unshifted - flag.probability) > 0.005 && (
            <p className="soft small">
              {t("scout.shifted", { from: format.percent(flag.unshifted), to: format.percent(flag.probability) })}
            </p>
          )}
        </section>
        <About flag={flag} owner={owner} deciding={deciding} />
      </div>
      <NextSteps detail={detail} />
      <section className="stack" aria-labelledby="flag-text">
        <h3 id="flag-text">{t("scout.text")}</h3>
        {detail.text === "" ? (
          <p className="soft">{t("scout.noText")}</p>
        ) : (
          <p className="prose flag-text">
            <MarkedText text={detail.text} spans={detail.marks} nameOf={nameOf} />
          </p>
        )}
      </section>
      <Decisions detail={detail} owner={owner} deciding={deciding} />
    </article>
  );
}
