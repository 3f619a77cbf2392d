/** The inbox: a list to walk with j and k, and one key per answer. */
import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SignalsSearch } from "../../data/searches.ts";
import { send } from "../../data/send.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useWalk } from "../incubator/use_walk.ts";
import { SignalEntry } from "./entry.tsx";
import { SignalFilters } from "./filters.tsx";
import { answerKeys, type Inbox, type Signal, type SignalAnswer } from "./reading.ts";
import { SignalDetail } from "./detail.tsx";
import { TypeSignal } from "./type_signal.tsx";
import { useChanging } from "../../parts/use_changing.ts";

const step = 100;

export function InboxPage({ rooms }: { rooms: ReactNode }) {
  const { state, technology, source, q, from, sort } = useSearch({ strict: false }) as SignalsSearch;
  const [limit, setLimit] = useState(step);
  const answer = useAsk("/api/scout/signals", { query: { state, technology, source, q, from, sort, limit } });
  return (
    <Answered of={answer} skeleton={<Skeleton lines={12} />}>
      {(inbox) => <Walked inbox={inbox} rooms={rooms} more={() => setLimit((now) => now + step)} />}
    </Answered>
  );
}

function Walked({ inbox, rooms, more }: { inbox: Inbox; rooms: ReactNode; more: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as SignalsSearch;
  const setSearch = useSetSearch<SignalsSearch>();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const { change } = useChanging();
  const [linking, setLinking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = inbox.signals.find((one) => one.ref === search.signal) ?? inbox.signals[0];
  const at = shown?.ref;
  const choose = (ref: string) => {
    setLinking(false);
    setSearch({ signal: ref }, { replace: search.signal !== undefined });
  };
  const answer = async (signal: Signal, said: SignalAnswer, reason?: string, linkedTo?: string) => {
    const place = inbox.signals.findIndex((one) => one.ref === signal.ref);
    const next = inbox.signals[place + 1] ?? inbox.signals[place - 1];
    const given = { refs: [signal.ref], answer: said, ...(reason ? { reason } : {}), ...(linkedTo ? { linkedTo } : {}) };
    const done = await change(
      async () => (await send("/api/scout/triage", given)).written.map((one) => one.batch),
      `${t(`signals.answer.${said}`)}: ${signal.title.slice(0, 60)}`,
    );
    // What was answered leaves the list of what is new: go on with the next.
    if (done && (search.state ?? "new") === "new" && next) setSearch({ signal: next.ref }, { replace: true });
    setLinking(false);
  };
  useWalk({
    refs: inbox.signals.map((one) => one.ref),
    at: shown?.ref,
    go: choose,
    press: (key) => {
      const said = answerKeys[key];
      if (!owner || said === undefined || shown === undefined) return;
      if (said === "linked") setLinking(true);
      else void answer(shown, said);
    },
    open: () => {
      if (shown?.link) window.open(shown.link, "_blank", "noopener,noreferrer");
    },
  });
  useEffect(() => {
    if (at !== undefined) list.current?.querySelector(`[data-ref="${CSS.escape(at)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);

  if (inbox.items === 0) {
    return (
      <>
        <PageHead title={t("signals.emptyTitle")} lead={t("signals.lead")} kicker={rooms} />
        <Empty title={t("signals.emptyHow")} command={t("signals.emptyCommand")}>
          {t("signals.emptyExample")}
        </Empty>
        {owner && (
          <div className="toolbar" style={{ marginTop: 12 }}>
            <TypeSignal />
          </div>
        )}
      </>
    );
  }
  const state = search.state ?? "new";
  return (
    <>
      <PageHead
        title={t(`signals.title.${state}`, { count: inbox.total, number: format.count(inbox.total) })}
        lead={t("signals.lead")}
        kicker={
          <>
            {rooms}
            {inbox.sources.map((one) => (
              <span key={one.id} className="row" style={{ gap: 4 }}>
                {format.text(one.name)} <span className="numbers">{format.count(one.count)}</span>
                {one.id !== "typed" && <AgeBadge age={one} />}
              </span>
            ))}
          </>
        }
      />
      <SignalFilters inbox={inbox} tools={owner ? <TypeSignal /> : null} />
      <div className="inbox" data-open={search.signal ? "true" : undefined}>
        <div className="inbox-list" ref={list} role="group" aria-label={t("signals.list")}>
          {inbox.signals.length === 0 ? (
            <p className="soft inbox-none">{t(state === "new" ? "signals.none.new" : "signals.none.other")}</p>
          ) : (
            inbox.signals.map((one) => (
              <SignalEntry key={one.ref} signal={one} chosen={one.ref === shown?.ref} onChoose={() => choose(one.ref)} />
            ))
          )}
          {inbox.signals.length < inbox.total && (
            <button type="button" className="button inbox-more" onClick={more}>
              {t("scout.more", { shown: format.count(inbox.signals.length), total: format.count(inbox.total) })}
            </button>
          )}
        </div>
        <div className="inbox-detail">
          {search.signal && (
            <button type="button" className="button inbox-back" data-kind="quiet" onClick={() => setSearch({ signal: undefined })}>
              {t("signals.back")}
            </button>
          )}
          {shown && (
            <section className="card">
              <SignalDetail
                key={shown.ref}
                signal={shown}
                inbox={inbox}
                owner={owner}
                linking={linking}
                onLinking={setLinking}
                onAnswer={(said, reason, linkedTo) => void answer(shown, said, reason, linkedTo)}
              />
            </section>
          )}
        </div>
      </div>
      <p className="soft small inbox-keys">{t("signals.keys")}</p>
    </>
  );
}
