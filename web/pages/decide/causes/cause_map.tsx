/** Kinds of cause by chain: the number is how many causes, the shade how many points. A cell chooses what is listed below. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CausesSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { useHeatMap } from "../../../parts/use_heat_map.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Causes, shortName, stepOf } from "./reading.ts";

export function CauseMap({ found, typeName }: { found: Causes; typeName: (id: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chain, type } = useSearch({ strict: false }) as CausesSearch;
  const setSearch = useSetSearch<CausesSearch>();
  const { said, walk, cell: cellOf } = useHeatMap(found.patterns.length, found.chains.length);
  const most = Math.max(1, ...found.cells.map(({ points }) => points));
  const cell = (kind: string, place: string) => found.cells.find((one) => one.type === kind && one.chain === place);
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={t("decide.causes.map")}>
      <p className="soft small heat-says" aria-live="polite">
        {said || t("decide.causes.hint")}
      </p>
      <div className="table-frame cause-map" tabIndex={-1}>
        <table className="heat" aria-label={t("decide.causes.map")} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{t("decide.causes.kind")}</th>
              {found.chains.map((one) => (
                <th key={one.id} scope="col">
                  <span>{shortName(format.text(one.name))}</span>
                  {one.cases.length > 0 && <span className="case-mark">{t("decide.causes.case")}</span>}
                </th>
              ))}
              <th scope="col" data-align="end">
                {t("decide.causes.points")}
              </th>
              <th scope="col" data-align="end">
                {t("decide.causes.firmOf")}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.patterns.map((pattern, line) => (
              <tr key={pattern.type}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-like"
                    aria-pressed={type === pattern.type && !chain}
                    onClick={() =>
                      setSearch({ type: type === pattern.type && !chain ? undefined : pattern.type, chain: undefined, cause: undefined })
                    }
                  >
                    {typeName(pattern.type)}
                  </button>
                </th>
                {found.chains.map((place, column) => {
                  const one = cell(pattern.type, place.id);
                  const step = one ? stepOf(one.points, most) : 0;
                  const names = { kind: typeName(pattern.type), chain: shortName(format.text(place.name)) };
                  const says = one
                    ? t("decide.causes.cell", { ...names, count: one.causes.length, points: one.points, nodes: one.nodes, firm: one.firm })
                    : t("decide.causes.cellNone", names);
                  const chosen = chain === place.id && type === pattern.type;
                  return (
                    <td key={place.id}>
                      <button
                        type="button"
                        {...cellOf(line, column, says, step)}
                        data-none={!one || undefined}
                        data-chosen={chosen || undefined}
                        aria-pressed={chosen}
                        onClick={() =>
                          one &&
                          setSearch(
                            chosen
                              ? { chain: undefined, type: undefined, cause: undefined }
                              : { chain: place.id, type: pattern.type, cause: undefined },
                          )
                        }
                      >
                        {one ? one.causes.length : "·"}
                      </button>
                    </td>
                  );
                })}
                <td data-align="end" className="numbers">
                  {pattern.points}
                </td>
                <td data-align="end" className="numbers">
                  {t("decide.causes.of", { some: pattern.firm, all: pattern.causes.length })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
