/** Technologies by domain: how many applications each has there. A technology opens all that hangs on it. */
import { useTranslation } from "react-i18next";
import type { ApplicationsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { useHeatMap } from "../../../parts/use_heat_map.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Applications, domains, inDomain } from "./reading.ts";

export function DomainMap({ found }: { found: Applications }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ApplicationsSearch>();
  const { said, walk, cell } = useHeatMap(found.technologies.length, domains.length);
  const most = Math.max(1, ...found.technologies.flatMap((one) => domains.map((domain) => inDomain(found, one.id, domain).length)));
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={t("decide.applications.map")}>
      <p className="soft small heat-says" aria-live="polite">
        {said || t("decide.applications.hint")}
      </p>
      <div className="table-frame cause-map" tabIndex={-1}>
        <table className="heat" aria-label={t("decide.applications.map")} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{t("decide.applications.technology")}</th>
              {domains.map((domain) => (
                <th key={domain} scope="col">
                  <span>{t(`gaps.domain.${domain}`)}</span>
                </th>
              ))}
              <th scope="col" data-align="end">
                {t("decide.applications.needs")}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.technologies.map((one, line) => (
              <tr key={one.id}>
                <th scope="row">
                  <button type="button" className="link-like" onClick={() => setSearch({ technology: one.id })}>
                    {format.text(one.name)}
                  </button>
                </th>
                {domains.map((domain, column) => {
                  const here = inDomain(found, one.id, domain);
                  const step = Math.ceil((here.length / most) * 6);
                  const names = { technology: format.text(one.name), domain: t(`gaps.domain.${domain}`) };
                  const says =
                    here.length === 0
                      ? t("decide.applications.cellNone", names)
                      : t("decide.applications.cell", { ...names, list: here.map((each) => format.text(each.name)).join("; ") });
                  return (
                    <td key={domain}>
                      <button
                        type="button"
                        {...cell(line, column, says, step)}
                        data-none={here.length === 0 || undefined}
                        onClick={() => here.length > 0 && setSearch({ technology: one.id, domain })}
                      >
                        {here.length === 0 ? "·" : here.length}
                      </button>
                    </td>
                  );
                })}
                <td data-align="end" className="numbers">
                  {one.needs}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.untied.needs.length > 0 && (
        <p className="small soft">
          {t("decide.applications.untied", {
            list: found.untied.needs.map((id) => format.text(found.needs.find((one) => one.id === id)?.name) || id).join("; "),
          })}
        </p>
      )}
    </section>
  );
}
