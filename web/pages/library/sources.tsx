import { ExternalLink } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";

export function Sources({ sources }: { sources: AnswerOf<"/api/sources">["sources"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="board">
      {sources.map((one) => (
        <Card
          key={one.id}
          wide={6}
          title={format.text(one.name)}
          actions={one.age ? <AgeBadge age={one.age} /> : <Chip tone="unknown">{t("library.empty")}</Chip>}
          foot={
            <a href={one.homepage} target="_blank" rel="noreferrer">
              {t("library.homepage")} <ExternalLink size={12} aria-hidden="true" />
            </a>
          }
        >
          <div className="stack">
            <p>{format.text(one.description)}</p>
            <dl className="pairs">
              <dt>{t("trace.publisher")}</dt>
              <dd>{one.publisher}</dd>
              <dt>{t("library.licence")}</dt>
              <dd>
                {one.licence.url ? <a href={one.licence.url}>{one.licence.name}</a> : one.licence.name}
                {one.licence.redistribution === "not_allowed" && <p className="small soft">{t("library.noShip")}</p>}
              </dd>
              <dt>{t("library.cadence")}</dt>
              <dd>{format.text(one.cadence)}</dd>
              {one.tables.map((table) => (
                <div key={table.id} style={{ display: "contents" }}>
                  <dt>{format.text(table.name)}</dt>
                  <dd>
                    <span className="numbers">{t("table.rows", { count: table.rows })}</span>{" "}
                    {years(table.parts).map((part) => (
                      <Chip key={part.part} title={`${t(`state.${part.state}`)}, ${t("table.rows", { count: part.rows })}`}>
                        {part.part}
                      </Chip>
                    ))}
                  </dd>
                </div>
              ))}
              <dt>{t("library.how")}</dt>
              <dd>
                <pre tabIndex={0}>{one.command}</pre>
                {one.consent && <p className="small soft">{t("library.consent")}</p>}
              </dd>
            </dl>
            {one.corrections.length > 0 && (
              <p className="small soft">
                {t("library.corrections", { count: one.corrections.length })}:{" "}
                {one.corrections.map((correction) => format.text(correction.reason)).join(" ")}
              </p>
            )}
            {one.caveats.map((caveat) => (
              <p key={caveat.en} className="small soft">
                {format.text(caveat)}
              </p>
            ))}
          </div>
        </Card>
      ))}
    </div>
  );
}

/** The parts worth naming: years, not the one part of a table that is not split. */
function years<Part extends { readonly part: string }>(parts: readonly Part[]): readonly Part[] {
  return parts.filter((one) => one.part !== "all").slice(0, 8);
}
