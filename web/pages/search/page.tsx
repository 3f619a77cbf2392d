/** Everything that holds the words: technologies, materials and chains by name, documents by text. */
import { Link, useSearch } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Facets } from "./facets.tsx";
import { Result } from "./result.tsx";
import { NamedOrganisations, Things } from "./things.tsx";
import { useKeys } from "./use_keys.ts";

const size = 20;

export default function SearchPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as SearchSearch;
  const { q = "", page = 1, sort } = search;
  const setSearch = useSetSearch<SearchSearch>();
  const asked = {
    q,
    kind: search.kind,
    source: search.source,
    year: search.published,
    language: search.language,
    programme: search.programme,
    sort,
  };
  const answer = useAsk("/api/documents", { query: { ...asked, page, size } }, { enabled: q !== "" });
  useKeys();
  const { refetch } = answer;
  const making = answer.data?.making !== null && answer.data?.making !== undefined;
  useEffect(() => {
    if (!making) return;
    const again = setInterval(() => void refetch(), 3000);
    return () => clearInterval(again);
  }, [making, refetch]);
  return (
    <div className="sheet">
      {q === "" || answer.data === undefined ? (
        <PageHead title={q === "" ? t("search.title") : t("search.looking", { q })} />
      ) : (
        <PageHead
          title={t(answer.data.more ? "search.foundMore" : "search.found", {
            count: answer.data.total,
            number: format.count(answer.data.total),
            q,
          })}
        />
      )}
      <div className="toolbar">
        <Field q={q} />
        {q !== "" && (
          <>
            <Toggle
              label={t("search.order")}
              value={sort ?? "best"}
              choices={[
                { id: "best", name: t("search.best") },
                { id: "newest", name: t("search.newest") },
              ]}
              onChange={(id) => setSearch({ sort: id === "newest" ? "newest" : undefined, page: undefined })}
            />
            <ExportMenu path="/api/documents" request={{ query: { ...asked, size: 1000 } }} />
          </>
        )}
      </div>
      {q === "" ? (
        <Teach />
      ) : (
        <Answered of={answer} skeleton={<Skeleton lines={12} />}>
          {(found) => (
            <div className="search-desk">
              <Facets found={found} search={search} />
              <div className="search-results">
                {found.remarks.map((remark) => (
                  <p key={remark.en} className="banner small" role="note">
                    {format.text(remark)}
                  </p>
                ))}
                {page === 1 && <Things q={q} />}
                {page === 1 && <NamedOrganisations q={q} />}
                {found.found.length === 0 ? (
                  <Empty title={t("search.none")}>{t("search.noneHint")}</Empty>
                ) : (
                  <>
                    <h2 className="small soft">{t("search.documents")}</h2>
                    <ol className="results" start={(page - 1) * size + 1}>
                      {found.found.map((hit) => (
                        <Result key={`${hit.ref} ${hit.label}`} hit={hit} />
                      ))}
                    </ol>
                    <Pages page={page} of={Math.ceil(Math.min(found.total, found.more ? found.examined : found.total) / size)} />
                    <p className="soft small wide-only">{t("search.keys")}</p>
                  </>
                )}
              </div>
            </div>
          )}
        </Answered>
      )}
    </div>
  );
}

/** Asks a moment after the last key, so that not every letter is a question. */
function Field({ q }: { q: string }) {
  const { t } = useTranslation();
  const setSearch = useSetSearch<SearchSearch>();
  /** What was typed since the address said `q`. */
  const [typed, setTyped] = useState({ since: q, text: q });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label className="field search-field">
      <Search size={15} aria-hidden="true" />
      <input
        type="search"
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        value={typed.since === q ? typed.text : q}
        onChange={(event) => {
          const next = event.target.value;
          setTyped({ since: q, text: next });
          clearTimeout(timer.current);
          timer.current = setTimeout(
            () => setSearch({ q: next.trim() === "" ? undefined : next, page: undefined }, { replace: true }),
            250,
          );
        }}
      />
    </label>
  );
}

function Pages({ page, of }: { page: number; of: number }) {
  const { t } = useTranslation();
  const setSearch = useSetSearch<SearchSearch>();
  if (of <= 1) return null;
  const go = (to: number) => {
    setSearch({ page: to === 1 ? undefined : to });
    document.getElementById("content")?.scrollIntoView();
  };
  return (
    <nav className="toolbar" aria-label={t("search.pages")}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => go(page - 1)}>
        {t("search.before")}
      </button>
      <span className="soft small numbers">{t("search.page", { page, of })}</span>
      <button type="button" className="button" disabled={page >= of} onClick={() => go(page + 1)}>
        {t("search.after")}
      </button>
    </nav>
  );
}

const examples = ["gallium radar", '"solid state" batter*', "drone OR unmanned -agriculture"];

function Teach() {
  const { t } = useTranslation();
  return (
    <div className="empty">
      <strong>{t("search.how")}</strong>
      <p className="soft">{t("search.language")}</p>
      <ul>
        {examples.map((example) => (
          <li key={example}>
            <Link to="/search" search={{ q: example } as never}>
              {example}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
