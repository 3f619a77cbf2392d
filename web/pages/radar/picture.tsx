import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Table } from "#model";
import { Picture } from "../../figures/picture.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type Radar, signOf } from "./reading.ts";
import { Sign } from "./sign.tsx";

const columns: Table["columns"] = ["technology", "number", "name", "sector", "sector_name", "ring", "move"].map((name) => ({
  name,
  type: "text",
}));

export function RadarPicture({ radar, onChoose }: { radar: Radar; onChoose: (technology: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const table = useMemo((): Table => {
    const areas = new Map(radar.areas.map((one) => [one.id, format.text(one.name)]));
    return {
      columns,
      rows: radar.blips.map((one) => ({
        technology: one.technology,
        number: String(one.number),
        name: format.text(one.name),
        sector: one.area,
        sector_name: areas.get(one.area) ?? one.area,
        ring: one.ring,
        move: signOf(one, radar.against !== null),
      })),
    };
  }, [radar, format]);
  if (table.rows.length === 0) return null;
  const signs =
    radar.against === null ? (["unchanged", "blocked"] as const) : (["new", "in", "out", "blocked", "freed", "unchanged"] as const);
  return (
    <Picture
      shape="technology_radar"
      table={table}
      height={innerWidth > 1500 ? 680 : 548}
      onChoose={onChoose}
      tools={
        <ul className="row soft small radar-key" aria-label={t("radar.key")}>
          {signs.map((move) => (
            <li key={move} className="row" style={{ gap: 4 }}>
              <Sign move={move} />
              {t(`radar.move.${move}`)}
            </li>
          ))}
        </ul>
      }
      twin={
        <PlainTable
          label={t("radar.rooms.radar")}
          head={["", t("radar.technology"), t("radar.area"), t("radar.ringWord"), t("radar.moveWord")]}
          rows={radar.blips.map((one) => [
            one.number,
            format.text(one.name),
            format.text(radar.areas.find((area) => area.id === one.area)?.name),
            t(`radar.ring.${one.ring}`),
            t(`radar.move.${signOf(one, radar.against !== null)}`),
          ])}
        />
      }
    />
  );
}
