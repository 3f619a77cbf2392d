/** One measure: what it is, where it is printed, what it would change, who may pay, and a form to say it better. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../../data/use_ask.ts";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { Why } from "./decided_lists.tsx";
import type { Measure, Portfolio } from "./reading.ts";
import { useCut } from "./use_cut.ts";

export function MeasureDrawer({ measure, found, onClose }: { measure: Measure; found: Portfolio; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  const entry = useAsk("/api/desk/:kind", { params: { kind: "measure" } }).data?.entries.find(({ id }) => id === measure.id);
  const unknown = t("number.unknown");
  const plain = (value: number | null) => (value === null ? "?" : (format.decimal(value, Number.isInteger(value) ? 0 : 1) ?? "?"));
  const range = (low: number | null, high: number | null, unit: string) =>
    low === null && high === null ? unknown : `${plain(low)}${low === high ? "" : `–${plain(high)}`} ${unit}`;
  const rows: [string, React.ReactNode][] = [
    [t("decide.portfolio.effect"), measure.effect === null ? unknown : t(`decide.portfolio.effects.${measure.effect}`)],
    [
      t("decide.portfolio.node"),
      measure.node === null ? (
        unknown
      ) : (
        <SubjectLink key="node" subject={`node:${measure.node.id}`}>
          {format.text(measure.node.name)}
        </SubjectLink>
      ),
    ],
    [t("decide.portfolio.where"), measure.country === null ? unknown : format.country(measure.country)],
    ...(measure.effect === "stockpile"
      ? [
          [
            t("decide.portfolio.stock"),
            measure.stockDays === null ? unknown : `${measure.stockDays} ${t("decide.portfolio.daysUnit")}`,
          ] as [string, string],
        ]
      : measure.effect === "trl"
        ? [["TRL", range(measure.trl.low, measure.trl.high, "")] as [string, string]]
        : [[t("decide.portfolio.share"), range(measure.share.low, measure.share.high, "%")] as [string, string]]),
    [t("decide.portfolio.cost"), cut.money(measure.cost.low, measure.cost.high) ?? unknown],
    [t("decide.portfolio.months"), range(measure.months.low, measure.months.high, t("decide.portfolio.monthsUnit"))],
    [t("decide.portfolio.start"), format.date(measure.start) ?? unknown],
    [
      t("decide.portfolio.cut"),
      measure.cut === null ? unknown : `${cut.percent(measure.cut.mid)} (${cut.range(measure.cut.low, measure.cut.high)})`,
    ],
  ];
  return (
    <Drawer
      title={format.text(measure.name)}
      kicker={measure.lever ? format.text(measure.lever.name) : undefined}
      about={measure.id}
      onClose={onClose}
    >
      <div className="stack" style={{ gap: 18 }}>
        <div className="row">
          <Chip tone={measure.basis === "own_proposal" ? "accent" : "plain"}>{t(`decide.portfolio.basis.${measure.basis}`)}</Chip>
          {measure.onDesk && <Chip tone="accent">{t("decide.portfolio.onDesk")}</Chip>}
          {measure.label !== "public" && <Chip>{measure.marking}</Chip>}
          <WhyHere subject={`measure:${measure.id}`} />
        </div>
        <p>{format.text(measure.text)}</p>
        <Why measure={measure} found={found} />
        <PlainTable label={format.text(measure.name)} head={["", ""]} rows={rows} />
        <div className="stack" style={{ gap: 6 }}>
          <Cited citation={measure.citation} source={measure.source} />
          {measure.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
          {measure.caveat && <p className="small soft">{measure.caveat}</p>}
        </div>
        {measure.causes.length > 0 && (
          <section className="stack" style={{ gap: 6 }}>
            <h3>{t("decide.portfolio.causes")}</h3>
            <ul className="plain-list">
              {measure.causes.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/decide/causes" search={{ cause: id }}>
                    {format.text(name)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="stack" style={{ gap: 6 }}>
          <h3>{t("decide.portfolio.payers")}</h3>
          <ul className="plain-list">
            {found.lines.map((line) => {
              const barrier = measure.barred.find((one) => one.line === line.id)?.barrier;
              return (
                <li key={line.id} className="small">
                  {format.text(line.name)}
                  {line.year === null ? "" : `, ${line.year}`}:{" "}
                  {t(barrier ? `decide.portfolio.barrier.${barrier}` : "decide.portfolio.mayPay")}
                </li>
              );
            })}
          </ul>
          {measure.instruments.length > 0 && (
            <p className="small soft">
              {t("decide.portfolio.named", { names: measure.instruments.map(({ name }) => format.text(name)).join("; ") })}
            </p>
          )}
        </section>
        {entry && <EntryForm key={measure.id} kind="measure" entry={entry} title={t("decide.portfolio.change")} />}
        <p className="small">
          <Link to={`/entities/measure/${measure.id}` as "/"}>{t("actions.statements")}</Link>
        </p>
      </div>
    </Drawer>
  );
}
