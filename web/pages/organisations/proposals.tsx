/** Pairs that are likely one organisation, and what was decided. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganisationsSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { UndoButton } from "../../parts/undo_button.tsx";
import { useFormat } from "../../words/use_format.ts";
import { PageTurner } from "./page_turner.tsx";
import { PairCard } from "./pair.tsx";
import { useDeciding } from "./use_deciding.ts";

const size = 20;

export function Proposals() {
  const { t } = useTranslation();
  const format = useFormat();
  const { page = 1 } = useSearch({ strict: false }) as OrganisationsSearch;
  const answer = useAsk("/api/scout/organisations/proposals", { query: { page, size } });
  const { owner, undo } = useDeciding();
  return (
    <Answered of={answer} skeleton={<Skeleton lines={10} />}>
      {({ total, proposals, decisions }) => (
        <>
          <PageHead
            title={t("organisations.proposalsTitle", { count: total, number: format.count(total) })}
            lead={t("organisations.proposalsLead")}
          />
          <div className="toolbar">
            <ExportMenu path="/api/scout/organisations/proposals" request={{ query: { size: 5000 } }} />
          </div>
          <div className="pair-list">
            {proposals.map((pair) => (
              <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
            ))}
          </div>
          <PageTurner page={page} pages={Math.ceil(total / size)} />
          {decisions.length > 0 && (
            <section aria-labelledby="organisation-decisions">
              <h2 id="organisation-decisions">{t("organisations.decisions")}</h2>
              <ul className="stack" style={{ gap: 8 }}>
                {decisions.map((one) => (
                  <li key={`${one.one} ${one.other} ${one.label}`} className="row">
                    <Chip tone={one.verdict === "same" ? "good" : "plain"}>{t(`organisations.${one.verdict}`)}</Chip>
                    <span>{one.names.join(" · ")}</span>
                    {one.reason && <span className="soft">{one.reason}</span>}
                    <span className="soft small">{t("signals.byOn", { by: one.by, on: format.date(one.at) })}</span>
                    {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
                    {owner && <UndoButton onUndo={() => void undo(one.batch)} />}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Answered>
  );
}
