/** One question: how it is decided, what is expected, how it came out. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { Chip } from "../../parts/chip.tsx";
import { Select } from "../../parts/select.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Line } from "../../parts/form_dialog.tsx";
import { useChanging } from "../../parts/use_changing.ts";
import type { Question } from "./reading.ts";

interface Props {
  readonly question: Question;
  readonly owner: boolean;
  readonly fewest: number;
  readonly marked: boolean;
}

export function QuestionCard({ question, owner, fewest, marked }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useChanging();
  const score = (value: number | null) => (value === null ? "–" : format.decimal(value, 3));
  return (
    <article className="card" data-marked={marked || undefined} id={`question-${question.id}`}>
      <div className="row small soft">
        <span>{t("forecasts.by", { when: format.date(question.resolves) })}</span>
        {question.technology && (
          <SubjectLink subject={`technology:${question.technology.id}`}>{format.text(question.technology.name)}</SubjectLink>
        )}
        {question.figure && <span>{t("forecasts.figure", { figure: question.figure })}</span>}
        {question.overdue && <Chip tone="warning">{t("forecasts.overdue")}</Chip>}
        {question.outcome && (
          <Chip tone={question.outcome.outcome === "void" ? "unknown" : "good"}>{t(`forecasts.outcome.${question.outcome.outcome}`)}</Chip>
        )}
        {question.label !== "public" && <Chip tone="critical">{question.marking}</Chip>}
      </div>
      <h3 style={{ margin: "6px 0" }}>{question.question}</h3>
      <p className="soft">{question.criteria}</p>
      <div className="chance-line">
        <div className="chance-bar" aria-hidden="true">
          {question.mean !== null && <span data-kind="mean" style={{ left: `${question.mean * 100}%` }} />}
          {question.own.map((one) => (
            <span key={one.forecaster} data-kind="own" style={{ left: `${(one.said.at(-1)?.probability ?? 0) * 100}%` }} />
          ))}
        </div>
        <p className="small">
          {question.mean === null
            ? t("forecasts.tooFew", { count: question.forecasters, fewest })
            : t("forecasts.crowd", {
                count: question.forecasters,
                mean: format.percent(question.mean),
                median: format.percent(question.median),
              })}
          {question.own.length > 0 && ` · ${t("forecasts.own")}: `}
          {question.own.map((one) => `${one.forecaster} ${format.percent(one.said.at(-1)?.probability)}`).join(", ")}
        </p>
      </div>
      {question.outcome && (
        <p>
          {t("forecasts.cameOut", { when: format.date(question.outcome.at), origin: question.outcome.origin })}
          {question.outcome.outcome !== "void" &&
            ` ${t("forecasts.scores", { crowd: score(question.crowdBrier), last: score(question.lastBrier), time: score(question.timeBrier) })}`}
          {question.late > 0 && ` ${t("forecasts.late", { count: question.late })}`}{" "}
          {owner && (
            <button type="button" className="plain-link small" onClick={() => void undo(question.outcome?.batch ?? "")}>
              {t("library.undo")}
            </button>
          )}
        </p>
      )}
      {owner && question.outcome === null && <SayForms question={question} />}
    </article>
  );
}

function SayForms({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { change } = useChanging();
  const [chance, setChance] = useState("");
  const [forecaster, setForecaster] = useState(question.own[0]?.forecaster ?? "self");
  const [reason, setReason] = useState("");
  const [outcome, setOutcome] = useState<"" | "yes" | "no" | "void">("");
  const [origin, setOrigin] = useState("");
  const say = () =>
    change(
      async () => [
        (
          await send("/api/scout/forecasts", {
            question: question.id,
            probability: Number(chance) / 100,
            forecaster,
            ...(reason === "" ? {} : { reason }),
          })
        ).batch,
      ],
      t("forecasts.said"),
    );
  const settle = () =>
    change(async () => [(await send("/api/scout/outcomes", { question: question.id, outcome, origin })).batch], t("forecasts.settled"));
  return (
    <div className="say-forms">
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void say().then((done) => done && setChance(""));
        }}
      >
        <Line name={t("forecasts.chance")}>
          <input
            type="number"
            min={0}
            max={100}
            step="any"
            required
            value={chance}
            onChange={(event) => setChance(event.target.value)}
            style={{ width: 64 }}
          />
          <span className="soft">%</span>
        </Line>
        <Line name={t("forecasts.pseudonym")}>
          <input
            value={forecaster}
            required
            maxLength={40}
            onChange={(event) => setForecaster(event.target.value)}
            style={{ width: 110 }}
          />
        </Line>
        <Line name={t("scout.reason")}>
          <input value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
        </Line>
        <button type="submit" className="button">
          {t("forecasts.say")}
        </button>
      </form>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome !== "") void settle();
        }}
      >
        <div className="stack" style={{ gap: 4 }}>
          <span className="small soft">{t("forecasts.answer")}</span>
          <Select
            label={t("forecasts.answer")}
            value={outcome}
            groups={[
              {
                choices: [
                  { id: "", name: t("forecasts.notYet") },
                  ...(["yes", "no", "void"] as const).map((id) => ({ id, name: t(`forecasts.outcome.${id}`) })),
                ],
              },
            ]}
            onChange={(id) => setOutcome((["yes", "no", "void"] as const).find((one) => one === id) ?? "")}
          />
        </div>
        {outcome !== "" && (
          <>
            <Line name={t("forecasts.origin")}>
              <input value={origin} required maxLength={500} onChange={(event) => setOrigin(event.target.value)} />
            </Line>
            <button type="submit" className="button">
              {t("forecasts.settle")}
            </button>
          </>
        )}
      </form>
    </div>
  );
}
