/** The picture is a table: rows of technologies by area, a column for each level, money of unknown level beside it. Arrow keys walk. */
import { useTranslation } from "react-i18next";
import { WhyHere } from "../../../parts/why_here.tsx";
import { RampKey, useHeatMap } from "../../../parts/use_heat_map.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Cell, type Coverage, inCell, levels, rampFrom, signs, stepOf } from "./reading.ts";
import { useEuro } from "./use_euro.ts";

interface Props {
  readonly found: Coverage;
  readonly rows: Coverage["technologies"];
  readonly fits: (cell: Cell) => boolean;
  readonly open: string | undefined;
  readonly onOpen: (cell: string) => void;
  readonly language: "en" | "nl";
}

const columns: readonly (number | null)[] = [...levels, null];

export function MatrixMap({ found, rows, fits, open, onOpen, language }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const euro = useEuro();
  const { said, walk, cell: cellOf } = useHeatMap(rows.length, columns.length);
  const areas = [...new Set(rows.map((row) => row.area))].map((area) => [area, rows.filter((row) => row.area === area)] as const);
  const cells = new Map(found.cells.map((one) => [`${one.technology}.${one.trl ?? 0}`, one]));
  const sentence = (name: string, trl: number | null, cell: Cell | undefined) => {
    const where = { technology: name, level: trl ?? "" };
    if (trl === null) {
      return cell?.amount
        ? t("decide.coverage.cellNoLevel", { ...where, amount: euro(cell.amount.spread), projects: cell.projects })
        : t("decide.coverage.cellNoLevelNone", where);
    }
    const state = t(`decide.coverage.state.${cell?.state ?? "unknown"}`);
    if (!cell?.amount) return t(`decide.coverage.cell.${cell?.state === "unfunded" ? "unfunded" : "unknown"}`, { ...where, state });
    const { low, spread, high } = cell.amount;
    return t("decide.coverage.cell.money", {
      ...where,
      state,
      amount: euro(spread),
      low: euro(low),
      high: euro(high),
      projects: format.count(cell.projects),
      instruments: cell.instruments.length,
    });
  };
  return (
    <>
      <p className="soft small heat-says" aria-live="polite">
        {said || t("decide.coverage.hint")}
      </p>
      <div
        className="table-frame"
        style={{ ["--table-height" as string]: "calc(100dvh - 250px)", minHeight: rows.length > 8 ? 320 : undefined }}
        tabIndex={-1}
      >
        <table className="heat coverage-map" aria-label={t("decide.coverage.label")} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{t("decide.coverage.technology")}</th>
              {columns.map((trl) => (
                <th key={trl ?? 0} scope="col" title={trl === null ? t("decide.coverage.noLevelWhy") : undefined}>
                  {trl === null ? t("decide.coverage.noLevel") : `TRL ${trl}`}
                </th>
              ))}
              <th scope="col" title={t("decide.coverage.needsWhy")}>
                {t("decide.coverage.needs")}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t("decide.why.open")}</span>
              </th>
            </tr>
          </thead>
          {areas.map(([area, own]) => (
            <tbody key={area}>
              <tr className="coverage-area">
                <th scope="rowgroup" colSpan={columns.length + 3}>
                  {format.text(own[0]?.areaName)}
                </th>
              </tr>
              {own.map((row) => {
                const line = rows.indexOf(row);
                const name = format.text(row.name);
                return (
                  <tr key={row.id}>
                    <th scope="row">
                      <span className="clip" title={name}>
                        {name}
                      </span>
                    </th>
                    {columns.map((trl, place) => {
                      const id = `${row.id}.${trl ?? 0}`;
                      const cell = cells.get(id);
                      const says = sentence(name, trl, cell);
                      const step = cell?.amount ? stepOf(cell.amount.spread) : 0;
                      return (
                        <td key={id} data-level={trl ?? "?"}>
                          <button
                            type="button"
                            {...cellOf(line, place, says, step)}
                            data-state={cell?.state ?? (trl === null ? "beside" : "unknown")}
                            data-faint={(cell && !fits(cell)) || undefined}
                            aria-current={open === id || undefined}
                            aria-disabled={(trl === null && !cell) || undefined}
                            onClick={() => (trl === null && !cell ? undefined : onOpen(id))}
                          >
                            {cell?.amount ? inCell(cell.amount.spread, language) : cell?.state === "unfunded" ? signs.unfunded : ""}
                            {cell?.amount && cell.state && signs[cell.state] !== "" && <sup aria-hidden="true">{signs[cell.state]}</sup>}
                          </button>
                        </td>
                      );
                    })}
                    <td className="coverage-needs numbers small">
                      {row.needs}
                      {row.met !== null && <span className="soft"> · {t("decide.coverage.met", { met: row.met })}</span>}
                    </td>
                    <td className="coverage-why">
                      <WhyHere subject={`technology:${row.id}`} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
      <ul className="canvas-key small soft">
        <li>
          <RampKey />
          {t("decide.coverage.keyRamp", { steps: rampFrom.join(" · ") })}
        </li>
        <li>
          <strong aria-hidden="true">{signs.unfunded}</strong> {t("decide.coverage.why.unfunded")}
        </li>
        <li>
          <strong aria-hidden="true">{signs.part_funded}</strong> {t("decide.coverage.why.part_funded")}
        </li>
        <li>
          <strong aria-hidden="true">{signs.double_funded}</strong> {t("decide.coverage.why.double_funded")}
        </li>
        <li>
          <span className="hatched" aria-hidden="true" /> {t("decide.coverage.why.unknown")}
        </li>
      </ul>
    </>
  );
}
