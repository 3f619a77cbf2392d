/** Watchlists: what each asks, how much answers it, what is new since one looked. */
import { Check, Mail, Trash2 } from "lucide-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../data/ask.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Watchlist } from "./reading.ts";
import { useChanging } from "../../parts/use_changing.ts";
import { ItemLink } from "./item_link.tsx";
import { WatchForm } from "./watch_form.tsx";

export function WatchlistsPage({ rooms }: { rooms: ReactNode }) {
  const { t } = useTranslation();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const answer = useAsk("/api/scout/watchlists");
  return (
    <Answered of={answer}>
      {({ watchlists }) => {
        const fresh = watchlists.reduce((sum, one) => sum + one.fresh.length, 0);
        return (
          <>
            <PageHead
              title={watchlists.length === 0 ? t("watch.emptyTitle") : t("watch.title", { count: fresh, lists: watchlists.length })}
              lead={t("watch.lead")}
              kicker={rooms}
            />
            {owner && (
              <div className="toolbar">
                <WatchForm />
              </div>
            )}
            {watchlists.length === 0 ? (
              <Empty title={t("watch.emptyHow")} command="octant scout watch gallium --word 'gallium*' --country CHN">
                {t("watch.emptyExample")}
              </Empty>
            ) : (
              <div className="board">
                {watchlists.map((one) => (
                  <WatchCard key={one.id} list={one} owner={owner} />
                ))}
              </div>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function WatchCard({ list, owner }: { list: Watchlist; owner: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { change } = useChanging();
  const found = useAsk("/api/scout/watchlists/:id", { params: { id: list.id } }).data?.found ?? [];
  const fresh = new Set(list.fresh);
  const name = { name: list.name };
  const post = (path: "/api/scout/watchlists/:id/seen" | "/api/scout/watchlists/:id/drop", done: string) =>
    void change(async () => [(await ask(path, { params: { id: list.id } }, { post: true })).batch], done);
  return (
    <Card
      wide={6}
      title={list.name}
      actions={
        <>
          {list.label !== "public" && <Chip tone="critical">{list.marking}</Chip>}
          <Chip tone={list.fresh.length > 0 ? "accent" : "plain"}>{t("watch.fresh", { count: list.fresh.length })}</Chip>
        </>
      }
      foot={
        <>
          <span>{list.seenAt ? t("watch.seenAt", { when: format.date(list.seenAt) }) : t("watch.never")}</span>
          <Link to="/scout/signals" search={{ show: "digest", watchlist: list.id } as never} className="button" data-kind="quiet">
            <Mail size={14} aria-hidden="true" />
            {t("watch.digest")}
          </Link>
          {owner && (
            <>
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => post("/api/scout/watchlists/:id/seen", t("watch.seen", name))}
              >
                <Check size={14} aria-hidden="true" />
                {t("watch.look")}
              </button>
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => post("/api/scout/watchlists/:id/drop", t("watch.dropped", name))}
              >
                <Trash2 size={14} aria-hidden="true" />
                {t("watch.drop")}
              </button>
            </>
          )}
        </>
      }
    >
      <div className="stack" style={{ gap: 10 }}>
        <Asks list={list} />
        {found.length === 0 ? (
          <p className="soft">{t("watch.nothing")}</p>
        ) : (
          <ul className="stack" style={{ gap: 6 }}>
            {found
              .toReversed()
              .slice(0, 6)
              .map((one) => (
                <li key={one.ref}>
                  <ItemLink of={one}>{one.title}</ItemLink> {fresh.has(one.ref) && <Chip tone="accent">{t("signals.answer.new")}</Chip>}
                  <div className="soft small">
                    {[format.date(one.date), ...one.why.flatMap(({ words }) => words)].filter(Boolean).join(" · ")}
                  </div>
                </li>
              ))}
          </ul>
        )}
        {found.length > 6 && <p className="soft small">{t("watch.more", { count: found.length - 6 })}</p>}
      </div>
    </Card>
  );
}

/** What it asks, in words. */
function Asks({ list: { query } }: { list: Watchlist }) {
  const { t } = useTranslation();
  const format = useFormat();
  const areas = useAsk("/api/technologies", {}, { enabled: query.technologies.length > 0 }).data?.areas ?? [];
  const names = new Map(areas.flatMap((area) => [area, ...area.technologies].map((one) => [one.id, format.text(one.name)] as const)));
  const parts = [
    ...query.technologies.map((id) => names.get(id) ?? id),
    ...query.words.map((word) => `“${word}”`),
    ...query.countries.map((code) => format.country(code)),
    ...query.organisations,
    ...query.sources.map((id) => t("watch.fromSource", { id })),
    ...(query.least === null ? [] : [t("watch.atLeast", { chance: format.percent(query.least) })]),
  ];
  return (
    <div className="row" style={{ gap: 4 }}>
      {parts.map((one) => (
        <Chip key={one}>{one}</Chip>
      ))}
    </div>
  );
}
