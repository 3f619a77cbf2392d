/** Euro for reading: `EUR 1.2 bn`, `EUR 34 m`. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";

export function useEuro(): (euro: string | null) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (euro) => {
    if (euro === null) return t("number.unknown");
    const value = Number(euro);
    const [divide, word] =
      value >= 1e9 ? [1e9, t("unit.billion")] : value >= 1e6 ? [1e6, t("unit.million")] : value === 0 ? [1, ""] : [1e3, t("unit.thousand")];
    const size = value / divide;
    const digits = value !== 0 && size < 10 ? 1 : 0;
    const number = size.toLocaleString(language === "nl" ? "nl-NL" : "en-GB", {
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    });
    return ["EUR", number, word].filter((part) => part !== "").join("\u00a0");
  };
}
