import { useTranslation } from "react-i18next";

const few = 6;

/** A list of nodes, the first few at once. */
export function Inputs({ names }: { names: readonly string[] }) {
  const { t } = useTranslation();
  if (names.length <= few + 1) return <span>{names.join(", ")}</span>;
  return (
    <details>
      <summary>
        {names.slice(0, few).join(", ")} <span className="soft">{t("exposure.andMore", { count: names.length - few })}</span>
      </summary>
      {names.slice(few).join(", ")}
    </details>
  );
}
