/** One technology or term: documents a year with their interval, the S-curve or why there is none, readiness, and the newest documents. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Picture } from "../../figures/picture.tsx";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Drawer } from "../../parts/drawer.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Emergence, Emerging, Projected } from "./reading.ts";

export function EmergenceDrawer({ row, of, onClose }: { row: Emerging; of: Emergence; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const request = {
    params: { subject: row.id },
    query: { source: of.source ?? undefined, terms: of.what === "terms" ? "yes" : undefined },
  };
  const found = useAsk("/api/projection/:subject", request);
  return (
    <Drawer title={format.text(row.name)} kicker={t(`emergence.${of.what}`)} about={row.id} onClose={onClose}>
      <Answered of={found} skeleton={<Skeleton lines={10} />}>
        {(one) => (
          <div className="stack" style={{ gap: 22 }}>
            <div className="row">
              <AgeBadge age={one.age} />
              <ExportMenu path="/api/projection/:subject" request={request} />
            </div>
            <Yearly of={one} />
            <Growth of={one} />
            <Readiness of={one} />
            <Documents of={one} />
          </div>
        )}
      </Answered>
    </Drawer>
  );
}

const columns = [
  { name: "label", type: "text" as const },
  { name: "year", type: "integer" as const },
  ...["value", "low", "high"].map((name) => ({ name, type: "number" as const })),
];

function Yearly({ of }: { of: Projected }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = of.years.map(({ year, documents, interval }) => ({
    label: "documents",
    year,
    value: documents,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
  }));
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("emergence.yearly")}</h3>
      <p className="small soft">{t("emergence.yearlyMeaning")}</p>
      <Picture
        shape="year_lines"
        table={{ columns, rows }}
        height={180}
        marks={{ highlight: ["documents"], points: ["documents"] }}
        {...(of.last === null ? {} : { thresholds: { whole: of.last } })}
        twin={
          <PlainTable
            label={t("emergence.yearly")}
            head={[t("leads.year"), t("leads.documents"), t("emergence.interval")]}
            rows={of.years.map(({ year, documents, interval, whole }) => [
              whole ? year : `${year} (${t("leads.notWhole")})`,
              format.count(documents),
              interval ? `${format.decimal(interval[0], 1) ?? ""} – ${format.decimal(interval[1], 1) ?? ""}` : "–",
            ])}
            numbers={[1, 2]}
          />
        }
      />
    </section>
  );
}

/** The S-curve through everything so far, or the sentence why none is drawn. */
function Growth({ of }: { of: Projected }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { growth } = of;
  if (growth.refused || !growth.ceiling || !growth.curve) {
    return (
      <section className="stack" style={{ gap: 8 }}>
        <h3>{t("emergence.curve")}</h3>
        <p className="refusal">{format.text(growth.refused)}</p>
      </section>
    );
  }
  const rows = [
    ...growth.points.map(({ year, seen }) => ({ label: "seen", year, value: seen, low: null, high: null })),
    ...growth.points.map(({ year, curve }) => ({
      label: "curve",
      year,
      value: curve?.[1] ?? null,
      low: curve?.[0] ?? null,
      high: curve?.[2] ?? null,
    })),
  ];
  const whole = (value: number | undefined) => format.count(Math.round(value ?? 0));
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("emergence.curveTitle", { reached: format.percent(growth.reached) ?? "", middle: Math.round(growth.middle?.[1] ?? 0) })}</h3>
      <p className="small soft">
        {t("emergence.curveMeaning", {
          curve: t(`emergence.curves.${growth.curve.name}`),
          low: whole(growth.ceiling[0]),
          ceiling: whole(growth.ceiling[1]),
          high: whole(growth.ceiling[2]),
          straight: format.decimal(growth.straightness) ?? "",
        })}
      </p>
      <Picture
        shape="year_lines"
        table={{ columns, rows }}
        height={220}
        names={{ seen: t("emergence.seen"), curve: t("emergence.curve") }}
        marks={{ highlight: ["seen"], fitted: ["curve"], points: ["seen"] }}
        twin={
          <PlainTable
            label={t("emergence.curve")}
            head={[t("leads.year"), t("emergence.seen"), t("emergence.curve")]}
            rows={growth.points.map(({ year, seen, curve }) => [
              year,
              seen === null ? "–" : format.count(seen),
              curve ? `${whole(curve[1])} (${whole(curve[0])} – ${whole(curve[2])})` : "–",
            ])}
            numbers={[1, 2]}
          />
        }
      />
    </section>
  );
}

function Readiness({ of }: { of: Projected }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { readiness } = of;
  const rows = [
    ...readiness.years.map(({ year, level }) => ({
      label: "seen",
      year,
      value: level?.[1] ?? null,
      low: level?.[0] ?? null,
      high: level?.[2] ?? null,
    })),
    ...readiness.ahead.map(({ year, level }) => ({
      label: "ahead",
      year,
      value: level?.[1] ?? null,
      low: level?.[0] ?? null,
      high: level?.[2] ?? null,
    })),
  ];
  const next = readiness.reaches.find((one) => one.middle !== null);
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("emergence.readiness")}</h3>
      {readiness.refused && <p className="refusal">{format.text(readiness.refused)}</p>}
      {!readiness.refused && next && (
        <p>
          {t("emergence.reaches", {
            level: next.level,
            year: next.middle,
            earliest: next.earliest ?? "–",
            latest: next.latest ?? t("emergence.later"),
          })}
        </p>
      )}
      {readiness.years.length > 1 && (
        <Picture
          shape="year_lines"
          table={{ columns, rows }}
          height={170}
          names={{ seen: t("emergence.front"), ahead: t("emergence.ahead") }}
          marks={{ highlight: ["seen"], points: ["seen"], fitted: ["ahead"] }}
          twin={
            <PlainTable
              label={t("emergence.readiness")}
              head={[t("leads.year"), "TRL", t("leads.documents")]}
              rows={readiness.years.map(({ year, documents, level }) => [
                year,
                level
                  ? `${format.decimal(level[1], 1) ?? ""} (${format.decimal(level[0], 1) ?? ""} – ${format.decimal(level[2], 1) ?? ""})`
                  : "–",
                format.count(documents),
              ])}
              numbers={[1, 2]}
            />
          }
        />
      )}
    </section>
  );
}

function Documents({ of }: { of: Projected }) {
  const { t } = useTranslation();
  if (of.documents.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("emergence.newest")}</h3>
      <ul className="stack" style={{ gap: 6 }}>
        {of.documents.map((one) => (
          <li key={one.ref}>
            <Link to={`/documents/${one.ref}` as never}>{one.title}</Link>{" "}
            <span className="small soft">{[one.programme, one.date?.slice(0, 4)].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
