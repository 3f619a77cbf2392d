/** One criterion of one technology: verdict, why, evidence, what is missing, people's words and the form. */
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { VerdictMark } from "./marks.tsx";
import type { Board, Detail } from "./reading.ts";
import { SayVerdict } from "./say_verdict.tsx";

interface Props {
  readonly criterion: Board["rule"]["criteria"][number];
  readonly judged: Detail["verdicts"][number];
  readonly technology: string;
  readonly writes: boolean;
}

/** Statements shown before the rest folds away. */
const first = 6;

export function Criterion({ criterion, judged, technology, writes }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { verdict, by, why, confidence, proposed, said, dissents } = judged;
  return (
    <section className="criterion" aria-label={format.text(criterion.name)}>
      <header>
        <h3>{format.text(criterion.name)}</h3>
        <VerdictMark verdict={verdict} by={by} dissents={dissents.length} />
      </header>
      <p className="small soft">{format.text(criterion.asks)}</p>
      <p>{format.text(why)}</p>
      <div className="row small soft">
        <span>{by === null ? t("decide.criticality.byRule") : t("decide.criticality.by", { by })}</span>
        {confidence !== null && <span>{t("decide.criticality.sure", { how: t(`decide.criticality.confidence.${confidence}`) })}</span>}
      </div>
      {by !== null && (
        <p className="small soft">
          {t("decide.criticality.ruleSays", { verdict: t(`decide.criticality.verdict.${proposed.verdict}`) })} {format.text(proposed.why)}
        </p>
      )}
      {said.map((one) => (
        <div key={one.id} className="small">
          {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
          {one.saidAt !== null && <span className="soft">{format.date(one.saidAt)} </span>}
          {one.citation !== null && <Cited citation={one.citation} source={one.source} />}
          {one.evidence.length > 0 && (
            <ul className="plain-list">
              {one.evidence.map(({ about, name }) => (
                <li key={about}>{name === null ? about : <SubjectLink subject={about}>{format.text(name)}</SubjectLink>}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {dissents.map((one) => (
        <div key={one.id} className="banner" data-tone="warning">
          <div>
            <strong>
              {t("decide.criticality.dissentOf", { reviewer: one.reviewer, verdict: t(`decide.criticality.verdict.${one.verdict}`) })}
            </strong>
            <p>{one.reason}</p>
          </div>
        </div>
      ))}
      <Grounds judged={judged} />
      {verdict === "unknown" && proposed.missing.length > 0 && (
        <div className="small">
          <strong>{t("decide.criticality.missing")}</strong>
          <ul className="plain-list">
            {proposed.missing.map((words) => (
              <li key={words.en}>{format.text(words)}</li>
            ))}
          </ul>
        </div>
      )}
      <details className="small">
        <summary>{t("decide.criticality.counts")}</summary>
        <p className="soft">{format.text(criterion.counts)}</p>
      </details>
      {writes && <SayVerdict technology={technology} judged={judged} />}
    </section>
  );
}

function Grounds({ judged: { proposed } }: Pick<Props, "judged">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (proposed.grounds.length === 0) return null;
  const line = ({ subject, says }: (typeof proposed.grounds)[number], at: number) => (
    <li key={`${subject} ${at}`}>
      <SubjectLink subject={subject}>{format.text(says)}</SubjectLink>
    </li>
  );
  const rest = proposed.grounds.slice(first);
  return (
    <div className="small">
      <strong>{t("decide.criticality.evidence", { count: proposed.groundsInAll })}</strong>
      <ul className="plain-list">{proposed.grounds.slice(0, first).map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t("decide.criticality.more", { count: proposed.groundsInAll - first })}</summary>
          <ul className="plain-list">{rest.map(line)}</ul>
        </details>
      )}
    </div>
  );
}
