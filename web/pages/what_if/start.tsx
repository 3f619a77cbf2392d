/** Before there is a scenario: one example, the ready-made ones, and the map to begin with a country. */
import { ArrowRight } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type Draft, draftWith } from "./draft.ts";
import { scenarioChips } from "./scenario_chips.ts";
import type { Ground } from "./use_ground.ts";

const DependenceMap = lazy(() => import("./dependence_map.tsx"));

interface Props {
  readonly scenarios: AnswerOf<"/api/scenarios">["scenarios"] | undefined;
  readonly ground: Ground;
  readonly onDraft: (draft: Draft) => void;
  readonly onChoose: (id: string) => void;
}

export function Start({ scenarios, ground, onDraft, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <PageHead title={t("lab.question")} lead={t("lab.lead")} />
      <div className="board">
        <Card wide={8} title={t("lab.beginMap")}>
          <Suspense fallback={<div className="skeleton" style={{ height: 380 }} />}>
            <DependenceMap countries={ground.countries} onChoose={(country) => onDraft(draftWith({ kind: "stop", country }))} />
          </Suspense>
        </Card>
        <Card wide={4} title={t("lab.beginExample")}>
          <div className="stack">
            <p className="soft">{t("lab.exampleSays")}</p>
            <div>
              <button
                type="button"
                className="button"
                data-kind="primary"
                onClick={() => onDraft(draftWith({ kind: "stop", country: "CHN", nodes: ["gallium_primary"] }))}
              >
                {t("lab.example")} <ArrowRight size={14} aria-hidden="true" />
              </button>
            </div>
            <p className="soft">{t("lab.beginOwn")}</p>
            <div>
              <button
                type="button"
                className="button"
                onClick={() => onDraft(draftWith({ kind: "price", nodes: ["gallium_primary"], by: 300 }, { kernel: "leontief" }))}
              >
                {t("lab.examplePrice")}
              </button>
            </div>
            <div>
              <button
                type="button"
                className="button"
                style={{ whiteSpace: "normal", textAlign: "left", paddingBlock: 6 }}
                onClick={() =>
                  onDraft(draftWith({ kind: "export_ban", control: "chn_rare_earths_april_2025" }, { start: "2025-04-04", days: 365 }))
                }
              >
                {t("lab.exampleBan")}
              </button>
            </div>
          </div>
        </Card>
      </div>
      <section className="stack" style={{ marginTop: 24 }}>
        <h2>{t("lab.ready")}</h2>
        {scenarios === undefined && <Skeleton lines={3} tall={90} />}
        <ul className="scenario-cards">
          {scenarios?.map((one) => (
            <li key={`${one.kept} ${one.id}`}>
              <button type="button" className="card report" onClick={() => onChoose(one.id)}>
                <strong>{format.text(one.name)}</strong>
                <span className="soft">{format.text(one.question)}</span>
                <span className="row" style={{ gap: 4 }}>
                  {scenarioChips(one.scenario, t, format).map((text) => (
                    <Chip key={text}>{text}</Chip>
                  ))}
                  {one.kept !== "built_in" && <Chip tone="accent">{t(`lab.kept.${one.kept}`)}</Chip>}
                  {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
