/** Cuts of expected exposure as people read them: per cent with a range, and money. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";

export interface CutWords {
  /** 2.357 → 2.4 %; what is smaller than a tenth keeps two digits. */
  readonly percent: (value: number) => string;
  readonly range: (low: number, high: number) => string;
  /** EUR million; null = unknown. */
  readonly money: (low: number | null, high: number | null) => string | null;
}

export function useCut(): CutWords {
  const format = useFormat();
  const { t } = useTranslation();
  return useMemo(() => {
    const number = (value: number) => format.decimal(value, value !== 0 && Math.abs(value) < 0.95 ? 2 : 1) ?? "";
    const percent = (value: number) => `${number(value)}\u00a0%`;
    return {
      percent,
      range: (low, high) => (low === high ? percent(low) : `${number(low)}–${percent(high)}`),
      money: (low, high) => {
        if (low === null && high === null) return null;
        const said = (value: number | null) => (value === null ? "?" : value === 0 ? "0" : (format.decimal(value, 1) ?? "?"));
        return t("decide.portfolio.million", { amount: low === high ? said(low) : `${said(low)}–${said(high)}` });
      },
    };
  }, [format, t]);
}
