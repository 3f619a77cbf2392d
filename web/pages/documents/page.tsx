/** One document: what its source says, who takes part, what came out of it, what is like it, and who said it. */
import { Link, useParams } from "@tanstack/react-router";
import { ExternalLink } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Result } from "../search/result.tsx";
import type { Shown } from "./answer.ts";
import { Facts } from "./facts.tsx";
import { FlagBlock } from "./flag_block.tsx";
import { Organisations } from "./organisations.tsx";
import { Said } from "./said.tsx";

export default function DocumentPage() {
  const { source = "", id = "" } = useParams({ strict: false });
  const answer = useAsk("/api/documents/:source/:id", { params: { source, id } });
  return (
    <div className="sheet">
      <Answered of={answer} skeleton={<Skeleton lines={12} />}>
        {(shown) => <Sections shown={shown} />}
      </Answered>
    </div>
  );
}

function Sections({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <PageHead
        title={shown.title}
        kicker={
          <>
            <Chip>{t(`documentKind.${shown.kind}`)}</Chip>
            <span>{format.text(shown.sourceName)}</span>
            {shown.programme && <span>{shown.programme}</span>}
            <span className="numbers">{shown.id}</span>
            {shown.label !== "public" && <Chip tone="critical">{shown.marking}</Chip>}
            {shown.said && <AgeBadge age={shown.said} />}
          </>
        }
      />
      <div className="toolbar">
        {shown.url && (
          <a className="button" href={shown.url} rel="noreferrer">
            <ExternalLink size={14} aria-hidden="true" />
            {t("document.publisher", { publisher: shown.publisher })}
          </a>
        )}
        <WhyHere subject={`document:${shown.ref}`} words />
        <ExportMenu path="/api/documents/:source/:id" request={{ params: { source: shown.source, id: shown.id } }} />
      </div>
      <div className="document">
        <div className="document-text">
          <FlagBlock source={shown.source} id={shown.id} />
          <section aria-labelledby="document-text">
            <h2 id="document-text">{t("document.text")}</h2>
            {shown.text === "" ? (
              <p className="soft">{t("document.noText")}</p>
            ) : (
              <div className="document-prose" lang={shown.language ?? undefined}>
                {shown.text.split(/\n{2,}/).map((paragraph, place) => (
                  <p key={place}>{paragraph}</p>
                ))}
              </div>
            )}
          </section>
          {shown.organisations.length > 0 && <Organisations shown={shown} />}
          {shown.results.length > 0 && (
            <section aria-labelledby="document-results">
              <h2 id="document-results">{t("document.results", { count: shown.results.length })}</h2>
              <ul className="bullets">
                {shown.results.map((one) => (
                  <li key={one.id}>
                    {one.title} {one.kind && <span className="soft small">{one.kind}</span>}
                    {one.description && <p className="soft small">{one.description}</p>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="document-related">
            <h2 id="document-related">{t("document.related")}</h2>
            {shown.related.length === 0 ? (
              <p className="soft">{t("document.noRelated")}</p>
            ) : (
              <>
                <p className="soft small">{t("document.relatedHow")}</p>
                <ul className="results">
                  {shown.related.map((hit) => (
                    <Result key={hit.ref} hit={hit} />
                  ))}
                </ul>
              </>
            )}
          </section>
        </div>
        <aside className="document-facts" aria-label={t("document.facts")}>
          <Facts shown={shown} />
          {shown.said && <Said shown={shown} said={shown.said} />}
          <p className="small">
            <Link to="/search" search={{} as never}>
              {t("document.searchMore")}
            </Link>
          </p>
        </aside>
      </div>
    </>
  );
}
