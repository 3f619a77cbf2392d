/** What the source says of a document beside its text. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { Shown } from "./answer.ts";

export function Facts({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const euro = (amount: string) =>
    Number(amount).toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB", {
      style: "currency",
      currency: "EUR",
      maximumFractionDigits: 0,
    });
  const when = [shown.date, shown.end].flatMap((day) => format.date(day) ?? []);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("document.programme"), shown.programme],
    [t("document.action"), shown.action],
    [t("document.dates"), when.length === 0 ? null : when.join(" – ")],
    [
      t("document.amount"),
      shown.amount === null ? null : (
        <span key="amount" title={`EUR ${shown.amount}`}>
          {euro(shown.amount)}
        </span>
      ),
    ],
    [
      t("document.topics"),
      list(
        shown.topics.map(({ code, title }) =>
          title === null ? (
            <span key={code} className="numbers">
              {code}
            </span>
          ) : (
            <span key={code} title={code}>
              {title}
            </span>
          ),
        ),
      ),
    ],
  ];
  const optional: readonly (readonly [string, ReactNode])[] = [
    [
      t("document.subjects"),
      list(
        shown.subjects.map((path) => (
          <span key={path} title={path}>
            {lastOf(path)}
          </span>
        )),
      ),
    ],
    [t("document.domains"), list(shown.domains.map((one) => <span key={one}>{one}</span>))],
    [t("document.keywords"), shown.keywords],
    [t("document.language"), shown.language && new Intl.DisplayNames([format.language], { type: "language" }).of(shown.language)],
  ];
  return (
    <dl className="stated">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="soft small">{name}</dt>
          <dd>{value ?? <span className="soft">{t("number.unknown")}</span>}</dd>
        </div>
      ))}
      {optional
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt className="soft small">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function list(items: readonly ReactNode[]): ReactNode {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item, place) => (
        <li key={place}>{item}</li>
      ))}
    </ul>
  );
}

/** `/natural sciences/physics/optics` → `optics`; the whole path stands in the title. */
function lastOf(path: string): string {
  return path.split("/").findLast((part) => part !== "") ?? path;
}
