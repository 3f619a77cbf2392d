/** The technologies by area; each opens its page. */
import { Link, useSearch } from "@tanstack/react-router";
import { Network } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import type { TechnologiesSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";

export default function TechnologiesPage() {
  return (
    <div className="sheet">
      <Answered of={useAsk("/api/technologies")} skeleton={<Skeleton lines={12} />}>
        {(data) => <Areas data={data} />}
      </Answered>
    </div>
  );
}

function Areas({ data }: { data: AnswerOf<"/api/technologies"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { q = "", mapped } = useSearch({ strict: false }) as TechnologiesSearch;
  const setSearch = useSetSearch<TechnologiesSearch>();
  const all = data.areas.flatMap((area) => area.technologies);
  const wanted = q.toLocaleLowerCase();
  const areas = data.areas
    .map((area) => ({
      ...area,
      technologies: area.technologies.filter((one) => {
        const words =
          `${format.text(one.name)} ${one.code ?? ""} ${format.text(area.name)} ${format.text(one.definition)}`.toLocaleLowerCase();
        return words.includes(wanted) && (!mapped || one.chains.length > 0);
      }),
    }))
    .filter((area) => area.technologies.length > 0);
  const shown = areas.reduce((sum, area) => sum + area.technologies.length, 0);
  return (
    <>
      <PageHead
        title={t("technologies.title", {
          count: all.length,
          areas: data.areas.length,
          mapped: all.filter((one) => one.chains.length > 0).length,
        })}
        lead={t("technologies.lead")}
        kicker={data.lists.map((list) => (
          <span key={list.id}>
            {list.citation?.url ? <a href={list.citation.url}>{format.text(list.name)}</a> : format.text(list.name)}
          </span>
        ))}
      />
      <div className="toolbar">
        <SearchField label={t("technologies.find")} value={q} onChange={(text) => setSearch({ q: text || undefined }, { replace: true })} />
        <Toggle
          label={t("technologies.chain")}
          value={mapped ? "mapped" : "all"}
          choices={[
            { id: "all", name: t("technologies.all") },
            { id: "mapped", name: t("technologies.onlyMapped") },
          ]}
          onChange={(id) => setSearch({ mapped: id === "mapped" ? true : undefined })}
        />
        <span className="push" />
        <span className="soft small" role="status">
          {t("technologies.shown", { shown, total: all.length })}
        </span>
      </div>
      {areas.length === 0 ? (
        <Empty title={t("technologies.none", { text: q })} />
      ) : (
        <div className="areas">
          {areas.map((area) => (
            <section key={area.id} aria-labelledby={`area-${area.id}`} className="area">
              <header>
                <h2 id={`area-${area.id}`}>
                  <span className="soft numbers">{area.code}</span>{" "}
                  <Link to="/entities/$kind/$name" params={{ kind: "technology", name: area.id }}>
                    {format.text(area.name)}
                  </Link>
                </h2>
                <p className="soft">{format.text(area.definition)}</p>
              </header>
              <ul>
                {area.technologies.map((one) => (
                  <li key={one.id}>
                    <Link to="/entities/$kind/$name" params={{ kind: "technology", name: one.id }} className="entry">
                      <strong>{format.text(one.name)}</strong>
                      <span className="soft">{format.text(one.definition)}</span>
                    </Link>
                    {one.chains.map((chain) => (
                      <Link key={chain.id} to="/chains/$id" params={{ id: chain.id }} className="chip" data-tone="accent">
                        <Network size={12} aria-hidden="true" />
                        {format.text(chain.name)}
                      </Link>
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}
