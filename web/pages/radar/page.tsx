/** The technology radar, and what people expect of it. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RadarSearch } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { ScoutNav } from "../../parts/scout_nav.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { ForecastsPage } from "./forecasts.tsx";
import { RadarBoard } from "./board.tsx";

export default function RadarPage() {
  const { t } = useTranslation();
  const { show } = useSearch({ strict: false }) as RadarSearch;
  const setSearch = useSetSearch<RadarSearch>();
  const room = show === "forecasts" ? "forecasts" : "radar";
  const rooms = (
    <Toggle
      label={t("radar.rooms.label")}
      value={room}
      choices={(["radar", "forecasts"] as const).map((id) => ({ id, name: t(`radar.rooms.${id}`) }))}
      onChange={(id) => setSearch({ show: id === "forecasts" ? id : undefined })}
    />
  );
  return (
    <div className="sheet">
      <ScoutNav />
      {room === "forecasts" ? <ForecastsPage rooms={rooms} /> : <RadarBoard rooms={rooms} />}
    </div>
  );
}
