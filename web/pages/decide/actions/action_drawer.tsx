/** One commitment: where it is printed, what it is tied to, what was said of it, and saying more. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ask } from "../../../data/ask.ts";
import { client, useAsk } from "../../../data/use_ask.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useSay } from "../../../parts/toasts.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Detail, tones } from "./reading.ts";
import { SayStatus } from "./say_status.tsx";

export function ActionDrawer({ id, on, onClose }: { id: string; on: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useAsk("/api/decide/actions/:action", { params: { action: id }, query: { on } });
  return (
    <Drawer title={answer.data ? format.text(answer.data.title) : id} kicker={id} about={id} onClose={onClose}>
      <Answered of={answer} skeleton={<Skeleton lines={8} />}>
        {(action) => (
          <div className="stack" style={{ gap: 22 }}>
            <Pledge action={action} />
            <Ties
              title={t("actions.technologies")}
              kind="technology"
              list={action.technologies}
              foot={action.basis === "own_judgement" ? t("actions.ownJudgement") : null}
            />
            <Ties title={t("actions.targets")} kind="target" list={action.targets} foot={null} />
            <Ties title={t("actions.instruments")} kind="instrument" list={action.instruments} foot={null} />
            <History action={action} />
          </div>
        )}
      </Answered>
    </Drawer>
  );
}

function Pledge({ action }: { action: Detail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts: readonly (readonly [string, string | null])[] = [
    [t("actions.owner"), action.owners.map(({ name }) => format.text(name)).join("; ")],
    [
      t(action.dueMeans === "from" ? "actions.dueFrom" : "actions.due"),
      action.due === null ? t("actions.standing.undated") : format.date(action.due),
    ],
    [t("actions.duePrinted"), action.duePrinted],
    [
      t("actions.recurring"),
      action.recurring === null ? null : t(`actions.recurs.${action.recurring as "yearly"}`, { defaultValue: action.recurring }),
    ],
    [t("actions.document"), `${format.text(action.document.name)}, ${action.paragraph}`],
    [t("actions.kindLabel"), t(`actions.kind.${action.kind}`)],
  ];
  return (
    <div className="stack" style={{ gap: 10 }}>
      <div className="row">
        <Chip tone={tones[action.standing]}>{t(`actions.standing.${action.standing}`)}</Chip>
        {action.label !== "public" && <Chip>{action.marking}</Chip>}
        <WhyHere subject={`action:${action.id}`} words />
      </div>
      <p>{format.text(action.text)}</p>
      {action.standing === "unconfirmed" && <p className="small soft">{t("actions.unconfirmedWhy")}</p>}
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt className="small soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Cited citation={action.citation} source={action.source} />
      {action.citation?.caveat && <p className="small soft">{action.citation.caveat}</p>}
      <p className="small">
        <Link to={`/entities/action/${action.id}` as "/"}>{t("actions.statements")}</Link>
      </p>
    </div>
  );
}

function Ties({ title, kind, list, foot }: { title: string; kind: string; list: Detail["targets"]; foot: string | null }) {
  const format = useFormat();
  if (list.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{title}</h3>
      <ul className="plain-list">
        {list.map(({ id, name }) => (
          <li key={id}>
            <SubjectLink subject={`${kind}:${id}`}>{format.text(name)}</SubjectLink>
          </li>
        ))}
      </ul>
      {foot && <p className="small soft">{foot}</p>}
    </section>
  );
}

function History({ action }: { action: Detail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const back = async (batch: string) => {
    await ask("/api/batches/:id/undo", { params: { id: batch } }, { post: true });
    await client.invalidateQueries();
    say(t("actions.takenBack"));
  };
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("actions.history")}</h3>
      {action.history.length === 0 && <p className="soft">{t("actions.nothingSaid")}</p>}
      <ul className="served">
        {action.history.map((one) => (
          <li key={one.id}>
            <span className="row" style={{ gap: 6 }}>
              <strong>{t(`actions.status.${one.status}`)}</strong>
              {one.date !== null && <span className="small soft">{format.date(one.date)}</span>}
              {one.label !== "public" && <Chip>{one.marking}</Chip>}
            </span>
            <span>{one.evidence}</span>
            {one.url !== null && (
              <a href={one.url} target="_blank" rel="noreferrer">
                {one.url}
              </a>
            )}
            <span className="small soft">{[one.by, format.date(one.at)].join(" · ")}</span>
            {owner && (
              <span>
                <button type="button" className="button" data-kind="quiet" onClick={() => void back(one.batch)}>
                  {t("library.undo")}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {owner && <SayStatus key={action.id} id={action.id} />}
    </section>
  );
}
