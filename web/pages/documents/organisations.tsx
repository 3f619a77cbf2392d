/** Who takes part in a document. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Country } from "../../parts/country.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Shown } from "./answer.ts";

export function Organisations({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (value: string | null) =>
    value === null ? (
      <span className="soft">{t("number.unknown")}</span>
    ) : (
      <span title={`EUR ${value}`}>{format.count(Math.round(Number(value)))}</span>
    );
  return (
    <section aria-labelledby="document-organisations">
      <h2 id="document-organisations">{t("document.organisations", { count: shown.organisations.length })}</h2>
      <PlainTable
        label={t("document.organisations", { count: shown.organisations.length })}
        head={[t("document.name"), t("document.country"), t("document.role"), t("document.share")]}
        numbers={[3]}
        rows={shown.organisations.map((one) => [
          <Organisation key="name" one={one} />,
          one.country === null ? (
            <span key="unknown" className="soft">
              {t("number.unknown")}
            </span>
          ) : (
            <Country key="country" code={one.country} />
          ),
          one.role ?? "",
          amount(one.amount),
        ])}
      />
    </section>
  );
}

/** By its number to its page, by its name alone to what else holds that name. */
function Organisation({ one }: { one: Shown["organisations"][number] }) {
  const { organisation, scheme, name } = one;
  if (organisation === null || scheme === null)
    return (
      <Link to="/search" search={{ q: `"${name}"` } as never}>
        {name}
      </Link>
    );
  const id = `${scheme}:${organisation}`;
  return (
    <Link to="/organisations/$id" params={{ id }} search={{}} title={id}>
      {name}
    </Link>
  );
}
