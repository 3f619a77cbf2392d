import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { Figure } from "../../parts/figure.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Entity } from "./answer.ts";
import { EntityOnDesk } from "./decide.tsx";

/** Said in the head of the page, or better read under Evidence. */
const untold = new Set(["name", "definition", "parent", "list", "code", "note"]);

export function EntityOverview({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = entity.statements.filter((one) => !untold.has(one.property) && (one.language === null || one.language === format.language));
  const properties = [...new Set(told.map((one) => one.property))];
  const shown = (one: Entity["figures"][number]) =>
    one.id.endsWith("_share")
      ? format.percent(one.value)
      : (format.decimal(one.value, 2) ?? (one.value === null ? null : format.country(String(one.value))));
  return (
    <div className="board">
      <Card title={t("entity.figures")} wide={entity.figures.length > 0 ? 8 : 6}>
        {entity.figures.length === 0 ? (
          <p className="soft">{t("entity.noFigures")}</p>
        ) : (
          <dl className="key-figures">
            {entity.figures.map((one) => (
              <div key={one.id}>
                <dt>{format.text(one.title)}</dt>
                <dd className="hero" style={{ fontSize: "var(--text-24)" }}>
                  <Figure figure={one.id} full={one.value} unit={one.unit} year={one.year}>
                    {shown(one)}
                  </Figure>
                </dd>
                <dd className="small soft">{[one.unit, one.year].filter(Boolean).join(" · ")}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
      {properties.length > 0 && (
        <Card title={t("entity.why")} wide={entity.figures.length > 0 ? 4 : 6}>
          <dl className="pairs">
            {properties.map((property) => {
              const said = told.filter((one) => one.property === property);
              return (
                <div key={property} style={{ display: "contents" }}>
                  <dt>{format.text(said[0]?.propertyName)}</dt>
                  <dd className="numbers">
                    {said.map((one, place) => (
                      <span key={one.id}>
                        {place > 0 && ", "}
                        {one.refers ? (
                          <SubjectLink subject={one.refers.subject}>{format.text(one.refers.name)}</SubjectLink>
                        ) : one.value === "yes" ? (
                          "✓"
                        ) : (
                          (one.value ?? t("number.unknown"))
                        )}
                      </span>
                    ))}
                  </dd>
                </div>
              );
            })}
          </dl>
        </Card>
      )}
      {entity.kind === "technology" && <EntityOnDesk entity={entity} />}
      {entity.children.length > 0 && (
        <Card title={t("entity.contains")} wide={12}>
          <ul className="children">
            {entity.children.map((one) => (
              <li key={one.subject}>
                <SubjectLink subject={one.subject}>{format.text(one.name)}</SubjectLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {entity.relations.length > 0 && (
        <Card title={t("entity.relations")} wide={12}>
          <ul className="children">
            {entity.relations.slice(0, 60).map((one) => (
              <li key={one.property + one.to.subject}>
                <SubjectLink subject={one.to.subject} chain={entity.chains[0]?.id ?? null}>
                  {format.text(one.to.name) || one.to.subject}
                </SubjectLink>{" "}
                <span className="soft small">{t(`kindName.${one.to.kind as "node"}`, { defaultValue: one.to.kind })}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
