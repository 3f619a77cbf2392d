/** What recurs: kinds named in several chains, and kinds that meet at the same nodes. */
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Causes, shortName } from "./reading.ts";

export function Patterns({ found, typeName }: { found: Causes; typeName: (id: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const chainName = (id: string) => shortName(format.text(found.chains.find((one) => one.id === id)?.name)) || id;
  const recurring = found.patterns.filter(({ recurs }) => recurs);
  return (
    <div className="stack" style={{ gap: 22 }}>
      <section className="stack" style={{ gap: 8 }}>
        <h2 className="section-title">{t("decide.causes.recurring", { count: recurring.length })}</h2>
        <p className="soft small">{t("decide.causes.recurringWhy")}</p>
        <PlainTable
          label={t("decide.causes.recurring", { count: recurring.length })}
          head={[
            t("decide.causes.kind"),
            t("decide.causes.chainsHead"),
            t("decide.causes.causesHead"),
            t("decide.causes.nodesHead"),
            t("decide.causes.points"),
            t("decide.causes.firmOf"),
            t("decide.causes.thinHead"),
          ]}
          numbers={[2, 3, 4, 5, 6]}
          rows={recurring.map((one) => [
            typeName(one.type),
            one.chains.map(chainName).join(", "),
            one.causes.length,
            one.nodes,
            one.points,
            one.firm,
            one.thin,
          ])}
        />
      </section>
      {found.meetings.length > 0 && (
        <section className="stack" style={{ gap: 8 }}>
          <h2 className="section-title">{t("decide.causes.meetings")}</h2>
          <p className="soft small">{t("decide.causes.meetingsWhy")}</p>
          <PlainTable
            label={t("decide.causes.meetings")}
            head={[t("decide.causes.kinds"), t("decide.causes.nodesHead"), t("decide.causes.chainsHead")]}
            rows={found.meetings.slice(0, 20).map((one) => [
              one.types.map(typeName).join(" + "),
              <span key="nodes">
                {one.nodes.map(({ id, name }, place) => (
                  <span key={id}>
                    {place > 0 && ", "}
                    <SubjectLink subject={`node:${id}`} chain={one.chains[0] ?? null}>
                      {format.text(name) || id}
                    </SubjectLink>
                  </span>
                ))}
              </span>,
              one.chains.map(chainName).join(", "),
            ])}
          />
        </section>
      )}
    </div>
  );
}
