/** Technology by country: the colour is what stops for certain, the hatched foot what may stop besides. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGridWalk } from "../../parts/use_grid_walk.ts";
import { useFormat } from "../../words/use_format.ts";
import type { ExposedRow } from "./reading.ts";

interface Props {
  readonly rows: readonly ExposedRow[];
  readonly countries: readonly string[];
  readonly sort: string;
  readonly chainName: (chain: string) => string;
  readonly onSort: (country: string) => void;
  readonly onOpen: (chain: string) => void;
}

const most = 24;

export function HeatMap({ rows, countries, sort, chainName, onSort, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [said, setSaid] = useState("");
  // The keys of a grid: one stop of the Tab key, arrows walk.
  const shown = [...new Set([...countries.slice(0, most), sort])];
  const sentence = (row: ExposedRow, country: string) => {
    const technology = `${format.text(row.name)} (${chainName(row.chain)})`;
    const one = row.on.find((entry) => entry.country === country);
    if (!one) return t("exposure.cellNone", { technology, country: format.country(country) });
    const shares = {
      technology,
      country: format.country(country),
      certain: format.percent(one.total[0]) ?? "",
      possible: format.percent(one.total[1]) ?? "",
    };
    return t("exposure.cell", shares);
  };
  const { at, setAt, walk } = useGridWalk(rows.length, shown.length);
  return (
    <>
      <p className="soft small heat-says" aria-live="polite">
        {said || t("exposure.hint")}
      </p>
      <div className="table-frame" style={{ ["--table-height" as string]: "calc(100dvh - 356px)", minHeight: 320 }} tabIndex={-1}>
        <table className="heat" aria-label={t("exposure.heat")} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{t("exposure.technology")}</th>
              {shown.map((country) => (
                <th key={country} scope="col" aria-sort={country === sort ? "descending" : "none"}>
                  <button type="button" onClick={() => onSort(country)}>
                    {format.country(country)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={`${row.technology} ${row.chain}`}>
                <th scope="row">
                  <Link
                    to="/entities/$kind/$name"
                    params={{ kind: "technology", name: row.technology }}
                    className="plain-link clip"
                    title={format.text(row.name)}
                  >
                    {format.text(row.name)}
                  </Link>
                  <span className="soft clip">{chainName(row.chain)}</span>
                </th>
                {shown.map((country, place) => {
                  const total = row.on.find((entry) => entry.country === country)?.total;
                  const [low = 0, high = 0] = total ?? [];
                  const step = Math.min(6, 1 + Math.floor(low * 6));
                  const says = sentence(row, country);
                  const isStop = at[0] === line && at[1] === place;
                  return (
                    <td key={country}>
                      <button
                        type="button"
                        className="heat-cell"
                        data-cell={`${line} ${place}`}
                        data-only-may={(total && low < 0.005) || undefined}
                        data-none={!total || undefined}
                        tabIndex={isStop ? 0 : -1}
                        aria-label={says}
                        style={
                          total && low >= 0.005
                            ? {
                                ["--fill" as string]: `var(--ramp-${step})`,
                                ["--on" as string]: step >= 5 ? "var(--heat-ink)" : step === 4 ? "var(--heat-middle)" : "var(--ink)",
                                ["--low" as string]: `${low * 100}%`,
                                ["--high" as string]: `${high * 100}%`,
                              }
                            : undefined
                        }
                        onFocus={() => {
                          setAt([line, place]);
                          setSaid(says);
                        }}
                        onMouseEnter={() => setSaid(says)}
                        onClick={() => onOpen(row.chain)}
                      >
                        {total && low >= 0.005 ? Math.round(low * 100) : total ? "" : "·"}
                        {total && low >= 0.005 && high - low > 0.005 && <i aria-hidden="true" />}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="canvas-key small soft">
        <li>
          <span className="key-swatches" aria-hidden="true">
            {[1, 2, 3, 4, 5, 6].map((one) => (
              <i key={one} style={{ background: `var(--ramp-${one})` }} />
            ))}
          </span>
          {t("exposure.keyCertain")} (%)
        </li>
        <li>
          <span className="hatched" aria-hidden="true" />
          {t("exposure.keyMay")}
        </li>
        <li>· {t("exposure.keyLittle")}</li>
      </ul>
    </>
  );
}
