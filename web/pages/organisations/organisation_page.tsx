/** One organisation: what it takes part in, with whom, and how we know that it is one. */
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Country } from "../../parts/country.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { ScoutNav } from "../../parts/scout_nav.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Identity } from "./identity.tsx";
import { PairCard } from "./pair.tsx";
import { euro, involvements, type Shown } from "./reading.ts";

export default function OrganisationPage() {
  const { id = "" } = useParams({ strict: false });
  const answer = useAsk("/api/scout/organisations/:id", { params: { id } });
  return (
    <div className="sheet">
      <ScoutNav />
      <Answered of={answer} skeleton={<Skeleton lines={14} />}>
        {(shown) => <Sections shown={shown} />}
      </Answered>
    </div>
  );
}

function Sections({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const documents = shown.documents.reduce((sum, source) => sum + source.total, 0);
  const money = euro(shown.money, format.language);
  const about = involvements.filter((one) => shown.involvement[one] > 0);
  return (
    <>
      <PageHead
        title={shown.name}
        kicker={
          <>
            <Country code={shown.country} />
            {shown.kind && <Chip>{t(`organisations.kind.${shown.kind}`)}</Chip>}
            {about.map((one) => (
              <Chip key={one} tone="accent">
                {t("organisations.inDocuments", { what: t(`scout.domain.${one}`), number: format.count(shown.involvement[one]) })}
              </Chip>
            ))}
            {shown.label !== "public" && <Chip tone="critical">{shown.marking}</Chip>}
          </>
        }
        lead={t(money === null ? "organisations.summaryUnknown" : "organisations.summary", {
          count: documents,
          number: format.count(documents),
          partners: format.count(shown.partners.total),
          money,
        })}
      />
      <div className="toolbar">
        <ExportMenu path="/api/scout/organisations/:id" request={{ params: { id: shown.id } }} />
        <Link to="/organisations" search={{} as never}>
          {t("organisations.all")}
        </Link>
      </div>
      <div className="document">
        <div className="document-text">
          {shown.proposals.length > 0 && (
            <section aria-labelledby="organisation-proposals">
              <h2 id="organisation-proposals">{t("organisations.ask", { count: shown.proposals.length })}</h2>
              <div className="pair-list">
                {shown.proposals.map((pair) => (
                  <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
                ))}
              </div>
            </section>
          )}
          {shown.documents.map((source) => (
            <Documents key={source.source} source={source} />
          ))}
        </div>
        <aside className="document-facts" aria-label={t("document.facts")}>
          <Identity shown={shown} />
          <Partners shown={shown} />
          <Technologies id={shown.id} />
        </aside>
      </div>
    </>
  );
}

function Documents({ source }: { source: Shown["documents"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t("organisations.documentsOf", { source: format.text(source.sourceName), number: format.count(source.total) });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <PlainTable
        label={title}
        head={[t("organisations.document"), t("organisations.start"), t("document.role"), t("document.share")]}
        numbers={[3]}
        rows={source.documents.map((one) => {
          const [from = "", ...id] = one.ref.split("/");
          return [
            <span key="title" className="row" style={{ gap: 8 }}>
              <Link to="/documents/$source/$id" params={{ source: from, id: id.join("/") } as never} search={{} as never}>
                {one.title}
              </Link>
              {one.involvement.map((what) => (
                <Chip key={what} tone="accent">
                  {t(`scout.domain.${what}`)}
                </Chip>
              ))}
              {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
            </span>,
            format.date(one.date) ?? (
              <span key="undated" className="soft">
                {t("number.unknown")}
              </span>
            ),
            one.roles.map((role) => t(`organisations.role.${role}`, { defaultValue: role })).join(", "),
            <span key="money" title={one.money === null ? t("number.unknownWhy") : `EUR ${one.money}`}>
              {euro(one.money, format.language) ?? <span className="soft">{t("number.unknown")}</span>}
            </span>,
          ];
        })}
      />
      {source.total > source.documents.length && (
        <p className="soft small">{t("table.of", { shown: source.documents.length, total: format.count(source.total) })}</p>
      )}
    </section>
  );
}

function Partners({ shown: { partners } }: { shown: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (partners.total === 0) return null;
  return (
    <section aria-labelledby="organisation-partners">
      <h2 id="organisation-partners">{t("organisations.partners")}</h2>
      <ul className="counted-names">
        {partners.organisations.slice(0, 15).map((one) => (
          <li key={one.id}>
            <Link to="/organisations/$id" params={{ id: one.id } as never} search={{} as never}>
              {one.name}
            </Link>
            <span className="numbers soft" title={t("organisations.together")}>
              {format.count(one.together)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asked apart: the first time, every document has to be judged. */
function Technologies({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useAsk("/api/scout/organisations/:id/technologies", { params: { id } });
  if (data === undefined || data.technologies.length === 0) return null;
  return (
    <section aria-labelledby="organisation-technologies">
      <h2 id="organisation-technologies">{t("scout.technologies")}</h2>
      <ul className="counted-names">
        {data.technologies.map((one) => (
          <li key={one.id}>
            <SubjectLink subject={`technology:${one.id}`}>{format.text(one.name)}</SubjectLink>
            <span className="numbers soft">{format.count(one.documents)}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">{t("organisations.judged", { judged: format.count(data.judged), flagged: format.count(data.flagged) })}</p>
    </section>
  );
}
