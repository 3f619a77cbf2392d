/** The radar as a picture with its names beside it; on a telephone the names alone. */
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RadarSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { Beside } from "../../frame/drawer_outlet.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Select } from "../../parts/select.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";
import { BlipDrawer } from "./blip_drawer.tsx";
import { BlipList } from "./blip_list.tsx";
import { Freeze } from "./freeze.tsx";
import { RadarPicture } from "./picture.tsx";
import type { Radar } from "./reading.ts";
import { Rules } from "./rules.tsx";

export function RadarBoard({ rooms }: { rooms: ReactNode }) {
  const { edition, against } = useSearch({ strict: false }) as RadarSearch;
  const answer = useAsk("/api/scout/radar", { query: { edition, against } });
  return (
    <Answered of={answer} skeleton={<Skeleton lines={16} />}>
      {(radar) => <Drawn radar={radar} rooms={rooms} />}
    </Answered>
  );
}

function Drawn({ radar, rooms }: { radar: Radar; rooms: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as RadarSearch;
  const setSearch = useSetSearch<RadarSearch>();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const open = radar.blips.find((one) => one.technology === search.technology);
  const moved = radar.blips.filter((one) => one.move === "in" || one.move === "out").length;
  const blocked = radar.blips.filter((one) => one.blocked !== null).length;
  const act = radar.rings.find((one) => one.id === "act")?.count ?? 0;
  const silent = radar.blips.every((one) => Object.values(one.indicators).every((value) => value === null));
  const title = silent
    ? t("radar.silentTitle", { total: radar.blips.length })
    : t("radar.title", { count: act, total: radar.blips.length });
  const choose = (technology: string) => setSearch({ technology });
  return (
    <>
      <PageHead
        title={title}
        lead={silent ? t("radar.silentLead") : t("radar.lead")}
        kicker={
          <>
            {rooms}
            <span>{t("radar.standsOn", { when: format.date(radar.date) })}</span>
            {radar.label !== "public" && <Chip tone="critical">{radar.marking}</Chip>}
          </>
        }
      />
      <div className="toolbar">
        <Select
          label={t("radar.edition")}
          value={radar.edition?.id ?? ""}
          groups={[
            {
              choices: [{ id: "", name: t("radar.now") }, ...radar.editions.map((one) => ({ id: one.id, name: one.name }))],
            },
          ]}
          onChange={(id) => setSearch({ edition: id === "" ? undefined : id, against: undefined })}
        />
        {radar.editions.length > 0 && (
          <Select
            label={t("radar.against")}
            value={radar.against?.id ?? ""}
            groups={[
              {
                title: t("radar.against"),
                choices: [
                  ...(radar.against ? [] : [{ id: "", name: t("radar.noneBefore") }]),
                  ...radar.editions
                    .filter((one) => one.id !== radar.edition?.id)
                    .map((one) => ({ id: one.id, name: t("radar.since", { name: one.name }) })),
                ],
              },
            ]}
            onChange={(id) => setSearch({ against: id === "" ? undefined : id })}
          />
        )}
        <span className="soft small">
          {radar.against ? t("radar.sinceSays", { name: radar.against.name, moved, blocked }) : t("radar.firstSays")}
        </span>
        <span className="push" />
        {owner && radar.edition === null && <Freeze radar={radar} />}
        <ExportMenu path="/api/scout/radar" request={{ query: { edition: search.edition, against: search.against } }} />
      </div>
      <div className="radar-frame">
        <div className="radar">
          <div className="radar-picture">
            <RadarPicture radar={radar} onChoose={choose} />
          </div>
          <BlipList radar={radar} open={search.technology} onChoose={choose} />
        </div>
      </div>
      {radar.gone.length > 0 && (
        <p className="soft">{t("radar.gone", { names: radar.gone.map((one) => format.text(one.name)).join(", ") })}</p>
      )}
      <Rules radar={radar} />
      {open && (
        <Beside>
          <BlipDrawer blip={open} radar={radar} owner={owner} onClose={() => setSearch({ technology: undefined })} />
        </Beside>
      )}
    </>
  );
}
