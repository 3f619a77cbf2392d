/** One technology of the radar: ring, why, what a person said, what moved. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { Drawer } from "../../parts/drawer.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { Unknown } from "../../parts/figure.tsx";
import { useFormat } from "../../words/use_format.ts";
import { PlaceForm } from "./place_form.tsx";
import { shown } from "./indicators.ts";
import type { Blip, Radar } from "./reading.ts";

interface Props {
  readonly blip: Blip;
  readonly radar: Radar;
  readonly owner: boolean;
  readonly onClose: () => void;
}

export function BlipDrawer({ blip, radar, owner, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const area = radar.areas.find((one) => one.id === blip.area);
  const byPerson = blip.ring !== blip.byRule || (blip.reason !== null && blip.blocked === null);
  return (
    <Drawer title={format.text(blip.name)} kicker={`${blip.code} · ${format.text(area?.name)}`} about={blip.technology} onClose={onClose}>
      <div className="stack" style={{ gap: 20 }}>
        <div className="row">
          <Chip tone="accent">{t(`radar.ring.${blip.ring}`)}</Chip>
          {radar.against && <Chip>{t(`radar.move.${blip.move}`)}</Chip>}
          {blip.from !== null && blip.from !== blip.ring && (
            <span className="soft">{t("radar.from", { ring: t(`radar.ring.${blip.from}`) })}</span>
          )}
          {blip.label !== "public" && <Chip tone="critical">{blip.marking}</Chip>}
        </div>
        <p>{t(`radar.ringMeans.${blip.ring}`)}</p>
        {blip.blocked !== null && (
          <div className="banner" data-tone="critical">
            <div>
              <strong>{t("radar.blockedBy")}</strong>
              <p>{blip.blocked}</p>
            </div>
          </div>
        )}
        {byPerson && (
          <section className="stack" style={{ gap: 6 }}>
            <h3>{t("radar.setBy", { by: blip.by ?? t("radar.somebody") })}</h3>
            {blip.reason !== null && <p>{blip.reason}</p>}
            <p className="soft small">{t("radar.ruleSays", { ring: t(`radar.ring.${blip.byRule}`) })}</p>
          </section>
        )}
        <section className="stack" style={{ gap: 8 }}>
          <h3>{t("radar.why")}</h3>
          <PlainTable
            label={t("radar.why")}
            head={[t("radar.indicatorWord"), t("radar.found"), t("radar.least")]}
            numbers={[1, 2]}
            rows={blip.why.map((one) => [
              <span key="name" title={t(`radar.indicatorMeans.${one.indicator}`, { days: radar.signalDays })}>
                {t(`radar.indicator.${one.indicator}`)}
                <span className="soft small" style={{ display: "block", fontWeight: 400 }}>
                  {one.met ? t("radar.met") : t("radar.notMet", { ring: t(`radar.ring.${one.ring}`) })}
                </span>
              </span>,
              one.found === null ? <Unknown key="found" /> : shown(one.indicator, one.found, format),
              shown(one.indicator, one.least, format),
            ])}
          />
          <p className="soft small">{t("radar.unknownSays")}</p>
        </section>
        {owner && radar.edition === null && <PlaceForm key={blip.technology} blip={blip} />}
        <div className="row">
          <Link to="/entities/$kind/$name" params={{ kind: "technology", name: blip.technology }} className="button">
            {t("radar.open")}
          </Link>
          <Link to="/scout/signals" search={{ state: "all", technology: blip.technology } as never} className="button">
            {t("radar.itsSignals")}
          </Link>
        </div>
      </div>
    </Drawer>
  );
}
