/** Who said what, when, and how sure; and how that changed. */
import { useTranslation } from "react-i18next";
import { kind, kindNames } from "#model";
import { Chip } from "../../parts/chip.tsx";
import { Cited } from "../../parts/cited.tsx";
import { Grade } from "../../parts/grade.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Entity } from "./answer.ts";

type Statement = Entity["statements"][number];

export function Evidence({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <PlainTable
      label={t("entity.said")}
      head={[t("entity.statement"), t("entity.value"), t("entity.source"), t("entity.grade"), t("entity.asserted")]}
      rows={entity.statements.map((one) => [
        <span key="name">
          {format.text(one.propertyName)} {one.language && <Chip>{one.language}</Chip>}{" "}
          {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
        </span>,
        <Value key="value" statement={one} of={entity.kind} />,
        <Cited key="source" citation={one.citation} source={one.source} />,
        <Grade key="grade" grade={one.confidence} citation={one.citation} />,
        <span key="when" className="small soft numbers">
          {format.date(one.assertedAt)} · {one.assertedBy}
        </span>,
      ])}
    />
  );
}

function Value({ statement, of }: { statement: Statement; of: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (statement.refers)
    return <SubjectLink subject={statement.refers.subject}>{format.text(statement.refers.name) || statement.refers.subject}</SubjectLink>;
  if (statement.value === null) return <span className="soft">{t("number.unknown")}</span>;
  if (isFlag(of, statement)) return <span>{t(statement.value === "yes" ? "entity.yes" : "entity.no")}</span>;
  return (
    <span lang={statement.language ?? undefined} style={{ display: "block", maxWidth: "56ch", padding: "6px 0" }}>
      {statement.value} {statement.unit}
    </span>
  );
}

/** What the kind's declaration says of a property: a flag is said in words. */
function isFlag(of: string, { property }: Statement): boolean {
  const named = kindNames.find((one) => one === of);
  return named !== undefined && kind(named).properties[property]?.type === "flag";
}

/** By batch, newest first: what came and what was taken back. */
export function History({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = new Map<string, Statement[]>();
  for (const one of entity.history) days.set(one.batch, [...(days.get(one.batch) ?? []), one]);
  return (
    <ol className="timeline">
      {[...days].map(([batch, statements]) => (
        <li key={batch}>
          <div className="row">
            <strong>{format.date(statements[0]?.assertedAt)}</strong>
            <span className="soft">{t("entity.by", { who: statements[0]?.assertedBy ?? "" })}</span>
            <span className="soft">{t("entity.changed", { count: statements.length })}</span>
          </div>
          <ul>
            {statements.map((one) => (
              <li key={one.id} data-retracted={one.retractedAt !== null || undefined}>
                <span className="soft">{format.text(one.propertyName)}</span> <Value statement={one} of={entity.kind} />
                {one.retractedAt && <Chip tone="warning">{t("entity.retracted", { when: format.date(one.retractedAt) })}</Chip>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
