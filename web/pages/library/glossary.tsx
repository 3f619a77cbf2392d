import { useTranslation } from "react-i18next";

export function Glossary() {
  const { t } = useTranslation();
  const terms = t("glossary", { returnObjects: true }) as readonly { readonly term: string; readonly text: string }[];
  return (
    <dl className="glossary prose">
      {terms.map((one) => (
        <div key={one.term}>
          <dt>{one.term}</dt>
          <dd>{one.text}</dd>
        </div>
      ))}
    </dl>
  );
}
