/** One milestone: its day, what it waits for, what is done for it, who pays, where it is printed, and saying more. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Milestone, tones } from "./reading.ts";
import { SayMilestone } from "./say_milestone.tsx";
import { Sign } from "./shape.tsx";

interface Props {
  readonly milestone: Milestone;
  readonly choose: (id: string) => void;
  readonly onClose: () => void;
}

export function MilestoneDrawer({ milestone, choose, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Drawer title={format.text(milestone.name)} kicker={format.text(milestone.roadmap.name)} about={milestone.id} onClose={onClose}>
      <div className="stack" style={{ gap: 22 }}>
        <Facts milestone={milestone} />
        <Steps title={t("decide.roadmaps.requires")} list={milestone.requires} choose={choose} />
        <Steps title={t("decide.roadmaps.requiredBy")} list={milestone.requiredBy} choose={choose} />
        <Measures milestone={milestone} />
        <Ties title={t("actions.instruments")} kind="instrument" list={milestone.instruments} />
        <Ties title={t("decide.roadmaps.actions")} kind="action" list={milestone.actions} why />
        <Ties title={t("actions.targets")} kind="target" list={milestone.targets} why />
        <Ties title={t("actions.technologies")} kind="technology" list={milestone.technologies} />
        <section className="stack" style={{ gap: 6 }}>
          <h3>{t("decide.roadmaps.printedIn")}</h3>
          <Cited citation={milestone.citation} source={milestone.source} />
          {milestone.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
          {milestone.citation?.caveat && <p className="small soft">{milestone.citation.caveat}</p>}
          <p className="small">
            <Link to={`/entities/milestone/${milestone.id}` as "/"}>{t("actions.statements")}</Link>
          </p>
        </section>
        <SayMilestone milestone={milestone} />
      </div>
    </Drawer>
  );
}

function Facts({ milestone }: { readonly milestone: Milestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { standing, date, earliest } = milestone;
  const facts: readonly (readonly [string, string | null])[] = [
    [t("actions.due"), date === null ? t("decide.roadmaps.standing.undated") : format.date(date)],
    [t("actions.duePrinted"), milestone.datePrinted],
    [
      t("decide.roadmaps.moved_"),
      !milestone.moved
        ? null
        : t("decide.roadmaps.movedFromBy", {
            date: milestone.movedFrom === null ? t("decide.roadmaps.standing.undated") : format.date(milestone.movedFrom),
            by: milestone.enteredBy ?? "",
          }),
    ],
    [t("decide.roadmaps.begins"), milestone.start === null ? null : format.date(milestone.start)],
    [
      t("decide.roadmaps.earliest"),
      earliest === null
        ? null
        : earliest.high === null
          ? t("decide.roadmaps.notBefore", { low: format.date(earliest.low) })
          : earliest.low === earliest.high
            ? format.date(earliest.low)
            : `${format.date(earliest.low)} – ${format.date(earliest.high)}`,
    ],
    ["TRL", milestone.trl === null ? null : String(milestone.trl)],
    [t("actions.owner"), milestone.owners.map(({ name }) => format.text(name)).join("; ") || null],
    [t("actions.kindLabel"), t(`decide.roadmaps.kind.${milestone.kind}`)],
  ];
  return (
    <div className="stack" style={{ gap: 10 }}>
      <div className="row">
        <Sign standing={standing} />
        <Chip tone={tones[standing]}>{t(`decide.roadmaps.standing.${standing}`)}</Chip>
        {milestone.lateDays > 0 && (
          <span className="small soft">
            {t(standing === "impossible" ? "decide.roadmaps.daysShort" : "decide.roadmaps.daysPast", { count: milestone.lateDays })}
          </span>
        )}
        {milestone.basis === "own_proposal" && <Chip>{t("decide.roadmaps.ownProposal")}</Chip>}
        {milestone.label !== "public" && <Chip>{milestone.marking}</Chip>}
        <WhyHere subject={`milestone:${milestone.id}`} />
      </div>
      <p>{format.text(milestone.text)}</p>
      <p className="small soft">
        {t(`decide.roadmaps.why.${standing}`)} {milestone.statusBy === "action" && t("decide.roadmaps.byAction")}
      </p>
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
    </div>
  );
}

function Steps({
  title,
  list,
  choose,
}: {
  readonly title: string;
  readonly list: Milestone["requires"];
  readonly choose: (id: string) => void;
}) {
  const format = useFormat();
  if (list.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{title}</h3>
      <ul className="plain-list">
        {list.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="link-like" onClick={() => choose(id)}>
              {format.text(name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Measures({ milestone: { measures } }: { readonly milestone: Milestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (measures.length === 0) return null;
  const number = (value: number) => value.toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB");
  const span = (low: number | null, high: number | null) =>
    low === null || high === null ? t("number.unknown") : low === high ? number(low) : `${number(low)}–${number(high)}`;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("decide.roadmaps.measures")}</h3>
      <ul className="served">
        {measures.map((one) => (
          <li key={one.id}>
            <span className="row" style={{ gap: 6 }}>
              <SubjectLink subject={`measure:${one.id}`}>{format.text(one.name)}</SubjectLink>
              <WhyHere subject={`measure:${one.id}`} />
            </span>
            <span className="small soft">
              {t("decide.roadmaps.takes", { months: span(one.monthsLow, one.monthsHigh) })} ·{" "}
              {t("decide.roadmaps.costs", { cost: span(one.costLow, one.costHigh) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TiesProps {
  readonly title: string;
  readonly kind: string;
  readonly list: Milestone["actions"];
  readonly why?: boolean;
}

function Ties({ title, kind, list, why = false }: TiesProps) {
  const format = useFormat();
  if (list.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{title}</h3>
      <ul className="plain-list">
        {list.map(({ id, name }) => (
          <li key={id}>
            <SubjectLink subject={`${kind}:${id}`}>{format.text(name) || id}</SubjectLink>
            {why && <WhyHere subject={`${kind}:${id}`} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
