import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { NodeOutcome } from "./use_simulation.ts";

interface Spread {
  readonly low: number;
  readonly p50: number;
  readonly high: number;
}

/** Ranges as read: "34 % (0–100 %)", "day 78 (0 or later)". */
export function useRangeWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const between = (low: string, high: string) => (low === high ? low : `${low.replace(/\s?%$/u, "")}–${high}`);
    return {
      share: ({ low, p50, high }: Spread) => {
        const range = between(format.percent(low) ?? "", format.percent(high) ?? "");
        const middle = format.percent(p50) ?? "";
        return range === middle ? middle : `${middle} (${range})`;
      },
      days: ({ low, p50, high }: Spread) => {
        const [a, b, c] = [low, p50, high].map((one) => format.decimal(one, 0) ?? "");
        return a === c ? (b ?? "") : `${b} (${a}–${c})`;
      },
      first: ({ earliest, p50, latest }: NodeOutcome["impact"]) => {
        if (earliest === null) return t("lab.never");
        if (p50 === null) return t("lab.perhapsFrom", { from: format.count(Math.round(earliest)) });
        const [from, middle, to] = [earliest, p50, latest].map((one) =>
          one === null ? t("lab.neverShort") : format.count(Math.round(one)),
        );
        return from === to ? t("lab.onDay", { day: from }) : t("lab.dayRange", { middle, from, to });
      },
    };
  }, [t, format]);
}
