/** Of a technology: what it is put to, and why it depends on others, as the registers of the desk say it. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { EntryForm } from "../../parts/entry_form.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";
import { More } from "../../parts/more.tsx";
import type { Entity } from "./answer.ts";

const most = 6;

export function EntityOnDesk({ entity }: { entity: Entity }) {
  const technology = entity.subject.slice("technology:".length);
  const applications = useAsk("/api/decide/applications", { query: { technology } });
  const causes = useAsk("/api/decide/causes", { query: { technology } });
  return (
    <>
      <Answered of={applications}>{(found) => <Applications technology={technology} found={found} />}</Answered>
      <Answered of={causes}>{({ causes: found }) => <Causes technology={technology} found={found} />}</Answered>
    </>
  );
}

interface ApplicationsProps {
  readonly technology: string;
  readonly found: AnswerOf<"/api/decide/applications">;
}

function Applications({ technology, found: { applications, technologies } }: ApplicationsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // An area has the applications of what is in it.
  const family = new Set([technology, ...technologies.filter(({ area }) => area === technology).map(({ id }) => id)]);
  const own = applications.filter((one) => one.technologies.some(({ id }) => family.has(id)));
  return (
    <Card
      wide={6}
      title={t("entity.decide.applications", { count: own.length })}
      foot={
        <More to="/decide/applications" search={{ technology }}>
          {t("entity.decide.allApplications")}
        </More>
      }
    >
      {own.length === 0 && (
        <div className="stack" style={{ gap: 10 }}>
          <p className="soft">{t("entity.decide.noApplications")}</p>
          <div>
            <EntryForm kind="application" title={t("entity.decide.enterApplication")} />
          </div>
        </div>
      )}
      <List of={own}>
        {(one) => (
          <li key={one.id}>
            <span className="stack" style={{ gap: 3, flex: 1 }}>
              <SubjectLink subject={`application:${one.id}`}>{format.text(one.name)}</SubjectLink>
              <span className="small soft">{one.needs.map(({ name }) => format.text(name)).join(" · ")}</span>
            </span>
            <WhyHere subject={`application:${one.id}`} />
          </li>
        )}
      </List>
    </Card>
  );
}

interface CausesProps {
  readonly technology: string;
  readonly found: AnswerOf<"/api/decide/causes">["causes"];
}

function Causes({ technology, found }: CausesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card
      wide={6}
      title={t("entity.decide.causes", { count: found.length })}
      foot={
        <More to="/decide/causes" search={{ technology }}>
          {t("entity.decide.allCauses")}
        </More>
      }
    >
      {found.length === 0 && <p className="soft">{t("entity.decide.noCauses")}</p>}
      <List of={found}>
        {(one) => (
          <li key={one.id}>
            <span className="stack" style={{ gap: 3, flex: 1 }}>
              <SubjectLink subject={`cause:${one.id}`}>{format.text(one.name)}</SubjectLink>
              <span className="row small soft" style={{ gap: 6, flexWrap: "wrap" }}>
                <Chip>{format.text(one.type.name)}</Chip>
                {one.nodes
                  .slice(0, 3)
                  .map(({ name }) => format.text(name))
                  .join(", ")}
              </span>
            </span>
            <WhyHere subject={`cause:${one.id}`} />
          </li>
        )}
      </List>
    </Card>
  );
}

function List<One>({ of, children }: { of: readonly One[]; children: (one: One) => ReactNode }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <ul className="board-list">
      {of.slice(0, most).map(children)}
      {of.length > most && <li className="small soft">{t("entity.decide.more", { count: of.length - most })}</li>}
    </ul>
  );
}
