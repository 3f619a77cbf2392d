/** The digest of a week: what came in and why it is there, and the same as a file or a feed. */
import { Download, Rss } from "lucide-react";
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addressOf, download } from "../../data/ask.ts";
import type { SignalsSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch, useView } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Select } from "../../parts/select.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useTrouble } from "../../words/use_trouble.ts";
import { ItemLink } from "./item_link.tsx";

const forms = ["md", "html", "eml"] as const;

export function DigestPage({ rooms }: { rooms: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { as } = useView();
  const say = useSay();
  const trouble = useTrouble();
  const search = useSearch({ strict: false }) as SignalsSearch;
  const setSearch = useSetSearch<SignalsSearch>();
  const lists = useAsk("/api/scout/watchlists").data?.watchlists ?? [];
  const query = { watchlist: search.watchlist, on: search.on, lang: format.language };
  const answer = useAsk("/api/scout/digest", { query });
  const leave = async (form: string) => {
    try {
      say(t("export.done", { file: await download("/api/scout/digest", { query: { ...query, as } }, form) }));
    } catch (error) {
      say(trouble(error));
    }
  };
  return (
    <Answered of={answer}>
      {({ digest }) => (
        <>
          <PageHead
            title={t("digest.title", { count: digest.items.length, from: format.date(digest.from), on: format.date(digest.on) })}
            lead={t("digest.lead")}
            kicker={rooms}
          />
          <div className="toolbar">
            <Select
              label={t("digest.watchlist")}
              value={search.watchlist ?? ""}
              groups={[{ choices: [{ id: "", name: t("digest.all") }, ...lists.map((one) => ({ id: one.id, name: one.name }))] }]}
              onChange={(id) => setSearch({ watchlist: id === "" ? undefined : id })}
            />
            <label className="field">
              <span className="small soft">{t("digest.on")}</span>
              <input
                type="date"
                value={digest.on}
                onChange={(event) => setSearch({ on: event.target.value || undefined }, { replace: true })}
              />
            </label>
            <span className="push" />
            {forms.map((form) => (
              <button key={form} type="button" className="button" onClick={() => void leave(form)}>
                <Download size={14} aria-hidden="true" />
                {t(`digest.form.${form}`)}
              </button>
            ))}
            <a
              className="button"
              href={addressOf("/api/scout/digest", { query: { watchlist: search.watchlist, as } }, "atom")}
              title={t("digest.feedSays")}
            >
              <Rss size={14} aria-hidden="true" />
              {t("digest.form.atom")}
            </a>
          </div>
          {digest.items.length === 0 ? (
            <p className="soft">{t("digest.nothing")}</p>
          ) : (
            <ol className="digest">
              {digest.items.map((one) => (
                <li key={one.ref}>
                  <h2>
                    <ItemLink of={one}>{one.title}</ItemLink>
                  </h2>
                  <p className="soft small">
                    {[format.date(one.date), one.source, one.grade, one.folded > 0 ? t("signals.folded", { count: one.folded }) : null]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                  <ul>
                    {one.why.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          )}
          <p className="soft small">{t("digest.leftOut", digest.leftOut)}</p>
          <ul className="soft small">
            {digest.ages.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
}
