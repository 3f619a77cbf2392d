/** Suppliers as bars, the chosen year filled and the other year as a line beside it. Bars are rows of a table: picture and twin in one. */
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import { colourOf } from "../../parts/colours.ts";
import { Country } from "../../parts/country.tsx";
import { Figure } from "../../parts/figure.tsx";
import { useFormat } from "../../words/use_format.ts";

const most = 8;

export function SupplierYears({ found, year }: { found: AnswerOf<"/api/suppliers">; year: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const years = [...new Set(found.rows.map((row) => row.year))].sort((a, b) => a - b);
  const other = years.filter((one) => one !== year).at(-1);
  const of = (wanted: number | undefined) => new Map(found.rows.filter((row) => row.year === wanted).map((row) => [row.supplier, row]));
  const [now, then] = [of(year), of(other)];
  const ranked = [...new Set([...now.keys(), ...then.keys()])].sort(
    (a, b) => (now.get(b)?.share ?? 0) - (now.get(a)?.share ?? 0) || (then.get(b)?.share ?? 0) - (then.get(a)?.share ?? 0),
  );
  const rest = ranked.slice(most);
  const cell = (row: AnswerOf<"/api/suppliers">["rows"][number] | undefined) =>
    row ? (
      <Figure figure={row.figure} full={row.share} year={row.year} age={found.about?.age}>
        {format.percent(row.share)}
      </Figure>
    ) : (
      "–"
    );
  return (
    <section className="stack">
      <h3>
        {t("dependencies.suppliers", { product: found.product })}
        {other !== undefined && (
          <span className="soft">
            {" "}
            · {t("dependencies.years", { first: Math.min(other, year ?? other), last: Math.max(other, year ?? other) })}
          </span>
        )}
      </h3>
      <table className="suppliers">
        <thead>
          <tr>
            <th scope="col">{t("dependencies.supplier")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("dependencies.share")}</span>
            </th>
            <th scope="col">{year}</th>
            {other !== undefined && <th scope="col">{other}</th>}
          </tr>
        </thead>
        <tbody>
          {ranked.slice(0, most).map((supplier) => (
            <tr key={supplier}>
              <th scope="row">
                <Country code={supplier} />
              </th>
              <td aria-hidden="true">
                <span className="bar">
                  <span style={{ width: `${(now.get(supplier)?.share ?? 0) * 100}%`, ["--colour" as string]: colourOf(supplier) }} />
                  {other !== undefined && <i style={{ left: `${(then.get(supplier)?.share ?? 0) * 100}%` }} />}
                </span>
              </td>
              <td>{cell(now.get(supplier))}</td>
              {other !== undefined && <td className="soft">{cell(then.get(supplier))}</td>}
            </tr>
          ))}
          {rest.length > 0 && (
            <tr className="soft">
              <th scope="row">{t("dependencies.others", { count: rest.length })}</th>
              <td aria-hidden="true" />
              <td>{format.percent(sum(rest, now))}</td>
              {other !== undefined && <td>{format.percent(sum(rest, then))}</td>}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function sum(suppliers: readonly string[], rows: ReadonlyMap<string, { readonly share: number | null }>): number {
  return suppliers.reduce((total, one) => total + (rows.get(one)?.share ?? 0), 0);
}
