/** What the found documents are, with how many of each; pressing one narrows, pressing it again widens. */
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import type { SearchSearch } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { useFormat } from "../../words/use_format.ts";

type Found = AnswerOf<"/api/documents">;
type Name = keyof Found["facets"];
const names: readonly Name[] = ["kind", "source", "programme", "year", "language"];
const shown = 8;
/** What each is called in the address. */
const words = { kind: "kind", source: "source", programme: "programme", year: "published", language: "language" } as const;

export function Facets({ found, search }: { found: Found; search: SearchSearch }) {
  return (
    <div className="facets">
      {names.map((name) => (
        <Facet key={name} name={name} found={found} chosen={search[words[name]]} />
      ))}
    </div>
  );
}

function Facet({ name, found, chosen }: { name: Name; found: Found; chosen: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<SearchSearch>();
  const known = found.facets[name].filter((one) => one.value !== null);
  const ordered = name === "year" ? known.toSorted((left, right) => ((left.value ?? "") < (right.value ?? "") ? 1 : -1)) : known;
  // What was chosen stays to be taken back, also when nothing fits any more.
  const values =
    chosen === undefined || known.some((one) => one.value === chosen) ? ordered : [{ value: chosen, documents: 0 }, ...ordered];
  const unknown = found.facets[name].find((one) => one.value === null);
  if (values.length === 0) return null;
  const nameOf = (value: string) => {
    if (name === "kind") return t(`documentKind.${value as "project"}`);
    if (name === "source") return format.text(found.facets.source.find((one) => one.value === value)?.name) || value;
    if (name === "language") return new Intl.DisplayNames([format.language], { type: "language", fallback: "code" }).of(value) ?? value;
    return value;
  };
  const count = (documents: number) => (found.more ? `≥ ${format.count(documents)}` : format.count(documents));
  return (
    <section aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`} className="small">
        {t(`search.facet.${name}`)}
      </h2>
      <ul>
        {values.slice(0, name === "year" ? 12 : shown).map(({ value, documents }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => setSearch({ [words[name]]: value === chosen ? undefined : (value ?? undefined), page: undefined })}
            >
              <span className="clip">{nameOf(value ?? "")}</span>
              <span className="soft numbers">{count(documents)}</span>
            </button>
          </li>
        ))}
        {unknown && chosen === undefined && (
          <li className="soft small unknown-count">
            <span>{t("number.unknown")}</span>
            <span className="numbers">{count(unknown.documents)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
