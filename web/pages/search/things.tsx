/** Technologies, materials, chains and their nodes that hold the words; what only belongs to one of them is left to its page. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { useFormat } from "../../words/use_format.ts";

const parts = ["fact", "link", "supply", "membership", "run"];

export function Things({ q }: { q: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useAsk("/api/search", { query: { q, limit: 12 } }).data?.found.filter((one) => !parts.includes(one.kind)) ?? [];
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="search-things">
      <h2 id="search-things" className="small soft">
        {t("search.things")}
      </h2>
      <ul className="things">
        {found.map((one) => (
          <li key={one.subject}>
            <SubjectLink subject={one.subject} chain={one.chain}>
              {format.text(one.name) || one.text}
            </SubjectLink>
            <span className="soft small">{t(`kindName.${one.kind as "technology"}`, { defaultValue: one.kind })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Organisations of that name. */
export function NamedOrganisations({ q }: { q: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useAsk("/api/scout/organisations", { query: { q, size: 6 } }).data;
  if (found === undefined || found.total === 0) return null;
  return (
    <section aria-labelledby="search-organisations">
      <h2 id="search-organisations" className="small soft">
        {t("search.organisations", { count: found.total, number: format.count(found.total) })}
      </h2>
      <ul className="things">
        {found.organisations.map((one) => (
          <li key={one.id}>
            <Link to="/organisations/$id" params={{ id: one.id }} search={{}}>
              {one.name}
            </Link>
            <span className="soft small">{one.country === null ? "" : format.country(one.country)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
