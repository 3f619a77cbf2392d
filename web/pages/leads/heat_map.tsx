/** Technology or field by country in one year: the colour is the share; beside it who leads, by how much, and the monopoly risk. */
import { useTranslation } from "react-i18next";
import { Country } from "../../parts/country.tsx";
import { Unknown } from "../../parts/figure.tsx";
import { RampKey, useHeatMap } from "../../parts/use_heat_map.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type LeadRow, type Leads, stepOf, yearOf } from "./reading.ts";
import { RiskMark } from "./risk.tsx";

interface Props {
  readonly leads: Leads;
  readonly rows: readonly LeadRow[];
  readonly year: number;
  readonly sort: string | undefined;
  readonly open: string | undefined;
  readonly onSort: (country: string) => void;
  readonly onOpen: (subject: string) => void;
}

export function LeadMap({ leads, rows, year, sort, open, onSort, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { countries, worldwide } = leads;
  const sentence = (row: LeadRow, place: number) => {
    const share = yearOf(row, year)?.shares[place];
    return t(share === null || share === undefined ? "leads.cellNone" : "leads.cell", {
      subject: format.text(row.name),
      country: format.country(countries[place]),
      share: format.percent(share) ?? "",
      year,
    });
  };
  const { said, walk, cell } = useHeatMap(rows.length, countries.length);
  return (
    <>
      <p className="soft small heat-says" aria-live="polite">
        {said || t("leads.hint")}
      </p>
      <div className="table-frame" style={{ ["--table-height" as string]: "calc(100dvh - 330px)", minHeight: 320 }} tabIndex={-1}>
        <table className="heat lead-map" aria-label={t("leads.map", { year })} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{t(leads.by === "field" ? "leads.field" : "leads.technology")}</th>
              <th scope="col" className="flat">
                {t(worldwide ? "leads.leader" : "leads.largest")}
              </th>
              <th scope="col" className="flat" data-align="end" title={t("leads.ratioMeaning")}>
                {t("leads.ratio")}
              </th>
              {worldwide && (
                <th scope="col" className="flat" title={t("leads.riskMeaning")}>
                  {t("leads.riskTitle")}
                </th>
              )}
              {countries.map((country) => (
                <th key={country} scope="col" aria-sort={country === sort ? "descending" : "none"}>
                  <button type="button" onClick={() => onSort(country)}>
                    {format.country(country)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => {
              const one = yearOf(row, year);
              return (
                <tr
                  key={row.id}
                  data-area={(leads.by === "technology" && row.area === null) || undefined}
                  data-open={row.id === open || undefined}
                >
                  <th scope="row">
                    <button type="button" className="plain-link clip" title={format.text(row.name)} onClick={() => onOpen(row.id)}>
                      {format.text(row.name)}
                    </button>
                    {row.fields.length > 0 && (
                      <span className="soft clip" title={t("leads.approximate")}>
                        ≈ {row.fields.map((field) => t(`fields.${field.field}` as never, { defaultValue: field.field })).join(", ")}
                      </span>
                    )}
                  </th>
                  <td className="flat">{one?.leader ? <Country code={one.leader} /> : <Unknown />}</td>
                  <td className="flat numbers" data-align="end">
                    {one?.ratio ? `${format.decimal(one.ratio, 1)} ×` : "–"}
                  </td>
                  {worldwide && (
                    <td className="flat">
                      <RiskMark of={one} />
                    </td>
                  )}
                  {countries.map((country, place) => {
                    const share = one?.shares[place] ?? null;
                    const says = sentence(row, place);
                    return (
                      <td key={country}>
                        <button
                          type="button"
                          {...cell(line, place, says, share === null ? 0 : stepOf(share))}
                          data-none={share === null || undefined}
                          data-lead={one?.leader === country || undefined}
                          onClick={() => onOpen(row.id)}
                        >
                          {share === null ? "·" : share < 0.005 ? "<1" : Math.round(share * 100)}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className="canvas-key small soft">
        <li>
          <RampKey />
          {t("leads.keyShare")}
        </li>
        <li>
          <span className="lead-key" aria-hidden="true" />
          {t("leads.keyLead")}
        </li>
        <li>· {t("leads.keyNone")}</li>
        {worldwide && (
          <li>
            <span aria-hidden="true">○ ◐ ●</span> {t("leads.keyRisk")}
          </li>
        )}
      </ul>
    </>
  );
}
