/** One technology or field: shares through the years with their band, who is specialised, institutions, and who works with whom in Europe. */
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Picture } from "../../figures/picture.tsx";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Country } from "../../parts/country.tsx";
import { Drawer } from "../../parts/drawer.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Collaboration } from "./collaboration.tsx";
import type { Basis, LeadDetail } from "./reading.ts";

interface Props {
  readonly subject: string;
  readonly basis: Basis;
  readonly apart: boolean;
  readonly year: number;
  readonly onClose: () => void;
}

export function LeadDrawer({ subject, basis, apart, year, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const detail = useAsk("/api/leads/:subject", { params: { subject }, query: { basis, bloc: apart ? "none" : undefined, year } });
  const name = detail.data?.subject === subject ? format.text(detail.data.name) : "";
  return (
    <Drawer title={name || subject} kicker={t(`leads.bases.${basis}`)} about={subject} onClose={onClose}>
      <Answered of={detail} skeleton={<Skeleton lines={10} />}>
        {(one) => (
          <div className="stack" style={{ gap: 22 }}>
            <div className="row">
              <AgeBadge age={one.age} />
            </div>
            {one.fields.length > 0 && <StandIns detail={one} />}
            {one.series.length === 0 ? <p className="soft">{t("leads.nothingHere")}</p> : <Lines detail={one} />}
            {one.specialisation.length > 0 && <Special detail={one} />}
            {one.institutions.length > 0 && <Institutions detail={one} />}
            {one.kind === "technology" && <Collaboration technology={subject} />}
          </div>
        )}
      </Answered>
    </Drawer>
  );
}

/** Which fields stand in for the technology, and how well. */
function StandIns({ detail }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("leads.standIns")}</h3>
      <p className="small soft">{t("leads.standInsMeaning")}</p>
      <ul className="stack" style={{ gap: 4 }}>
        {detail.fields.map(({ scheme, field, fit }) => (
          <li key={scheme + field} className="row" style={{ gap: 8 }}>
            <span>{t(`fields.${field}` as never, { defaultValue: field })}</span>
            <span className="chip">{t(`leads.fit.${fit}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useNames(codes: readonly string[]): Record<string, string> {
  const format = useFormat();
  return Object.fromEntries(codes.map((code) => [code, format.country(code)]));
}

function Lines({ detail }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames(detail.series.map((one) => one.country));
  const rows = detail.series.flatMap(({ country, points }) =>
    points.map(({ year, share, interval }) => ({
      label: country,
      year,
      value: share,
      low: year === detail.incomplete ? null : (interval?.[0] ?? null),
      high: year === detail.incomplete ? null : (interval?.[1] ?? null),
    })),
  );
  const years = detail.series[0]?.points.map((one) => one.year) ?? [];
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("leads.shares", { first: years[0], last: years.at(-1) })}</h3>
      <p className="small soft">
        {t("leads.sharesOf", { unit: format.text(detail.unit) })} {detail.counted ? t("leads.band") : t("leads.noBand")}
      </p>
      <Picture
        shape="year_lines"
        table={{
          columns: [
            { name: "label", type: "text" },
            { name: "year", type: "integer" },
            ...["value", "low", "high"].map((name) => ({ name, type: "number" as const, unit: "share" })),
          ],
          rows,
        }}
        height={230}
        names={names}
        most={6}
        {...(detail.incomplete === null ? {} : { thresholds: { whole: detail.incomplete - 1 } })}
        twin={
          <PlainTable
            label={t("leads.shares", { first: years[0], last: years.at(-1) })}
            head={[t("leads.year"), ...detail.series.slice(0, 6).map((one) => names[one.country])]}
            rows={years.map((year, at) => [
              year,
              ...detail.series.slice(0, 6).map((one) => {
                const point = one.points[at];
                const band = point?.interval
                  ? ` (${format.percent(point.interval[0]) ?? ""} – ${format.percent(point.interval[1]) ?? ""})`
                  : "";
                return `${format.percent(point?.share) ?? "–"}${band}`;
              }),
            ])}
            numbers={[1, 2, 3, 4, 5, 6]}
          />
        }
      />
    </section>
  );
}

function Special({ detail }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = detail.specialisation.slice(0, 12);
  const names = useNames(shown.map((one) => one.country));
  const title = t("leads.specialisation", { year: detail.year });
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{title}</h3>
      <p className="small soft">{t("leads.specialisationMeaning")}</p>
      <Picture
        shape="index_dots"
        table={{
          columns: [{ name: "label", type: "text" }, ...["value", "low", "high"].map((name) => ({ name, type: "number" as const }))],
          rows: shown.map((one) => ({
            label: one.country,
            value: one.symmetric,
            low: one.symmetricInterval?.[0] ?? null,
            high: one.symmetricInterval?.[1] ?? null,
          })),
        }}
        height={40 + shown.length * 24}
        names={names}
        twin={
          <PlainTable
            label={title}
            head={[t("leads.country"), t("leads.symmetric"), "RCA", "RPA"]}
            rows={detail.specialisation.map((one) => [
              format.country(one.country),
              `${format.decimal(one.symmetric) ?? ""} (${format.decimal(one.symmetricInterval?.[0]) ?? ""} – ${format.decimal(one.symmetricInterval?.[1]) ?? ""})`,
              format.decimal(one.rca),
              format.decimal(one.rpa, 0),
            ])}
            numbers={[1, 2, 3]}
          />
        }
      />
    </section>
  );
}

function Institutions({ detail }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t("leads.institutions", { year: detail.year });
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{title}</h3>
      <p className="small soft">{t("leads.concentration", { value: format.decimal(detail.concentration, 3) ?? "–" })}</p>
      <PlainTable
        label={title}
        head={[t("leads.institution"), t("leads.country"), t("leads.count")]}
        rows={detail.institutions.map((one) => [
          <span key={one.institution} className="clip institution" title={one.name}>
            {one.name}
          </span>,
          <Country key={one.country} code={one.country} />,
          format.decimal(one.count, one.count >= 100 ? 0 : 1),
        ])}
        numbers={[2]}
      />
    </section>
  );
}
