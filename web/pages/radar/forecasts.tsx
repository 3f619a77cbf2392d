/** Forecast questions: open ones first, then those that were answered, and whether what was said came as often. */
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RadarSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { AskQuestion } from "./ask_question.tsx";
import { Calibration } from "./calibration.tsx";
import { QuestionCard } from "./question_card.tsx";

export function ForecastsPage({ rooms }: { rooms: ReactNode }) {
  const { t } = useTranslation();
  const { question } = useSearch({ strict: false }) as RadarSearch;
  const owner = useAsk("/api/session").data?.owner ?? false;
  const answer = useAsk("/api/scout/forecasts");
  return (
    <Answered of={answer}>
      {(data) => {
        const open = data.questions.filter((one) => one.outcome === null);
        const closed = data.questions.filter((one) => one.outcome !== null);
        return (
          <>
            <PageHead
              title={
                data.questions.length === 0
                  ? t("forecasts.emptyTitle")
                  : t("forecasts.title", { count: open.length, answered: data.overall.answered })
              }
              lead={t("forecasts.lead", { fewest: data.fewest })}
              kicker={rooms}
            />
            <div className="toolbar">
              {owner && <AskQuestion />}
              <span className="push" />
              <ExportMenu path="/api/scout/forecasts" request={{}} />
            </div>
            {data.questions.length === 0 ? (
              <Empty
                title={t("forecasts.emptyHow")}
                command={
                  "octant scout forecast euv --ask 'Will a second maker of EUV optics deliver before 2028?' \\\n  --criteria 'Yes when a second maker says so in print' --by 2027-12-31\noctant scout forecast euv --probability 0.1 --forecaster heron"
                }
              >
                {t("forecasts.emptyExample")}
              </Empty>
            ) : (
              <div className="stack" style={{ gap: 24 }}>
                {open.length > 0 && (
                  <section className="stack" aria-labelledby="open-questions">
                    <h2 id="open-questions">{t("forecasts.open")}</h2>
                    {open.map((one) => (
                      <QuestionCard key={one.id} question={one} owner={owner} fewest={data.fewest} marked={one.id === question} />
                    ))}
                  </section>
                )}
                <Calibration data={data} />
                {closed.length > 0 && (
                  <section className="stack" aria-labelledby="closed-questions">
                    <h2 id="closed-questions">{t("forecasts.closed")}</h2>
                    {closed.toReversed().map((one) => (
                      <QuestionCard key={one.id} question={one} owner={owner} fewest={data.fewest} marked={one.id === question} />
                    ))}
                  </section>
                )}
              </div>
            )}
          </>
        );
      }}
    </Answered>
  );
}
