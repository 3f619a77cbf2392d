/** Where the leading suppliers of a chain are; the table beside the map says the same and reaches small countries. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { World } from "../../figures/world.tsx";
import { Bar } from "../../parts/bar.tsx";
import { colourOf } from "../../parts/colours.ts";
import { Country } from "../../parts/country.tsx";
import { useFormat } from "../../words/use_format.ts";
import { type NodeReading, readCountries } from "./reading.ts";

export default function WorldMap({ nodes, onOpen }: { nodes: ReadonlyMap<string, NodeReading>; onOpen: (node: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = useMemo(() => readCountries(nodes), [nodes]);
  const [chosen, setChosen] = useState(countries[0]?.country);
  const found = new Map(countries.map((one) => [one.country, one]));
  const most = Math.max(1, countries[0]?.leads.length ?? 1);
  const shade = (country: string) => {
    const one = found.get(country);
    if (!one) return "var(--land)";
    if (one.leads.length === 0) return "var(--ramp-1)";
    return `var(--ramp-${2 + Math.min(4, Math.floor((one.leads.length / most) * 4.99))})`;
  };
  const say = (country: string) => {
    const one = found.get(country);
    return `${format.country(country || null)}: ${t("chains.leads")} ${one?.leads.length ?? 0}, ${t("chains.present")} ${one?.present ?? 0}`;
  };
  const open = chosen === undefined ? undefined : found.get(chosen);
  return (
    <div className="with-map">
      <div className="card">
        <World
          sentence={`${t("chains.mapSentence")} ${countries
            .slice(0, 3)
            .map((one) => say(one.country))
            .join("; ")}.`}
          fill={shade}
          title={say}
          onChoose={(country) => found.has(country) && setChosen(country)}
        />
        <p className="small soft">{t("chains.mapSentence")}</p>
        {open && (
          <section className="stack" style={{ gap: 8, marginTop: 12 }} aria-live="polite">
            <h2>
              {format.country(open.country)}: {t("chains.leads")} {open.leads.length}
            </h2>
            <div className="row" style={{ gap: 6 }}>
              {open.leads
                .toSorted((a, b) => (b.leading?.amount ?? 0) - (a.leading?.amount ?? 0))
                .map(({ node, leading }) => (
                  <button key={node.id} type="button" className="chip kind" onClick={() => onOpen(node.id)}>
                    {format.text(node.name)} <span className="numbers">{format.percent((leading?.amount ?? 0) / 100)}</span>
                  </button>
                ))}
            </div>
          </section>
        )}
      </div>
      <section className="card" aria-labelledby="by-country">
        <header>
          <h2 id="by-country">{t("chains.byCountry")}</h2>
        </header>
        <div className="ranked" tabIndex={0} role="region" aria-labelledby="by-country">
          <table className="suppliers">
            <thead>
              <tr>
                <th scope="col">{t("chains.country")}</th>
                <th scope="col">
                  <span className="visually-hidden">{t("table.picture")}</span>
                </th>
                <th scope="col">{t("chains.leads")}</th>
                <th scope="col">{t("chains.present")}</th>
              </tr>
            </thead>
            <tbody>
              {countries.map((one) => (
                <tr key={one.country}>
                  <th scope="row">
                    <button type="button" className="linkish" aria-pressed={one.country === chosen} onClick={() => setChosen(one.country)}>
                      <Country code={one.country} />
                    </button>
                  </th>
                  <td aria-hidden="true" style={{ width: "28%" }}>
                    <Bar share={one.leads.length / most} colour={colourOf(one.country)} />
                  </td>
                  <td>{one.leads.length}</td>
                  <td className="soft">{one.present}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  );
}
