/** Legal clocks as bars on one axis of days, with their table. What has no day yet stands below. */
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Case, type Clock, clockTones } from "./reading.ts";

const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export function Clocks({ one }: { one: Case }) {
  const { t } = useTranslation();
  const started = one.clocks.filter(({ started, state }) => started !== null && state !== "not_in_force");
  const waiting = one.clocks.filter(({ state }) => state === "not_started" || state === "unsound");
  const later = one.clocks.filter(({ state }) => state === "not_in_force");
  const days = [
    dayOf(one.on),
    ...started.flatMap((clock) => [clock.started, clock.due, clock.answered].flatMap((day) => (day === null ? [] : [dayOf(day)]))),
    ...(one.longStop === null ? [] : [dayOf(one.longStop.day)]),
    ...one.dates.map(({ day }) => dayOf(day)),
  ];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const at = (day: number) => `${((day - first) / Math.max(1, last - first)) * 100}%`;
  const running = started.filter(({ state }) => state === "running" || state === "suspended").length;
  const missed = started.filter(({ state }) => state === "missed").length;
  return (
    <section className="stack" aria-labelledby="screening-clocks">
      <h2 id="screening-clocks">{t("decide.screening.clocksTitle", { count: running, missed })}</h2>
      {started.length === 0 && <p className="soft">{t("decide.screening.noClockStarted")}</p>}
      <Axis one={one} first={first} last={last} at={at} />
      <ul className="screening-clocks">
        {one.longStop !== null && <LongStop one={one} at={at} />}
        {started.map((clock) => (
          <ClockBar key={clock.id} clock={clock} on={one.on} at={at} />
        ))}
      </ul>
      {one.suspensions.length > 0 && <Stops one={one} />}
      {waiting.length > 0 && <Waiting title={t("decide.screening.waiting", { count: waiting.length })} clocks={waiting} />}
      {later.length > 0 && <Waiting title={t("decide.screening.later", { count: later.length })} clocks={later} />}
    </section>
  );
}

/** The first and last day of the picture, and the events of the deal. */
function Axis({ one, first, last, at }: { one: Case; first: number; last: number; at: (day: number) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return (
    <div className="stack" style={{ gap: 4 }}>
      <span className="screening-axis small soft numbers" aria-hidden="true">
        <span>{format.date(iso(first))}</span>
        <span>{format.date(iso(last))}</span>
      </span>
      <span className="clock-line" aria-hidden="true">
        {one.dates.map(({ event, day }) => (
          <b key={event} style={{ left: at(dayOf(day)) }} />
        ))}
        <i style={{ left: at(dayOf(one.on)) }} />
      </span>
      <p className="small soft">
        {one.dates
          .map(({ event, day }) => `${t(`decide.screening.event.${event}`, { defaultValue: event })} ${format.date(day)}`)
          .join(" · ")}
      </p>
    </div>
  );
}

function LongStop({ one, at }: { one: Case; at: (day: number) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const signed = one.dates.find(({ event }) => event === "signed")?.day ?? one.dates[0]?.day ?? one.on;
  if (one.longStop === null) return null;
  const [from, until] = [dayOf(signed), dayOf(one.longStop.day)];
  return (
    <li>
      <span className="stack" style={{ gap: 2 }}>
        <strong>{t("decide.screening.longStop")}</strong>
        <span className="row" style={{ gap: 6 }}>
          <Chip tone={one.longStop.daysLeft < 0 ? "critical" : "accent"}>
            {one.longStop.daysLeft < 0
              ? t("decide.screening.daysPast", { count: -one.longStop.daysLeft })
              : t("decide.screening.daysLeft", { count: one.longStop.daysLeft })}
          </Chip>
          <span className="small soft">
            {format.date(one.longStop.day)} · {t("decide.screening.longStopWhy")}
          </span>
        </span>
      </span>
      <span className="clock-line" aria-hidden="true">
        <span style={{ left: at(from), width: `calc(${at(until)} - ${at(from)})` }} data-plain />
        <i style={{ left: at(dayOf(one.on)) }} />
      </span>
    </li>
  );
}

function ClockBar({ clock, on, at }: { clock: Clock; on: string; at: (day: number) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = dayOf(clock.started ?? on);
  const until = dayOf(clock.due ?? on);
  const days =
    clock.daysLeft === null || clock.state === "answered" || clock.state === "answered_late" || clock.state === "extended"
      ? null
      : clock.daysLeft < 0
        ? t("decide.screening.daysPast", { count: -clock.daysLeft })
        : t("decide.screening.daysLeft", { count: clock.daysLeft });
  return (
    <li>
      <span className="stack" style={{ gap: 2 }}>
        <strong>
          <SubjectLink subject={`screening_clock:${clock.id}`}>{format.text(clock.title)}</SubjectLink>
        </strong>
        <span className="row" style={{ gap: 6 }}>
          <Chip tone={clockTones[clock.state]}>{t(`decide.screening.clock.${clock.state}`)}</Chip>
          {days !== null && <span className="small numbers">{days}</span>}
          <span className="small soft">
            {clock.due === null ? t("decide.screening.noDue") : format.date(clock.due)}
            {clock.counted !== null &&
              clock.counted !== clock.due &&
              ` (${t("decide.screening.counted", { date: format.date(clock.counted) })})`}
            {clock.stopped > 0 && ` · ${t("decide.screening.stoppedDays", { count: clock.stopped })}`}
            {clock.answered !== null && ` · ${t("decide.screening.answeredOn", { date: format.date(clock.answered) })}`}
          </span>
        </span>
        <Law clock={clock} />
      </span>
      <span className="clock-line" aria-hidden="true">
        <span style={{ left: at(from), width: `calc(${at(until)} - ${at(from)})` }} data-tone={clockTones[clock.state]} />
        {clock.answered !== null && <b style={{ left: at(dayOf(clock.answered)) }} />}
        <i style={{ left: at(dayOf(on)) }} />
      </span>
    </li>
  );
}

function Law({ clock }: { clock: Clock }) {
  const { t } = useTranslation();
  return (
    <span className="small soft">
      <Cited citation={clock.citation} source={clock.source} />{" "}
      {clock.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
    </span>
  );
}

function Stops({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <PlainTable
      label={t("decide.screening.stops")}
      head={[t("decide.screening.stops"), t("decide.screening.until"), t("decide.screening.why")]}
      rows={one.suspensions.map(({ from, until, reason }) => [
        format.date(from),
        format.date(until) ?? t("decide.screening.open"),
        reason ?? "–",
      ])}
    />
  );
}

function Waiting({ title, clocks }: { title: string; clocks: readonly Clock[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <details>
      <summary>{title}</summary>
      <PlainTable
        label={title}
        head={[t("decide.screening.clockName"), t("decide.screening.starts"), t("decide.screening.law")]}
        rows={clocks.map((clock) => [
          format.text(clock.title),
          clock.starts === null
            ? "–"
            : clock.appliesFrom !== null && clock.state === "not_in_force"
              ? t("decide.screening.appliesFrom", { date: format.date(clock.appliesFrom) })
              : t(`decide.screening.event.${clock.starts}`, { defaultValue: t("decide.screening.afterClock") }),
          <Law key={clock.id} clock={clock} />,
        ])}
      />
    </details>
  );
}
