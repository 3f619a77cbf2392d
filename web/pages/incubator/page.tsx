/** The incubator: a queue of what civil research could give to defence, space and security, for a person to decide upon. */
import type { Progress } from "#model";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncubatorSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { ScoutNav } from "../../parts/scout_nav.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { decisionKeys } from "./decide_bar.tsx";
import { FlagDetail } from "./detail.tsx";
import { Entry } from "./entry.tsx";
import { Filters } from "./filters.tsx";
import { Quality } from "./quality.tsx";
import type { Queue } from "./reading.ts";
import { useDeciding } from "./use_deciding.ts";
import { useQueue } from "./use_queue.ts";
import { useWalk } from "./use_walk.ts";

const step = 50;

export default function IncubatorPage() {
  const { state, domain, technology, source, programme, declared, q, sort, threshold, show } = useSearch({
    strict: false,
  }) as IncubatorSearch;
  const [limit, setLimit] = useState(step);
  const shown = { state, domain, technology, source, programme, declared: declared ? "true" : undefined, q, sort, threshold, limit };
  const { answer, progress } = useQueue(shown);
  return (
    <div className="sheet">
      <ScoutNav />
      <Answered of={answer} skeleton={<Waiting progress={progress} />}>
        {(queue) => (show === "quality" ? <Trust /> : <Inbox queue={queue} more={() => setLimit((now) => now + step)} />)}
      </Answered>
    </div>
  );
}

function Waiting({ progress }: { progress: Progress | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { done = 0, of } = progress ?? {};
  return (
    <div className="stack">
      <p className="soft">{t("scout.judging")}</p>
      {of !== undefined && of > 0 && (
        <div className="row">
          <progress value={done} max={of} aria-label={t("scout.judging")} />
          <span className="numbers soft" role="status">
            {t("scout.judged", { done: format.count(done), of: format.count(of) })}
          </span>
        </div>
      )}
      <Skeleton lines={12} />
    </div>
  );
}

function Trust() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("scout.quality.title")} lead={t("scout.quality.lead")} />
      <Quality />
    </>
  );
}

function Inbox({ queue, more }: { queue: Queue; more: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as IncubatorSearch;
  const setSearch = useSetSearch<IncubatorSearch>();
  const navigate = useNavigate();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const deciding = useDeciding();
  const [routing, setRouting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const state = search.state ?? "open";
  const shown = search.flag ?? queue.flags[0]?.ref;
  const choose = (ref: string) => {
    setRouting(false);
    setSearch({ flag: ref }, { replace: search.flag !== undefined });
  };
  const chosen = queue.flags.find((one) => one.ref === shown);
  useWalk({
    refs: queue.flags.map((one) => one.ref),
    at: shown,
    go: choose,
    press: (key) => {
      const decision = decisionKeys[key];
      if (!owner || decision === undefined || chosen === undefined || deciding.decide.isPending) return;
      if (decision === "route") setRouting(true);
      else deciding.decide.mutate({ flag: chosen, decision });
    },
    open: (ref) => {
      const slash = ref.indexOf("/");
      void navigate({ to: "/documents/$source/$id", params: { source: ref.slice(0, slash), id: ref.slice(slash + 1) } } as never);
    },
  });
  useEffect(() => {
    if (shown !== undefined) list.current?.querySelector(`[data-ref="${CSS.escape(shown)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [shown]);

  if (queue.documents === 0) {
    return (
      <>
        <PageHead title={t("scout.emptyTitle")} lead={t("scout.emptyLead")} />
        <Empty title={t("scout.emptyHow")} command={"octant collect cordis --from FOLDER\noctant scout flags --threshold 0.5 --format csv"}>
          {t("scout.emptyExample")}
        </Empty>
      </>
    );
  }
  return (
    <div className="incubator" data-open={search.flag ? "true" : undefined}>
      <PageHead
        title={t(`scout.title.${state}`, {
          count: queue.total,
          documents: format.count(queue.documents),
          number: format.count(queue.total),
        })}
        lead={t("scout.lead")}
        kicker={
          <>
            <AgeBadge age={queue.age} />
            <button type="button" className="as-link small" onClick={() => setSearch({ show: "quality" })}>
              {t("scout.quality.link")}
            </button>
          </>
        }
      />
      <Filters queue={queue} />
      <div className="inbox" data-open={search.flag ? "true" : undefined}>
        <div className="inbox-list" ref={list} role="group" aria-label={t("scout.queue")}>
          {queue.flags.length === 0 ? (
            <p className="soft inbox-none">{t(`scout.none.${state === "open" ? "open" : "other"}`)}</p>
          ) : (
            queue.flags.map((flag) => <Entry key={flag.ref} flag={flag} chosen={flag.ref === shown} onChoose={() => choose(flag.ref)} />)
          )}
          {queue.flags.length < queue.total && (
            <button type="button" className="button inbox-more" onClick={more}>
              {t("scout.more", { shown: format.count(queue.flags.length), total: format.count(queue.total) })}
            </button>
          )}
        </div>
        <div className="inbox-detail">
          {search.flag && (
            <button type="button" className="button inbox-back" data-kind="quiet" onClick={() => setSearch({ flag: undefined })}>
              {t("scout.back")}
            </button>
          )}
          {shown !== undefined && (
            <div className="card">
              <FlagDetail {...placeOf(shown)} owner={owner} deciding={deciding} routing={routing} onRouting={setRouting} />
            </div>
          )}
        </div>
      </div>
      <p className="soft small inbox-keys">{t("scout.keys")}</p>
    </div>
  );
}

function placeOf(ref: string): { source: string; id: string } {
  const slash = ref.indexOf("/");
  return { source: ref.slice(0, slash), id: ref.slice(slash + 1) };
}
