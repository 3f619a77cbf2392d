/** Why a node falls: the walk back to the cause, input by input, and how much is certain. */
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Drawer } from "../../parts/drawer.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Draft } from "./draft.ts";
import { Range } from "./range.tsx";
import { type Reading, walkBack } from "./reading.ts";
import type { Ground } from "./use_ground.ts";
import type { Sentences } from "./use_sentences.ts";
import type { Outcome } from "./use_simulation.ts";
import { useRangeWords } from "./use_range_words.ts";

interface Props {
  readonly node: string;
  readonly outcome: Outcome;
  readonly reading: Reading;
  readonly draft: Draft;
  readonly sentences: Sentences;
  readonly ground: Ground;
  readonly onOpen: (node: string) => void;
  readonly onClose: () => void;
}

export function Why({ node, outcome, reading, draft, sentences, ground, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRangeWords();
  const walk = walkBack(reading.byNode, node);
  const [here] = walk;
  const name = (id: string) => format.text(outcome.names[id]) || ground.name(id);
  const touched = here !== undefined && (here.lowest.low < 0.9995 || here.hit);
  const before = reading.without.get(node);
  const cause = walk.at(-1);
  const shocks = cause?.hit ? draft.shocks.filter((one) => !one.nodes || one.nodes.includes(cause.node)) : [];
  const chain = ground.nodes.get(node)?.node.chains[0];
  return (
    <Drawer title={name(node)} kicker={t("lab.why.kicker")} about={node} onClose={onClose}>
      <div className="stack" style={{ gap: 20 }}>
        {!touched && <p>{t("lab.why.untouched")}</p>}
        {here && touched && (
          <dl className="pairs">
            <dt>{t("lab.ends.lowest")}</dt>
            <dd className="numbers">
              <Range low={here.lowest.low} mid={here.lowest.p50} high={here.lowest.high} />
              {words.share(here.lowest)}
            </dd>
            <dt>{t("lab.ends.first")}</dt>
            <dd className="numbers">{words.first(here.impact)}</dd>
            <dt>{t("lab.ends.lost")}</dt>
            <dd className="numbers">{words.days(here.lostDays)}</dd>
            <dt>{t("lab.fallsIn")}</dt>
            <dd className="numbers">{format.percent(here.impact.share)}</dd>
            {before && (
              <>
                <dt>{t("lab.why.without")}</dt>
                <dd className="numbers">
                  {words.share(before.lowest)}, {words.days(before.lostDays)} {t("lab.days")}
                </dd>
              </>
            )}
          </dl>
        )}
        {here && touched && (
          <section className="stack" style={{ gap: 8 }}>
            <h3>{t("lab.why.title", { count: walk.length - 1 })}</h3>
            <ol className="why-walk">
              {walk.map((one, at) => (
                <li key={one.node} data-hit={one.hit || undefined}>
                  <button type="button" className="linkish" aria-current={at === 0 || undefined} onClick={() => onOpen(one.node)}>
                    {name(one.node)}
                  </button>
                  <span className="small soft numbers">
                    {words.share(one.lowest)} · {words.first(one.impact)}
                  </span>
                  <Range low={one.lowest.low} mid={one.lowest.p50} high={one.lowest.high} />
                </li>
              ))}
              {shocks.map((one, at) => (
                <li key={`shock ${at}`} data-cause>
                  <strong>{t("lab.why.cause")}</strong>
                  <span>{sentences.shock(one, draft.days)}</span>
                  {cause && <span className="small soft numbers">{t("lab.why.direct", { share: words.share(cause.direct) })}</span>}
                </li>
              ))}
            </ol>
          </section>
        )}
        {chain && (
          <Link to="/chains/$id" params={{ id: chain }} search={{ node } as never} className="row" style={{ gap: 4 }}>
            {t("lab.why.evidence")} <ArrowRight size={13} aria-hidden="true" />
          </Link>
        )}
      </div>
    </Drawer>
  );
}
