/** Technology by country: the colour is what stops for certain, the hatched foot what may stop besides. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RampKey, useHeatMap } from "../../parts/use_heat_map.tsx";
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
  const { said, walk, cell } = useHeatMap(rows.length, shown.length);
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
                  const step = total && low >= 0.005 ? Math.min(6, 1 + Math.floor(low * 6)) : 0;
                  const bounds = { ["--low" as string]: `${low * 100}%`, ["--high" as string]: `${high * 100}%` };
                  const says = sentence(row, country);
                  return (
                    <td key={country}>
                      <button
                        type="button"
                        {...cell(line, place, says, step, bounds)}
                        data-only-may={(total && step === 0) || undefined}
                        data-none={!total || undefined}
                        onClick={() => onOpen(row.chain)}
                      >
                        {step > 0 ? Math.round(low * 100) : total ? "" : "·"}
                        {step > 0 && high - low > 0.005 && <i aria-hidden="true" />}
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
          <RampKey />
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
