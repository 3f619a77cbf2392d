/** What is shown stands in the address: roadmap, view, lanes, standing, day. */
import { CalendarDays, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { addressOf, download } from "../../../data/ask.ts";
import { roadmapLanes, type RoadmapsSearch, roadmapViews } from "../../../data/searches.ts";
import { useSetSearch, useView } from "../../../data/view.ts";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { FormsMenu } from "../../../parts/export_menu.tsx";
import { Select } from "../../../parts/select.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Roadmap, standings } from "./reading.ts";
import { Sign } from "./shape.tsx";

interface Props {
  readonly found: Roadmap;
  readonly search: RoadmapsSearch;
  readonly show: (typeof roadmapViews)[number];
}

export function Tools({ found, search, show }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { as } = useView();
  const setSearch = useSetSearch<RoadmapsSearch>();
  const { roadmap = "all", on } = search;
  const lanes = search.lanes ?? (roadmap === "all" ? "roadmap" : "kind");
  const feed = addressOf("/api/decide/roadmaps/:roadmap", { params: { roadmap }, query: { as, lang: format.language } }, "ics");
  const take = (form: string) =>
    form === "pdf"
      ? download("/api/reports/:id.pdf", {
          params: { id: "roadmap" },
          query: { as, lang: format.language, set: [`roadmap=${roadmap}`, `on=${on ?? found.on}`] },
        })
      : download("/api/decide/roadmaps/:roadmap", { params: { roadmap }, query: { as, on } }, form);
  return (
    <>
      <div className="toolbar">
        <Select
          label={t("decide.roadmaps.roadmap")}
          value={roadmap}
          groups={[
            {
              choices: [
                { id: "all", name: t("decide.roadmaps.all") },
                ...found.roadmaps.map(({ id, name }) => ({ id, name: format.text(name) })),
              ],
            },
          ]}
          onChange={(id) =>
            setSearch({ roadmap: id === "all" ? undefined : id, milestone: undefined, lanes: undefined, from: undefined, to: undefined })
          }
        />
        <Toggle
          label={t("actions.show")}
          value={show}
          choices={roadmapViews.map((id) => ({ id, name: t(`decide.roadmaps.view.${id}`) }))}
          onChange={(view) => setSearch({ show: view })}
        />
        {show === "timeline" && (
          <Select
            label={t("decide.roadmaps.lanes")}
            value={lanes}
            groups={[
              {
                title: t("decide.roadmaps.lanes"),
                choices: roadmapLanes.map((id) => ({ id, name: t(`decide.roadmaps.lane.${id}`) })),
              },
            ]}
            onChange={(id) => setSearch({ lanes: roadmapLanes.find((one) => one === id) })}
          />
        )}
        <label className="field on-day">
          <span className="small soft">{t("actions.asOf")}</span>
          <input
            type="date"
            value={on ?? found.on}
            onChange={(event) => setSearch({ on: event.target.value || undefined }, { replace: true })}
          />
        </label>
        <span className="push" />
        <EntryForm
          kind="milestone"
          title={t("decide.roadmaps.add")}
          preset={{
            milestone_kind: ["milestone"],
            basis: ["own_proposal"],
            ...(found.roadmap === null ? {} : { roadmap: [found.roadmap.id] }),
          }}
          onDone={(id) => setSearch({ milestone: id })}
        />
        <button type="button" className="button" onClick={() => print()}>
          <Printer size={14} aria-hidden="true" />
          {t("decide.roadmaps.print")}
        </button>
        <a className="button" href={feed}>
          <CalendarDays size={14} aria-hidden="true" />
          {t("actions.feed")}
        </a>
        <FormsMenu more={["pdf"]} take={take} />
      </div>
      <Legend found={found} search={search} />
    </>
  );
}

/** The key is the filter: a shape, a word and how many. */
function Legend({ found, search }: Pick<Props, "found" | "search">) {
  const { t } = useTranslation();
  const setSearch = useSetSearch<RoadmapsSearch>();
  return (
    <div className="shape-key" role="group" aria-label={t("decide.roadmaps.standingLabel")}>
      {standings
        .filter((one) => (found.counts[one] ?? 0) > 0 || one === search.standing)
        .map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={search.standing === one}
            title={t(`decide.roadmaps.why.${one}`)}
            onClick={() => setSearch({ standing: search.standing === one ? undefined : one })}
          >
            <Sign standing={one} />
            {t(`decide.roadmaps.standing.${one}`)} <span className="numbers soft">{found.counts[one] ?? 0}</span>
          </button>
        ))}
    </div>
  );
}
